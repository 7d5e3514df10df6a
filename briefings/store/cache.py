"""Records that were read, kept until an edit touches them. They are frozen, so all readers share one tuple."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefings.domain.dossier import reading_order

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from briefings.domain.dossier import Record
    from briefings.domain.records import Kind, Ref
    from briefings.store.journal import Touched


class Cache:
    """Asks `load` (kind and ids, or None for all) only for what it has not."""

    def __init__(self, load: Callable[[Kind, list[int] | None], Mapping[int, Record]]) -> None:
        self._load = load
        self._known: dict[Kind, dict[int, Record]] = defaultdict(dict)
        self._whole: set[Kind] = set()
        self._stale: dict[Kind, set[int]] = defaultdict(set)
        self._ordered: dict[Kind, tuple[Record, ...]] = {}

    def find(self, ref: Ref) -> Record | None:
        """One record, or None."""
        known, stale = self._known[ref.kind], self._stale[ref.kind]
        if ref.id in stale or (ref.id not in known and ref.kind not in self._whole):
            stale.discard(ref.id)
            known.pop(ref.id, None)
            known.update(self._load(ref.kind, [ref.id]))
        return known.get(ref.id)

    def some(self, kind: Kind, ids: Collection[int]) -> tuple[Record, ...]:
        """Those of the records with these ids that there are, by id; what is not known yet is read at one go."""
        known, stale = self._known[kind], self._stale[kind]
        wanted = frozenset(ids)
        if missing := self.missing(kind, wanted):
            stale -= missing
            for record_id in missing:
                known.pop(record_id, None)
            known.update(self._load(kind, sorted(missing)))
        return tuple(known[record_id] for record_id in sorted(wanted) if record_id in known)

    def missing(self, kind: Kind, ids: frozenset[int]) -> frozenset[int]:
        """Those of the ids for which `some` would have to read."""
        if kind in self._whole:
            return ids & self._stale[kind]
        return ids - self._known[kind].keys() | ids & self._stale[kind]

    def all(self, kind: Kind) -> tuple[Record, ...]:
        """Every record of a kind: events by their day, the rest by id."""
        if kind not in self._ordered:
            self._complete(kind)
            self._ordered[kind] = tuple(sorted(self._known[kind].values(), key=reading_order))
        return self._ordered[kind]

    def forget(self, touched: Touched) -> None:
        """What was kept of these is no longer true."""
        for kind in touched.kinds:
            self._ordered.pop(kind, None)
            if touched.wide:
                self._known.pop(kind, None)
                self._stale.pop(kind, None)
                self._whole.discard(kind)
        for ref in touched.refs:
            self._stale[ref.kind].add(ref.id)

    def _complete(self, kind: Kind) -> None:
        known, stale = self._known[kind], self._stale.pop(kind, set())
        for record_id in stale:
            known.pop(record_id, None)
        if kind not in self._whole:
            known.update(self._load(kind, None))
            self._whole.add(kind)
        elif stale:
            known.update(self._load(kind, sorted(stale)))
