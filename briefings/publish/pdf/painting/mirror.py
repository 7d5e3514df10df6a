"""Pages from right to left: everything was laid out from the start edge, and here that edge becomes the right one.

Text keeps its letters, a group of fixed width keeps its inside: pictures, bars from 0 to 100.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.pdf.painting.marks import Group, Mark, PageNumber, Shape, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

_CAPITALS = 0.66  # of the size: how far a line that reads upwards reaches to the left of its baseline


def mirrored(marks: Iterable[Mark], width: float) -> list[Mark]:
    """The marks of a strip `width` points wide as they stand when it is read from the right."""
    return [_mirrored(mark, width) for mark in marks]


def _mirrored(mark: Mark, width: float) -> Mark:
    match mark:
        case Group() if mark.fixed:
            return mark._replace(x=width - mark.x - mark.fixed)
        case Group():
            return Group(0.0, mark.y, tuple(mirrored(mark.marks, width - mark.x)))
        case Words() if mark.turned:
            size = max((run.look.size for run in mark.line.runs), default=0.0)
            return mark._replace(x=width - mark.x + _CAPITALS * size)
        case Words():
            return mark._replace(x=width - mark.x - mark.line.width, from_right=True)
        case PageNumber():
            return mark._replace(x=width - mark.x, starts=True)
        case Shape():
            return mark._replace(steps=tuple((op, _across(args, width)) for op, args in mark.steps))


def _across(args: tuple[float, ...], width: float) -> tuple[float, ...]:
    return tuple(width - value if at % 2 == 0 else value for at, value in enumerate(args))
