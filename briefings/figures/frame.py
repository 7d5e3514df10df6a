"""From layout units to points: one frame for every day and every panel, so that nobody moves when the date does."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.domain.dossier import Place
    from briefings.domain.records import ActorId
    from briefings.figures.scene import Point

_MOST_STRETCH = 1.6
_ROUNDS = 120
_NO_EXTENT, _NO_LACK, _NO_GAP = 1e-6, 1e-3, 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Room kept free at the sides, in points."""

    side: float
    top: float
    bottom: float


def fit(
    places: Mapping[ActorId, Place], *, width: float, height: float, margins: Margins, apart: tuple[float, float]
) -> dict[ActorId, Point]:
    """Return where each placed actor stands on a page of that size.

    The picture is scaled to fill the page, one axis at most 1.6 times the other, never turned or mirrored. Actors
    nearer than `apart` (across, down) are then pushed asunder as little as needed.
    """
    actors = sorted(places)
    if not actors:
        return {}
    low, high = (margins.side, margins.top), (width - margins.side, height - margins.bottom)
    points = _scaled([(places[actor].x, places[actor].y) for actor in actors], low, high)
    points = _spread(points, apart, low, high)
    return {actor: (round(x, 2), round(y, 2)) for actor, (x, y) in zip(actors, points, strict=True)}


def _scaled(points: Sequence[Point], low: Point, high: Point) -> list[Point]:
    across, down = zip(*points, strict=True)
    extents = (max(across) - min(across), max(down) - min(down))
    each = [
        (end - start) / extent if extent > _NO_EXTENT else math.inf
        for start, end, extent in zip(low, high, extents, strict=True)
    ]
    # Where all stand in one place there is nothing to scale.
    wide, tall = (min(scale, min(each) * _MOST_STRETCH) if math.isfinite(min(each)) else 1.0 for scale in each)
    x, y = (max(across) + min(across)) / 2, (max(down) + min(down)) / 2
    return [((px - x) * wide + (low[0] + high[0]) / 2, (py - y) * tall + (low[1] + high[1]) / 2) for px, py in points]


def _spread(points: list[Point], apart: Point, low: Point, high: Point) -> list[Point]:
    """Push apart along the axis of least overlap, a little in each round, and keep everybody on the page."""
    for _ in range(_ROUNDS):
        pushes = [[0.0, 0.0] for _ in points]
        near = _near(points, apart)
        if not near:
            break
        for first, second in near:
            axis, push = _push(points[first], points[second], apart)
            pushes[first][axis] += push
            pushes[second][axis] -= push
        points = [
            (_within(x + 0.25 * px, low[0], high[0]), _within(y + 0.25 * py, low[1], high[1]))
            for (x, y), (px, py) in zip(points, pushes, strict=True)
        ]
    return points


def _near(points: Sequence[Point], apart: Point) -> list[tuple[int, int]]:
    """Every two points that lack room both ways, in the points' order. A sweep from left to right finds them."""
    wide, tall = apart[0] - _NO_LACK, apart[1] - _NO_LACK
    order = sorted(range(len(points)), key=points.__getitem__)
    found = []
    for rank, first in enumerate(order):
        x, y = points[first]
        for second in islice(order, rank + 1, None):
            across, down = points[second]
            if across - x >= wide:
                break
            if abs(down - y) < tall:
                found.append((min(first, second), max(first, second)))
    return sorted(found)


def _push(first: Point, second: Point, apart: Point) -> tuple[int, float]:
    """The axis along which two points lack least, and by how much the first is to move along it."""
    gaps = (first[0] - second[0], first[1] - second[1])
    lacks = (apart[0] - abs(gaps[0]), apart[1] - abs(gaps[1]))
    axis = 0 if lacks[0] / apart[0] < lacks[1] / apart[1] else 1
    # Who stand on the same spot part in their order.
    ahead = gaps[axis] >= _NO_GAP
    return axis, lacks[axis] if ahead else -lacks[axis]


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
