"""Edits of records: put, remove, restore, and many at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.dossier import Record
from briefings.domain.records import Ref
from briefings.edits.checks import References, check_record, check_references
from briefings.edits.labels import named
from briefings.errors import BadInputError, NotFoundError

if TYPE_CHECKING:
    from briefings.store.store import Store


@dataclass(frozen=True, slots=True)
class Put:
    """Add a record, or replace the one with its id. `label` takes the place of the words made from the record."""

    record: Record
    label: str | None = None

    def describe(self, store: Store) -> str:
        """Such as "New actor Azerbaijan", "Change event Arrests in Baku"."""
        if self.label is not None:
            return self.label
        return named("Change" if store.holds(self.record.ref) else "New", self.record)

    def write(self, store: Store) -> None:
        """Check the record, write it, then check what it points at."""
        check_record(self.record)
        if store.holds(self.record.ref) and self.record.ref in store.hidden:
            raise BadInputError(f"“{self.record.label}” is in the trash.", remedy="Restore it, then change it.")
        store.put([self.record])
        check_references(store, [self.record])


@dataclass(frozen=True, slots=True)
class AddAll:
    """Add or replace many records in one step; they may point at each other. Taken some at a time, so that an import
    of a million need not be held; an iterator can be applied once."""

    records: Iterable[Record]
    label: str

    def describe(self, store: Store) -> str:  # noqa: ARG002 - the label is given
        """The label as given."""
        return self.label

    def write(self, store: Store) -> None:
        """Check and write, then check what they point at."""
        references = References(store)
        store.put(references.watched(self.records))
        references.settle()


@dataclass(frozen=True, slots=True)
class Remove:
    """Put a record in the trash. What points at it stays as it is and shows no link meanwhile."""

    ref: Ref

    def describe(self, store: Store) -> str:
        """Such as "Remove actor Azerbaijan"."""
        return named("Remove", _found(store, self.ref))

    def write(self, store: Store) -> None:
        """Set the mark of the trash."""
        _found(store, self.ref)
        store.set_removed(self.ref, removed=True)


@dataclass(frozen=True, slots=True)
class Restore:
    """Take a record out of the trash; its links come back with it."""

    ref: Ref

    def describe(self, store: Store) -> str:
        """Such as "Restore actor Azerbaijan"."""
        return named("Restore", _found(store, self.ref))

    def write(self, store: Store) -> None:
        """Clear the mark of the trash."""
        _found(store, self.ref)
        store.set_removed(self.ref, removed=False)


def _found(store: Store, ref: Ref) -> Record:
    record = store.stored(ref)
    if record is None:
        raise NotFoundError(f"There is no record {ref}.", remedy="It may have been undone; look in History.")
    return record
