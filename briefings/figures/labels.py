"""Names beside shapes: never over another name, a shape or the edge, and over a tie only where there is no other place.

Each name tries places all round its shape, nearest first. Hard costs forbid, soft costs prefer: the widest sector
free of ties, then right, left, below, above. Two more rounds let early names make room for late ones.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from briefings.figures.scene import Anchor, Point

if TYPE_CHECKING:
    from collections.abc import Sequence

_RINGS = (0.0, 3.5, 8.0, 14.0)
_BEARINGS = tuple(math.radians(15 * step) for step in range(24))
_ROUNDS = 3
_FORBIDDEN = 1000.0
_MISLEADING = 6.0
_AIR = 0.8

Boxes = NDArray[np.float64]
"""One row a box: left, top, right, bottom."""
Field = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A name to place: its size on the page, the shape that it belongs to, and where the shape's ties lead."""

    at: Point
    radius: float
    width: float
    height: float
    bearings: tuple[float, ...]  # of the ties at this shape, radians


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a name went: the box of its text, and the side from which it is set."""

    left: float
    top: float
    right: float
    bottom: float
    anchor: Anchor

    @property
    def x(self) -> float:
        """Where the anchor lies across."""
        return {Anchor.START: self.left, Anchor.END: self.right, Anchor.MIDDLE: (self.left + self.right) / 2}[
            self.anchor
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What names must keep off. `solid` boxes are forbidden, `ties` (points along them) dear. `actors` are the middle
    and the radius of every shape: a name nearer to another's than to its own would mislead."""

    width: float
    height: float
    solid: Boxes
    actors: NDArray[np.float64]
    ties: NDArray[np.float64]
    gap: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tries:
    boxes: Boxes
    anchors: tuple[Anchor, ...]
    standing: NDArray[np.float64]  # the cost that other names have no part in
    chosen: list[int] = field(default_factory=list)


def place(names: Sequence[Wanted], ground: Ground) -> tuple[Placed | None, ...]:
    """Return a place for each name, the first ones served first; None where every place is taken."""
    tries = [_tries(name, ground) for name in names]
    boxes = np.full((len(names), 4), np.nan)
    picks = [-1] * len(names)
    for _ in range(_ROUNDS):
        before = list(picks)
        for number, mine in enumerate(tries):
            boxes[number] = np.nan
            costs = mine.standing + _FORBIDDEN * _overlaps(mine.boxes, boxes[np.isfinite(boxes[:, 0])])
            best = int(costs.argmin())
            picks[number] = best if costs[best] < _FORBIDDEN else -1
            if picks[number] >= 0:
                boxes[number] = mine.boxes[best]
        if picks == before:
            break
    return tuple(_placed(mine, pick) if pick >= 0 else None for mine, pick in zip(tries, picks, strict=True))


def _placed(tries: _Tries, pick: int) -> Placed:
    left, top, right, bottom = (float(value) for value in tries.boxes[pick])
    return Placed(left=left, top=top, right=right, bottom=bottom, anchor=tries.anchors[pick])


def _tries(name: Wanted, ground: Ground) -> _Tries:
    places = [_try(name, bearing, ring + ground.gap) for ring in _RINGS for bearing in _BEARINGS]
    boxes = np.array([box for box, _ in places])
    taste = np.array([0.25 * ring + _taste(bearing, name.bearings) for ring in _RINGS for bearing in _BEARINGS])
    outside = (boxes[:, :2] < 0).any(1) | (boxes[:, 2] > ground.width) | (boxes[:, 3] > ground.height)
    field = (*boxes[:, :2].min(0) - _AIR, *boxes[:, 2:].max(0) + _AIR)
    standing = taste + _FORBIDDEN * (outside + _overlaps(boxes, _boxes_within(ground.solid, field)))
    standing += _under(boxes, _points_within(ground.ties, field))
    standing += _MISLEADING * _nearer_another(boxes, name, ground.actors)
    return _Tries(boxes=boxes, anchors=tuple(anchor for _, anchor in places), standing=standing)


