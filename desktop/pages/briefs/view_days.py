"""The day of a network's view as people type it: exactly one day, or none for the brief's own."""

from datetime import date

from briefings.domain.dates_text import parse_day
from briefings.errors import BadInputError
from desktop.models.moments import month_name
from desktop.widgets.date_field import DateReading


def read_day(text: str) -> DateReading:
    """What a text was taken for."""
    try:
        day_of(text)
    except BadInputError as wrong:
        return DateReading(ok=False, sentence=str(wrong))
    return DateReading(ok=True)


def day_of(text: str) -> int | None:
    """The day that a text says; None for an empty one. Raises BadInputError."""
    return parse_day(text.strip()) if text.strip() else None


def words_of(day: int | None) -> str:
    """The day as it is typed."""
    if day is None:
        return ""
    known = date.fromordinal(day)
    return f"{known.day} {month_name(known.month)} {known.year}"
