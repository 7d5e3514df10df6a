"""Dates in British words: "27 June 2025", "early July 2025", "about 1 July 2025"; a month is never a number.

Words follow from the bounds and the precision, so they are the same however the date was typed. Briefs in other
languages have their own words in `compose/dates_words.py`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefings.domain.dates import Day, Precision, UncertainDate, ends_month

if TYPE_CHECKING:
    from collections.abc import Callable

# Not the calendar module's: its names follow the process's locale, which Qt sets to the person's own.
MONTHS = (
    "", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def in_words(uncertain: UncertainDate) -> str:
    """The date in words; "unknown", or the source's own words for it ("day unknown"), where nothing bounds it."""
    first, last = uncertain.earliest, uncertain.latest
    if first is None and last is None:
        return uncertain.text if "unknown" in uncertain.text else "unknown"
    if first is None or last is None:
        return f"since {day_in_words(first)}" if first is not None else f"{day_in_words(Day(last or 1))} at the latest"
    words = _MAKERS[uncertain.precision](date.fromordinal(first), date.fromordinal(last))
    words = f"about {words}" if uncertain.approximate else words
    return f"perhaps {words}" if uncertain.uncertain else words


def day_in_words(day: Day) -> str:
    """One day: "27 June 2025"."""
    return _day(date.fromordinal(day))


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def _middle(first: date, last: date) -> date:
    """The day that was meant where "about" gave it a margin on both sides."""
    return first + (last - first) // 2


def _month(first: date, last: date) -> str:
    middle = _middle(first, last)
    return f"{MONTHS[middle.month]} {middle.year}"


def _season(first: date, last: date) -> str:
    middle = _middle(first, last)
    start = (middle.month // 3 * 3 - 1) % 12 + 1
    if start < 12:
        return f"{_SEASONS[start]} {middle.year}"
    began = middle.year if middle.month == 12 else middle.year - 1
    return f"winter {began}/{(began + 1) % 100:02}"


def _range(first: date, last: date) -> str:
    if first == last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return _part(first, last) or f"{first.day}–{_day(last)}"
    if first.day == 1 and ends_month(last):
        return _months(first, last)
    start = f"{first.day} {MONTHS[first.month]}" if first.year == last.year else _day(first)
    return f"{start} – {_day(last)}"


def _part(first: date, last: date) -> str:
    """A third of a month, or the whole of it."""
    parts = {(1, 10): "early ", (11, 20): "mid-"}
    if ends_month(last) and first.day in {1, 21}:
        parts[first.day, last.day] = "late " if first.day == 21 else ""
    name = parts.get((first.day, last.day))
    return "" if name is None else f"{name}{MONTHS[first.month]} {first.year}"


def _months(first: date, last: date) -> str:
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    start = MONTHS[first.month] + ("" if first.year == last.year else f" {first.year}")
    return f"{start} to {MONTHS[last.month]} {last.year}"


_MAKERS: dict[Precision, Callable[[date, date], str]] = {
    Precision.DAY: lambda first, last: _day(_middle(first, last)),
    Precision.WITHIN: _range,
    Precision.MONTH: _month,
    Precision.SEASON: _season,
    Precision.YEAR: lambda first, last: str(_middle(first, last).year),
    Precision.DECADE: lambda first, _last: f"{first.year // 10 * 10}s",
    Precision.UNKNOWN: _range,
}
