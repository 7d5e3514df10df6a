"""Names beside shapes: never over another name, a shape or the edge, and over a tie only where there is no other place.

Each name tries places all round its shape, nearest first. Hard costs forbid, soft costs prefer: the widest sector
free of ties, then right, left, below, above. Two more rounds let early names make room for late ones.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefings.figures.label_ground import APART, FARTHEST, Box, Ground, Survey, Wanted, blocked, cost, touch
from briefings.figures.scene import Anchor

_RINGS = (0.0, 3.5, 8.0, FARTHEST)
BEARINGS = tuple(math.radians(15 * step) for step in range(24))
"""The directions in which a place is looked for, radians."""
_ROUNDS = 3


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


@dataclass(slots=True, kw_only=True)
class _Tries:
    """The places round one shape. What a place costs is found out when it is first asked for: most never are."""

    name: Wanted
    area: Box  # that no place of the name leaves
    ground: Ground  # only what lies in the area
    over_ties: bool
    tastes: Sequence[float]
    order: Sequence[int]  # the most pleasing first
    costs: dict[int, tuple[float, Box]] = field(default_factory=dict)

    def best(self, taken: Sequence[Box]) -> int | None:
        """The place that costs least among those free of other names, the first of equals; None if there is none."""
        best, least = None, (math.inf, 0)
        for number in self.order:
            if self.tastes[number] > least[0]:
                break
            price, box = self.at(number)
            if (price, number) < least and not blocked(box, taken, APART):
                best, least = number, (price, number)
        return best

    def at(self, number: int) -> tuple[float, Box]:
        """What a place costs, other names apart, infinite where it is forbidden; and its box."""
        if number not in self.costs:
            box = self.placed(number)[0]
            self.costs[number] = (cost(self.tastes[number], box, self.name, self.ground, over_ties=self.over_ties), box)
        return self.costs[number]

    def placed(self, number: int) -> tuple[Box, Anchor]:
        """The box of a place and the side from which its text is set."""
        ring, bearing = divmod(number, len(BEARINGS))
        return beside(self.name, BEARINGS[bearing], _RINGS[ring] + self.ground.gap)


def place(names: Sequence[Wanted], ground: Ground, *, over_ties: bool = True) -> tuple[Placed | None, ...]:
    """Return a place for each name, the first ones served first; None where all are taken, or lie on a tie and none may
    go `over_ties`."""
    if not names:
        return ()
    survey = Survey(ground)
    tries = [_tries(name, ground.gap, survey, over_ties=over_ties) for name in names]
    picks: list[int | None] = [None] * len(names)
    boxes: dict[int, Box] = {}
    for _ in range(_ROUNDS):
        before = list(picks)
        for number, mine in enumerate(tries):
            boxes.pop(number, None)
            near = [box for box in boxes.values() if touch(box, mine.area)]
            pick = picks[number] = mine.best(near)
            if pick is not None:
                boxes[number] = mine.at(pick)[1]
        if picks == before:
            break
    return tuple(None if pick is None else placed(*mine.placed(pick)) for mine, pick in zip(tries, picks, strict=True))


def placed(box: Box, anchor: Anchor) -> Placed:
    """A name in a box."""
    left, top, right, bottom = box
    return Placed(left=left, top=top, right=right, bottom=bottom, anchor=anchor)


def _tries(name: Wanted, gap: float, survey: Survey, *, over_ties: bool) -> _Tries:
    by_bearing = [taste(bearing, name.bearings) for bearing in BEARINGS]
    tastes = [0.25 * ring + taste for ring in _RINGS for taste in by_bearing]
    order = sorted(range(len(tastes)), key=tastes.__getitem__)
    area = _area(name, gap)
    near = survey.near(name, area)
    return _Tries(name=name, area=area, ground=near, over_ties=over_ties, tastes=tastes, order=order)


def beside(name: Wanted, bearing: float, away: float) -> tuple[Box, Anchor]:
    """The box of a name so far from the edge of its shape, and the side from which its text is set."""
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


def taste(bearing: float, ties: Iterable[float]) -> float:
    """How little a bearing pleases: off the four sides, and near a tie."""
    tilt = abs(math.sin(2 * bearing))
    upright = abs(math.sin(bearing))
    nearest = min((abs(math.remainder(bearing - tie, math.tau)) for tie in ties), default=math.pi)
    return 0.8 * tilt + 0.35 * upright + 1.6 * max(0.0, 1.0 - nearest / math.radians(70))


def _area(name: Wanted, gap: float) -> Box:
    """The box that holds every place of a name."""
    away = name.radius + FARTHEST + gap
    (x, y), across, down = name.at, away + name.width + 1.0, away + name.height + 1.0
    return x - across, y - down, x + across, y + down
