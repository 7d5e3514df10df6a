"""A dossier held in memory: what work in the background gets, and what tests build. Nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Self, cast

from briefings.domain.dossier import About, Place, Record, reading_order
from briefings.domain.records import ActorId, Kind
from briefings.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterable

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

    def record(self, ref: Ref) -> Record:
        """The record that a reference points at. Raises NotFoundError."""
        for record in self.records.get(ref.kind, ()):
            if record.id == ref.id:
                return record
        raise _missing(ref.kind, ref.id)

    def places(self) -> Mapping[ActorId, Place]:
        """Where the actors stand in the network picture."""
        return self.placed


def _missing(kind: Kind, record_id: int) -> NotFoundError:
    return NotFoundError(
        f"There is no {kind.value.replace('_', ' ')} {record_id} in this dossier.",
        remedy="It may have been removed; look in History.",
    )
