"""Ragged lines: all spaces have their own width, and what is missing stays empty at the end.

A line costs the square of what it leaves empty, in points; what else is wrong with it costs a share of the square of
the measure, so that it weighs the same in a narrow column and in a wide one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from briefings.typography.paragraphs.places import IN_A_ROW, ROUNDING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.typography.paragraphs.places import Places

_AT_HYPHEN = 0.075  # a hyphen of the text at the end of a line, against a line that is all empty, which costs 1
_RUNT = 1.0  # a last line of one short word
_DIVISION, _SECOND_DIVISION, _LATE_DIVISION = 0.02, 0.3, 0.3  # a divided word, one after another, before the last line
_WORST = 1e12

_Costs = dict[int, float]
"""For each place where a line may end, what the cheapest way there costs."""

_Origins = dict[int, int]
"""For each such place, where the line starts that ends there on that way."""


def greedy(places: Places, measure: float) -> list[int]:
    """Each line as full as it can be. A piece that is wider by itself has a line of its own."""
    starts, ends, last = places.starts, places.ends, places.last
    found, at = [], 0
    while at < last:
        at = max(bisect_right(ends, starts[at] + measure + ROUNDING, at + 1) - 1, at + 1)
        found.append(at)
    return found


def ragged(places: Places, measure: float) -> list[int] | None:
    """The fewest lines, the least uneven; None where that takes more than two divided words in a row.

    The nth line can end nowhere but between where it ends when all lines are filled from the last one backwards, and
    where it ends when they are filled from the first one forwards; so there is little to compare.
    """
    latest = greedy(places, measure)
    if len(latest) == 1:
        return latest
    earliest = _earliest(places, measure, len(latest))
    ways: _Costs = {0: 0.0}
    in_a_row: dict[int, int] = {}
    came: list[_Origins] = []
    for first, final in zip(earliest, latest[:-1], strict=True):
        window = range(first, final + 1)
        if places.divided:
            ways, origins = _next_divided(places, measure, ways, in_a_row, window)
        else:
            ways, origins = _next_line(places, measure, ways, window)
        came.append(origins)
    if not ways:
        return None
    start = min([(cost + _last_line(places, measure, start), start) for start, cost in ways.items()])[1]
    return _followed_back(came, start, places.last)


def _followed_back(came: Sequence[_Origins], start: int, last: int) -> list[int]:
    """The ends of all lines, the last of which starts at `start`."""
    found = [last]
    for origins in reversed(came):
        found.append(start)
        start = origins[start]
    return found[::-1]


def _earliest(places: Places, measure: float, lines: int) -> list[int]:
    """The first place where each line but the last one may end."""
    found, end = [], places.last
    for _ in range(lines - 1):
        end = max(min(bisect_left(places.starts, places.ends[end] - measure - ROUNDING), end - 1), 0)
        found.append(end)
    return found[::-1]


def _next_line(places: Places, measure: float, ways: _Costs, window: range) -> tuple[_Costs, _Origins]:
    """The cheapest way to each end of the next line, and where that line starts. Costs are squares of points."""
    ends, hyphens = places.ends, places.hyphens
    known, costs = list(ways), list(ways.values())
    starts = [places.starts[start] for start in known]
    found: _Costs = {}
    origins: _Origins = {}
    for end in window:
        best, reach = _WORST, ends[end] - measure
        for at in range(bisect_left(starts, reach - ROUNDING), len(starts)):
            empty = starts[at] - reach
            here = empty * empty
            if here >= best or known[at] >= end:
                break  # a later start leaves the line emptier still
            if costs[at] + here < best:
                best, origins[end] = costs[at] + here, known[at]
        if best == _WORST and end - 1 in ways:
            best, origins[end] = ways[end - 1], end - 1  # a piece that is wider than the measure
        if best < _WORST:
            found[end] = best + (_AT_HYPHEN * measure * measure if end in hyphens else 0.0)
    return found, origins


def _next_divided(
    places: Places, measure: float, ways: _Costs, in_a_row: dict[int, int], window: range
) -> tuple[_Costs, _Origins]:
    """As `_next_line`, where words may be divided: `in_a_row` counts how many lines up to a place end so."""
    fewer = {start: cost for start, cost in ways.items() if in_a_row.get(start, 0) < IN_A_ROW}
    divided, whole = (_next_line(places, measure, some, window) for some in (fewer, ways))
    found: _Costs = {}
    origins: _Origins = {}
    for end in window:
        costs, starts = divided if end in places.divided else whole
        if end not in costs:
            continue
        found[end], origins[end] = costs[end], starts[end]
        if end in places.divided:
            in_a_row[end] = in_a_row.get(starts[end], 0) + 1
            found[end] += (_DIVISION if in_a_row[end] == 1 else _SECOND_DIVISION) * measure * measure
    return found, origins


def _last_line(places: Places, measure: float, start: int) -> float:
    """What is wrong with the last line, if it begins there."""
    if places.ends[-1] - places.starts[start] > measure + ROUNDING and start < places.last - 1:
        return _WORST
    wrong = (_RUNT if start >= places.runt else 0.0) + (_LATE_DIVISION if start in places.divided else 0.0)
    return wrong * measure * measure


def is_poor(places: Places, measure: float, found: Sequence[int], most: float) -> bool:
    """Whether any ragged line but the last one leaves more than `most` of its measure empty."""
    least = measure * (1.0 - most)
    before = [0, *found]
    return any(places.ends[end] - places.starts[start] < least for start, end in zip(before, found[:-1], strict=False))
