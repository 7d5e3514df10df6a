"""Coasts and borders under a geographic arrangement: lines of the layout, cut at the edge of the page."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.figures.curves import rounded
from briefings.figures.scene import Poly, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.figures.frame import Scale
    from briefings.figures.scene import Point


def ground_lines(ground: Sequence[Sequence[Point]], scale: Scale, width: float, height: float) -> Iterator[Poly]:
    """Return the parts of each line that lie on the page."""
    for line in ground:
        points = [scale.point(*point) for point in line]
        for part in _inside(points, width, height):
            yield Poly(points=tuple(rounded(point) for point in part), role=Role.GROUND, closed=False)


def _inside(points: Sequence[Point], width: float, height: float) -> Iterator[list[Point]]:
    part: list[Point] = []
    for start, end in pairwise(points):
        kept = cut(start, end, width, height)
        if part and (kept is None or part[-1] != kept[0]):
            yield part
            part = []
        if kept is not None:
            part.extend(kept[1:] if part else kept)
    if part:
        yield part


def cut(start: Point, end: Point, width: float, height: float) -> tuple[Point, Point] | None:
    """Return what of a segment lies on the page, None if nothing does (Liang and Barsky 1984)."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    first, last = 0.0, 1.0
    for step, room in ((-dx, start[0]), (dx, width - start[0]), (-dy, start[1]), (dy, height - start[1])):
        if step == 0:
            if room < 0:
                return None
            continue
        share = room / step
        first, last = (max(first, share), last) if step < 0 else (first, min(last, share))
    if first >= last:
        return None
    # Whole ends are kept as they are, so that the next segment is known to go on from here.
    return (
        start if first == 0.0 else (start[0] + first * dx, start[1] + first * dy),
        end if last == 1.0 else (start[0] + last * dx, start[1] + last * dy),
    )
