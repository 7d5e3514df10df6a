"""How days and months are written under an axis; a day in full is `domain.dates_words`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefings.domain.dates_words import MONTHS

if TYPE_CHECKING:
    from briefings.domain.dates import Day


def day_and_month(day: Day) -> str:
    """Day and month in words."""
    when = date.fromordinal(day)
    return f"{when.day} {MONTHS[when.month]}"


def month_words(day: Day) -> str:
    """Month in words, and the year in January, where it begins."""
    when = date.fromordinal(day)
    return f"{MONTHS[when.month]} {when.year}" if when.month == 1 else MONTHS[when.month]
