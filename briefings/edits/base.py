"""What an edit is, and what it reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from briefings.domain.records import Kind, Ref

if TYPE_CHECKING:
    from briefings.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a step touched. `refs` names the records that are new, different, removed or shown again, those included
    that only look different because a record they point at was removed or restored; a `wide` step, such as an import of
    a million events, names only their kinds. `label` is that of the step. The flags stand for what is no record: the
    places of the network picture, the dossier's own words, and what is kept under names."""

    refs: frozenset[Ref] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    wide: bool = False
    label: str = ""
    places: bool = False
    about: bool = False
    searches: bool = False
    views: bool = False
    what_ifs: bool = False

    def __bool__(self) -> bool:
        return any((self.kinds, self.places, self.about, self.searches, self.views, self.what_ifs))


class Edit(Protocol):
    """One write. What it changes, and its inverse, come from the journal, so an edit only says what to write."""

    def describe(self, store: Store) -> str:
        """The label for the Undo menu, such as "Change event Arrests in Baku"; asked before it is applied."""
        ...

    def write(self, store: Store) -> None:
        """Write, inside a step. Raises BadInputError; then nothing of the step is written."""
        ...
