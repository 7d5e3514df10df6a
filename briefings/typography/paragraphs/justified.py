"""Justified lines: every line but the last fills the measure, its spaces stretched or shrunk alike.

How bad that looks grows with the third power of the change and counts as demerits; divided words and hyphens add to
them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from briefings.typography.paragraphs.places import IN_A_ROW, ROUNDING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.typography.paragraphs.places import Places

_STRETCH, _SHRINK = 0.5, 0.33  # of a space
_MOST_STRETCHED = 4.0  # times _STRETCH: looser lines are taken only where nothing else is left
_HYPHEN_PENALTY = 50.0  # a hyphen of the text at the end of a line
_ONE, _TWO, _LATE = 2500.0, 10_000.0, 10_000.0  # demerits of a divided word, of a second in a row, before the last line

_State = tuple[int, int]
"""A place, and how many lines up to there end in divided words."""


def justified(places: Places, measure: float, *, most: float = _MOST_STRETCHED) -> list[int] | None:
    """The lines whose spaces change least, none of them by more than `most`; None where there are no such lines."""
    starts, ends, before, last = places.starts, places.ends, places.before, places.last
    shrink, stretch = _SHRINK * places.space, _STRETCH * places.space
    tightest = [end - shrink * count for end, count in zip(ends, places.inner, strict=True)]
    loosest = [end + most * stretch * count for end, count in zip(ends, places.inner, strict=True)]

    def reach(start: int) -> range:
        right = starts[start] + measure
        final = bisect_right(tightest, right - shrink * before[start] + ROUNDING, start + 1) - 1
        first = bisect_left(loosest, right + most * stretch * before[start] - ROUNDING, start + 1)
        return range(min(first, last) if final >= last else first, final + 1)

    def demerits(start: int, end: int) -> float:
        missing = measure - ends[end] + starts[start]
        if end == last and missing >= 0.0:
            return 0.0
        ratio = missing / max((stretch if missing > 0.0 else shrink) * (places.inner[end] - before[start]), 0.01)
        badness = 100.0 * abs(ratio) ** 3
        return (1.0 + badness) ** 2 + (_HYPHEN_PENALTY if end in places.hyphens else 0.0) ** 2

    return _total_fit(places, reach, demerits)


def _total_fit(
    places: Places, reach: Callable[[int], range], demerits: Callable[[int, int], float]
) -> list[int] | None:
    """The ends with the least demerits, at most two divided words in a row; None where no way leads to the end."""
    ways: dict[_State, tuple[float, _State]] = {(0, 0): (0.0, (0, 0))}
    for start in range(places.last):
        known = [(row, ways[start, row][0]) for row in range(IN_A_ROW + 1) if (start, row) in ways]
        for end in reach(start) if known else ():
            here, divided = demerits(start, end), end in places.divided
            for row, cost in known:
                after = row + 1 if divided else 0
                total = cost + here + _hyphen_cost(after, last=end == places.last and row > 0)
                if after <= IN_A_ROW and ((end, after) not in ways or total < ways[end, after][0]):
                    ways[end, after] = (total, (start, row))
    ending = [(ways[places.last, row][0], row) for row in range(IN_A_ROW + 1) if (places.last, row) in ways]
    return _traced(ways, (places.last, min(ending)[1])) if ending else None


def _hyphen_cost(in_a_row: int, *, last: bool) -> float:
    return (_ONE if in_a_row else 0.0) + (_TWO if in_a_row > 1 else 0.0) + (_LATE if last else 0.0)


def _traced(ways: dict[_State, tuple[float, _State]], state: _State) -> list[int]:
    found: list[int] = []
    while state != (0, 0):
        found.append(state[0])
        state = ways[state][1]
    return found[::-1]
