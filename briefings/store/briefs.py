"""Briefs in the file: each block of the outline is a row, so that typing in one block writes that block only."""

from __future__ import annotations

from typing import cast

from briefings.domain.briefs import Block, BlockKind, Brief, Clearance, HeaderLine, Issue, View
from briefings.domain.network_views import PLAINLY
from briefings.domain.records import Kind
from briefings.store.codec import json_text, sparse_codec
from briefings.store.fields import bare, date, flag, link, marking_text, marking_value, plain, record_shape, ref, word
from briefings.store.shapes import Field, Many, Shape

_drawing_text, _drawing_value = json_text(sparse_codec(PLAINLY))
DRAWING = Field(
    attribute="drawing",
    columns=("drawing",),
    encode=lambda value: (None if value == PLAINLY else _drawing_text(value),),
    decode=lambda row: PLAINLY if row[0] is None else _drawing_value(str(row[0])),
)
VIEW = Shape(
    make=View,
    fields=(plain("day"), link("scenario", Kind.SCENARIO, optional=True), plain("title"), plain("verdict"), DRAWING),
)
BLOCK = Shape(
    make=Block,
    fields=(
        plain("key"),
        word("block_kind", BlockKind),
        plain("heading"),
        plain("text"),
        plain("title"),
        plain("remark"),
        flag("page_before"),
        flag("numbered"),
    ),
    lists=(Many(attribute="records", shape=bare(ref)), Many(attribute="views", shape=VIEW)),
)
HEADER_LINE = Shape(make=HeaderLine, fields=(plain("label"), plain("value")))
ISSUE = Shape(make=Issue, fields=(plain("number"), date("issued"), plain("digest")))
AUDIENCE = Field(
    attribute="audience",
    columns=("audience",),
    encode=lambda value: (marking_text(value),),
    decode=lambda row: marking_value(cast("str | None", row[0])),
)

BRIEF = record_shape(
    Kind.BRIEF,
    Brief,
    (
        plain("template"),
        plain("title"),
        plain("subtitle"),
        plain("running_title"),
        plain("reference"),
        date("as_of"),
        plain("language"),
        plain("pages"),
        AUDIENCE,
        word("clearance", Clearance),
    ),
    Many(attribute="blocks", table="brief_block", owner=("brief",), shape=BLOCK),
    Many(attribute="header", shape=HEADER_LINE),
    Many(attribute="issues", shape=ISSUE),
)
