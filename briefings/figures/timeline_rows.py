"""Rows of a timeline from events and relations: nothing is said more exactly than it is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.domain.dates import Day, Limit, LimitStatus, Span, UncertainDate
from briefings.domain.dates_words import in_words
from briefings.domain.events import Event
from briefings.domain.records import Kind, Ref
from briefings.domain.relations import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.domain.dossier import Dossier


class Limits(StrEnum):
    """What is known of one end of a row."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    OPEN = "open"


class RowKind(StrEnum):
    """How a row is drawn."""

    DAY = "day"
    WITHIN = "within"
    SPAN = "span"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a timeline. `first` and `last` are the days between which it is drawn solid (a span) or on one of
    which it happened; `soft_first` and `soft_last` reach out to the earliest and latest day that a span may have.
    `note` is set small and raised after the words: the number of a note."""

    name: str
    kind: RowKind
    words: str = ""
    first: Day | None = None
    last: Day | None = None
    soft_first: Day | None = None
    soft_last: Day | None = None
    start: Limits = Limits.KNOWN
    end: Limits = Limits.KNOWN
    note: str = ""
    shows: Ref | None = None

    @property
    def days(self) -> tuple[Day, ...]:
        """Every day that the row knows."""
        days = (self.soft_first, self.first, self.last, self.soft_last)
        return tuple(day for day in days if day is not None)


def timeline_rows(dossier: Dossier, records: Sequence[Ref] = ()) -> tuple[Row, ...]:
    """Return a row for each of the events and relations in `records`, in that order; all events where none is given.

    Rows made from all events are sorted by the earliest day that they may have.
    """
    if not records:
        rows = [event_row(event) for event in dossier.all(Event)]
        return tuple(sorted(rows, key=lambda row: (row.kind is RowKind.UNDATED, min(row.days, default=Day(0)))))
    return tuple(_rows(dossier, records))


def _rows(dossier: Dossier, records: Sequence[Ref]) -> Iterator[Row]:
    for ref in records:
        if ref.kind is Kind.EVENT:
            yield event_row(dossier.get(Event, ref.id))
        elif ref.kind is Kind.RELATION:
            yield relation_row(dossier.get(Relation, ref.id))


def event_row(event: Event) -> Row:
    """A dot for a day, a capsule for some day within, a bar for what lasted."""
    if event.lasts_to is not None:
        start, end = _limit(event.date), _limit(event.lasts_to)
        return span_row(event.title, Span(start=start, end=end), event.ref)
    return _date_row(event.title, event.date, event.ref)


def relation_row(relation: Relation) -> Row:
    """A bar from the start to the end of a relation."""
    return span_row(relation.label, relation.span, relation.ref)


def _limit(when: UncertainDate) -> Limit:
    return Limit(status=LimitStatus.KNOWN if when.is_known else LimitStatus.UNKNOWN, date=when)


def _date_row(name: str, when: UncertainDate, shows: Ref) -> Row:
    first, last = when.earliest, when.latest
    words = date_words(when)
    if first is None and last is None:
        return Row(name=name, kind=RowKind.UNDATED, words=words, shows=shows)
    if first is not None and first == last and not when.approximate:
        return Row(name=name, kind=RowKind.DAY, words=words, first=first, last=last, shows=shows)
    if first is not None and first == last:
        # "About the 1st" is drawn a day wider on both sides: a dot would claim the day.
        first, last = Day(first - 1), Day(first + 1)
    return Row(
        name=name,
        kind=RowKind.WITHIN,
        words=words,
        first=first,
        last=last,
        start=Limits.UNKNOWN if first is None else Limits.KNOWN,
        end=Limits.UNKNOWN if last is None else Limits.KNOWN,
        shows=shows,
    )


def span_row(name: str, span: Span, shows: Ref | None = None) -> Row:
    """A bar over the days that are sure, dotted where a limit is only known roughly or not at all.

    Where nothing is known of either end no day is sure, and there is no bar.
    """
    start, end = span.start.date, span.end.date
    if not _says(span.start) and not _says(span.end):
        return Row(name=name, kind=RowKind.UNDATED, words="start and end unknown", shows=shows)
    return Row(
        name=name,
        kind=RowKind.SPAN,
        words=span_words(span),
        first=start.latest or start.earliest if start else None,
        last=end.earliest or end.latest if end else None,
        soft_first=start.earliest if start else None,
        soft_last=end.latest if end else None,
        start=_start(span.start),
        end=_end(span.end),
        shows=shows,
    )


def _says(limit: Limit) -> bool:
    return limit.status is LimitStatus.OPEN or (limit.date is not None and limit.date.is_known)


def _start(limit: Limit) -> Limits:
    """A start that is only known to lie before a day is unknown: nothing says how long before."""
    if limit.status is LimitStatus.OPEN:
        return Limits.OPEN
    return Limits.UNKNOWN if limit.date is None or limit.date.earliest is None else Limits.KNOWN


def _end(limit: Limit) -> Limits:
    if limit.status is LimitStatus.OPEN:
        return Limits.OPEN
    return Limits.UNKNOWN if limit.date is None or limit.date.latest is None else Limits.KNOWN


def date_words(when: UncertainDate) -> str:
    """Return the date in words. Of "day unknown, 27 to 29 June" the first part suffices: the picture shows the rest."""
    if not when.is_known:
        return "date unknown"
    said = when.text.partition(",")[0]
    return said if "unknown" in said else in_words(when)


def span_words(span: Span) -> str:
    """Return what is known of both ends, or an empty text."""
    start = date_words(span.start.date) if span.start.date and span.start.date.is_known else ""
    end = date_words(span.end.date) if span.end.date and span.end.date.is_known else ""
    if start and end:
        return f"{start} to {end}"
    if start:
        return f"since {start}" if span.end.status is LimitStatus.OPEN else f"from {start}"
    return f"until {end}" if end else ""
