"""Names that find no free place beside their shapes: farther off, with a fine line that leads to them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.figures.curves import along, rounded, unit
from briefings.figures.label_ground import between, blocked, is_free
from briefings.figures.labels import BEARINGS, Placed, beside, placed, taste
from briefings.figures.scene import Anchor, Point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.figures.label_ground import Box, Ground, Wanted

_AWAY = (16.0, 22.0, 29.0, 37.0, 46.0, 57.0, 70.0)  # points from the shape's edge to the name
_DEAR = 0.08  # what a point of the line costs
_CROSSED = 0.25  # what a tie costs that the line crosses or follows for one step
_STEP = 2.5  # points: how closely the way of the line is looked at
_NEAR = 2.0  # to a point of a tie
_LINE, _AIR = 0.6, 1.2  # half the room of a line, and what it keeps from the name


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """A name and the line to it, from the edge of its shape."""

    name: Placed
    start: Point
    end: Point

    @property
    def away(self) -> float:
        """How far the name is from its shape, in points."""
        return math.dist(self.start, self.end)

    def boxes(self) -> Iterator[Box]:
        """What the name and its line take up."""
        yield self.name.left, self.name.top, self.name.right, self.name.bottom
        for x, y in self.way():
            yield x - _LINE, y - _LINE, x + _LINE, y + _LINE

    def way(self) -> list[Point]:
        """Points along the line, both ends among them."""
        steps = max(1, round(self.away / _STEP))
        (ax, ay), (bx, by) = self.start, self.end
        return [(ax + (bx - ax) * step / steps, ay + (by - ay) * step / steps) for step in range(steps + 1)]


def led(name: Wanted, ground: Ground) -> Led | None:
    """Return the best place that keeps off every shape, name and tie, its line off shapes and names; None without."""
    best, least = None, math.inf
    for away in _AWAY:
        for bearing in BEARINGS:
            price = _DEAR * away + taste(bearing, name.bearings)
            if price < least and (found := _tried(name, bearing, away, ground)) is not None:
                price += _CROSSED * _crossings(found, ground.ties)
                best, least = (found, price) if price < least else (best, least)
    return best


def _tried(name: Wanted, bearing: float, away: float, ground: Ground) -> Led | None:
    box, anchor = beside(name, bearing, away)
    if not is_free(box, ground):
        return None
    found = leading(placed(box, anchor), name)
    own = name.radius + 1.0
    way = [(x, y) for x, y in found.way() if max(abs(x - name.at[0]), abs(y - name.at[1])) > own]
    return None if any(blocked((x, y, x, y), ground.solid) for x, y in way) else found


def leading(name: Placed, wanted: Wanted) -> Led:
    """A name where it stands, with the line to it from the edge of its shape."""
    end = _end(name, wanted.at)
    start = along(wanted.at, unit(wanted.at, end), wanted.radius)
    return Led(name=name, start=rounded(start), end=rounded(end))


def _end(name: Placed, shape: Point) -> Point:
    """Where the line meets its name: in the middle of the side from which the name is set."""
    if name.anchor is Anchor.MIDDLE:
        return name.x, (name.top - _AIR if shape[1] < name.top else name.bottom + _AIR)
    return (name.left - _AIR if name.anchor is Anchor.START else name.right + _AIR), (name.top + name.bottom) / 2


def _crossings(found: Led, ties: Sequence[Point]) -> int:
    """How many steps of the line lie on one of the sorted points of ties."""
    return sum(
        any(math.dist(at, tie) < _NEAR for tie in between(ties, at[0] - _NEAR, at[0] + _NEAR)) for at in found.way()
    )
