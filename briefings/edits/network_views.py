"""Edits of the views of the network that are kept in the dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.markings import scheme
from briefings.domain.network_views import NetworkView, Rivals, SavedView
from briefings.edits import named
from briefings.errors import BadInputError
from briefings.store.named import VIEWS

if TYPE_CHECKING:
    from briefings.store.store import Store

_NOUN = "view"


@dataclass(frozen=True, slots=True)
class SaveView:
    """Keep a view under a name, or change the one with its id. `session.new_id()` gives the id of a new one."""

    saved: SavedView

    def describe(self, store: Store) -> str:
        """Such as "Save view The Caucasus without media"."""
        return named.saving(store, VIEWS, self.saved, _NOUN)

    def write(self, store: Store) -> None:
        """Check it and its name, which no other view may have, and write it."""
        _check(self.saved.view)
        named.save(store, VIEWS, self.saved, _NOUN)


@dataclass(frozen=True, slots=True)
class DropView:
    """Keep a view no longer."""

    id: int

    def describe(self, store: Store) -> str:
        """Such as "Drop view The Caucasus without media"."""
        return named.dropping(store, VIEWS, self.id, _NOUN)

    def write(self, store: Store) -> None:
        """Take it away."""
        named.drop(store, VIEWS, self.id, _NOUN)


def _check(view: NetworkView) -> None:
    """What a view must have to show something. Raises BadInputError."""
    if view.steps < 1:
        raise BadInputError(f"{view.steps} is no number of steps from an actor.", remedy="Type a number from 1.")
    if view.rivals is Rivals.ONE and view.source is None:
        raise BadInputError("The view is to follow one source and names none.", remedy="Choose the source.")
    if view.ceiling is not None:
        scheme(view.ceiling.scheme).rank(view.ceiling.level)
