"""Between two scenes: what is in both moves, what is new appears, what is gone fades."""

from dataclasses import replace
from itertools import count

from briefings.domain.records import Ref
from briefings.figures.scene import Arrow, Box, Curve, Disc, Point, Poly, Scene, Shape, Text

_Key = tuple[type, Ref | None, str, int]


class Transition:
    """The way from one scene to another. Shapes are the same where kind of shape, record and words are."""

    def __init__(self, before: Scene, after: Scene) -> None:
        self._before = _keyed(before)
        self._after = _keyed(after)

    def at(self, share: float) -> tuple[tuple[Shape, float], ...]:
        """Every shape with its opacity at a share of the way, 0 to 1."""
        gone = [(shape, 1.0 - share) for key, shape in self._before.items() if key not in self._after]
        here = [
            (_between(self._before[key], shape, share), 1.0) if key in self._before else (shape, share)
            for key, shape in self._after.items()
        ]
        return (*gone, *here)


def _keyed(scene: Scene) -> dict[_Key, Shape]:
    keyed: dict[_Key, Shape] = {}
    for shape in scene.shapes:
        words = shape.text if isinstance(shape, Text) else ""
        joins = str(shape.joins) if isinstance(shape, Curve) else ""
        keys = ((type(shape), shape.shows, words or joins, number) for number in count())
        keyed[next(key for key in keys if key not in keyed)] = shape
    return keyed


def _between(before: Shape, after: Shape, share: float) -> Shape:
    def at(first: Point, second: Point) -> Point:
        return first[0] + (second[0] - first[0]) * share, first[1] + (second[1] - first[1]) * share

    moved = after
    match before, after:
        case Disc(), Disc():
            radius = before.radius + (after.radius - before.radius) * share
            moved = replace(after, centre=at(before.centre, after.centre), radius=radius)
        case Curve(), Curve():
            start, control = at(before.start, after.start), at(before.control, after.control)
            moved = replace(after, start=start, control=control, end=at(before.end, after.end))
        case Box(), Box():
            left, top = at((before.left, before.top), (after.left, after.top))
            width, height = at((before.width, before.height), (after.width, after.height))
            moved = replace(after, left=left, top=top, width=width, height=height)
        case Text(), Text() if before.anchor is after.anchor:
            moved = replace(after, at=at(before.at, after.at))
        case Arrow(), Arrow():
            moved = replace(after, tip=at(before.tip, after.tip))
        case Poly(), Poly() if len(before.points) == len(after.points):
            moved = replace(after, points=tuple(at(*pair) for pair in zip(before.points, after.points, strict=True)))
    return moved
