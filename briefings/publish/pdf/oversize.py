"""Boxes that are taller than a page, cut between lines so that nothing is lost. Hardly any brief has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.pdf.marks import Mark, Shape, flat, moved

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.publish.pdf.boxes import Box, Flow

_DESCENT = 3.0  # below a baseline


def without_oversize(flow: Flow, room: float) -> Flow:
    """The same section with no box taller than a page."""
    most = room - flow.before
    if all(box.height <= most for box in flow.boxes):
        return flow
    return flow._replace(boxes=tuple(part for box in flow.boxes for part in _cut(box, most)), keep=False)


def _cut(box: Box, most: float) -> list[Box]:
    if box.height <= most:
        return [box]
    parts: list[Box] = []
    top = 0.0
    rest: list[Mark] = [moved(mark, dx, dy) for dx, dy, mark in flat(box.marks)]
    while rest:
        limit = top + most
        here = [mark for mark in rest if _bottom(mark) <= limit]
        # A mark that is taller than a page by itself is painted where it starts.
        here = here or [rest[0]]
        rest = [mark for mark in rest if mark not in here]
        height = min(max(_bottom(mark) for mark in here) - top, most)
        parts.append(box._replace(height=height, marks=tuple(moved(mark, 0.0, -top) for mark in here), cost=0.0))
        top = min((_top(mark) for mark in rest), default=limit)
    return [parts[0]._replace(cost=box.cost), *(part._replace(above=0.0, joint=()) for part in parts[1:])]


def _ups(marks: Iterable[Mark]) -> list[float]:
    ups = []
    for _, dy, mark in flat(marks):
        if isinstance(mark, Shape):
            ups += [dy + value for _, args in mark.steps for value in args[1::2]]
        else:
            ups += [dy + mark.y + _DESCENT, dy + mark.y - 3.0 * _DESCENT]
    return ups


def _bottom(mark: Mark) -> float:
    return max(_ups((mark,)), default=0.0)


def _top(mark: Mark) -> float:
    return min(_ups((mark,)), default=0.0)
