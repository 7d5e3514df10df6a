"""The events of the dossier, the latest first, under the months in which they happened."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar

from briefings.domain.actors import Actor
from briefings.domain.dates import UncertainDate
from briefings.domain.dossier import Record
from briefings.domain.events import Event, EventStatus
from briefings.domain.records import ActorId, EventId, Kind, QuestionId, SourceId
from briefings.domain.sources import Source
from desktop.models.contests import contested_questions
from desktop.models.grades import footing
from desktop.models.words import counted, date_words, participants_line
from desktop.navigation import PageKey
from desktop.pages.record_page import Filter, RecordPage, Wording
from desktop.pages.record_rows import Wanted, known
from desktop.theme import Role
from desktop.widgets.chip import ChipKind
from desktop.widgets.table_model import Cell, Column, Row

_MONTHS_WITH_HEADS = 3
_LONGEST = 31
_SHORT = 14
_NO_DAY = "day unknown, "
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


class EventsPage(RecordPage):
    """Date, event, participants, sources and best grade."""

    key = PageKey.EVENTS
    kind = Kind.EVENT
    columns = (
        Column(title="Date", width=120),
        Column(title="Event"),
        Column(title="Participants", width=196, share=0.4, hide_below=700),
        Column(title="Sources", width=76, numbers=True, hide_below=420),
        Column(title="Grade", width=68, numbers=True),
    )
    wording = Wording(
        new="New event",
        find="Find an event",
        empty="No events yet",
        empty_text="An event is what happened, was claimed or is planned, with who took part and what says so.",
    )
    touched_by = frozenset({Kind.EVENT, Kind.ACTOR, Kind.SOURCE, Kind.CLAIM, Kind.QUESTION})

    usual = Wanted(by="day", descending=True)
    orders: ClassVar[Mapping[int, str]] = {0: "day"}

    def filters(self) -> Sequence[Filter]:
        return (
            Filter(words="Contested", keeps=self._is_contested, only="contested"),
            Filter(words="One source only", keeps=self._has_one_source),
            Filter(words="Planned", keeps=_is_planned, only="planned"),
        )

    def rows(self) -> Sequence[Row]:
        events = self.context.session.all(Event)
        heads = _months_with_heads(events)
        return self._rows_under(_in_order(events, heads), heads)

    def rows_of(self, records: Sequence[Event]) -> Sequence[Row]:
        return self._rows_under(records, ())

    def _rows_under(self, records: Sequence[Event], heads: Sequence[tuple[int, int]]) -> Sequence[Row]:
        session = self.context.session
        actors = known(session, Actor, (member.actor for event in records for member in event.participants))
        cited = known(session, Source, (citation.source for event in records for citation in event.citations))
        names = {actor.id: actor.label for actor in actors.values()}
        sources = {source.id: source for source in cited.values()}
        contested = contested_questions(session) if any(event.question for event in records) else frozenset()
        return [self._row(event, names, sources, contested, heads) for event in records]

    def blank(self, number: int) -> Record:
        return Event(id=EventId(number), title=self.tr("New event"))

    def figures(self, rows: Sequence[Row]) -> str:
        contested = contested_questions(self.context.session)
        open_ones = sum(event.question in contested for event in self.context.session.all(Event))
        said = counted(self.kind, len(rows))
        return self.tr("{events}, {number} contested").format(events=said, number=open_ones) if open_ones else said

    def _row(
        self,
        event: Event,
        names: dict[ActorId, str],
        sources: dict[SourceId, Source],
        contested: frozenset[QuestionId],
        heads: Sequence[tuple[int, int]],
    ) -> Row:
        held = footing(event.citations, sources)
        month = _month(event.date)
        chips = _chips(event, contested)
        return Row(
            record=event.ref,
            group=_head(month, heads, event.date),
            cells=(
                Cell(
                    text=_short(event.date, month if month in heads else None),
                    tip=event.date.text,
                    sort_key=_day(event.date),
                ),
                Cell(text=event.title, ink=Role.INK, strong=True, chips=chips, tip=event.summary),
                Cell(text=participants_line(event.participants, names)),
                Cell(text=str(held.sources) if held.sources else "", sort_key=held.sources),
                Cell(chips=((ChipKind.GRADE, held.grade),) if held.grade else (), tip=held.tip, sort_key=held.grade),
            ),
        )

    def _is_contested(self, record: Record) -> bool:
        return isinstance(record, Event) and record.question in contested_questions(self.context.session)

    def _has_one_source(self, record: Record) -> bool:
        cited = known(self.context.session, Source, (citation.source for citation in record.citations))
        return footing(record.citations, {source.id: source for source in cited.values()}).sources == 1


def _is_planned(record: Record) -> bool:
    return isinstance(record, Event) and record.status is EventStatus.PLANNED


def _chips(event: Event, contested: frozenset[QuestionId]) -> tuple[tuple[ChipKind, str], ...]:
    chips = [(ChipKind.CONTESTED, "Contested")] if event.question in contested else []
    if event.status is not EventStatus.REPORTED:
        chips.append((ChipKind.NOTE, event.status.value.capitalize()))
    return tuple(chips)


def _day(day: UncertainDate) -> int:
    known = day.earliest if day.earliest is not None else day.latest
    return known if known is not None else 0


def _month(day: UncertainDate) -> tuple[int, int] | None:
    """Year and month in which an uncertain date begins, unless it is wider than a month."""
    if day.earliest is None or day.latest is None or day.latest - day.earliest > _LONGEST:
        return None
    first = date.fromordinal((day.earliest + day.latest) // 2 if day.approximate else day.earliest)
    return first.year, first.month


def _months_with_heads(events: Sequence[Event]) -> Sequence[tuple[int, int]]:
    found = dict.fromkeys(month for event in events if (month := _month(event.date)) is not None)
    return sorted(found, reverse=True)[:_MONTHS_WITH_HEADS]


def _in_order(events: Sequence[Event], heads: Sequence[tuple[int, int]]) -> Sequence[Event]:
    """The latest first, but under the heads together, the rest below, what has no date last."""

    def order(event: Event) -> tuple[int, int, int]:
        month = _month(event.date)
        place = heads.index(month) if month in heads else len(heads) + (not event.date.is_known)
        return place, -_day(event.date), event.id

    return sorted(events, key=order)


def _head(month: tuple[int, int] | None, heads: Sequence[tuple[int, int]], day: UncertainDate) -> str:
    if month is not None and month in heads:
        return f"{_MONTHS[month[1] - 1]} {month[0]}"
    return "Earlier" if day.is_known else "Not dated"


def _short(day: UncertainDate, month: tuple[int, int] | None) -> str:
    """The date as given, without the year that its month head says; with months cut short where it is long."""
    words = (date_words(day) or day.text).removeprefix(_NO_DAY)
    if month is not None:
        words = words.removesuffix(f" {month[0]}")
    if month is not None and len(words) <= _SHORT:
        return words
    for name in _MONTHS:
        words = words.replace(name, name[:3])
    return words.replace(" – ", "–")
