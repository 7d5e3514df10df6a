"""The corners of an arrow head, the same for every back end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.figures.scene import Arrow, Point

_HALF = 0.433  # of the length: a head of 6 points is 5.2 wide


def arrow_head(arrow: Arrow) -> tuple[Point, Point, Point]:
    """Return the tip and the two corners at the back, rounded to hundredths of a point."""
    (x, y), (dx, dy), size = arrow.tip, arrow.direction, arrow.size
    back_x, back_y, half = x - dx * size, y - dy * size, size * _HALF
    return (
        arrow.tip,
        (round(back_x - dy * half, 2), round(back_y + dx * half, 2)),
        (round(back_x + dy * half, 2), round(back_y - dx * half, 2)),
    )
