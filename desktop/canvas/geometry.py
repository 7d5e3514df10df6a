"""Where the shapes of a scene lie: their middles, their boxes, what is inside and how far a point is from a line."""

import math
from itertools import pairwise

from PySide6.QtCore import QRectF

from briefings.figures.scene import Anchor, Arrow, Box, Curve, Disc, Point, Poly, Shape, Text
from desktop.canvas.grid import Bounds

_STEPS = 16


def middle(shape: Shape) -> Point:
    """The middle of a shape."""
    match shape:
        case Disc():
            return shape.centre
        case Box():
            return shape.left + shape.width / 2, shape.top + shape.height / 2
        case Poly():
            return (
                sum(point[0] for point in shape.points) / len(shape.points),
                sum(point[1] for point in shape.points) / len(shape.points),
            )
        case Arrow():
            return shape.tip
        case Text():
            return shape.at
        case Curve():
            return _at(shape, 0.5)


def inside(shape: Shape, point: Point, air: float) -> bool:
    """Whether a point lies in a closed shape, or within `air` of a disc or box."""
    match shape:
        case Disc():
            return math.dist(shape.centre, point) <= shape.radius + air
        case Box():
            return (
                shape.left - air <= point[0] <= shape.left + shape.width + air
                and shape.top - air <= point[1] <= shape.top + shape.height + air
            )
        case Poly():
            return shape.closed and _within(shape.points, point)
        case _:
            return False


def _within(points: tuple[Point, ...], point: Point) -> bool:
    """Whether a point lies in a polygon, by counting the edges to its right."""
    x, y = point
    crossed = False
    for (ax, ay), (bx, by) in zip(points, (*points[1:], points[0]), strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            crossed = not crossed
    return crossed


def in_text(text: Text, point: Point) -> bool:
    """Whether a point lies in the box of a text."""
    left, top, right, bottom = bounds(text)
    return left <= point[0] <= right and top <= point[1] <= bottom


def bounds(shape: Shape) -> Bounds:
    """The box round a shape; of a text, as wide as such texts are on average."""
    match shape:
        case Disc():
            (x, y), reach = shape.centre, shape.radius
            return x - reach, y - reach, x + reach, y + reach
        case Box():
            return shape.left, shape.top, shape.left + shape.width, shape.top + shape.height
        case Arrow():
            (x, y), reach = shape.tip, shape.size
            return x - reach, y - reach, x + reach, y + reach
        case Text():
            width = 0.55 * shape.size * len(shape.text)
            left = shape.at[0] - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[shape.anchor]
            return left, shape.at[1] - 0.8 * shape.size, left + width, shape.at[1] + 0.2 * shape.size
        case Poly() | Curve():
            # A curve stays within its three points.
            points = shape.points if isinstance(shape, Poly) else (shape.start, shape.control, shape.end)
            across, down = zip(*points, strict=True)
            return min(across), min(down), max(across), max(down)


def way_of(curve: Curve) -> list[Point]:
    """Points along a curve, both ends among them."""
    return [_at(curve, step / _STEPS) for step in range(_STEPS + 1)]


def _at(curve: Curve, share: float) -> Point:
    a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return (
        a * curve.start[0] + b * curve.control[0] + c * curve.end[0],
        a * curve.start[1] + b * curve.control[1] + c * curve.end[1],
    )


def distance(way: list[Point], point: Point) -> float:
    """How far a point is from a way."""
    return min(_to_segment(start, end, point) for start, end in pairwise(way))


def _to_segment(start: Point, end: Point, point: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy or 1e-9
    share = min(max(((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length, 0.0), 1.0)
    return math.hypot(start[0] + share * dx - point[0], start[1] + share * dy - point[1])


def in_view(area: QRectF, at: Point, reach: float) -> bool:
    """Whether something that reaches so far round a point touches an area."""
    x, y = at
    return area.left() - reach <= x <= area.right() + reach and area.top() - reach <= y <= area.bottom() + reach
