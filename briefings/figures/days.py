"""How a day is written in a picture: 27 June 2025."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.domain.dates import Day

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_words(day: Day) -> str:
    """Day, month in words, year."""
    when = date.fromordinal(day)
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def day_and_month(day: Day) -> str:
    """Day and month in words."""
    when = date.fromordinal(day)
    return f"{when.day} {MONTHS[when.month - 1]}"


def month_words(day: Day) -> str:
    """Month in words, and the year in January, where it begins."""
    when = date.fromordinal(day)
    return f"{MONTHS[when.month - 1]} {when.year}" if when.month == 1 else MONTHS[when.month - 1]
