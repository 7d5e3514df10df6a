"""A legend set out in rows below its picture: for the back ends that set no text of their own (SVG and the window)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.figures.legend import HIGH
from briefings.figures.scene import Arrow, Box, Curve, Disc, Key, Point, Poly, Role, Scene, Shape, Text
from briefings.figures.words import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = 7.75
_ROW = 13.0
_ABOVE = 10.0
_TO_WORDS, _TO_NEXT = 5.0, 14.0


def laid_legend(scene: Scene, *, size: float = SIZE, wider: float = 1.0) -> tuple[tuple[Shape, ...], float]:
    """Return the legend's shapes, placed below the picture, and how many points it adds to the height.

    Words are set at `size`; rows wrap at the picture's width. `wider` is how much wider the face runs than measured.
    """
    scale = size / SIZE
    shapes: list[Shape] = []
    y = scene.height + _ABOVE * scale
    for row in scene.legend:
        x = 0.0
        for key in row:
            width = (key.width + _TO_WORDS) * scale + width_of(key.words, size, 400) * wider
            if x and x + width > scene.width:
                x, y = 0.0, y + _ROW * scale
            shapes += _key(key, x, y, size, scale)
            x += width + _TO_NEXT * scale
        y += _ROW * scale
    return tuple(shapes), (y - scene.height if scene.legend else 0.0)


def _key(key: Key, x: float, y: float, size: float, scale: float) -> Iterator[Shape]:
    for shape in key.sample:
        yield moved(shape, (x, y), scale)
    at = (round(x + (key.width + _TO_WORDS) * scale, 2), round(y + HIGH / 2 * scale + size * 0.34, 2))
    yield Text(at=at, text=key.words, size=size, role=Role.LABEL_SOFT, halo=False)


def moved(shape: Shape, by: Point, scale: float = 1.0) -> Shape:
    """The same shape, scaled from the origin and then moved."""

    def at(point: Point) -> Point:
        return round(point[0] * scale + by[0], 2), round(point[1] * scale + by[1], 2)

    match shape:
        case Poly():
            return replace(shape, points=tuple(at(point) for point in shape.points))
        case Curve():
            return replace(shape, start=at(shape.start), control=at(shape.control), end=at(shape.end))
        case Disc():
            return replace(shape, centre=at(shape.centre), radius=shape.radius * scale)
        case Arrow():
            return replace(shape, tip=at(shape.tip), size=shape.size * scale)
        case Text():
            return replace(shape, at=at(shape.at), size=shape.size * scale)
        case Box():
            left, top = at((shape.left, shape.top))
            width, height, radius = shape.width * scale, shape.height * scale, shape.radius * scale
            return replace(shape, left=left, top=top, width=width, height=height, radius=radius)
