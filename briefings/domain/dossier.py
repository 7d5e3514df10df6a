"""What a reader may ask of an open dossier. The session answers it from the file, tests from memory.

The network, the figures and the briefs read through this and nothing else, so none of them knows how it is stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from briefings.domain.actors import Actor
from briefings.domain.briefs import Brief
from briefings.domain.claims import Claim, Question
from briefings.domain.events import Event, EventStatus
from briefings.domain.judgements import Judgement, Lever
from briefings.domain.markings import Marking
from briefings.domain.relations import Relation
from briefings.domain.scenarios import Indicator, Scenario, ScenarioSet
from briefings.domain.sources import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from briefings.domain.dates import Day
    from briefings.domain.records import ActorId, Kind, Ref

Record = (
    Actor
    | Event
    | Relation
    | Source
    | Question
    | Claim
    | Judgement
    | Lever
    | ScenarioSet
    | Scenario
    | Indicator
    | Brief
)
R = TypeVar(
    "R",
    Actor,
    Event,
    Relation,
    Source,
    Question,
    Claim,
    Judgement,
    Lever,
    ScenarioSet,
    Scenario,
    Indicator,
    Brief,
)

RECORD_TYPES: Mapping[Kind, type[Record]] = {
    record_type.kind: record_type
    for record_type in (
        Actor, Event, Relation, Source, Question, Claim, Judgement, Lever, ScenarioSet, Scenario, Indicator, Brief
    )
}  # fmt: skip


_NO_DAY = 1 << 62


def reading_order(record: Record) -> tuple[int, int, int]:
    """The key by which readers get records of one kind: events by their day (without one: last), the rest by id."""
    if not isinstance(record, Event):
        return (0, 0, record.id)
    earliest, latest = record.date.earliest, record.date.latest
    first = earliest if earliest is not None else latest
    return (_NO_DAY if first is None else first, _NO_DAY if latest is None else latest, record.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an actor stands in the network picture, in layout units; `pinned` if a hand put it there."""

    x: float
    y: float
    pinned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a dossier says of itself."""

    title: str
    subtitle: str = ""
    marking: Marking | None = None
    author: str = ""


class Dossier(Protocol):
    """The questions. Records in the trash are not seen."""

    @property
    def about(self) -> About:
        """Title, subtitle and default marking."""
        ...

    def get(self, record_type: type[R], record_id: int) -> R:
        """One record. Raises NotFoundError."""
        ...

    def all(self, record_type: type[R]) -> Sequence[R]:
        """Every record of one kind: events by earliest day, briefs in their order, the rest by id."""
        ...

    def some(self, record_type: type[R], ids: Collection[int]) -> Sequence[R]:
        """Those of the records with these ids that there are, by id. Costs as much as are asked for."""
        ...

    def record(self, ref: Ref) -> Record:
        """The record that a reference points at. Raises NotFoundError."""
        ...

    def relations_within(self, first: Day, until: Day) -> Sequence[Relation]:
        """The relations that hold on any day from `first` until before `until`, by id."""
        ...

    def rivals_of(self, relations: Collection[Relation]) -> Sequence[Relation]:
        """Other relations, of whatever days, that cite a source and tie two parties of one of these, by id."""
        ...

    def places(self) -> Mapping[ActorId, Place]:
        """Where the actors stand in the network picture; actors that were never placed are missing."""
        ...


def last_day(dossier: Dossier) -> Day | None:
    """The last day on which anything is known to have happened: where a picture starts. None in an empty dossier.

    What is planned or only supposed does not count.
    """
    happened = (event for event in dossier.all(Event) if event.status in _HAPPENED)
    days = [event.date.latest for event in happened if event.date.latest is not None]
    return max(days, default=None)


_HAPPENED = (EventStatus.REPORTED, EventStatus.CLAIMED)
