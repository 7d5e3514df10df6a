"""A dossier held in memory: what work in the background gets, and what tests build. Nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Self, cast

from briefings.domain.dossier import About, Place, Record, reading_order
from briefings.domain.records import ActorId, Kind
from briefings.domain.relations import Relation, pairs
from briefings.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from briefings.domain.dates import Day
    from briefings.domain.dossier import R
    from briefings.domain.records import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Satisfies `domain.dossier.Dossier`. `records` stand by kind, in the order in which readers get them."""

    about: About
    records: Mapping[Kind, tuple[Record, ...]]
    placed: Mapping[ActorId, Place] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, about: About, records: Iterable[Record], places: Mapping[ActorId, Place] | None = None) -> Self:
        """From records in any order and mixture."""
        by_kind: dict[Kind, list[Record]] = {}
        for record in records:
            by_kind.setdefault(record.kind, []).append(record)
        kept = {kind: tuple(sorted(items, key=reading_order)) for kind, items in by_kind.items()}
        return cls(about=about, records=MappingProxyType(kept), placed=MappingProxyType(dict(places or {})))

    def get(self, record_type: type[R], record_id: int) -> R:
        """One record. Raises NotFoundError."""
        for record in self.all(record_type):
            if record.id == record_id:
                return record
        raise _missing(record_type.kind, record_id)

    def all(self, record_type: type[R]) -> tuple[R, ...]:
        """Every record of one kind."""
        return cast("tuple[R, ...]", self.records.get(record_type.kind, ()))

    def some(self, record_type: type[R], ids: Collection[int]) -> tuple[R, ...]:
        """Those of the records with these ids that there are, by id."""
        wanted = frozenset(ids)
        found = (record for record in self.all(record_type) if record.id in wanted)
        return tuple(sorted(found, key=lambda record: record.id))

    def relations_within(self, first: Day, until: Day) -> tuple[Relation, ...]:
        """The relations that hold on any of these days, by id."""
        return tuple(relation for relation in self.all(Relation) if relation.span.holds_within(first, until))

    def rivals_of(self, relations: Collection[Relation]) -> tuple[Relation, ...]:
        """Other relations that cite a source and tie two parties of one of these, by id."""
        return rivals(self.all(Relation), relations)

    def record(self, ref: Ref) -> Record:
        """The record that a reference points at. Raises NotFoundError."""
        for record in self.records.get(ref.kind, ()):
            if record.id == ref.id:
                return record
        raise _missing(ref.kind, ref.id)

    def places(self) -> Mapping[ActorId, Place]:
        """Where the actors stand in the network picture."""
        return self.placed


def rivals(all_of_them: Iterable[Relation], relations: Collection[Relation]) -> tuple[Relation, ...]:
    """Those of some relations that cite a source and tie two parties of one of the others, in the same order."""
    known = {relation.id for relation in relations}
    others = [relation for relation in all_of_them if relation.citations and relation.id not in known]
    tied = {(min(pair), max(pair)) for relation in relations for pair in pairs(relation)} if others else set()
    return tuple(relation for relation in others if any((min(pair), max(pair)) in tied for pair in pairs(relation)))


def _missing(kind: Kind, record_id: int) -> NotFoundError:
    return NotFoundError(
        f"There is no {kind.value.replace('_', ' ')} {record_id} in this dossier.",
        remedy="It may have been removed; look in History.",
    )
