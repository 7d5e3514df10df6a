"""The mark of one row of a timeline: a dot, a capsule, a bar or dots, and how far it reaches. Dates: see `timeline`.

Dot: on that day. Dashed capsule: on some day within. Bar: lasted; a dotted end means that the limit is unknown, an
arrow that it still goes on. Of what has only one known limit the bar is a stub beside it: no other day is sure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.figures.scene import Arrow, Box, Curve, Disc, Role, Shape
from briefings.figures.timeline_rows import Limits, Row, RowKind
from briefings.figures.words import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.figures.axis import Axis

HEAD = 10.0
"""The length of the arrow of what still goes on, in points."""
DATE_SIZE = 8.0
"""The size of the date beside a mark, in points."""
_DOT, _CAPSULE, _BAR = 3.0, 7.0, 5.2
_DOTTED = 28.0  # how far a dotted end reaches where nothing bounds it
_STUB = 8.0  # how long the bar of what has but one known limit is


def mark(row: Row, axis: Axis, y: float, wider: float) -> Iterator[Shape]:
    """The shapes of a row at the height `y`. `wider` is how much more room words get than the printed face takes."""
    if row.kind is RowKind.SPAN:
        yield from _bar(row, axis, y)
    elif row.kind is RowKind.UNDATED:
        room = width_of(row.words, DATE_SIZE, 500) * wider + 8.0
        yield _dots(axis.left, axis.right - room, y, row)
    elif row.kind is RowKind.DAY and row.first is not None:
        yield Disc(centre=(round(axis.x(row.first), 2), y), radius=_DOT, role=Role.EVENT_DAY, shows=row.shows)
    else:
        yield from _capsule(row, axis, y)


def _capsule(row: Row, axis: Axis, y: float) -> Iterator[Shape]:
    """Some day between two; a side that nothing bounds runs out in dots."""
    left = axis.x(row.first) if row.first is not None else axis.x(row.last or axis.last) - _DOTTED
    right = axis.x(row.last) if row.last is not None else left + _DOTTED
    yield Box(
        left=round(left - _CAPSULE / 2, 2),
        top=round(y - _CAPSULE / 2, 2),
        width=round(right - left + _CAPSULE, 2),
        height=_CAPSULE,
        radius=_CAPSULE / 2,
        role=Role.EVENT_WITHIN,
        shows=row.shows,
    )
    if row.start is Limits.UNKNOWN:
        yield _dots(max(axis.left, left - _CAPSULE / 2 - _DOTTED / 2), left - _CAPSULE / 2, y, row)
    if row.end is Limits.UNKNOWN:
        yield _dots(right + _CAPSULE / 2, min(axis.right, right + _CAPSULE / 2 + _DOTTED / 2), y, row)


def _bar(row: Row, axis: Axis, y: float) -> Iterator[Shape]:
    """The sure days solid, the unsure ones dotted, an arrow where it still goes on."""
    end = axis.right - HEAD if row.end is Limits.OPEN else _sure_end(row, axis)
    start = min(_sure_start(row, axis, end), end - 2.0)
    if row.start is Limits.UNKNOWN:
        yield _dots(axis.left + 4.0, start, y, row)
    elif row.soft_first is not None and row.first is not None and row.soft_first < row.first:
        yield _dots(axis.x(row.soft_first), start, y, row)
    bar = {"top": round(y - _BAR / 2, 2), "height": _BAR}
    yield Box(left=round(start, 2), width=round(end - start, 2), role=Role.EVENT_SPAN, shows=row.shows, **bar)
    if row.end is Limits.OPEN:
        yield Arrow(tip=(axis.right, y), direction=(1.0, 0.0), role=Role.EVENT_SPAN, size=HEAD, shows=row.shows)
    elif row.end is Limits.UNKNOWN:
        yield _dots(end, min(end + _DOTTED, axis.right), y, row)
    elif row.soft_last is not None and row.last is not None and row.soft_last > row.last:
        yield _dots(end, axis.x(row.soft_last), y, row)


def _sure_start(row: Row, axis: Axis, end: float) -> float:
    if row.start is Limits.OPEN:
        return axis.left
    return axis.x(row.first) if row.first is not None else end - _STUB


def _sure_end(row: Row, axis: Axis) -> float:
    if row.last is not None:
        return axis.x(row.last)
    return axis.left + _STUB if row.first is None else axis.x(row.first) + _STUB


def _dots(left: float, right: float, y: float, row: Row) -> Curve:
    start, end = (round(left, 2), y), (round(max(right, left), 2), y)
    middle = (round((start[0] + end[0]) / 2, 2), y)
    return Curve(start=start, control=middle, end=end, role=Role.EVENT_UNKNOWN, shows=row.shows)


def reach(shapes: Sequence[Shape], axis: Axis) -> tuple[float, float]:
    """From where to where a row's mark reaches."""
    edges: list[float] = []
    for shape in shapes:
        match shape:
            case Disc():
                edges += [shape.centre[0] - shape.radius, shape.centre[0] + shape.radius]
            case Box():
                edges += [shape.left, shape.left + shape.width]
            case Curve():
                edges += [shape.start[0], shape.end[0]]
            case Arrow():
                edges.append(shape.tip[0])
            case _:
                continue
    return min(edges, default=axis.left), max(edges, default=axis.left)
