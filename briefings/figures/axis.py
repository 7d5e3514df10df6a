"""A time axis: from days to points, with a tinted part where the scale breaks, and ticks that suit the range."""

from __future__ import annotations

import bisect
import itertools
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from briefings.domain.dates import Day
from briefings.figures.days import day_and_month, month_words
from briefings.figures.words import width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TICK_SIZE = 7.5
_ZONE = 0.19  # of the width, where the scale breaks
_LEAD = 0.05  # before the first day, where it does not
TRAIL_LEAST, TRAIL_MOST = 12, 30  # percent of the width after the last one: room for its words
_DAYS = (1, 2, 3, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_GAIN, _MOST_KEPT = 4.0, 0.6  # the scale breaks if most days then have at least four times the room
_SHORT = 45  # ranges up to so many days never break


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """`first` to `last` on an even scale, `earlier` days in order inside the tinted zone before, and after `last` a
    share `trail` of the width, where days go on and words find room."""

    left: float
    width: float
    first: Day
    last: Day
    zone: float  # width of the zone, 0 without one
    trail: float = TRAIL_LEAST / 100
    earlier: tuple[Day, ...] = ()

    def x(self, day: Day) -> float:
        """Where a day lies. Days before `first` keep order but not distance; those far after stand at the edge."""
        if day < self.first:
            return self._in_zone(day)
        start = self.left + (self.zone + 0.04 * self.width if self.zone else _LEAD * self.width)
        end = self.left + self.width * (1.0 - self.trail)
        share = (day - self.first) / max(self.last - self.first, 1)
        return min(start + share * (end - start), self.right)

    def _in_zone(self, day: Day) -> float:
        rank = bisect.bisect_left(self.earlier, day)
        return self.left + self.zone * (rank + 1.0) / (len(self.earlier) + 1.5)

    @property
    def right(self) -> float:
        """The end of the axis."""
        return self.left + self.width

    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Position and words of each tick: days, months or years, as close as their words allow."""
        for step in _DAYS:
            ticks = _daily(self, step)
            if _fits(ticks):
                return ticks
        for step in _MONTHS:
            ticks = _monthly(self, step)
            if _fits(ticks):
                return ticks
        return ()


def make_axis(
    days: Iterable[Day], *, left: float, width: float, first: Day | None, last: Day | None, before: bool
) -> Axis:
    """Return an axis for these days. `before` asks for the zone in any case: something began nobody knows when.

    Without `first` the scale breaks by itself where a few early days would squeeze the rest.
    """
    known = sorted({*days})
    low = first if first is not None else _after_break(known)
    high = last if last is not None else (known[-1] if known else low)
    earlier = tuple(day for day in known if day < low)
    zone = _ZONE * width if earlier or before else 0.0
    return Axis(left=left, width=width, first=low, last=max(high, low), zone=zone, earlier=earlier)


def _after_break(known: Sequence[Day]) -> Day:
    """Return the first day of the even scale: where leaving out the few early days magnifies the rest most."""
    if not known:
        return Day(date(2000, 1, 1).toordinal())
    whole = known[-1] - known[0]
    if whole <= _SHORT:
        return known[0]
    latest = known[: max(int(len(known) * (1.0 - _MOST_KEPT)), 1) + 1]
    gains = [whole / max(known[-1] - day, 7) for day in latest]
    # The earliest day that gains nearly as much: the break goes before a cluster, never into it.
    day = next(day for day, gain in zip(latest, gains, strict=True) if gain >= max(gains) / 2)
    return day if max(gains) >= _GAIN else known[0]


def _daily(axis: Axis, step: int) -> tuple[tuple[float, str], ...]:
    days = (Day(day) for day in range(axis.first, _end(axis) + 1, step))
    return tuple((axis.x(day), day_and_month(day)) for day in days)


def _monthly(axis: Axis, step: int) -> tuple[tuple[float, str], ...]:
    start, end = date.fromordinal(axis.first), date.fromordinal(_end(axis))
    ticks = []
    for number in range(start.year * 12, end.year * 12 + 12, min(12, step)):
        year, month = divmod(number, 12)
        day = Day(date(year, month + 1, 1).toordinal())
        if axis.first <= day <= _end(axis) and (step < 12 or year % (step // 12) == 0):
            words = str(year) if step >= 12 else month_words(day)
            ticks.append((axis.x(day), words))
    return tuple(ticks)


def _end(axis: Axis) -> Day:
    """The last day that still lies on the axis."""
    scale = (axis.x(axis.last) - axis.x(axis.first)) / max(axis.last - axis.first, 1)
    room = int((axis.right - axis.x(axis.last)) / scale) if scale > 0 else 0
    return Day(min(axis.last + room, date.max.toordinal()))


def _fits(ticks: Sequence[tuple[float, str]]) -> bool:
    """Whether there are enough ticks and their words keep apart."""
    widths = [width_of(words, TICK_SIZE, 400) for _, words in ticks]
    gaps = (later[0] - sooner[0] for sooner, later in itertools.pairwise(ticks))
    near = (gap - (before + after) / 2 for gap, before, after in zip(gaps, widths, widths[1:], strict=False))
    return bool(ticks) and all(room >= 10.0 for room in near)
