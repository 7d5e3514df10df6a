"""Points along a curve and steps along a line: the small geometry that ties, marks and names share."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.figures.scene import Curve, Point


def at_share(curve: Curve, share: float) -> Point:
    """The point of a curve at a share of its parameter, 0 to 1."""
    a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
    (ax, ay), (bx, by), (cx, cy) = curve.start, curve.control, curve.end
    return a * ax + b * bx + c * cx, a * ay + b * by + c * cy


def samples(curve: Curve, count: int) -> list[Point]:
    """So many points along a curve, both ends among them."""
    return [at_share(curve, number / (count - 1)) for number in range(count)]


def unit(origin: Point, towards: Point) -> Point:
    """The direction from one point to another, of length one."""
    length = math.dist(origin, towards) or 1e-9
    return (towards[0] - origin[0]) / length, (towards[1] - origin[1]) / length


def along(origin: Point, direction: Point, distance: float) -> Point:
    """The point so far from `origin` in a direction."""
    return origin[0] + direction[0] * distance, origin[1] + direction[1] * distance


def rounded(point: Point, digits: int = 2) -> Point:
    """A point with no more digits than a picture needs."""
    return round(point[0], digits), round(point[1], digits)
