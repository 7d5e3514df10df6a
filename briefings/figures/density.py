"""How many events began in each month, as bars on a time axis: the timeline where there are too many to stand alone."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from briefings.domain.dates import Day
from briefings.figures.axis import TICK_SIZE, make_axis
from briefings.figures.scene import Box, Poly, Role, Scene, Shape, Text
from briefings.figures.timeline import FOOT, grounds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefings.figures.axis import Axis

DENSITY_TRAIL = 0.02
"""The share of the width after the last day."""
_HEAD = 14.0  # above the highest bar, for what it counts
_GAP = 0.4  # between two bars
_THINNEST = 1.2  # months narrower than this are counted by the year


def density_scene(months: Mapping[int, int], *, width: float, height: float, first: Day, last: Day) -> Scene:
    """Return the bars of `months` (year * 100 + month to a count; what is not dated has a month under 1), `width`
    points wide, with an axis from `first` to `last` below `height` points of bars."""
    axis = replace(make_axis((), left=0.0, width=width, first=first, last=last, before=False), trail=DENSITY_TRAIL)
    shapes: list[Shape] = [*grounds(axis, height)]
    counted = _counted(months, axis)
    most = max(counted.values(), default=0)
    if most:
        shapes += _scale(most, width, by_year=len(counted) < _in_sight(months, axis))
        shapes += (_bar(axis, days, count / most, height) for days, count in counted.items())
    return Scene(width=width, height=height + FOOT, shapes=tuple(shapes), alt=_described(months))


def days_of(month: int) -> tuple[Day, Day]:
    """Return the first day of a month and the first after it."""
    year, of_year = divmod(month, 100)
    start = date(year, of_year, 1).toordinal()
    return Day(start), Day(start + monthrange(year, of_year)[1])


def _counted(months: Mapping[int, int], axis: Axis) -> dict[tuple[Day, Day], int]:
    """Counts by first day and day after, of what lies on the axis; by the year where months would be hairlines."""
    by_year = axis.x(Day(axis.first + 30)) - axis.x(axis.first) < _THINNEST
    found: dict[tuple[Day, Day], int] = {}
    for month, count in months.items():
        if month < 1:
            continue
        year = month // 100
        days = (days_of(year * 100 + 1)[0], days_of(year * 100 + 12)[1]) if by_year else days_of(month)
        if days[1] > axis.first and days[0] <= axis.last:
            found[days] = found.get(days, 0) + count
    return found


def _in_sight(months: Mapping[int, int], axis: Axis) -> int:
    return sum(month >= 1 and days_of(month)[1] > axis.first and days_of(month)[0] <= axis.last for month in months)


def _bar(axis: Axis, days: tuple[Day, Day], share: float, height: float) -> Box:
    start, end = axis.x(max(days[0], axis.first)), axis.x(max(days[1], axis.first))
    tall = round(max(share * (height - _HEAD), 0.6), 2)
    return Box(
        left=round(start, 2),
        top=round(height - tall, 2),
        width=round(max(end - start - _GAP, 0.5), 2),
        height=tall,
        role=Role.COUNT,
    )


def _scale(most: int, width: float, *, by_year: bool) -> Iterator[Shape]:
    """A line at the height of the highest bar, which says how many that is."""
    words = f"{most:,} {'event' if most == 1 else 'events'} in a {'year' if by_year else 'month'}"
    yield Poly(points=((0.0, _HEAD), (width, _HEAD)), role=Role.GRID, closed=False)
    yield Text(at=(0.0, _HEAD - 4.0), text=words, size=TICK_SIZE, role=Role.LABEL_SOFT, halo=False)


def _described(months: Mapping[int, int]) -> str:
    dated = {month: count for month, count in months.items() if month >= 1}
    if not dated:
        return "No event has a date."
    fullest = max(dated, key=lambda month: (dated[month], month))
    years = f"from {min(dated) // 100} to {max(dated) // 100}"
    return (
        f"{sum(dated.values()):,} events {years}, counted by month. "
        f"The most, {dated[fullest]:,}, began in {date(fullest // 100, fullest % 100, 1):%B %Y}."
    )
