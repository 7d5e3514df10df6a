"""Panels that stand side by side without the room that none of them uses above and below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.figures.legend_rows import moved
from briefings.figures.scene import Arrow, Box, Curve, Disc, Poly, Scene, Shape, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_AIR = 2.0
_ABOVE, _BELOW = 0.8, 0.25  # of the size of a text: how far its letters reach from the baseline


def trimmed(panels: Sequence[Scene]) -> tuple[Scene, ...]:
    """The same panels as high as the tallest of them needs; whoever stands level in all stays level."""
    extents = [_extent(shape) for panel in panels for shape in panel.shapes]
    if not extents:
        return tuple(panels)
    top = max(min(first for first, _ in extents) - _AIR, 0.0)
    bottom = max(last for _, last in extents) + _AIR
    return tuple(
        replace(
            panel,
            height=round(min(bottom, panel.height) - top, 2),
            shapes=tuple(moved(shape, (0.0, -top)) for shape in panel.shapes),
        )
        for panel in panels
    )


def _extent(shape: Shape) -> tuple[float, float]:
    """The highest and the lowest of a shape, in points from the top."""
    match shape:
        case Poly():
            downs = [y for _, y in shape.points]
            return min(downs), max(downs)
        case Curve():
            downs = [shape.start[1], shape.control[1], shape.end[1]]
            return min(downs), max(downs)
        case Disc():
            return shape.centre[1] - shape.radius, shape.centre[1] + shape.radius
        case Arrow():
            return shape.tip[1] - shape.size, shape.tip[1] + shape.size
        case Text():
            return shape.at[1] - _ABOVE * shape.size, shape.at[1] + _BELOW * shape.size
        case Box():
            return shape.top, shape.top + shape.height
