"""The line nearest to a point among very many, by squares of the page in numpy arrays."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefings.figures.scene import Curve, Point
from desktop.canvas.crowd.pieces import Pieces, corners, dashed, flat

_SIDE = 32.0
_TOLERANCE = 0.5
_ROWS = 1 << 20  # more rows of squares than any page has, so that squares have numbers


class NearestLine:
    """Finds curves by place. Each is cut into pieces no longer than a square, which stand where their middles do."""

    def __init__(self, curves: Sequence[Curve]) -> None:
        pieces, owner = dashed(*flat(corners(curves), _TOLERANCE), _SIDE, 0.0)
        squares = _square((pieces[:, 0:2] + pieces[:, 2:4]) / 2)
        order = np.argsort(squares, kind="stable")
        self._squares, self._owner = squares[order], owner[order]
        left, top, right, bottom = pieces[order].T
        across, down = right - left, bottom - top
        # Start, way and the square of its length, a column a piece.
        self._pieces = np.stack([left, top, across, down, np.maximum(across**2 + down**2, 1e-9)])

    def at(self, point: Point, reach: float) -> int | None:
        """Return the number of the curve nearest to a point, or None where none comes within `reach`."""
        near = self._near(point, reach + _SIDE / 2)
        if not len(near):
            return None
        left, top, across, down, lengths = self._pieces[:, near]
        x, y = point[0] - left, point[1] - top
        share = np.minimum(np.maximum((x * across + y * down) / lengths, 0.0), 1.0)
        beside = (x - share * across) ** 2 + (y - share * down) ** 2
        least = int(beside.argmin())
        return int(self._owner[near[least]]) if beside[least] <= reach * reach else None

    def _near(self, point: Point, reach: float) -> NDArray[np.intp]:
        """The pieces in the squares round a point."""
        left, top, right, bottom = (int((at + way) // _SIDE) + _ROWS // 2 for way in (-reach, reach) for at in point)
        # One column after the other, and in each from the upper square to the one below the lower.
        ends = [column * _ROWS + row for column in range(left, right + 1) for row in (top, bottom + 1)]
        found = np.searchsorted(self._squares, ends).tolist()
        return np.concatenate([np.arange(*pair) for pair in zip(found[::2], found[1::2], strict=True)])


def _square(points: Pieces) -> NDArray[np.int64]:
    """The numbers of the squares in which points lie, column by column."""
    column, row = (np.floor(points / _SIDE).astype(np.int64) + _ROWS // 2).T
    numbers: NDArray[np.int64] = column * _ROWS + row
    return numbers
