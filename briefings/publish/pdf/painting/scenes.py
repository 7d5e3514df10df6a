"""A Scene as marks: the paper's look for each role. Nothing is moved but where a scene is squeezed to fit a page."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from briefings.figures.heads import arrow_head
from briefings.figures.roles import ACCENT, Ink
from briefings.figures.scene import Anchor, Arrow, Box, Curve, Disc, Point, Poly, Role, Scene, Shape, Text
from briefings.publish.curves import capsule
from briefings.publish.house.style import Rule
from briefings.publish.inks import inks
from briefings.publish.pdf.painting.marks import Group, Mark, Words, disc
from briefings.publish.pdf.painting.marks import Shape as Path
from briefings.typography.lines import set_lines
from briefings.typography.words import Look, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefings.publish.pdf.file.tree import Element

_ANY = 100_000.0  # a measure that no label reaches
_HALO = 2.2  # points around a label
_TIMELINE = {Role.AXIS, Role.EVENT_DAY, Role.EVENT_SPAN, Role.EVENT_WITHIN}


def scene_marks(scene: Scene, owner: Element, accent: str = ACCENT) -> list[Mark]:
    """The marks of a scene, all in one Figure element; `accent` (#RRGGBB) takes the place of the figures' own.

    Pages from right to left mirror a timeline; of all other scenes they keep the inside.
    """
    marks = shape_marks(scene.shapes, owner, scene.line_weight, accent)
    return marks if is_timeline(scene) else [Group(0.0, 0.0, tuple(marks), fixed=scene.width)]


def shape_marks(
    shapes: Iterable[Shape], owner: Element | None, line_weight: float = 1.0, accent: str = ACCENT
) -> list[Mark]:
    """The marks of single shapes, such as a sample in a legend."""
    known = inks(accent)
    return [mark for shape in shapes for mark in _marks(shape, owner, line_weight, known)]


def is_timeline(scene: Scene) -> bool:
    """Whether the scene has an axis of time, so that its rows must stay level with their names."""
    return any(shape.role in _TIMELINE for shape in scene.shapes)


def _marks(shape: Shape, owner: Element | None, line_weight: float, known: Mapping[Role, Ink]) -> list[Mark]:
    ink = known[shape.role]
    match shape:
        case Text():
            return _words(shape, owner, ink)
        case Poly():
            return [_poly(shape, owner, ink)]
        case Curve():
            return [_curve(shape, owner, ink, line_weight)]
        case Disc():
            edge = Rule(width=ink.width, colour=ink.stroke) if ink.stroke else None
            return [disc(*shape.centre, shape.radius, fill=ink.fill, edge=edge)._replace(owner=owner)]
        case Box():
            return [_box(shape, owner, ink)]
        case Arrow():
            return [_arrow(shape, owner, ink)]


def _words(shape: Text, owner: Element | None, ink: Ink) -> list[Mark]:
    look = Look("sans", shape.size, ink.weight, features=("lnum",), colour=ink.fill or "#000000")
    lines = set_lines((Span(f"{shape.text} ", look),), _ANY)  # a reader must not join two labels
    if not lines:
        return []
    line = lines[0]
    before = {Anchor.START: 0.0, Anchor.MIDDLE: line.width / 2, Anchor.END: line.width}[shape.anchor]
    return [Words(shape.at[0] - before, shape.at[1], line, owner, halo=_HALO if shape.halo else 0.0)]


def _poly(shape: Poly, owner: Element | None, ink: Ink) -> Path:
    first, *rest = shape.points
    steps = (("m", first), *(("l", point) for point in rest), *((("h", ()),) if shape.closed else ()))
    fill = ink.fill if shape.closed else None
    dash = None if shape.closed else ink.dash
    return Path(steps, stroke=ink.stroke, width=ink.width, dash=dash, fill=fill, owner=owner)


def _curve(shape: Curve, owner: Element | None, ink: Ink, weight: float) -> Path:
    """The quadratic curve as the cubic that is the same."""
    (ax, ay), (bx, by), (cx, cy) = shape.start, shape.control, shape.end
    cubic = (
        ax + 2 * (bx - ax) / 3,
        ay + 2 * (by - ay) / 3,
        cx + 2 * (bx - cx) / 3,
        cy + 2 * (by - cy) / 3,
        cx,
        cy,
    )
    steps = (("m", shape.start), ("c", cubic))
    return Path(
        steps, stroke=ink.stroke or ink.fill, width=ink.width * weight * shape.weight, dash=ink.dash, owner=owner
    )


def _box(shape: Box, owner: Element | None, ink: Ink) -> Path:
    left, top, width, height = shape.left, shape.top, shape.width, shape.height
    right, bottom = left + width, top + height
    square = (("m", (left, top)), ("l", (right, top)), ("l", (right, bottom)), ("l", (left, bottom)), ("h", ()))
    steps = capsule(left, top, width, height, shape.radius) if shape.radius else square
    return Path(steps, stroke=ink.stroke, width=ink.width, dash=ink.dash, fill=ink.fill, owner=owner)


def _arrow(shape: Arrow, owner: Element | None, ink: Ink) -> Path:
    tip, *back = arrow_head(shape)
    steps = (("m", tip), *(("l", corner) for corner in back), ("h", ()))
    return Path(steps, fill=ink.stroke or ink.fill, owner=owner)


def scaled(scene: Scene, across: float, down: float) -> Scene:
    """The scene with its positions drawn together; discs, arrows and labels keep their sizes.

    A label keeps its distance from the shape of the same record.
    """
    squeeze = _Squeeze(across, down, _centres(scene.shapes))
    shapes = tuple(map(squeeze.shape, scene.shapes))
    return replace(scene, width=scene.width * across, height=scene.height * down, shapes=shapes)


def _centres(shapes: Sequence[Shape]) -> dict[object, Point]:
    centres: dict[object, Point] = {}
    for shape in shapes:
        if shape.shows is None:
            continue
        match shape:
            case Disc():
                centres.setdefault(shape.shows, shape.centre)
            case Box():
                centres.setdefault(shape.shows, (shape.left + shape.width / 2, shape.top + shape.height / 2))
            case Poly() if shape.closed:
                xs, ys = [x for x, _ in shape.points], [y for _, y in shape.points]
                centres.setdefault(shape.shows, ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2))
            case _:
                continue
    return centres


_OWN = {Role.MEDIA, Role.ORGANISATION, Role.PERSON, Role.ACTOR, Role.LEADER}  # polygons of an actor: shape and line


class _Squeeze(NamedTuple):
    """Draws positions together by a factor across and one down; `centres` are those of the records' shapes."""

    across: float
    down: float
    centres: Mapping[object, Point]

    def to(self, point: Point) -> Point:
        return point[0] * self.across, point[1] * self.down

    def kept(self, point: Point, shows: object) -> Point:
        """Where a point goes that keeps its distance from its record's shape."""
        centre = self.centres.get(shows) if shows is not None else None
        if centre is None:
            return self.to(point)
        x, y = self.to(centre)
        return x + point[0] - centre[0], y + point[1] - centre[1]

    def shape(self, shape: Shape) -> Shape:
        match shape:
            case Disc():
                return replace(shape, centre=self.to(shape.centre))
            case Text():
                return replace(shape, at=self.kept(shape.at, shape.shows))
            case Curve():
                start, control, end = map(self.to, (shape.start, shape.control, shape.end))
                return replace(shape, start=start, control=control, end=end)
            case Arrow():
                return self._arrow(shape)
            case Box():
                left, top = self.kept((shape.left, shape.top), shape.shows)
                return replace(shape, left=left, top=top)
            case Poly():
                return self._poly(shape)

    def _arrow(self, shape: Arrow) -> Arrow:
        dx, dy = shape.direction[0] * self.across, shape.direction[1] * self.down
        length = math.hypot(dx, dy) or 1.0
        return replace(shape, tip=self.to(shape.tip), direction=(dx / length, dy / length))

    def _poly(self, shape: Poly) -> Poly:
        if shape.role in _OWN and shape.shows in self.centres:
            return replace(shape, points=tuple(self.kept(point, shape.shows) for point in shape.points))
        return replace(shape, points=tuple(map(self.to, shape.points)))
