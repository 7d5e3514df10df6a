"""Annexes in two columns over the full measure: each page of them is one box, the last one balanced."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefings.compose.measures import MM
from briefings.publish.pdf.galley.boxes import NEVER, Box, Stack, piled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BETWEEN = 6.0 * MM
"""Points between the two columns."""

_TRIES = 4
_FINE = 0.5  # points: how finely columns are balanced


class _Cut(NamedTuple):
    """Where the two columns of a page end, as places among the boxes."""

    first: int
    second: int


def in_two_columns(
    boxes: Sequence[Box], column: float, room: float, used: float, feet: Callable[[Sequence[Box]], float]
) -> list[Box]:
    """Boxes of `column` points in width as boxes of one page each. `used` of the first page's `room` is taken already;
    `feet` says how high the footnotes are that are marked in some boxes."""
    pages: list[Box] = []
    start = 0
    while start < len(boxes):
        cut = _fill(boxes, start, room - used, feet)
        if cut.second == len(boxes):
            cut = _balanced(boxes, start, room - used)
        pages.append(_page(boxes, start, cut, column))
        start, used = cut.second, 0.0
    return pages


def _fill(boxes: Sequence[Box], start: int, room: float, feet: Callable[[Sequence[Box]], float]) -> _Cut:
    """As much as two columns hold above the notes that are marked in them."""
    taken = 0.0
    cut = _Cut(start, start)
    for _ in range(_TRIES):
        cut = _cut(boxes, start, room - taken)
        needed = feet(boxes[start : cut.second])
        if needed <= taken:
            break
        taken = min(needed, room / 2)
    return cut


def _cut(boxes: Sequence[Box], start: int, height: float) -> _Cut:
    first = _column_end(boxes, start, height)
    return _Cut(first, _column_end(boxes, first, height) if first < len(boxes) else first)


def _column_end(boxes: Sequence[Box], start: int, height: float) -> int:
    """The last place where a column from `start` may end; one box at least stands in it."""
    y = boxes[start].height + boxes[start].head_height
    allowed = 0
    at = start + 1
    while at < len(boxes):
        if boxes[at].cost < NEVER:
            allowed = at
        y += boxes[at].above + boxes[at].height
        if y > height:
            return allowed or at
        at += 1
    return at


def _balanced(boxes: Sequence[Box], start: int, room: float) -> _Cut:
    """The lowest pair of columns that holds all that is left."""
    low, high = 0.0, room
    while high - low > _FINE:
        middle = (low + high) / 2
        if _cut(boxes, start, middle).second == len(boxes):
            high = middle
        else:
            low = middle
    return _cut(boxes, start, high)


def _page(boxes: Sequence[Box], start: int, cut: _Cut, column: float) -> Box:
    columns = [_column(boxes[low:high]) for low, high in pairwise((start, *cut))]
    marks = (*columns[0].marks, *columns[1].moved(column + BETWEEN, 0.0))
    notes = tuple(dict.fromkeys(number for box in boxes[start : cut.second] for number in box.notes))
    changed = any(box.changed for box in boxes[start : cut.second])
    return Box(max(each.height for each in columns), marks, notes=notes, changed=changed)


def _column(boxes: Sequence[Box]) -> Stack:
    """The boxes below one another; a table that goes on has its head again."""
    first = boxes[:1]
    head = [box.head for box in first if box.head is not None]
    return piled([*head, *(box._replace(above=0.0, joint=()) for box in first), *boxes[1:]])
