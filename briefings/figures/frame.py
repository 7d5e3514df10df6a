"""From layout units to points: one frame for every day and every panel, so that nobody moves when the date does."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.figures.scene import Point

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.domain.dossier import Place
    from briefings.domain.records import ActorId

MOST_STRETCH = 1.6
"""How much more one axis may be stretched than the other."""
_ROUNDS, _FEWEST_ROUNDS, _WORK = 120, 6, 20_000  # at most and at least; actors times rounds
_FILLED = 0.8  # of the page at most is claimed by the room round actors
_AHEAD = ((1, 0), (-1, 1), (0, 1), (1, 1))  # half of a cell's neighbours: the other half sees it from there
_NO_EXTENT, _NO_LACK, _NO_GAP = 1e-6, 1e-3, 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Room kept free at the sides, in points."""

    side: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Layout units to points: `wide` and `tall` points a unit, about a middle; never turned or mirrored."""

    wide: float
    tall: float
    middle: Point  # in layout units
    at: Point  # where the middle comes to lie, in points

    def point(self, x: float, y: float) -> Point:
        """Where a point of the layout comes to lie."""
        return (x - self.middle[0]) * self.wide + self.at[0], (y - self.middle[1]) * self.tall + self.at[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The page and what is kept free at its edges, in points."""

    width: float
    height: float
    margins: Margins

    @property
    def low(self) -> Point:
        """The first corner inside the margins."""
        return self.margins.side, self.margins.top

    @property
    def high(self) -> Point:
        """The last corner inside the margins."""
        return self.width - self.margins.side, self.height - self.margins.bottom

    def scale(self, places: Mapping[ActorId, Place], *, stretch: float = MOST_STRETCH) -> Scale:
        """Return the scale at which these places fill the page, one axis at most `stretch` times the other."""
        across = [place.x for place in places.values()] or [0.0]
        down = [place.y for place in places.values()] or [0.0]
        extents = (max(across) - min(across), max(down) - min(down))
        each = [
            (end - start) / extent if extent > _NO_EXTENT else math.inf
            for start, end, extent in zip(self.low, self.high, extents, strict=True)
        ]
        # Where all stand in one place there is nothing to scale.
        wide, tall = (min(one, min(each) * stretch) if math.isfinite(min(each)) else 1.0 for one in each)
        return Scale(
            wide=wide,
            tall=tall,
            middle=((max(across) + min(across)) / 2, (max(down) + min(down)) / 2),
            at=((self.low[0] + self.high[0]) / 2, (self.low[1] + self.high[1]) / 2),
        )

    def fit(self, places: Mapping[ActorId, Place], scale: Scale, apart: tuple[float, float]) -> dict[ActorId, Point]:
        """Return where each placed actor stands on the page.

        Actors nearer than `apart` (across, down) are pushed asunder as little as needed, as far as there is room.
        """
        actors = sorted(places)
        points = [scale.point(places[actor].x, places[actor].y) for actor in actors]
        points = _spread(points, self._roomy(apart, len(actors)), self.low, self.high)
        return {actor: (round(x, 2), round(y, 2)) for actor, (x, y) in zip(actors, points, strict=True)}

    def _roomy(self, apart: tuple[float, float], actors: int) -> tuple[float, float]:
        """Less than `apart` where the page has no room for so much."""
        claimed = apart[0] * apart[1] * max(actors, 1)
        room = _FILLED * max(self.high[0] - self.low[0], 1.0) * max(self.high[1] - self.low[1], 1.0)
        share = min(1.0, math.sqrt(room / claimed))
        return apart[0] * share, apart[1] * share


def _spread(points: list[Point], apart: Point, low: Point, high: Point) -> list[Point]:
    """Push apart along the axis of least overlap, a little in each round, and keep everybody on the page."""
    for _ in range(min(_ROUNDS, max(_FEWEST_ROUNDS, _WORK // max(len(points), 1)))):
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
    """Every two points that lack room both ways, in the points' order. Only neighbouring cells are compared."""
    wide, tall = apart[0] - _NO_LACK, apart[1] - _NO_LACK
    cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for number, (x, y) in enumerate(points):
        cells[int(x // apart[0]), int(y // apart[1])].append(number)
    found = []
    for (column, row), here in cells.items():
        beside = [other for dx, dy in _AHEAD for other in cells.get((column + dx, row + dy), ())]
        for rank, first in enumerate(here):
            x, y = points[first]
            found += [
                (min(first, second), max(first, second))
                for second in (*here[rank + 1 :], *beside)
                if abs(points[second][0] - x) < wide and abs(points[second][1] - y) < tall
            ]
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
