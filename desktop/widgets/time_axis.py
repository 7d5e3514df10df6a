"""Where the labels of a time axis stand, and how marks that fall together are stacked. No painting here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QLocale

from desktop.widgets.tie import Sign

_WEEKS, MONTHS = 62, 800
"""Up to how many days an axis is labelled by weeks and by months; beyond, by years."""
_YEAR_STEPS = (1, 2, 5, 10, 20, 50)
_MOST_YEARS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something on the axis: first and last day as ordinals, both included, its sign and what to say of it."""

    first: int
    last: int
    sign: Sign = Sign.NEUTRAL
    tip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A label of the axis at a day given as an ordinal."""

    day: int
    text: str


def ticks(first: int, last: int, locale: QLocale) -> list[Tick]:
    """Return labels that suit the length of a range; the year stands at the first one and at each January."""
    span = last - first
    if span <= _WEEKS:
        return [_day_tick(day, locale) for day in _mondays(first, last)]
    if span <= MONTHS:
        return _month_ticks(first, last, locale)
    return _year_ticks(first, last)


def thinned(labels: Sequence[Tick], widths: Sequence[float], places: Sequence[float]) -> list[Tick]:
    """Leave out labels that would run into the one before; places are px of each label's start."""
    kept: list[Tick] = []
    end = float("-inf")
    for label, width, place in zip(labels, widths, places, strict=True):
        if place >= end:
            kept.append(label)
            end = place + width + 8
    return kept


def stacked(spans: Sequence[tuple[float, float]], gap: float) -> list[int]:
    """Return a level for each span in px, the lowest on which it touches no earlier one."""
    levels: list[int] = []
    ends: list[list[tuple[float, float]]] = []
    for start, end in spans:
        level = next((n for n, row in enumerate(ends) if _is_free(row, start, end, gap)), len(ends))
        if level == len(ends):
            ends.append([])
        ends[level].append((start, end))
        levels.append(level)
    return levels


def month_starts(first: int, last: int) -> list[int]:
    """Return the first days of all months that begin within a range, as ordinals."""
    day = date.fromordinal(first).replace(day=1)
    starts = []
    while day.toordinal() <= last:
        if day.toordinal() >= first:
            starts.append(day.toordinal())
        day = (day + timedelta(days=32)).replace(day=1)
    return starts


def _is_free(row: Sequence[tuple[float, float]], start: float, end: float, gap: float) -> bool:
    return all(end + gap <= other_start or other_end + gap <= start for other_start, other_end in row)


def _mondays(first: int, last: int) -> list[int]:
    start = first + (-date.fromordinal(first).weekday()) % 7
    return list(range(start, last + 1, 7)) or [first]


def _day_tick(day: int, locale: QLocale) -> Tick:
    when = date.fromordinal(day)
    return Tick(day=day, text=f"{when.day} {locale.standaloneMonthName(when.month, QLocale.FormatType.LongFormat)}")


def _month_ticks(first: int, last: int, locale: QLocale) -> list[Tick]:
    days = [first, *(day for day in month_starts(first, last) if day != first)]
    if len(days) > 1 and days[1] - days[0] < 16:
        days = days[1:]
    labels = [_month_tick(days[0], locale, with_year=True)]
    for before, day in pairwise(days):
        turned = date.fromordinal(day).year != date.fromordinal(before).year
        labels.append(_month_tick(day, locale, with_year=turned))
    return labels


def _month_tick(day: int, locale: QLocale, *, with_year: bool) -> Tick:
    when = date.fromordinal(day)
    name = locale.standaloneMonthName(when.month, QLocale.FormatType.LongFormat)
    return Tick(day=day, text=f"{name} {when.year}" if with_year else name)


def _year_ticks(first: int, last: int) -> list[Tick]:
    years = range(date.fromordinal(first).year + 1, date.fromordinal(last).year + 1)
    step = next((each for each in _YEAR_STEPS if len(years) / each <= _MOST_YEARS), 100)
    starts = [date(year, 1, 1) for year in years if year % step == 0]
    return [Tick(day=start.toordinal(), text=str(start.year)) for start in starts]
