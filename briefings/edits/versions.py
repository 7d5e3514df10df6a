"""An edit that brings an earlier version of a record back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.domain.records import Ref
from briefings.edits.checks import check_record
from briefings.edits.labels import named
from briefings.errors import BadInputError, NotFoundError
from briefings.store.kinds import SHAPES
from briefings.store.trash import shown

if TYPE_CHECKING:
    from briefings.domain.dossier import Record
    from briefings.store.store import Store


@dataclass(frozen=True, slots=True)
class RestoreVersion:
    """Make a record again what it was once `step` was done, taking it out of the trash where it is there.

    Links to records in the trash come with it and stay hidden as usual. Links to records that the file no longer has,
    since their making was undone, are left out, and the label says so.
    """

    ref: Ref
    step: int

    def describe(self, store: Store) -> str:
        """Such as "Restore event Arrests in Baku as of 3 May 2026 (2 links left out)"."""
        record, lost = self._then(store)
        when = store.past.step(self.step)
        day = f" as of {day_in_words(Day(when.when.astimezone().toordinal()))}" if when else ""
        links = "1 link" if lost == 1 else f"{lost} links"
        return f"{named('Restore', record)}{day}" + (f" ({links} left out)" if lost else "")

    def write(self, store: Store) -> None:
        """Write the record as it was. Raises NotFoundError where it did not exist then, and BadInputError where it
        cannot do without something that is gone."""
        record, _ = self._then(store)
        check_record(record)
        store.put_back(record)

    def _then(self, store: Store) -> tuple[Record, int]:
        """The record as it stood, without links that nothing answers, and how many these are."""
        then = store.past.stood([self.ref], self.step).get(self.ref)
        if then is None:
            raise NotFoundError(
                f"There was no record {self.ref} then.", remedy="Choose a later version in its history."
            )
        links = list(SHAPES[self.ref.kind].refs(then.record))
        gone = set(links) - store.held(links)
        kept = cast("Record | None", shown(SHAPES[self.ref.kind], then.record, gone))
        if kept is None:
            raise BadInputError(
                f"“{then.record.label}” cannot be as it was: it needs a record that is no longer in the dossier.",
                remedy="Redo the making of that record first, or choose a later version.",
            )
        return kept, sum(link in gone for link in links)
