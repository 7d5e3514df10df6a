"""Things on the page by the square in which they lie, so that who asks for a corner is not told of everything."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.figures.scene import Point

T = TypeVar("T")
_SIDE = 32.0  # of a square, in points: about a short name


class Cells(Generic[T]):
    """Things, each with a point of the page."""

    def __init__(self, things: Iterable[tuple[Point, T]]) -> None:
        self._cells: defaultdict[tuple[int, int], list[tuple[Point, T]]] = defaultdict(list)
        for point, thing in things:
            self._cells[int(point[0] // _SIDE), int(point[1] // _SIDE)].append((point, thing))

    def within(self, left: float, top: float, right: float, bottom: float) -> list[T]:
        """Everything whose point lies in a box, edges included; square by square, in the order given."""
        found = []
        for column in range(int(left // _SIDE), int(right // _SIDE) + 1):
            for row in range(int(top // _SIDE), int(bottom // _SIDE) + 1):
                found += [
                    thing
                    for (x, y), thing in self._cells.get((column, row), ())
                    if left <= x <= right and top <= y <= bottom
                ]
        return found
