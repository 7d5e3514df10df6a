"""Judgements and levers in the file: what a judgement rests on and whom a lever reaches have tables of their own."""

from __future__ import annotations

from briefings.domain.judgements import Judgement, Lever, Version
from briefings.domain.likelihoods import Confidence
from briefings.domain.records import Kind
from briefings.domain.relations import Trend
from briefings.store.fields import bare, date, link, plain, record_shape, ref, word
from briefings.store.shapes import Many, Shape

VERSION = Shape(
    make=Version,
    fields=(date("stated"), plain("text"), plain("likelihood"), word("confidence", Confidence), plain("reason")),
)

JUDGEMENT = record_shape(
    Kind.JUDGEMENT,
    Judgement,
    (
        plain("text"),
        plain("scale"),
        plain("likelihood"),
        word("confidence", Confidence),
        plain("basis"),
        plain("would_change"),
    ),
    Many(attribute="rests_on", table="judgement_ground", owner=("judgement",), shape=bare(ref)),
    Many(attribute="versions", shape=VERSION),
)

LEVER = record_shape(
    Kind.LEVER,
    Lever,
    (
        plain("name"),
        link("owner", Kind.ACTOR),
        plain("lever_kind"),
        word("trend", Trend),
        plain("summary"),
        date("since"),
    ),
    Many(
        attribute="targets", table="lever_target", owner=("lever",), shape=bare(link, kind=Kind.ACTOR, column="actor")
    ),
)
