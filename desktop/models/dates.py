"""Dates as people type them, read for a date field: the value, and a sentence on what was read."""

from datetime import date

from briefings.domain.dates_text import read_date

from briefings.domain.dates import UNKNOWN_DATE, Precision, UncertainDate
from briefings.errors import BadInputError
from desktop.models.moments import month_name
from desktop.widgets.date_field import DateReading

_WORDS = {
    Precision.DAY: "Day known",
    Precision.WITHIN: "Within a range",
    Precision.MONTH: "Month known",
    Precision.SEASON: "Season known",
    Precision.YEAR: "Year known",
    Precision.DECADE: "Decade known",
    Precision.UNKNOWN: "Not known",
}


def read_day(text: str) -> UncertainDate:
    """The date that a text says; empty text is the unknown date. Raises BadInputError."""
    return read_date(text) if text.strip() else UNKNOWN_DATE


def date_reading(text: str) -> DateReading:
    """What a text was taken for, in one line below its field."""
    try:
        day = read_day(text)
    except BadInputError as wrong:
        return DateReading(ok=False, sentence=str(wrong))
    return DateReading(ok=True, sentence=reading_words(day))


def reading_words(day: UncertainDate) -> str:
    """How exactly a date is known and which days it can mean: "Within a range: 20 June 2025 to 30 June 2025"."""
    words = f"{_WORDS[day.precision]}{', about' if day.approximate else ''}{', perhaps' if day.uncertain else ''}"
    if day.earliest is None or day.latest is None:
        return words
    first, last = _day(day.earliest), _day(day.latest)
    return f"{words}: {first}" if first == last else f"{words}: {first} to {last}"


def _day(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{day.day} {month_name(day.month)} {day.year}"
