"""Edits of the searches that are kept in the dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.searches import SavedSearch
from briefings.edits import named
from briefings.errors import BadInputError
from briefings.store.named import SEARCHES

if TYPE_CHECKING:
    from briefings.store.store import Store

_NOUN = "search"


@dataclass(frozen=True, slots=True)
class SaveSearch:
    """Keep a question under a name, or change the one with its id. `session.new_id()` gives the id of a new one."""

    search: SavedSearch

    def describe(self, store: Store) -> str:
        """Such as "Save search Arrests in June"."""
        return named.saving(store, SEARCHES, self.search, _NOUN)

    def write(self, store: Store) -> None:
        """Check words and name, which no other search may have, and write it."""
        if not self.search.query.strip():
            raise BadInputError("The search needs words.", remedy="Type what to look for.")
        named.save(store, SEARCHES, self.search, _NOUN)


@dataclass(frozen=True, slots=True)
class DropSearch:
    """Keep a question no longer."""

    id: int

    def describe(self, store: Store) -> str:
        """Such as "Drop search Arrests in June"."""
        return named.dropping(store, SEARCHES, self.id, _NOUN)

    def write(self, store: Store) -> None:
        """Take it away."""
        named.drop(store, SEARCHES, self.id, _NOUN)
