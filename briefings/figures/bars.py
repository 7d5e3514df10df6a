"""Hostile and friendly partners of one actor as bars to both sides of a line: small enough for the cell of a table.

The side tells the sign, so that nothing hangs on colour; hostile bars are dashed outlines besides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.figures.scene import Anchor, Box, Poly, Role, Scene, Text
from briefings.figures.words import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.figures.scene import Shape

HEIGHT, _MIDDLE = 9.0, 4.0  # level with the capitals of a line of table type
_HIGH, _GAP = 6.0, 3.0
_SIZE = 7.5
_CAP = 0.34


def signs_scene(hostile: int, friendly: int, most: tuple[int, int], *, width: float, alt: str) -> Scene:
    """Return the bars, `width` points wide, with their numbers at their ends.

    `most` is the largest number of each kind in the table: the rows of one table share their scale and their line.
    """
    rooms = [width_of(f"{number:,}", _SIZE, 400) + _GAP for number in most]
    each = max(width - sum(rooms), 0.0) / max(sum(most), 1)
    line = round(rooms[0] + each * most[0], 2)
    shapes = [
        *_bar(line, -each * hostile, Role.HOSTILE_COUNT),
        *_bar(line, each * friendly, Role.FRIENDLY_COUNT),
        Poly(points=((line, 0.0), (line, HEIGHT)), role=Role.AXIS, closed=False),
        _number(hostile, line - each * hostile - _GAP, Anchor.END),
        _number(friendly, line + each * friendly + _GAP, Anchor.START),
    ]
    return Scene(width=width, height=HEIGHT, shapes=tuple(shapes), alt=alt)


def _bar(line: float, length: float, role: Role) -> Iterator[Shape]:
    if length:
        left = round(min(line, line + length), 2)
        yield Box(left=left, top=_MIDDLE - _HIGH / 2, width=round(abs(length), 2), height=_HIGH, role=role)


def _number(count: int, x: float, anchor: Anchor) -> Text:
    at = (round(x, 2), round(_MIDDLE + _SIZE * _CAP, 2))
    return Text(at=at, text=f"{count:,}", size=_SIZE, role=Role.LABEL_SOFT, anchor=anchor, halo=False)
