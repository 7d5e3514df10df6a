"""What a place for a name costs, and what lies near it: the ground that names are set on. `labels` chooses."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefings.figures.cells import Cells
from briefings.figures.scene import Point

FARTHEST = 14.0
"""How far from its shape a name may stand, in points."""
APART = 2.4
"""What two names keep between them, in points, lest they read as one."""
_AIR = 0.8  # to what is solid
_HALO = 2.2  # to a tie: what the ground of a name would cut
_LINE = 1.4  # to the middle of a tie: nearer than this the ink of both meets
_GRAZED = 2.4  # what a halo costs that cuts a tie: a little more than going eight points away
_COVERED = 16  # points of ties under one name

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Disc = tuple[float, float, float]
"""The middle, across and down, and the radius."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A name to place: its size on the page, the shape that it belongs to, and where the shape's ties lead."""

    at: Point
    radius: float
    width: float
    height: float
    bearings: tuple[float, ...]  # of the ties at this shape, radians


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What names must keep off. `solid` boxes are forbidden; `ties`, points along them in order, are forbidden or dear.
    `actors` are all the shapes: a name nearer to another's than to its own would mislead, so there is none."""

    width: float
    height: float
    solid: Sequence[Box]
    actors: Sequence[Disc]
    ties: Sequence[Point]
    gap: float


class Survey:
    """The ground by squares: each name is only shown what lies near it."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._solid = Cells((((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), box) for box in ground.solid)
        self._actors = Cells(((x, y), (x, y, radius)) for x, y, radius in ground.actors)
        self._ties = Cells((point, point) for point in ground.ties)
        self._wide = max((box[2] - box[0] for box in ground.solid), default=0.0) / 2 + _AIR
        self._high = max((box[3] - box[1] for box in ground.solid), default=0.0) / 2 + _AIR
        self._round = max((radius for _, _, radius in ground.actors), default=0.0)

    def near(self, name: Wanted, area: Box) -> Ground:
        """What any of a name's places, all in `area`, may touch or come near to."""
        left, top, right, bottom = area
        far = FARTHEST + self._ground.gap  # no place is farther than this from the edge of its own shape
        reach = far + self._round
        solid = self._solid.within(left - self._wide, top - self._high, right + self._wide, bottom + self._high)
        actors = self._actors.within(left - reach, top - reach, right + reach, bottom + reach)
        return Ground(
            width=self._ground.width,
            height=self._ground.height,
            solid=[box for box in solid if touch(box, area)],
            actors=[
                actor
                for actor in actors
                if actor[:2] != name.at and _distance(area, actor[0], actor[1]) <= actor[2] + far
            ],
            ties=sorted(self._ties.within(*area)),
            gap=self._ground.gap,
        )


def cost(taste: float, box: Box, name: Wanted, ground: Ground, *, over_ties: bool) -> float:
    """What a place costs by its ground: infinite over anything solid or nearer to somebody else; over ties infinite or
    only dear."""
    if not _on_page(box, ground) or blocked(box, ground.solid):
        return math.inf
    own = _distance(box, *name.at) - name.radius
    if any(_distance(box, x, y) - radius < own for x, y, radius in ground.actors):
        return math.inf
    below = _under(box, ground.ties)
    return taste + below if over_ties or below <= _GRAZED else math.inf


def is_free(box: Box, ground: Ground) -> bool:
    """Whether nothing lies in a box or within its halo, ties among it."""
    return _on_page(box, ground) and not blocked(box, ground.solid) and not _under(box, ground.ties)


def _on_page(box: Box, ground: Ground) -> bool:
    left, top, right, bottom = box
    return left >= 0 and top >= 0 and right <= ground.width and bottom <= ground.height


def blocked(box: Box, solid: Iterable[Box], air: float = _AIR) -> bool:
    """Whether a box comes too near to any of the solid ones. Asked most often of all, so nothing is called here."""
    left, top, right, bottom = box[0] - air, box[1] - air, box[2] + air, box[3] + air
    return any(near < right and far > left and high < bottom and low > top for near, high, far, low in solid)


def touch(first: Box, second: Box) -> bool:
    """Whether two boxes come nearer than a name may come to anything."""
    return (
        first[0] < second[2] + _AIR
        and first[2] + _AIR > second[0]
        and first[1] < second[3] + _AIR
        and first[3] + _AIR > second[1]
    )


def _distance(box: Box, x: float, y: float) -> float:
    """How far a point is from a box, zero inside."""
    left, top, right, bottom = box
    return math.hypot(max(left - x, x - right, 0.0), max(top - y, y - bottom, 0.0))


def _under(box: Box, ties: Sequence[Point]) -> float:
    """The cost of ties under a box: a first touch is dear, more of it a little dearer, up to where all is covered. One
    that is only grazed costs less than a name that has lost sight of its shape."""
    left, top, right, bottom = box
    under, touched = 0, False
    for x, y in between(ties, left - _HALO, right + _HALO):
        if top - _HALO < y < bottom + _HALO:
            under += 1
            touched = touched or (left - _LINE < x < right + _LINE and top - _LINE < y < bottom + _LINE)
            if touched and under >= _COVERED:
                break
    if not under:
        return 0.0
    return 5.0 + 0.6 * min(under, _COVERED) if touched else _GRAZED


def between(points: Sequence[Point], left: float, right: float) -> Sequence[Point]:
    """Those of the sorted points that lie between two edges."""
    return points[bisect_right(points, (left, math.inf)) : bisect_left(points, (right, -math.inf))]
