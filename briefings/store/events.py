"""Events in the file: participants have a table of their own, quantities and contexts are JSON."""

from __future__ import annotations

from briefings.domain.events import Event, EventStatus, Part, Participant, Quantity
from briefings.domain.records import Kind
from briefings.store.fields import date, link, plain, record_shape, texts, word
from briefings.store.shapes import Many, Shape

PARTICIPANT = Shape(make=Participant, fields=(link("actor", Kind.ACTOR), word("part", Part)))
QUANTITY = Shape(make=Quantity, fields=tuple(plain(name) for name in ("name", "best", "low", "high", "unit")))

EVENT = record_shape(
    Kind.EVENT,
    Event,
    (
        plain("title"),
        date("date"),
        date("lasts_to"),
        plain("place"),
        word("status", EventStatus),
        plain("code"),
        plain("mode"),
        plain("scale"),
        plain("summary"),
        link("question", Kind.QUESTION, optional=True),
    ),
    Many(attribute="participants", table="event_participant", owner=("event",), shape=PARTICIPANT),
    texts("contexts"),
    Many(attribute="quantities", shape=QUANTITY),
)
