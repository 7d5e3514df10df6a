"""Elliptical arcs of SVG (1.1, appendix F.6) as cubic curves. The rest of a path is in `svg_steps`."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.publish.curves import Step

_MOST_TURN = math.pi / 2  # of one curve, which leaves a true ellipse by less than 0.03 %


class Arc(NamedTuple):
    """As a path says it: two radii, the turn of the first in degrees, whether the longer way round and with the sun
    (y growing downwards), and where it ends."""

    across: float
    down: float
    turn: float
    large: bool
    sweep: bool
    x: float
    y: float


def arc_steps(start: tuple[float, float], arc: Arc) -> Iterator[Step]:
    """An arc from where the pen stands; a line where a radius is nothing, and radii that are too short as long as they
    must be."""
    if (arc.x, arc.y) == start:
        return
    if not arc.across or not arc.down:
        yield "l", (arc.x, arc.y)
        return
    cos, sin = math.cos(math.radians(arc.turn)), math.sin(math.radians(arc.turn))
    half = (start[0] - arc.x) / 2, (start[1] - arc.y) / 2
    # On axes along the radii, from the middle of the chord.
    x, y = cos * half[0] + sin * half[1], -sin * half[0] + cos * half[1]
    across, down = abs(arc.across), abs(arc.down)
    longer = max(1.0, math.hypot(x / across, y / down))
    across, down = across * longer, down * longer
    square = (x / across) ** 2 + (y / down) ** 2
    away = math.sqrt(max(0.0, 1.0 / square - 1.0)) * (1.0 if arc.large != arc.sweep else -1.0)
    centre = away * across * y / down, -away * down * x / across
    first = math.atan2((y - centre[1]) / down, (x - centre[0]) / across)
    last = math.atan2((-y - centre[1]) / down, (-x - centre[0]) / across)
    swept = (last - first) % math.tau if arc.sweep else -((first - last) % math.tau)
    middle = (start[0] + arc.x) / 2, (start[1] + arc.y) / 2
    for points in _quarters(first, swept):
        own = [(across * u + centre[0], down * v + centre[1]) for u, v in points]
        placed = [(cos * u - sin * v + middle[0], sin * u + cos * v + middle[1]) for u, v in own]
        yield "c", tuple(value for point in placed for value in point)


def _quarters(first: float, swept: float) -> Iterator[tuple[tuple[float, float], ...]]:
    """An arc of the unit circle, a quarter of it at most at a time: two control points and the end of each part."""
    count = max(1, math.ceil(abs(swept) / _MOST_TURN - 1e-9))
    part = swept / count
    reach = 4.0 / 3.0 * math.tan(part / 4.0)
    for at in range(count):
        a, b = first + at * part, first + (at + 1) * part
        yield (
            (math.cos(a) - reach * math.sin(a), math.sin(a) + reach * math.cos(a)),
            (math.cos(b) + reach * math.sin(b), math.sin(b) - reach * math.cos(b)),
            (math.cos(b), math.sin(b)),
        )
