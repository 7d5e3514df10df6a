"""A timeline as a Scene: one row a record, drawn no more exactly than it is known.

Rows come from `timeline_rows`, their marks from `timeline_marks`, the scale from `axis`; names, dates and legend are
set here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.domain.dates_words import day_in_words
from briefings.figures.axis import TICK_SIZE, TRAIL_LEAST, TRAIL_MOST, Axis, make_axis
from briefings.figures.describe import count_words
from briefings.figures.gridlines import parted
from briefings.figures.scene import Anchor, Arrow, Box, Curve, Disc, Key, Point, Poly, Role, Scene, Shape, Text
from briefings.figures.telling import Listed, brief_name, told
from briefings.figures.timeline_marks import DATE_SIZE, HEAD, mark, reach
from briefings.figures.timeline_rows import Limits, Row, RowKind
from briefings.figures.words import broken, shortened, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.domain.dates import Day

ROW_HEIGHT = 18.0
FOOT = 16.0
"""The height of the axis' words."""
_NAME = 8.75
_AWAY = 5.0
_NAMES_MOST, _NAMES_GAP = 0.3, 12.0
_CAP = 0.34


def timeline_scene(
    rows: Sequence[Row],
    *,
    width: float,
    row_height: float = ROW_HEIGHT,
    first: Day | None = None,
    last: Day | None = None,
    names: bool = False,
    wider: float = 1.0,
) -> Scene:
    """Return the picture of a timeline, `width` points wide, with its legend and its description.

    `first` and `last` bound the even scale; what lies before `first` is gathered in a tinted zone. Without them the
    range follows from the rows. `names` puts the rows' names into the picture, where no writer sets them beside it.
    `wider` is how much more room words get than the printed face takes: `style.WINDOW.wider` for the window.
    """
    column = _column(rows, width, wider) if names else 0.0
    before = any(row.kind is RowKind.SPAN and row.start is not Limits.KNOWN for row in rows)
    days = [day for row in rows for day in row.days]
    axis = make_axis(days, left=column, width=width - column, first=first, last=last, before=before)
    axis = _with_room(axis, rows, wider)
    depth = row_height * len(rows)
    shapes: list[Shape] = [*grounds(axis, depth, wider)]
    for number, row in enumerate(rows):
        middle = row_height * (number + 0.5)
        if names:
            shapes += _named(row, column, middle, wider)
        shapes += _drawn(row, axis, middle, wider)
    return Scene(
        width=width,
        height=depth + FOOT,
        shapes=tuple(parted(shapes, wider)),
        legend=_legend(shapes),
        alt=_described(rows),
    )


def _with_room(axis: Axis, rows: Sequence[Row], wider: float) -> Axis:
    """Draw the even scale together until every row's words find room: after the mark, or else on either side of it."""
    said = [row for row in rows if row.words and not (row.kind is RowKind.SPAN and row.end is Limits.OPEN)]
    tries = [replace(axis, trail=percent / 100) for percent in range(TRAIL_LEAST, TRAIL_MOST + 1, 2)]
    for sides in ((Anchor.START,), (Anchor.START, Anchor.END)):
        for narrower in tries:
            if all(_side(row, narrower, wider) in sides for row in said):
                return narrower
    return tries[-1]


def _side(row: Row, axis: Axis, wider: float) -> Anchor | None:
    """From which side a row's words are set; None where they find no room."""
    extent = reach(list(mark(row, axis, 0.0, wider)), axis)
    return next((text.anchor for text in _words(row, axis, 0.0, extent, wider)), None)


def _column(rows: Sequence[Row], width: float, wider: float) -> float:
    most = _NAMES_MOST * width
    lines = [line for row in rows for line in broken(row.name, _NAME, 400, most / wider)]
    widest = max((width_of(line, _NAME, 400) * wider for line in lines), default=0.0)
    return min(widest, most) + _NAMES_GAP


def _named(row: Row, column: float, middle: float, wider: float) -> Iterator[Text]:
    room = (column - _NAMES_GAP) / wider + 0.01
    lines = broken(row.name, _NAME, 400, room)
    size = _NAME if len(lines) == 1 else _NAME - 1.25
    for number, line in enumerate(lines):
        offset = (number - (len(lines) - 1) / 2) * size * 1.08
        at = (0.0, round(middle + offset + size * _CAP, 2))
        text = shortened(line, size, 400, room)
        yield Text(at=at, text=text, size=size, role=Role.LABEL, halo=False, shows=row.shows)


