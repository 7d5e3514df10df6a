"""Which boxes lie near a point: a page in squares, each with the numbers of the boxes that touch it."""

from collections import defaultdict
from collections.abc import Iterable

from briefings.figures.scene import Point

Bounds = tuple[float, float, float, float]
"""Left, top, right and bottom."""

_SIDE = 28.0


class Grid:
    """Finds boxes by place. Boxes are numbered as they are given."""

    def __init__(self, boxes: Iterable[Bounds]) -> None:
        self._squares: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for number, (left, top, right, bottom) in enumerate(boxes):
            for column in range(int(left // _SIDE), int(right // _SIDE) + 1):
                for row in range(int(top // _SIDE), int(bottom // _SIDE) + 1):
                    self._squares[column, row].append(number)

    def near(self, point: Point, reach: float) -> list[int]:
        """Return the numbers, in order, of all boxes within `reach` of a point, and of some beyond."""
        x, y = point
        columns = range(int((x - reach) // _SIDE), int((x + reach) // _SIDE) + 1)
        rows = range(int((y - reach) // _SIDE), int((y + reach) // _SIDE) + 1)
        return sorted({number for column in columns for row in rows for number in self._squares.get((column, row), ())})
