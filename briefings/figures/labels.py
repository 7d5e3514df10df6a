"""Names beside shapes: never over another name, a shape or the edge, and over a tie only where there is no other place.

Each name tries places all round its shape, nearest first. Hard costs forbid, soft costs prefer: the widest sector
free of ties, then right, left, below, above. Two more rounds let early names make room for late ones.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefings.figures.cells import Cells
from briefings.figures.scene import Anchor, Point

_RINGS = (0.0, 3.5, 8.0, 14.0)
_BEARINGS = tuple(math.radians(15 * step) for step in range(24))
_ROUNDS = 3
_MISLEADING = 6.0
_AIR, _APART = 0.8, 2.4  # to what is solid, and to other names, lest two read as one
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
    """What names must keep off. `solid` boxes are forbidden, `ties` (points along them) dear. `actors` are all
    the shapes: a name nearer to another's than to its own would mislead."""

    width: float
    height: float
    solid: Sequence[Box]
    actors: Sequence[Disc]
    ties: Sequence[Point]
    gap: float


class _Survey:
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
        far = _RINGS[-1] + self._ground.gap  # no place is farther than this from the edge of its own shape
        reach = far + self._round
        solid = self._solid.within(left - self._wide, top - self._high, right + self._wide, bottom + self._high)
        actors = self._actors.within(left - reach, top - reach, right + reach, bottom + reach)
        return Ground(
            width=self._ground.width,
            height=self._ground.height,
            solid=[box for box in solid if _touch(box, area)],
            actors=[
                actor
                for actor in actors
                if actor[:2] != name.at and _distance(area, actor[0], actor[1]) <= actor[2] + far
            ],
            ties=sorted(self._ties.within(*area)),
            gap=self._ground.gap,
        )


@dataclass(slots=True, kw_only=True)
class _Tries:
    """The places round one shape. What a place costs is found out when it is first asked for: most never are."""

    name: Wanted
    area: Box  # that no place of the name leaves
    ground: Ground  # only what lies in the area
    tastes: Sequence[float]
    order: Sequence[int]  # the most pleasing first
    costs: dict[int, tuple[float, Box]] = field(default_factory=dict)

    def best(self, taken: Sequence[Box]) -> int | None:
        """The place that costs least among those free of other names, the first of equals; None if there is none."""
        best, least = None, (math.inf, 0)
        for number in self.order:
            if self.tastes[number] > least[0]:
                break
            cost, box = self.at(number)
            if (cost, number) < least and not _blocked(box, taken, _APART):
                best, least = number, (cost, number)
        return best

    def at(self, number: int) -> tuple[float, Box]:
        """What a place costs, other names apart, infinite where it is forbidden; and its box."""
        if number not in self.costs:
            box = self.placed(number)[0]
            self.costs[number] = (_cost(self.tastes[number], box, self.name, self.ground), box)
        return self.costs[number]

    def placed(self, number: int) -> tuple[Box, Anchor]:
        """The box of a place and the side from which its text is set."""
        ring, bearing = divmod(number, len(_BEARINGS))
        return _try(self.name, _BEARINGS[bearing], _RINGS[ring] + self.ground.gap)


def place(names: Sequence[Wanted], ground: Ground) -> tuple[Placed | None, ...]:
    """Return a place for each name, the first ones served first; None where every place is taken."""
    survey = _Survey(ground)
    tries = [_tries(name, ground.gap, survey) for name in names]
    picks: list[int | None] = [None] * len(names)
    boxes: dict[int, Box] = {}
    for _ in range(_ROUNDS):
        before = list(picks)
        for number, mine in enumerate(tries):
            boxes.pop(number, None)
            near = [box for box in boxes.values() if _touch(box, mine.area)]
            pick = picks[number] = mine.best(near)
            if pick is not None:
                boxes[number] = mine.at(pick)[1]
        if picks == before:
            break
    return tuple(None if pick is None else _placed(*mine.placed(pick)) for mine, pick in zip(tries, picks, strict=True))


def _placed(box: Box, anchor: Anchor) -> Placed:
    left, top, right, bottom = box
    return Placed(left=left, top=top, right=right, bottom=bottom, anchor=anchor)


def _tries(name: Wanted, gap: float, survey: _Survey) -> _Tries:
    by_bearing = [_taste(bearing, name.bearings) for bearing in _BEARINGS]
    tastes = [0.25 * ring + taste for ring in _RINGS for taste in by_bearing]
    order = sorted(range(len(tastes)), key=tastes.__getitem__)
    area = _area(name, gap)
    return _Tries(name=name, area=area, ground=survey.near(name, area), tastes=tastes, order=order)


def _try(name: Wanted, bearing: float, away: float) -> tuple[Box, Anchor]:
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


def _taste(bearing: float, ties: Iterable[float]) -> float:
    """How little a bearing pleases: off the four sides, and near a tie."""
    tilt = abs(math.sin(2 * bearing))
    upright = abs(math.sin(bearing))
    nearest = min((abs(math.remainder(bearing - tie, math.tau)) for tie in ties), default=math.pi)
    return 0.8 * tilt + 0.35 * upright + 1.6 * max(0.0, 1.0 - nearest / math.radians(70))


def _area(name: Wanted, gap: float) -> Box:
    """The box that holds every place of a name."""
    away = name.radius + _RINGS[-1] + gap
    (x, y), across, down = name.at, away + name.width + 1.0, away + name.height + 1.0
    return x - across, y - down, x + across, y + down


def _cost(taste: float, box: Box, name: Wanted, ground: Ground) -> float:
    left, top, right, bottom = box
    if left < 0 or top < 0 or right > ground.width or bottom > ground.height:
        return math.inf
    if _blocked(box, ground.solid):
        return math.inf
    own = _distance(box, *name.at) - name.radius
    misleading = any(_distance(box, x, y) - radius < own for x, y, radius in ground.actors)
    return taste + _under(box, ground.ties) + _MISLEADING * misleading


def _blocked(box: Box, solid: Iterable[Box], air: float = _AIR) -> bool:
    """Whether a box comes too near to any of the solid ones. Asked most often of all, so nothing is called here."""
    left, top, right, bottom = box[0] - air, box[1] - air, box[2] + air, box[3] + air
    return any(near < right and far > left and high < bottom and low > top for near, high, far, low in solid)


def _touch(first: Box, second: Box) -> bool:
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
    """The cost of ties under a box: a first touch is dear, more of it a little dearer, up to where all is covered."""
    left, top, right, bottom = box
    top, bottom, under = top - 1, bottom + 1, 0
    for _, y in _between(ties, left - 1, right + 1):
        if top < y < bottom:
            under += 1
            if under == _COVERED:
                break
    return 5.0 + 0.6 * under if under else 0.0


def _between(points: Sequence[Point], left: float, right: float) -> Sequence[Point]:
    """Those of the sorted points that lie between two edges."""
    return points[bisect_right(points, (left, math.inf)) : bisect_left(points, (right, -math.inf))]