def grounds(axis: Axis, depth: float, wider: float = 1.0) -> Iterator[Shape]:
    """Yield the zone, the grid with its words, and the axis itself; the last word ends where the axis does."""
    foot = round(depth + TICK_SIZE + 3.0, 2)
    if axis.zone:
        yield Box(left=axis.left, top=0.0, width=axis.zone, height=depth, role=Role.ZONE)
        middle = round(axis.left + axis.zone / 2, 2)
        yield _small("earlier", (middle, foot))
    for x, words in axis.ticks():
        across = round(x, 2)
        yield Poly(points=((across, 0.0), (across, depth)), role=Role.GRID, closed=False)
        half = width_of(words, TICK_SIZE, 400) * wider / 2
        yield _small(words, (round(min(across, axis.right - half), 2), foot))
    yield Poly(points=((axis.left, depth), (axis.right, depth)), role=Role.AXIS, closed=False)


def _small(words: str, at: Point) -> Text:
    return Text(at=at, text=words, size=TICK_SIZE, role=Role.LABEL_SOFT, anchor=Anchor.MIDDLE, halo=False)


def _drawn(row: Row, axis: Axis, y: float, wider: float) -> Iterator[Shape]:
    shapes = list(mark(row, axis, y, wider))
    yield from shapes
    yield from _words(row, axis, y, reach(shapes, axis), wider)


def _words(row: Row, axis: Axis, y: float, extent: tuple[float, float], wider: float) -> Iterator[Text]:
    """The date to the right of the mark, to its left where there is no room; none where neither has any."""
    said = width_of(row.words, DATE_SIZE, 500) * wider
    noted = width_of(row.note, DATE_SIZE * 0.66, 600) * wider
    baseline = round(y + DATE_SIZE * _CAP, 2)
    if not row.words:
        return
    if extent[1] + _AWAY + said + noted <= axis.right:
        start = round(extent[1] + _AWAY, 2)
        yield _dated(row.words, (start, baseline), Anchor.START, row, halo=True)
        yield from _noted(row, start + said, baseline)
    elif extent[0] - _AWAY - said - noted >= axis.left:
        end = round(extent[0] - _AWAY - noted, 2)
        # On the tint of the zone a white halo would show.
        yield _dated(row.words, (end, baseline), Anchor.END, row, halo=end - said >= axis.left + axis.zone)
        yield from _noted(row, end, baseline)


def _dated(words: str, at: Point, anchor: Anchor, row: Row, *, halo: bool) -> Text:
    return Text(at=at, text=words, size=DATE_SIZE, role=Role.LABEL, anchor=anchor, halo=halo, shows=row.shows)


def _noted(row: Row, x: float, baseline: float) -> Iterator[Text]:
    """The raised number of a note."""
    if row.note:
        at = (round(x, 2), round(baseline - 0.36 * DATE_SIZE, 2))
        yield Text(at=at, text=row.note, size=DATE_SIZE * 0.66, role=Role.NOTE, halo=False, shows=row.shows)


def _legend(shapes: Sequence[Shape]) -> tuple[tuple[Key, ...], ...]:
    keys = {
        Role.EVENT_DAY: Key(sample=(Disc(centre=(3, 4), radius=3, role=Role.EVENT_DAY),), width=6, words="on that day"),
        Role.EVENT_WITHIN: Key(
            sample=(Box(left=0, top=0.5, width=24, height=7, radius=3.5, role=Role.EVENT_WITHIN),),
            width=24,
            words="on some day within",
        ),
        Role.EVENT_SPAN: Key(
            sample=(Box(left=0, top=1.4, width=24, height=5.2, role=Role.EVENT_SPAN),), width=24, words="lasted"
        ),
        Role.EVENT_UNKNOWN: Key(
            sample=(Curve(start=(0, 4), control=(12, 4), end=(24, 4), role=Role.EVENT_UNKNOWN),),
            width=24,
            words="limit unknown",
        ),
    }
    roles = {shape.role for shape in shapes}
    row = [key for role, key in keys.items() if role in roles]
    if any(isinstance(shape, Arrow) for shape in shapes):
        row.append(
            Key(
                sample=(
                    Box(left=0, top=1.4, width=14, height=5.2, role=Role.EVENT_SPAN),
                    Arrow(tip=(24, 4), direction=(1, 0), role=Role.EVENT_SPAN, size=HEAD),
                ),
                width=24,
                words="still going on",
            )
        )
    return (tuple(row),) if row else ()


def _described(rows: Sequence[Row]) -> str:
    if not rows:
        return "An empty timeline."
    count = count_words(len(rows), "entry", "entries")
    days = [day for row in rows for day in row.days]
    ranged = f", from {day_in_words(min(days))} to {day_in_words(max(days))}" if len({*days}) > 1 else ""
    items = [f"{brief_name(row.name)}: {row.words or 'dates unknown'}" for row in rows]
    return told(f"Timeline of {count}{ranged}.", [Listed(lead="In order:", items=items, noun="entries")])
