"""What the edits of searches, views and what-ifs have in common: each is kept under a name of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.edits.labels import shortened
from briefings.errors import BadInputError, NotFoundError

if TYPE_CHECKING:
    from briefings.store.named import Shelf, T
    from briefings.store.store import Store


def saving(store: Store, shelf: Shelf[T], value: T, noun: str) -> str:
    """The label of a step that keeps one: "Save search Arrests in June", "Change view The Caucasus"."""
    known = any(one.id == value.id for one in store.named(shelf))
    return f"{'Change' if known else 'Save'} {noun} {shortened(value.name)}"


def dropping(store: Store, shelf: Shelf[T], number: int, noun: str) -> str:
    """The label of a step that takes one away."""
    name = next((one.name for one in store.named(shelf) if one.id == number), "")
    return f"Drop {noun} {shortened(name)}".strip()


def save(store: Store, shelf: Shelf[T], value: T, noun: str) -> None:
    """Keep one. Raises BadInputError where another has its name already, or it has none."""
    name = value.name.strip()
    if not name:
        raise BadInputError(f"The {noun} needs a name.", remedy="Type one.")
    if name.casefold() in (one.name.casefold() for one in store.named(shelf) if one.id != value.id):
        raise BadInputError(
            f"There is a {noun} “{shortened(name)}” already.", remedy="Choose another name, or change that one."
        )
    store.save(shelf, value)


def drop(store: Store, shelf: Shelf[T], number: int, noun: str) -> None:
    """Keep one no longer. Raises NotFoundError."""
    if all(one.id != number for one in store.named(shelf)):
        raise NotFoundError(f"There is no such {noun}.", remedy="It may have been dropped or undone already.")
    store.drop(shelf, number)
