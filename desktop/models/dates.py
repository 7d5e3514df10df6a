"""Dates as people type them, read for a date field: the value, and a sentence on what was read."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from briefings.domain.dates import UNKNOWN_DATE, Precision, UncertainDate
from briefings.domain.dates_text import read_date
from briefings.errors import BadInputError
from desktop.models.moments import month_name
from desktop.widgets.date_field import DateReading

_WORDS = {
    Precision.DAY: QT_TRANSLATE_NOOP("dates", "Day known"),
    Precision.WITHIN: QT_TRANSLATE_NOOP("dates", "Within a range"),
    Precision.MONTH: QT_TRANSLATE_NOOP("dates", "Month known"),
    Precision.SEASON: QT_TRANSLATE_NOOP("dates", "Season known"),
    Precision.YEAR: QT_TRANSLATE_NOOP("dates", "Year known"),
    Precision.DECADE: QT_TRANSLATE_NOOP("dates", "Decade known"),
    Precision.UNKNOWN: QT_TRANSLATE_NOOP("dates", "Not known"),
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
    words = _tr(_WORDS[day.precision])
    words = _tr("{known}, about").format(known=words) if day.approximate else words
    words = _tr("{known}, perhaps").format(known=words) if day.uncertain else words
    if day.earliest is None or day.latest is None:
        return words
    first, last = _day(day.earliest), _day(day.latest)
    if first == last:
        return _tr("{known}: {day}").format(known=words, day=first)
    return _tr("{known}: {first} to {last}").format(known=words, first=first, last=last)


def _day(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{day.day} {month_name(day.month)} {day.year}"


def _tr(words: object) -> str:
    # PySide types marked text as an object.
    return QCoreApplication.translate("dates", str(words))
