"""Uncertain dates: what was said, its EDTF form, and the earliest and latest day that it can mean.

Days are proleptic Gregorian ordinals (`datetime.date.toordinal`). Reading free text lives in `dates_text.py`.
EDTF (ISO 8601-2) level 1 cannot say "start unknown, still open"; `Span` can: each end has a status of its own.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from datetime import date

Day = NewType("Day", int)


def ends_month(day: date) -> bool:
    """Whether it is the last day of its month."""
    return day.day == monthrange(day.year, day.month)[1]


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    WITHIN = "within"  # some day of a short range: "27-29 June", "early July 2025"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class UncertainDate:
    """A date as given in the source, with what can be known of it.

    `earliest` and `latest` are both within the range (None where nothing bounds it). `approximate` is EDTF's "~".
    """

    text: str
    edtf: str = ""
    earliest: Day | None = None
    latest: Day | None = None
    precision: Precision = Precision.UNKNOWN
    approximate: bool = False
    uncertain: bool = False

    @property
    def is_known(self) -> bool:
        """Whether anything at all bounds it."""
        return self.earliest is not None or self.latest is not None


UNKNOWN_DATE = UncertainDate(text="unknown")


class LimitStatus(StrEnum):
    """What is known of one end of a span."""

    KNOWN = "known"
    APPROXIMATE = "approximate"
    UNKNOWN = "unknown"  # there is a limit, but nobody says when
    OPEN = "open"  # there is no limit: it began before memory or still goes on


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """One end of a span. `date` is given where the status is known or approximate."""

    status: LimitStatus
    date: UncertainDate | None = None


UNKNOWN_LIMIT = Limit(status=LimitStatus.UNKNOWN)
OPEN_LIMIT = Limit(status=LimitStatus.OPEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From `start` to `end`, half open: the end's day no longer belongs to it."""

    start: Limit = UNKNOWN_LIMIT
    end: Limit = OPEN_LIMIT

    def holds_on(self, day: Day) -> bool:
        """Whether it may be said to hold on that day; see `holds_within`."""
        return self.holds_within(day, Day(day + 1))

    def holds_within(self, first: Day, until: Day) -> bool:
        """Whether it may be said to hold on any day from `first` until before `until`.

        An unknown end does not end it; an uncertain start counts from its latest day, an uncertain end until its
        earliest, so that nothing is shown longer than it is sure.
        """
        start, end = self.start.date, self.end.date
        begun = first if start is None or start.latest is None else max(first, start.latest)
        ended = until if end is None or end.earliest is None else min(until, end.earliest)
        return begun < ended


UNKNOWN_SPAN = Span()
