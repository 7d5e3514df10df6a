"""EDTF (ISO 8601-2) up to level 1: points, masked digits, seasons, qualifiers and intervals, as uncertain dates.

English words live in `dates_text.py`. Years run from 1 to 9999, since days are `datetime` ordinals.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from briefings.domain.dates import UNKNOWN_DATE, Day, Precision, UncertainDate
from briefings.errors import BadInputError

_POINT = re.compile(r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(-(?P<month>\d{2}|XX)(-(?P<day>\d{2}|XX))?)?(?P<mark>[~?%])?")
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}  # meteorological, northern: spring begins in March

# How far "about" reaches on either side, in days. A convention of ours: EDTF does not say.
APPROXIMATION = {
    Precision.DAY: 1,
    Precision.WITHIN: 2,
    Precision.MONTH: 15,
    Precision.SEASON: 30,
    Precision.YEAR: 183,
    Precision.DECADE: 0,
}


def read_edtf(text: str) -> UncertainDate:
    """A date in EDTF level 0 or 1. An open or unknown end leaves that side without a bound. Raises BadInputError."""
    try:
        return _interval(text) if "/" in text else _point(text)
    except ValueError:
        raise BadInputError(
            f"“{text}” is no date in EDTF.",
            remedy="Write, for example, 2025-06-27, 2025-06, 2025-06-27~, 202X or 2025-06-27/2025-07-01.",
        ) from None


def _interval(text: str) -> UncertainDate:
    first, _, second = text.partition("/")
    if {first, second} <= {"", ".."}:
        raise ValueError(text)
    start = UNKNOWN_DATE if first in {"", ".."} else _point(first)
    end = UNKNOWN_DATE if second in {"", ".."} else _point(second)
    if start.earliest is not None and end.latest is not None and start.earliest > end.latest:
        raise ValueError(text)
    return UncertainDate(
        text=text,
        edtf=text,
        earliest=start.earliest,
        latest=end.latest,
        precision=Precision.WITHIN,
        approximate=start.approximate or end.approximate,
        uncertain=start.uncertain or end.uncertain,
    )


def _point(text: str) -> UncertainDate:
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    earliest, latest, precision = _bounds(match["year"], match["month"], match["day"])
    mark = match["mark"] or ""
    reach = APPROXIMATION[precision] if mark in {"~", "%"} else 0
    return UncertainDate(
        text=text,
        edtf=text,
        earliest=Day(max(earliest.toordinal() - reach, 1)),
        latest=Day(min(latest.toordinal() + reach, date.max.toordinal())),
        precision=precision,
        approximate=mark in {"~", "%"},
        uncertain=mark in {"?", "%"},
    )


def _bounds(year: str, month: str | None, day: str | None) -> tuple[date, date, Precision]:
    if "X" in year and month:
        raise ValueError(year)
    if "X" in year or month in {None, "XX"}:
        if day not in {None, "XX"}:
            raise ValueError(day)
        return _years(year)
    number = int(month or "")
    if number in _SEASON_STARTS and day is None:
        return *_season(int(year), _SEASON_STARTS[number]), Precision.SEASON
    if day in {None, "XX"}:
        return date(int(year), number, 1), _last_of_month(int(year), number), Precision.MONTH
    only = date(int(year), number, int(day or ""))
    return only, only, Precision.DAY


def _years(year: str) -> tuple[date, date, Precision]:
    precision = {0: Precision.YEAR, 1: Precision.DECADE, 2: Precision.WITHIN}[year.count("X")]
    first = max(int(year.replace("X", "0")), 1)
    if year == "0000":
        raise ValueError(year)
    return date(first, 1, 1), date(int(year.replace("X", "9")), 12, 31), precision


def _season(year: int, month: int) -> tuple[date, date]:
    last_year, last_month = (year, month + 2) if month < 12 else (year + 1, 2)
    return date(year, month, 1), _last_of_month(last_year, last_month)


def _last_of_month(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError(month)
    return date(year, month, calendar.monthrange(year, month)[1])
