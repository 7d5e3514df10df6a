"""The order in which a page is painted: that in which it is read, as some readers go by the one and some by the other.
Notes at the foot of a page are laid out last but read after what they belong to."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.publish.pdf.painting.marks import Group, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.painting.marks import Mark


def in_reading_order(marks: Sequence[Mark]) -> Sequence[Mark]:
    """The marks of a page by the places of their elements in the tree. An ornament goes with what follows it, so that
    a ground stays below its text."""
    places = [_place(mark) for mark in marks]
    for at in reversed(range(len(places) - 1)):
        places[at] = places[at] or places[at + 1]
    if all(before <= after for before, after in pairwise(place for place in places if place)):
        return marks
    last = max(places)
    return [marks[at] for at in sorted(range(len(marks)), key=lambda at: places[at] or last)]


def _place(mark: Mark) -> int:
    """The place of the first element that a mark paints for; 0 for an ornament."""
    if isinstance(mark, Group):
        return next((place for place in map(_place, mark.marks) if place), 0)
    if mark.owner is None:
        return 0
    return _numbered(mark.owners[0] if isinstance(mark, Words) and mark.owners else mark.owner)


def _numbered(element: Element) -> int:
    """The place of an element; one that comes into the tree when it is painted has that of its parent."""
    while not element.number and element.parent is not None:
        element = element.parent
    return element.number
