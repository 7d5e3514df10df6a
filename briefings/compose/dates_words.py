"""Dates as a brief says them, in its own language: the month always in words, nothing more exact than it is known.

What the window says is English, by `domain/dates_words.py`; what people type is read in `domain/dates_text.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from briefings.domain.dates import Day, LimitStatus, Precision, Span, UncertainDate, ends_month

if TYPE_CHECKING:
    from briefings.compose.phrases import Phrases
    from briefings.domain.events import Event

# A month's first third is early, the second mid, the rest late; writers of dates differ by a day or two.
_EARLY_ENDS, _LATE_BEGINS = range(7, 12), range(20, 23)
_MID_BEGINS, _MID_ENDS = range(10, 13), range(18, 22)


@dataclass(frozen=True, slots=True)
class When:
    """Words for a date, and whether they say anything but that it is unknown."""

    words: str
    known: bool = True


def when(uncertain: UncertainDate, phrases: Phrases, *, year: int | None = None) -> When:
    """A date: "27 June 2025", "about 1 July 2025", "early July 2025", "June 2025", "day unknown". In `year` an
    approximate day goes without it, where columns are narrow: "about 1 July"."""
    first, last = uncertain.earliest, uncertain.latest
    # "Day unknown, 27 June to 1 July": the bounds place it in a picture, the words keep to what is known.
    unsaid = uncertain.precision is Precision.UNKNOWN or phrases("unknown") in uncertain.text
    if unsaid or (first is None and last is None):
        return When(phrases("dates.day-unknown"), known=False)
    if first is None or last is None:
        return When(_one_sided(first, last, phrases))
    words = _words(uncertain, first, last, phrases)
    if uncertain.approximate and uncertain.precision is Precision.DAY and year == _middle(first, last).year:
        middle = _middle(first, last)
        words = phrases("dates.day-of-year", day=str(middle.day), month=_month(middle, phrases))
    if uncertain.approximate:
        words = phrases("dates.about", date=words)
    return When(phrases("dates.perhaps", date=words) if uncertain.uncertain else words)


def event_when(event: Event, phrases: Phrases, *, year: int | None = None) -> When:
    """When an event was, said as `when` says it. One that lasted has a start and an end; its start can be unknown."""
    said = when(event.date, phrases, year=year)
    if event.lasts_to is None:
        return said
    if not said.known:
        return When(phrases("dates.start-unknown"), known=False)
    ended = when(event.lasts_to, phrases)
    if not ended.known:
        return When(phrases("dates.since", date=said.words))
    if event.date.precision is Precision.DAY and event.lasts_to.precision is Precision.DAY:
        return When(_range(Day(event.date.earliest or 0), Day(event.lasts_to.latest or 0), phrases))
    return When(phrases("dates.range", first=said.words, last=ended.words))


def since(span: Span, phrases: Phrases) -> When:
    """How long: "since May 2025", "until June 2025", "since: unknown"."""
    start, end = span.start, span.end
    if end.status in {LimitStatus.KNOWN, LimitStatus.APPROXIMATE} and end.date is not None:
        return When(phrases("dates.until", date=when(end.date, phrases).words))
    if start.date is None or not (said := when(start.date, phrases)).known:
        return When(phrases("dates.since-unknown"), known=False)
    return When(phrases("dates.since", date=said.words))


def day_words(day: Day, phrases: Phrases) -> str:
    """A day: "27 June 2025"."""
    then = date.fromordinal(day)
    return phrases("dates.day", day=str(then.day), month=_month(then, phrases), year=str(then.year))


def _words(uncertain: UncertainDate, first: Day, last: Day, phrases: Phrases) -> str:
    start, end = date.fromordinal(first), date.fromordinal(last)
    match uncertain.precision:
        case Precision.DAY:
            # An approximate day may carry a margin on both sides: its middle is the day that was meant.
            return day_words(Day((first + last) // 2), phrases)
        case Precision.MONTH:
            middle = _middle(first, last)
            return _whole_month(middle, phrases)
        case Precision.SEASON:
            return _season(start, end, phrases)
        case Precision.YEAR:
            return str(_middle(first, last).year)
        case Precision.DECADE:
            return phrases("dates.decade", year=str(start.year // 10 * 10))
        case _:
            return _part(start, end, phrases) or _months(start, end, phrases) or _range(first, last, phrases)


def _middle(first: Day, last: Day) -> date:
    return date.fromordinal((first + last) // 2)


def _season(start: date, end: date, phrases: Phrases) -> str:
    middle = start + (end - start) // 2
    place = (middle.month - 3) // 3 % 4
    if place == 3 and start.year != end.year:
        return phrases("dates.winter", year=str(start.year), next=f"{end.year % 100:02}")
    return phrases("dates.season", season=phrases.each("seasons")[place], year=str(middle.year))


def _part(start: date, end: date, phrases: Phrases) -> str:
    """Say "early July 2025" for a range that is a part of a month, else nothing."""
    if (start.year, start.month) != (end.year, end.month):
        return ""
    if start.day == 1 and end.day in _EARLY_ENDS:
        key = "dates.part-early"
    elif start.day in _MID_BEGINS and end.day in _MID_ENDS:
        key = "dates.part-mid"
    elif start.day in _LATE_BEGINS and ends_month(end):
        key = "dates.part-late"
    else:
        return ""
    return phrases(key, month=_month(start, phrases), year=str(start.year))


def _months(start: date, end: date, phrases: Phrases) -> str:
    """Say "July to September 2025" or "1990–1993" for whole months and years, whose days nobody knows; else nothing."""
    if start.day != 1 or not ends_month(end):
        return ""
    if (start.month, end.month) == (1, 12):
        years = {"first": str(start.year), "last": str(end.year)}
        return phrases("dates.years", **years) if start.year != end.year else years["first"]
    if start.year != end.year:
        return phrases("dates.range", first=_whole_month(start, phrases), last=_whole_month(end, phrases))
    if start.month == end.month:
        return _whole_month(start, phrases)
    named = {"first": _month(start, phrases), "last": _month(end, phrases)}
    return phrases("dates.months-one-year", **named, year=str(start.year))


def _whole_month(then: date, phrases: Phrases) -> str:
    return phrases("dates.month", month=_month(then, phrases), year=str(then.year))


def _range(first: Day, last: Day, phrases: Phrases) -> str:
    start, end = date.fromordinal(first), date.fromordinal(last)
    if start == end:
        return day_words(first, phrases)
    if start.year != end.year:
        return phrases("dates.range", first=day_words(first, phrases), last=day_words(last, phrases))
    parts = {"first": str(start.day), "last": str(end.day), "month": _month(end, phrases), "year": str(end.year)}
    if start.month == end.month:
        return phrases("dates.days-one-month", **parts)
    return phrases("dates.days-one-year", first_month=_month(start, phrases), **parts)


def _one_sided(first: Day | None, last: Day | None, phrases: Phrases) -> str:
    if first is not None:
        return phrases("dates.since", date=day_words(first, phrases))
    return phrases("dates.latest", date=day_words(last or Day(1), phrases))


def _month(then: date, phrases: Phrases) -> str:
    return phrases.each("months")[then.month - 1]
