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
        self._starts = pieces[order, 0:2]
        self._ways = pieces[order, 2:4] - self._starts
        self._lengths = np.maximum((self._ways**2).sum(1), 1e-9)

    def at(self, point: Point, reach: float) -> int | None:
        """Return the number of the curve nearest to a point, or None where none comes within `reach`."""
        near = self._near(point, reach + _SIDE / 2)
        if not len(near):
            return None
        here = np.array(point) - self._starts[near]
        ways = self._ways[near]
        share = np.clip((here * ways).sum(1) / self._lengths[near], 0.0, 1.0)
        beside = ((here - share[:, None] * ways) ** 2).sum(1)
        least = int(beside.argmin())
        return int(self._owner[near[least]]) if beside[least] <= reach * reach else None

    def _near(self, point: Point, reach: float) -> NDArray[np.intp]:
        """The pieces in the squares round a point."""
        low, high = (_square(np.array([[point[0] + way, point[1] + way]]))[0] for way in (-reach, reach))
        columns = np.arange(low // _ROWS, high // _ROWS + 1) * _ROWS
        first = np.searchsorted(self._squares, columns + low % _ROWS)
        last = np.searchsorted(self._squares, columns + high % _ROWS, side="right")
        return np.concatenate([np.arange(*ends) for ends in zip(first, last, strict=True)])


def _square(points: Pieces) -> NDArray[np.int64]:
    """The numbers of the squares in which points lie, column by column."""
    column, row = (np.floor(points / _SIDE).astype(np.int64) + _ROWS // 2).T
    numbers: NDArray[np.int64] = column * _ROWS + row
    return numbers
