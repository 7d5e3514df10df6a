"""Where the lines of a paragraph end: the least demerits in all, after Knuth and Plass (1981).

A paragraph is here no more than the places where a line may end, with how far each is from its start. Ragged lines are
the fewest that the measure allows, then the least uneven; justified ones those whose spaces change least.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import sub
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_Value = TypeVar("_Value")

_ROUNDING = 0.01  # points by which a line may be over its measure
_AT_HYPHEN = 0.075  # a hyphen of the text at the end of a ragged line, against a line that is all empty, which costs 1
_RUNT = 1.0  # a last line of one short word
_DIVISION, _SECOND_DIVISION, _LATE_DIVISION = 0.02, 0.3, 0.3  # a divided word, one after another, before the last line
_STRETCH, _SHRINK = 0.5, 0.33  # of a space
_MOST_STRETCHED = 4.0  # times _STRETCH: looser lines are taken only where nothing else is left
_IN_A_ROW = 2  # divided lines
_HYPHEN_PENALTY = 50.0  # a hyphen of the text at the end of a justified line
_ONE, _TWO, _LATE = 2500.0, 10_000.0, 10_000.0  # demerits of a divided word in justified lines, of a second, a late one
_WORST = 1e12


class Places(NamedTuple):
    """Where lines may end, from the start of the paragraph (place 0) to its end.

    `starts[k]` is where a line that begins at place k begins, `ends[k]` where the ink of one that ends there ends, in
    points of unbroken text; both never fall. For justified lines `before[k]` counts the spaces before place k,
    `inner[k]` the same without one that stands right before it, and `space` is the width of one. `divided` are the
    places within words, `hyphens` those behind a hyphen of the text itself. A last line that begins at `runt` or later
    is a lonely short word.
    """

    starts: Sequence[float]
    ends: Sequence[float]
    before: Sequence[int] = ()
    inner: Sequence[int] = ()
    space: float = 0.0
    hyphens: frozenset[int] = frozenset()
    divided: frozenset[int] = frozenset()
    runt: int = 1 << 60

    @property
    def widest(self) -> float:
        """The widest piece that no line end parts, in points."""
        return max(map(sub, self.ends[1:], self.starts), default=0.0)

    def only(self, chosen: Sequence[int]) -> Places:
        """Some of the places, counted anew."""

        def values(of: Sequence[_Value]) -> list[_Value]:
            return [of[at] for at in chosen] if of else []

        def places(of: frozenset[int]) -> frozenset[int]:
            return frozenset(place for place, at in enumerate(chosen) if at in of) if of else of

        return Places(
            values(self.starts),
            values(self.ends),
            values(self.before),
            values(self.inner),
            self.space,
            places(self.hyphens),
            places(self.divided),
            bisect_left(chosen, self.runt),
        )

    @property
    def last(self) -> int:
        """The end of the paragraph."""
        return len(self.ends) - 1


def greedy(places: Places, measure: float) -> list[int]:
    """Each line as full as it can be. A piece that is wider by itself has a line of its own."""
    starts, ends, last = places.starts, places.ends, places.last
    found, at = [], 0
    while at < last:
        at = max(bisect_right(ends, starts[at] + measure + _ROUNDING, at + 1) - 1, at + 1)
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
    ways = {0: 0.0}
    came: list[dict[int, int]] = []
    rows: dict[int, int] = {}
    for first, final in zip(_earliest(places, measure, len(latest)), latest[:-1], strict=True):
        window = range(first, final + 1)
        ways, origins = (
            _next_divided(places, measure, ways, rows, window)
            if places.divided
            else _next_line(places, measure, ways, window)
        )
        came.append(origins)
    if not ways:
        return None
    start = min([(cost + _last_line(places, measure, start), start) for start, cost in ways.items()])[1]
    found = [places.last]
    for origins in reversed(came):
        found.append(start)
        start = origins[start]
    return found[::-1]


def _last_line(places: Places, measure: float, start: int) -> float:
    """What is wrong with the last line, if it begins there."""
    if places.ends[-1] - places.starts[start] > measure + _ROUNDING and start < places.last - 1:
        return _WORST
    wrong = (_RUNT if start >= places.runt else 0.0) + (_LATE_DIVISION if start in places.divided else 0.0)
    return wrong * measure * measure


def _next_line(
    places: Places, measure: float, ways: dict[int, float], window: range
) -> tuple[dict[int, float], dict[int, int]]:
    """The cheapest way to each end of the next line, and where that line starts. Costs are squares of points."""
    ends, hyphens = places.ends, places.hyphens
    known, costs = list(ways), list(ways.values())
    starts = [places.starts[start] for start in known]
    found: dict[int, float] = {}
    origins: dict[int, int] = {}
    for end in window:
        best, reach = _WORST, ends[end] - measure
        for at in range(bisect_left(starts, reach - _ROUNDING), len(starts)):
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
    places: Places, measure: float, ways: dict[int, float], rows: dict[int, int], window: range
) -> tuple[dict[int, float], dict[int, int]]:
    """As `_next_line`, where words may be divided: `rows` counts how many lines in a row end so."""
    fewer = {start: cost for start, cost in ways.items() if rows.get(start, 0) < _IN_A_ROW}
    divided, whole = (_next_line(places, measure, some, window) for some in (fewer, ways))
    found: dict[int, float] = {}
    origins: dict[int, int] = {}
    for end in window:
        costs, starts = divided if end in places.divided else whole
        if end not in costs:
            continue
        found[end], origins[end] = costs[end], starts[end]
        if end in places.divided:
            rows[end] = rows.get(starts[end], 0) + 1
            found[end] += (_DIVISION if rows[end] == 1 else _SECOND_DIVISION) * measure * measure
    return found, origins


def _earliest(places: Places, measure: float, lines: int) -> list[int]:
    """The first place where each line but the last one may end."""
    found, end = [], places.last
    for _ in range(lines - 1):
        end = max(min(bisect_left(places.starts, places.ends[end] - measure - _ROUNDING), end - 1), 0)
        found.append(end)
    return found[::-1]


def is_poor(places: Places, measure: float, found: Sequence[int], most: float) -> bool:
    """Whether any ragged line but the last one leaves more than `most` of its measure empty."""
    least = measure * (1.0 - most)
    before = [0, *found]
    return any(places.ends[end] - places.starts[start] < least for start, end in zip(before, found[:-1], strict=False))


def justified(places: Places, measure: float, *, most: float = _MOST_STRETCHED) -> list[int] | None:
    """The lines whose spaces change least, none of them by more than `most`; None where there are no such lines."""
    starts, ends, before, last = places.starts, places.ends, places.before, places.last
    shrink, stretch = _SHRINK * places.space, _STRETCH * places.space
    tightest = [end - shrink * count for end, count in zip(ends, places.inner, strict=True)]
    loosest = [end + most * stretch * count for end, count in zip(ends, places.inner, strict=True)]

    def reach(start: int) -> range:
        right = starts[start] + measure
        final = bisect_right(tightest, right - shrink * before[start] + _ROUNDING, start + 1) - 1
        first = bisect_left(loosest, right + most * stretch * before[start] - _ROUNDING, start + 1)
        return range(min(first, last) if final >= last else first, final + 1)

    def demerits(start: int, end: int) -> float:
        missing = measure - ends[end] + starts[start]
        if end == last and missing >= 0.0:
            return 0.0
        ratio = missing / max((stretch if missing > 0.0 else shrink) * (places.inner[end] - before[start]), 0.01)
        badness = 100.0 * abs(ratio) ** 3
        return (1.0 + badness) ** 2 + (_HYPHEN_PENALTY if end in places.hyphens else 0.0) ** 2

    return _total_fit(places, reach, demerits)


_State = tuple[int, int]  # a place, and how many lines up to there end in divided words


def _total_fit(
    places: Places, reach: Callable[[int], range], demerits: Callable[[int, int], float]
) -> list[int] | None:
    """The ends with the least demerits, at most two divided words in a row; None where no way leads to the end."""
    ways: dict[_State, tuple[float, _State]] = {(0, 0): (0.0, (0, 0))}
    for start in range(places.last):
        known = [(row, ways[start, row][0]) for row in range(_IN_A_ROW + 1) if (start, row) in ways]
        for end in reach(start) if known else ():
            here, divided = demerits(start, end), end in places.divided
            for row, cost in known:
                after = row + 1 if divided else 0
                total = cost + here + _hyphen_cost(after, last=end == places.last and row > 0)
                if after <= _IN_A_ROW and ((end, after) not in ways or total < ways[end, after][0]):
                    ways[end, after] = (total, (start, row))
    ending = [(ways[places.last, row][0], row) for row in range(_IN_A_ROW + 1) if (places.last, row) in ways]
    return _traced(ways, (places.last, min(ending)[1])) if ending else None


def _hyphen_cost(in_a_row: int, *, last: bool) -> float:
    return (_ONE if in_a_row else 0.0) + (_TWO if in_a_row > 1 else 0.0) + (_LATE if last else 0.0)


def _traced(ways: dict[_State, tuple[float, _State]], state: _State) -> list[int]:
    found: list[int] = []
    while state != (0, 0):
        found.append(state[0])
        state = ways[state][1]
    return found[::-1]
