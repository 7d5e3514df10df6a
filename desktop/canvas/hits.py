"""What lies under a point of a scene, and which record lies next in a direction."""

import math
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Protocol

from briefings.domain.records import Ref
from briefings.figures.scene import Box, Curve, Disc, Point, Poly, Role, Scene, Shape, Text
from desktop.canvas.geometry import bounds, distance, in_text, inside, middle, way_of
from desktop.canvas.grid import Grid

MANY = 600
"""With more lines than these a picture is kept in arrays."""
_NEAR = 6.0
_CONE = 1.2  # how far off its direction, in radians, an arrow key still goes


class Lines(Protocol):
    """Curves by place."""

    def at(self, point: Point, reach: float) -> int | None:
        """Return the number of the curve nearest to a point, or None where none comes within `reach`."""


class FewLines:
    """Curves by place, for pictures small enough to do without numpy."""

    def __init__(self, curves: Sequence[Curve]) -> None:
        self._ways = [way_of(curve) for curve in curves]
        self._by_place = Grid(map(bounds, curves))

    def at(self, point: Point, reach: float) -> int | None:
        """Return the number of the curve nearest to a point, or None where none comes within `reach`."""
        near = self._by_place.near(point, reach)
        found = min(((distance(self._ways[number], point), number) for number in near), default=None)
        return found[1] if found is not None and found[0] <= reach else None


class Hits:
    """The records of one scene by place. Records with a shape of their own come before names, names before lines."""

    def __init__(self, scene: Scene) -> None:
        ties = {shape.shows for shape in scene.shapes if isinstance(shape, Curve) and shape.joins}
        self._solid = [shape for shape in scene.shapes if is_solid(shape) and shape.shows not in ties]
        self._names = [shape for shape in scene.shapes if shape.shows and isinstance(shape, Text)]
        self._curves = [shape for shape in scene.shapes if shape.shows and isinstance(shape, Curve)]
        # A record that is drawn without a shape of its own stands where its name does.
        placed = (*(text for text in self._names if text.shows not in ties), *self._solid)
        self.spots = {shape.shows: middle(shape) for shape in placed if shape.shows}
        self.shapes = _by_record(scene.shapes, self.spots)

    @cached_property
    def ties(self) -> dict[Ref, tuple[Curve, ...]]:
        """The ties of each record, in the scene's order."""
        found: dict[Ref, list[Curve]] = {}
        for curve in self._curves:
            for end in curve.joins:
                found.setdefault(end, []).append(curve)
        return {ref: tuple(curves) for ref, curves in found.items()}

    def at(self, point: Point, scale: float = 1.0) -> Ref | None:
        """The record under a point, or the nearest within six pixels at this scale."""
        for number in reversed(self._solids_by_place.near(point, 2.0 / scale)):
            if inside(self._solid[number], point, 2.0 / scale):
                return self._solid[number].shows
        for number in self._names_by_place.near(point, 0.0):
            if in_text(self._names[number], point):
                return self._names[number].shows
        found = self._lines.at(point, _NEAR / scale)
        return None if found is None else self._curves[found].shows

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

    # Made when the pointer first comes: a picture that is only looked at needs none.

    @cached_property
    def _solids_by_place(self) -> Grid:
        return Grid(bounds(shape) for shape in self._solid)

    @cached_property
    def _names_by_place(self) -> Grid:
        return Grid(bounds(text) for text in self._names)

    @cached_property
    def _lines(self) -> Lines:
        if len(self._curves) <= MANY:
            return FewLines(self._curves)
        from desktop.canvas.crowd.nearest import NearestLine  # noqa: PLC0415 - loads numpy, which few pictures need

        return NearestLine(self._curves)


def is_solid(shape: Shape) -> bool:
    """Whether a shape is where its record stands: not a line or its head, not the outline round a bloc."""
    return shape.shows is not None and isinstance(shape, Disc | Box | Poly) and shape.role is not Role.BLOC


def _by_record(shapes: Iterable[Shape], spots: dict[Ref, Point]) -> dict[Ref, tuple[Shape, ...]]:
    found: dict[Ref, list[Shape]] = {}
    for shape in shapes:
        if shape.shows in spots and shape.role is not Role.BLOC:
            found.setdefault(shape.shows, []).append(shape)
    return {ref: tuple(group) for ref, group in found.items()}
