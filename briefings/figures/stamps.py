"""What stands in a picture's corner: its day or days, that a what-if is no fact, and whose word it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefings.domain.dates import Day
from briefings.domain.dates_words import MONTHS, day_in_words

if TYPE_CHECKING:
    from briefings.network.graph import Network

NOT_FACT = "What-if: not fact"


def stamp_of(network: Network, *, told: str = "") -> str:
    """Return "What-if: not fact. The reset, 1 July 2025, as Reuters says": as much of it as applies."""
    when = when_words(network)
    said = f"{when}, as {told} says" if told else when
    return f"{NOT_FACT}. {network.what_if}, {said}" if network.is_what_if else said


def when_words(network: Network) -> str:
    """Return the day, or the first and the last of a range: "1 to 30 June 2025"."""
    last = Day(network.until - 1) if network.until is not None else network.day
    return day_in_words(network.day) if last <= network.day else range_words(network.day, last)


def range_words(first: Day, last: Day) -> str:
    """Return both ends, with no month or year said twice."""
    start, end = date.fromordinal(first), date.fromordinal(last)
    if start.year != end.year:
        return f"{day_in_words(first)} to {day_in_words(last)}"
    if start.month != end.month:
        return f"{start.day} {MONTHS[start.month]} to {day_in_words(last)}"
    return f"{start.day} to {day_in_words(last)}"
