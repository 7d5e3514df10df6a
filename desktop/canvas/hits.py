"""What lies under a point of a scene, and which record lies next in a direction."""

import math
from collections.abc import Iterable
from itertools import pairwise

from briefings.domain.records import Ref
from briefings.figures.scene import Anchor, Arrow, Box, Curve, Disc, Point, Poly, Role, Scene, Shape, Text

_NEAR = 6.0
_STEPS = 16
_CONE = 1.2  # how far off its direction, in radians, an arrow key still goes


class Hits:
    """The records of one scene by place. Records with a shape of their own come before names, names before lines."""

    def __init__(self, scene: Scene) -> None:
        ties = {shape.shows for shape in scene.shapes if isinstance(shape, Curve) and shape.joins}
        self._solid = [shape for shape in scene.shapes if _is_solid(shape) and shape.shows not in ties]
        self._names = [shape for shape in scene.shapes if shape.shows and isinstance(shape, Text)]
        self._lines = [
            (shape.shows, _ways(shape)) for shape in scene.shapes if shape.shows and isinstance(shape, Curve)
        ]
        # A record that is drawn without a shape of its own stands where its name does.
        placed = (*(text for text in self._names if text.shows not in ties), *self._solid)
        self.spots = {shape.shows: middle(shape) for shape in placed if shape.shows}
        self.shapes = _by_record(scene.shapes, self.spots)

    def at(self, point: Point, scale: float = 1.0) -> Ref | None:
        """The record under a point, or the nearest within six pixels at this scale."""
        for shape in reversed(self._solid):
            if _inside(shape, point, 2.0 / scale):
                return shape.shows
        for text in self._names:
            if _in_text(text, point):
                return text.shows
        return self._line_at(point, _NEAR / scale)

    def _line_at(self, point: Point, reach: float) -> Ref | None:
        found = min(((_distance(way, point), number) for number, (_, way) in enumerate(self._lines)), default=None)
        if found is None or found[0] > reach:
            return None
        return self._lines[found[1]][0]

    def towards(self, start: Ref | None, direction: Point) -> Ref | None:
        """The nearest record from `start` in a direction; sideways counts double. The first one without a start."""
        if start not in self.spots:
            return next(iter(self.spots), None)
        x, y = self.spots[start]
        best: tuple[float, Ref] | None = None
        for ref, (px, py) in self.spots.items():
            along = (px - x) * direction[0] + (py - y) * direction[1]
            aside = abs((px - x) * direction[1] - (py - y) * direction[0])
            if ref != start and along > 0 and math.atan2(aside, along) < _CONE:
                cost = along + 2.0 * aside
                best = min(best, (cost, ref)) if best else (cost, ref)
        return best[1] if best else None


def _is_solid(shape: Shape) -> bool:
    """Whether a shape is where its record stands: not a line or its head, not the outline round a bloc."""
    return shape.shows is not None and isinstance(shape, Disc | Box | Poly) and shape.role is not Role.BLOC


def _by_record(shapes: Iterable[Shape], spots: dict[Ref, Point]) -> dict[Ref, tuple[Shape, ...]]:
    found: dict[Ref, list[Shape]] = {}
    for shape in shapes:
        if shape.shows in spots and shape.role is not Role.BLOC:
            found.setdefault(shape.shows, []).append(shape)
    return {ref: tuple(group) for ref, group in found.items()}


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


def _inside(shape: Shape, point: Point, air: float) -> bool:
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


def _in_text(text: Text, point: Point) -> bool:
    width = 0.55 * text.size * len(text.text)
    left = text.at[0] - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[text.anchor]
    return left <= point[0] <= left + width and text.at[1] - 0.8 * text.size <= point[1] <= text.at[1] + 0.2 * text.size


def _ways(curve: Curve) -> list[Point]:
    return [_at(curve, step / _STEPS) for step in range(_STEPS + 1)]


def _at(curve: Curve, share: float) -> Point:
    a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return (
        a * curve.start[0] + b * curve.control[0] + c * curve.end[0],
        a * curve.start[1] + b * curve.control[1] + c * curve.end[1],
    )


def _distance(way: list[Point], point: Point) -> float:
    return min(_to_segment(start, end, point) for start, end in pairwise(way))


def _to_segment(start: Point, end: Point, point: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy or 1e-9
    share = min(max(((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length, 0.0), 1.0)
    return math.hypot(start[0] + share * dx - point[0], start[1] + share * dy - point[1])
