"""Sources in the file. The citations that point at them are described in `fields.py`, since every kind has them."""

from __future__ import annotations

from briefings.domain.gradings import Reliability
from briefings.domain.records import Kind
from briefings.domain.sources import Attachment, Gist, Source
from briefings.store.fields import date, link, plain, record_shape, word
from briefings.store.shapes import Many, Shape

GIST = Shape(make=Gist, fields=(plain("locator"), plain("text")))
ATTACHMENT = Shape(make=Attachment, fields=(plain("name"), plain("media_type"), plain("size"), plain("digest")))

SOURCE = record_shape(
    Kind.SOURCE,
    Source,
    (
        plain("title"),
        plain("short_title"),
        plain("author"),
        plain("publisher"),
        link("outlet", Kind.ACTOR, optional=True),
        date("published"),
        date("retrieved"),
        plain("language"),
        plain("genre"),
        word("reliability", Reliability),
        plain("descriptor"),
        plain("origin"),
        plain("text"),
    ),
    Many(attribute="gists", shape=GIST),
    Many(attribute="attachments", table="source_attachment", owner=("source",), shape=ATTACHMENT),
)