def _try(name: Wanted, bearing: float, away: float) -> tuple[tuple[float, float, float, float], Anchor]:
    dx, dy = math.cos(bearing), math.sin(bearing)
    x, y = name.at[0] + dx * (name.radius + away), name.at[1] + dy * (name.radius + away)
    middle = y + dy * name.height / 2
    if abs(dx) < 0.2:
        left, anchor = x - name.width / 2, Anchor.MIDDLE
    elif dx > 0:
        left, anchor = x, Anchor.START
    else:
        left, anchor = x - name.width, Anchor.END
    return (left, middle - name.height / 2, left + name.width, middle + name.height / 2), anchor


def _taste(bearing: float, ties: Sequence[float]) -> float:
    """How little a bearing pleases: off the four sides, and near a tie."""
    tilt = abs(math.sin(2 * bearing))
    upright = abs(math.sin(bearing))
    nearest = min((abs(math.remainder(bearing - tie, math.tau)) for tie in ties), default=math.pi)
    return 0.8 * tilt + 0.35 * upright + 1.6 * max(0.0, 1.0 - nearest / math.radians(70))


def _boxes_within(boxes: Boxes, field: Field) -> Boxes:
    """Keep what may touch any of a name's places, so that the rest need not be compared."""
    left, top, right, bottom = field
    return boxes[(boxes[:, 0] < right) & (boxes[:, 2] > left) & (boxes[:, 1] < bottom) & (boxes[:, 3] > top)]


def _points_within(points: NDArray[np.float64], field: Field) -> NDArray[np.float64]:
    left, top, right, bottom = field
    x, y = points[:, 0], points[:, 1]
    return points[(x > left - 1) & (x < right + 1) & (y > top - 1) & (y < bottom + 1)]


def _nearer_another(boxes: Boxes, name: Wanted, actors: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Whether each box lies nearer to the edge of another shape than to that of its own."""
    own = _gaps(boxes, np.array([[*name.at, name.radius]]))[:, 0]
    other = np.where((actors[:, :2] == name.at).all(1)[None], np.inf, _gaps(boxes, actors)).min(1)
    nearer: NDArray[np.bool_] = other < own
    return nearer


def _gaps(boxes: Boxes, actors: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far each box is from the edge of each shape, shape (boxes, actors)."""
    x, y, radius = actors[None, :, 0], actors[None, :, 1], actors[None, :, 2]
    across = np.maximum(np.maximum(boxes[:, None, 0] - x, x - boxes[:, None, 2]), 0.0)
    down = np.maximum(np.maximum(boxes[:, None, 1] - y, y - boxes[:, None, 3]), 0.0)
    gaps: NDArray[np.float64] = np.hypot(across, down) - radius
    return gaps


def _overlaps(boxes: Boxes, taken: Boxes) -> NDArray[np.float64]:
    """How many of the taken boxes each box touches, shape (k,)."""
    if not len(taken):
        return np.zeros(len(boxes))
    apart = (
        (boxes[:, None, 0] >= taken[None, :, 2] + _AIR)
        | (boxes[:, None, 2] + _AIR <= taken[None, :, 0])
        | (boxes[:, None, 1] >= taken[None, :, 3] + _AIR)
        | (boxes[:, None, 3] + _AIR <= taken[None, :, 1])
    )
    count: NDArray[np.float64] = (~apart).sum(1).astype(float)
    return count


def _under(boxes: Boxes, ties: NDArray[np.float64]) -> NDArray[np.float64]:
    """The cost of ties under each box: a first touch is dear, more of it a little dearer."""
    if not len(ties):
        return np.zeros(len(boxes))
    x, y = ties[:, 0], ties[:, 1]
    inside = (
        (boxes[:, None, 0] - 1 < x)
        & (x < boxes[:, None, 2] + 1)
        & (boxes[:, None, 1] - 1 < y)
        & (y < boxes[:, None, 3] + 1)
    )
    under = inside.sum(1)
    cost: NDArray[np.float64] = np.where(under > 0, 5.0 + 0.6 * under, 0.0)
    return cost
