"""Questions and claims in the file: holders, and what a claim is about, have tables of their own."""

from __future__ import annotations

from briefings.domain.claims import Claim, ClaimKind, Question, Stance
from briefings.domain.records import Kind
from briefings.store.fields import bare, date, link, plain, record_shape, ref, word
from briefings.store.shapes import Many

QUESTION = record_shape(Kind.QUESTION, Question, (plain("text"), plain("wording"), plain("summary")))

CLAIM = record_shape(
    Kind.CLAIM,
    Claim,
    (
        plain("text"),
        word("claim_kind", ClaimKind),
        plain("holder_text"),
        link("question", Kind.QUESTION, optional=True),
        word("stance", Stance),
        date("stated"),
    ),
    Many(
        attribute="holders", table="claim_holder", owner=("claim",), shape=bare(link, kind=Kind.ACTOR, column="actor")
    ),
    Many(attribute="about", table="claim_about", owner=("claim",), shape=bare(ref)),
)
