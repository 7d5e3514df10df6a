"""A record that the pointer carries: its shapes go with it and its ties follow, while all else stays."""

import math
from dataclasses import replace

from briefings.domain.records import Ref
from briefings.figures.scene import Arrow, Box, Curve, Disc, Point, Poly, Scene, Shape, Text
from desktop.canvas.hits import Hits


class Carried:
    """What moves with one record of a scene."""

    def __init__(self, scene: Scene, hits: Hits, ref: Ref) -> None:
        self.ref = ref
        self.to = self._from = hits.spots[ref]
        self._own = hits.shapes[ref]
        self._ties = hits.ties.get(ref, ())
        shown = {tie.shows for tie in self._ties} - {None}
        others = [shape for shape in scene.shapes if shape.shows in shown and not isinstance(shape, Curve)]
        self._heads = [(tie, head) for tie in self._ties for head in others if _belongs(head, tie)]
        self.shapes = frozenset(map(id, (*self._own, *self._ties, *(head for _, head in self._heads))))
        """Which shapes of the scene move, by identity."""

    def moved(self) -> tuple[Shape, ...]:
        """Return the shapes as they are with the record where it is carried `to`."""
        way = self.to[0] - self._from[0], self.to[1] - self._from[1]
        ties = {id(tie): self._bent(tie, way) for tie in self._ties}
        heads = [_followed(head, ties[id(tie)], tie) for tie, head in self._heads]
        return (*ties.values(), *heads, *(_shifted(shape, way) for shape in self._own))

    def _bent(self, tie: Curve, way: Point) -> Curve:
        first = bool(tie.joins) and tie.joins[0] == self.ref
        start, end = (way, (0.0, 0.0)) if first else ((0.0, 0.0), way)
        half = way[0] / 2, way[1] / 2
        return replace(tie, start=_on(tie.start, start), control=_on(tie.control, half), end=_on(tie.end, end))


def _belongs(head: Shape, tie: Curve) -> bool:
    """Whether a head or mark is this tie's: several ties may show one record."""
    if head.shows != tie.shows:
        return False
    if isinstance(head, Arrow):
        return math.dist(head.tip, tie.end) < 2 * head.size
    return True


def _followed(head: Shape, tie: Curve, before: Curve) -> Shape:
    """A head at the new end of its tie, or a mark at its new middle."""
    if isinstance(head, Arrow):
        dx, dy = tie.end[0] - tie.control[0], tie.end[1] - tie.control[1]
        length = math.hypot(dx, dy) or 1.0
        moved = tie.end[0] - before.end[0], tie.end[1] - before.end[1]
        return replace(head, tip=_on(head.tip, moved), direction=(dx / length, dy / length))
    return _shifted(head, (tie.control[0] - before.control[0], tie.control[1] - before.control[1]))


def _shifted(shape: Shape, way: Point) -> Shape:
    match shape:
        case Disc():
            return replace(shape, centre=_on(shape.centre, way))
        case Box():
            return replace(shape, left=shape.left + way[0], top=shape.top + way[1])
        case Poly():
            return replace(shape, points=tuple(_on(point, way) for point in shape.points))
        case Text():
            return replace(shape, at=_on(shape.at, way))
        case Arrow():
            return replace(shape, tip=_on(shape.tip, way))
        case Curve():
            return replace(shape, start=_on(shape.start, way), control=_on(shape.control, way), end=_on(shape.end, way))


def _on(point: Point, way: Point) -> Point:
    return point[0] + way[0], point[1] + way[1]
