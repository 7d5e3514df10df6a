"""Which records of an open file are hidden: those in the trash, and those that make no sense without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.records import Kind, Ref
from briefings.store import links, records
from briefings.store.fields import reference
from briefings.store.kinds import SHAPES
from briefings.store.trash import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.domain.dossier import Record
    from briefings.store.connection import Connection

_REMOVED = " union all ".join(f"select '{kind.value}', id from {kind.value} where removed" for kind in Kind)  # noqa: S608 - words of the list of kinds


class Visibility:
    """What is hidden, worked out once and kept until it is told to forget."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._hidden: frozenset[Ref] | None = None
        self._fallen: frozenset[Ref] | None = None

    @property
    def hidden(self) -> frozenset[Ref]:
        """The records that no reader may see."""
        if self._hidden is None:
            self._hidden = self._find()
        return self._hidden

    @property
    def fallen(self) -> frozenset[Ref]:
        """The records that are not in the trash themselves, but make no sense without one that is."""
        if self._fallen is None:
            hidden = self.hidden
            self._fallen = hidden - set(self.removed()) if hidden else hidden
        return self._fallen

    def forget(self) -> None:
        """After a step anything may be otherwise."""
        self._hidden = self._fallen = None

    def removed(self) -> list[Ref]:
        """The records in the trash, by kind and id."""
        return [reference(row) for row in self._connection.query(_REMOVED)]

    def fallen_with(self, ref: Ref) -> tuple[Ref, ...]:
        """Those of the fallen that make no sense without this record, which is in the trash, by kind and id."""
        found: set[Ref] = set()
        fresh, fallen = {ref}, self.fallen
        while fresh:
            fresh = {other for one in fresh for other in links.pointing_at(self._connection, one)} & fallen - found
            found |= fresh
        return tuple(sorted(found))

    def shown(self, found: Mapping[int, Record]) -> dict[int, Record]:
        """Records as a reader may see them, the hidden ones left out."""
        hidden = self.hidden
        if not hidden:
            return dict(found)
        kept = (record for record in found.values() if record.ref not in hidden)
        visible = (shown(SHAPES[record.kind], record, hidden) for record in kept)
        return {record.id: record for record in visible if record is not None}

    def _find(self) -> frozenset[Ref]:
        """From the trash outwards along the links, until nothing more falls."""
        hidden: set[Ref] = set()
        fresh = set(self.removed())
        while fresh:
            hidden |= fresh
            pointing = {other for ref in fresh for other in links.pointing_at(self._connection, ref)} - hidden
            fresh = {ref for ref in pointing if self._falls(ref, hidden)}
        return frozenset(hidden)

    def _falls(self, ref: Ref, hidden: set[Ref]) -> bool:
        record = records.load(self._connection, ref.kind, [ref.id]).get(ref.id)
        return record is not None and shown(SHAPES[ref.kind], record, hidden) is None
