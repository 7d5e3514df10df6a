"""Edits of the searches that are kept in the dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.searches import SavedSearch
from briefings.edits.labels import shortened
from briefings.errors import BadInputError, NotFoundError

if TYPE_CHECKING:
    from briefings.store.store import Store


@dataclass(frozen=True, slots=True)
class SaveSearch:
    """Keep a question under a name, or change the one with its id. `session.new_id()` gives the id of a new one."""

    search: SavedSearch

    def describe(self, store: Store) -> str:
        """Such as "Save search Arrests in June"."""
        known = any(one.id == self.search.id for one in store.saved_searches())
        return f"{'Change' if known else 'Save'} search {shortened(self.search.name)}"

    def write(self, store: Store) -> None:
        """Check the name, which no other search may have, and write it."""
        name = self.search.name.strip()
        if not name or not self.search.query.strip():
            raise BadInputError("The search needs a name and words.", remedy="Type both.")
        others = (one.name.casefold() for one in store.saved_searches() if one.id != self.search.id)
        if name.casefold() in others:
            raise BadInputError(
                f"There is a search “{shortened(name)}” already.", remedy="Choose another name, or change that one."
            )
        store.save_search(self.search)


@dataclass(frozen=True, slots=True)
class DropSearch:
    """Keep a question no longer."""

    id: int

    def describe(self, store: Store) -> str:
        """Such as "Drop search Arrests in June"."""
        name = next((one.name for one in store.saved_searches() if one.id == self.id), "")
        return f"Drop search {shortened(name)}".strip()

    def write(self, store: Store) -> None:
        """Take it away."""
        if all(one.id != self.id for one in store.saved_searches()):
            raise NotFoundError("There is no such search.", remedy="It may have been dropped or undone already.")
        store.drop_search(self.id)
