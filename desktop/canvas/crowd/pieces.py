"""Curves and dashes as straight pieces in numpy arrays. Nothing is drawn here."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from briefings.figures.scene import Curve

Pieces = NDArray[np.float64]
"""One row a piece: x and y of its start, x and y of its end."""

_MOST = 24
_APART = 1.0  # between the ways of two curves laid end to end, so that no dash spans both


def corners(curves: Sequence[Curve]) -> Pieces:
    """Return start, control and end of each curve, six numbers a row."""
    rows = [(*curve.start, *curve.control, *curve.end) for curve in curves]
    return np.array(rows, dtype=np.float64).reshape(-1, 6)


def flat(curves: Pieces, tolerance: float) -> tuple[Pieces, NDArray[np.intp]]:
    """Return the pieces of quadratic curves, at most `tolerance` beside them, and of which curve each is.

    A curve's farthest point from its chord lies a quarter of |start - 2 control + end| beside it; n pieces leave a
    square of n of that.
    """
    start, control, end = curves[:, 0:2], curves[:, 2:4], curves[:, 4:6]
    aside = np.hypot(*(start - 2 * control + end).T) / 4
    count = np.clip(np.ceil(np.sqrt(aside / tolerance)), 1, _MOST).astype(np.intp)
    owner = np.repeat(np.arange(len(curves)), count)
    number = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    parts = [_on(curves[owner], (number + step) / count[owner]) for step in (0, 1)]
    return np.hstack(parts), owner


def dashed(pieces: Pieces, owner: NDArray[np.intp], on: float, off: float) -> tuple[Pieces, NDArray[np.intp]]:
    """Cut pieces into dashes `on` long and `off` apart, each curve beginning with a dash, and say whose each is."""
    if not len(pieces):
        return pieces, owner
    first, last = np.diff(owner, prepend=-1) != 0, np.diff(owner, append=-1) != 0
    way = np.cumsum(np.hypot(*(pieces[:, 2:4] - pieces[:, 0:2]).T) + _APART * last)
    # Along all curves laid end to end: where each piece begins and ends.
    ends = way - _APART * last
    starts = np.concatenate(([0.0], way[:-1]))
    begins, stops = starts[first], ends[last]
    count = np.ceil((stops - begins) / (on + off)).astype(np.intp)
    whose = np.repeat(np.arange(len(begins)), count)
    number = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    at = begins[whose] + number * (on + off)
    until = np.minimum(at + on, stops[whose])
    marks = np.stack([starts, ends], 1).ravel()
    places = pieces.reshape(-1, 2)
    cut = [np.interp(along, marks, places[:, axis]) for along in (at, until) for axis in (0, 1)]
    return np.stack(cut, 1), owner[first][whose]


def within(pieces: Pieces, area: QRectF) -> Pieces:
    """Return the pieces whose boxes touch an area, in one block of memory."""
    x, y = pieces[:, 0::2], pieces[:, 1::2]
    kept = (x.max(1) >= area.left()) & (x.min(1) <= area.right())
    kept &= (y.max(1) >= area.top()) & (y.min(1) <= area.bottom())
    return pieces if kept.all() else np.ascontiguousarray(pieces[kept])


def _on(curves: Pieces, share: NDArray[np.float64]) -> Pieces:
    """The point of each curve at its share of the parameter, 0 to 1."""
    t = share[:, None]
    points: Pieces = (1 - t) ** 2 * curves[:, 0:2] + 2 * t * (1 - t) * curves[:, 2:4] + t**2 * curves[:, 4:6]
    return points
