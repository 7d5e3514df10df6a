"""A course of values as a line no higher than a line of text, with its last value as a dot and a number.

Values hold until the next one; where one is missing the line has a gap.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefings.figures.scene import Disc, Poly, Role, Scene, Text
from briefings.figures.sizes import number_words
from briefings.figures.words import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.figures.scene import Shape

HEIGHT = 11.0
_DOT, _GAP, _EDGE = 1.7, 4.0, 1.7
_SIZE = 7.5
_BASE = 6.55  # of the number: level with that of a line of table type


def sparkline_scene(values: Sequence[float | None], *, low: float, high: float, width: float, alt: str) -> Scene:
    """Return the line, `width` points wide; `values` are evenly spaced, None where there is none.

    `low` and `high` are those of all lines that are to be compared; zero has a line of its own where it lies between.
    A plus stands before a positive last value: it is a balance.
    """
    room = max(width_of(_words(value), _SIZE, 400) for value in (low, high)) + _GAP + _DOT
    right = round(width - room, 2)
    steps = [round(right * number / max(len(values) - 1, 1), 2) for number in range(len(values))]
    levels = [None if value is None else _level(value, low, high) for value in values]
    shapes: list[Shape] = []
    if low <= 0.0 <= high:
        zero = _level(0.0, low, high)
        shapes.append(Poly(points=((0.0, zero), (right, zero)), role=Role.GRID, closed=False))
    shapes += _lines(steps, levels)
    if values and (last := values[-1]) is not None:
        shapes.append(Disc(centre=(right, _level(last, low, high)), radius=_DOT, role=Role.SPARK))
        at = (round(right + _DOT + _GAP, 2), _BASE)
        words = _words(last)
        shapes.append(Text(at=at, text=words, size=_SIZE, role=Role.LABEL_SOFT, halo=False))
    return Scene(width=width, height=HEIGHT, shapes=tuple(shapes), alt=alt)


def _lines(steps: Sequence[float], levels: Sequence[float | None]) -> Iterator[Poly]:
    """A stepped line for every run of known values, up or down to the last one."""
    ends = [*steps[1:], *steps[-1:]]
    spans = list(zip(levels, steps, ends, strict=True))
    for known, run in groupby(spans, key=lambda span: span[0] is not None):
        points = [(x, level) for level, start, end in run if level is not None for x in (start, end)]
        if known and len({*points}) > 1:
            yield Poly(points=tuple(dict.fromkeys(points)), role=Role.SPARK, closed=False)


def _level(value: float, low: float, high: float) -> float:
    share = (value - low) / (high - low) if high > low else 0.5
    return round(HEIGHT - _EDGE - share * (HEIGHT - 2 * _EDGE), 2)


def _words(value: float) -> str:
    return f"+{number_words(value)}" if value > 0 else number_words(value)
