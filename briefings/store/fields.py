"""Constructors for the fields of a shape: text, words of a list, numbers, dates, spans, markings, links to records."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from briefings.domain.dates import Day, Limit, LimitStatus, Precision, Span, UncertainDate
from briefings.domain.gradings import Credibility
from briefings.domain.markings import Marking
from briefings.domain.records import Kind, Ref
from briefings.domain.sources import Citation
from briefings.store.shapes import CITATION_TABLE, Field, Many, RecordShape, Shape, as_it_is

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import Enum

    from briefings.store.connection import Row

_DATE = ("text", "edtf", "earliest", "latest", "precision", "approximate", "uncertain")


def plain(attribute: str, column: str = "") -> Field:
    """Text or a number as it is, None included."""
    return Field(attribute=attribute, columns=(column or attribute,), encode=as_it_is, decode=lambda row: row[0])


def word(attribute: str, words: type[Enum], column: str = "") -> Field:
    """A word (or sign) of a closed list, by its value, which the member of the list itself is."""
    return Field(
        attribute=attribute,
        columns=(column or attribute,),
        encode=as_it_is,
        decode=lambda row: words(row[0]),
    )


def flag(attribute: str) -> Field:
    """Yes or no, as 1 or 0."""
    return Field(
        attribute=attribute, columns=(attribute,), encode=lambda value: (int(value),), decode=lambda row: bool(row[0])
    )


def link(attribute: str, kind: Kind, *, column: str = "", optional: bool = False) -> Field:
    """The id of a record of one kind."""
    return Field(
        attribute=attribute,
        columns=(column or attribute,),
        encode=as_it_is,
        decode=lambda row: row[0],
        target=lambda value: None if value is None else Ref(kind, value),
        optional=optional,
    )


def reference(row: Row) -> Ref:
    """A reference from its kind and id."""
    kind, record = row
    return Ref(Kind(str(kind)), cast("int", record))


def ref(attribute: str = "") -> Field:
    """A reference to a record of any kind, in two columns."""
    return Field(
        attribute=attribute,
        columns=("kind", "record"),
        encode=lambda value: (value.kind.value, value.id),
        decode=reference,
        target=lambda value: value,
    )


def date(attribute: str) -> Field:
    """An uncertain date in seven columns; None (where the attribute allows it) is a row of nothing."""
    return Field(
        attribute=attribute,
        columns=tuple(f"{attribute}_{part}" for part in _DATE),
        encode=_date_row,
        decode=_date_value,
    )


def span(attribute: str = "span") -> Field:
    """Two limits, each a status and a date."""
    columns = tuple(f"{end}_{part}" for end in ("start", "end") for part in ("status", *_DATE))
    return Field(attribute=attribute, columns=columns, encode=_span_row, decode=_span_value)


def bare(field: Callable[..., Field], *arguments: Any, **options: Any) -> Shape:  # noqa: ANN401 - passed on as they are
    """The shape of a value that is no dataclass: an id, a text."""
    return Shape(make=None, fields=(field("", *arguments, **options),))


def texts(attribute: str) -> Many:
    """A list of texts, as JSON."""
    return Many(attribute=attribute, shape=bare(plain, column="text"))


def record_shape(kind: Kind, make: Callable[..., Any], fields: tuple[Field, ...], *lists: Many) -> RecordShape:
    """The shape of a kind of record; marking and citations, which all kinds have, are added."""
    return RecordShape(kind=kind, make=make, fields=(*fields, MARKING), lists=(*lists, CITATIONS))


def _date_row(value: UncertainDate | None) -> Row:
    if value is None:
        return (None,) * len(_DATE)
    bounds = (value.earliest, value.latest)
    return (value.text, value.edtf, *bounds, value.precision, int(value.approximate), int(value.uncertain))


def _date_value(row: Row) -> UncertainDate | None:
    text, edtf, earliest, latest, precision, approximate, uncertain = row
    if text is None:
        return None
    return UncertainDate(
        text=cast("str", text),
        edtf=cast("str", edtf),
        earliest=cast("Day | None", earliest),
        latest=cast("Day | None", latest),
        precision=Precision(str(precision)),
        approximate=bool(approximate),
        uncertain=bool(uncertain),
    )


def _span_row(value: Span) -> Row:
    ends = (value.start, value.end)
    return tuple(cell for end in ends for cell in (end.status, *_date_row(end.date)))


def _span_value(row: Row) -> Span:
    half = 1 + len(_DATE)
    start, end = row[:half], row[half:]
    return Span(
        start=Limit(status=LimitStatus(str(start[0])), date=_date_value(start[1:])),
        end=Limit(status=LimitStatus(str(end[0])), date=_date_value(end[1:])),
    )


def marking_text(marking: Marking | None) -> str | None:
    """A marking as JSON, its sets in order, so that the same marking is the same text."""
    if marking is None:
        return None
    countries = None if marking.releasable_to is None else sorted(marking.releasable_to)
    parts = {"scheme": marking.scheme, "level": marking.level, "caveats": sorted(marking.caveats)}
    return json.dumps(parts | {"releasable_to": countries}, ensure_ascii=False)


def marking_value(text: str | None) -> Marking | None:
    """The inverse of `marking_text`."""
    if text is None:
        return None
    parts = json.loads(text)
    countries = None if parts["releasable_to"] is None else frozenset(parts["releasable_to"])
    return Marking(
        scheme=parts["scheme"], level=parts["level"], caveats=frozenset(parts["caveats"]), releasable_to=countries
    )


MARKING = Field(
    attribute="marking",
    columns=("marking",),
    encode=lambda value: (marking_text(value),),
    decode=lambda row: marking_value(cast("str | None", row[0])),
)
CITATION = Shape(
    make=Citation,
    fields=(link("source", Kind.SOURCE), plain("locator"), plain("quote"), word("credibility", Credibility)),
)
CITATIONS = Many(attribute="citations", table=CITATION_TABLE, owner=("record_kind", "record_id"), shape=CITATION)
