"""Dates as people type them in English, read as uncertain dates. EDTF is understood too (`edtf.py`); the way back into
words is `dates_words.py`.

A date in numbers is read day first: 05/06/2025 is 5 June. A season is the northern one.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from briefings.domain.dates import UNKNOWN_DATE, Day, Precision, UncertainDate
from briefings.domain.dates_words import MONTHS, WEEKDAYS, day_in_words, in_words
from briefings.domain.edtf import read_edtf
from briefings.errors import BadInputError

__all__ = ["day_in_words", "day_of", "in_words", "parse_day", "read_date"]

EXAMPLES = "27 June 2025, 27/06/2025, June 2025, early July 2025, about 1 July 2025, since May 2025 or unknown"

_MONTHS = {name.casefold(): number for number, name in enumerate(MONTHS) if name}
_MONTHS |= {name[:3].casefold(): number for number, name in enumerate(MONTHS) if name} | {"sept": 9}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_MONTH_TO = _MONTH.replace("month", "month_to")
_YEAR = r"(?P<year>\d{4})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DAY_TO = _DAY.replace("day", "day_to")
_TO = r"\s*(?:-|–|to|until|and)\s*"
_PART = r"(?P<part>early|mid|middle of|late|beginning of|start of|end of)[\s-]+(?:the\s+)?"
_WEEKDAY = re.compile(rf"^(?:{'|'.join(WEEKDAYS)}|{'|'.join(name[:3] for name in WEEKDAYS)})\.?,?\s+", re.IGNORECASE)
_SEASON_CODES = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_THIRDS = {
    "early": 0, "beginning of": 0, "start of": 0, "mid": 1, "middle of": 1, "late": 2, "end of": 2,
}  # fmt: skip
_UNKNOWN = re.compile(r"(?:(?:day|date|start|end|month|year)\s+)?(?:unknown|not known)|n/?a|\?", re.IGNORECASE)
_ABOUT = re.compile(r"(?:about|around|approximately|approx\.?|circa|ca?\.?|~)\s*(?=[\w])(.+)", re.IGNORECASE)
_PERHAPS = re.compile(r"(?:perhaps|possibly|probably)\s+(.+)", re.IGNORECASE)
_SIDED = re.compile(r"(since|from|after|before|until|till|by)\s+(.+)", re.IGNORECASE)
_LATEST = re.compile(r"(.+?),? at the latest", re.IGNORECASE)
_DAY_UNKNOWN = re.compile(r"(?:day unknown,?\s+(?:in\s+)?)?(.+?)(?:,?\s*\(?day unknown\)?)?", re.IGNORECASE)


Parts = dict[str, str]
Reader = Callable[[Parts], str]


def read_date(text: str, *, year: int | None = None) -> UncertainDate:
    """What a text says of a date, the text kept. `year` completes a date without one ("27 June").

    Raises BadInputError with examples where nothing can be made of it.
    """
    words = " ".join(text.replace("\u2212", "-").split())
    if not words or _UNKNOWN.fullmatch(words):
        return replace(UNKNOWN_DATE, text=words or UNKNOWN_DATE.text)
    try:
        return replace(_read(words, year), text=words)
    except (ValueError, BadInputError):
        raise _not_understood(words) from None


def parse_day(text: str) -> Day:
    """One certain day, "2025-07-01" or "1 July 2025". Raises BadInputError."""
    try:
        known = read_date(text)
    except BadInputError as problem:
        raise _no_day(text) from problem
    if known.earliest is None or known.earliest != known.latest:
        raise _no_day(text)
    return known.earliest


def _no_day(text: str) -> BadInputError:
    return BadInputError(f"“{text}” is not one day.", remedy="Name a single day, as 1 July 2025 or 2025-07-01.")


def day_of(then: date) -> Day:
    """The ordinal of a day."""
    return Day(then.toordinal())


def _not_understood(words: str) -> BadInputError:
    if re.search(rf"\b{_MONTH}\b", words, re.IGNORECASE) and not re.search(r"\d{4}", words):
        return BadInputError(f"“{words}” has no year.", remedy=f"Add the year: {words} 2025.")
    return BadInputError(f"“{words}” cannot be read as a date.", remedy=f"Write, for example, {EXAMPLES}.")


def _read(words: str, year: int | None) -> UncertainDate:
    """Take qualifiers off, then read the rest. Raises ValueError."""
    if match := _ABOUT.fullmatch(words):
        return _qualified(_read(match[1], year), "~")
    if match := _PERHAPS.fullmatch(words):
        return _qualified(_read(match[1], year), "?")
    if match := _SIDED.fullmatch(words):
        return _one_sided(match[1].casefold(), match[2], year)
    if match := _LATEST.fullmatch(words):
        return _one_sided("by", match[1], year)
    return _plain(words, year)


def _qualified(known: UncertainDate, mark: str) -> UncertainDate:
    if not known.edtf or known.approximate or known.uncertain:
        raise ValueError(known.text)
    return read_edtf("/".join(f"{end}{mark}" if end not in {"", ".."} else end for end in known.edtf.split("/")))


def _one_sided(word: str, rest: str, year: int | None) -> UncertainDate:
    if word == "from" and (both := _first(_PATTERNS_OF_RANGES, rest, year)):
        return both
    known = _read(rest, year)
    if known.earliest is None or known.latest is None or ("/" in known.edtf and word not in {"after", "before"}):
        raise ValueError(rest)
    if word in {"since", "from"}:
        return read_edtf(f"{known.edtf}/..")
    if word == "after":
        return read_edtf(f"{_iso(known.latest + 1)}/..")
    return read_edtf(f"../{_iso(known.earliest - 1)}" if word == "before" else f"../{known.edtf}")


def _plain(words: str, year: int | None) -> UncertainDate:
    if "/" in words or re.fullmatch(r"[\dX~?%.-]+", words):
        try:
            return read_edtf(words)
        except BadInputError:
            pass  # 27/06/2025 looks like an interval and is none
    found = _first(_PATTERNS, _WEEKDAY.sub("", words), year)
    if found is None:
        match = _DAY_UNKNOWN.fullmatch(words)
        if match is None or match[1] == words:
            raise ValueError(words)
        known = _plain(match[1], year)
        if known.precision not in {Precision.MONTH, Precision.WITHIN}:
            raise ValueError(words)
        return read_edtf(f"{known.edtf}-XX") if known.precision is Precision.MONTH else known
    return found


def _first(patterns: tuple[tuple[str, Reader], ...], words: str, year: int | None) -> UncertainDate | None:
    for pattern, reader in patterns:
        if match := re.fullmatch(pattern, words, re.IGNORECASE):
            parts = {name: value.casefold() for name, value in match.groupdict().items() if value}
            known = parts.get("year_to") or (f"{year:04}" if year else "")
            if not known and "year" not in parts:
                raise ValueError(words)
            parts.setdefault("year", known)
            return read_edtf(reader(parts))
    return None


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _month_number(name: str) -> int:
    return int(name) if name.isdecimal() else _MONTHS[name]


def _day(parts: Parts) -> str:
    return f"{parts['year']}-{_month_number(parts['month']):02}-{int(parts['day']):02}"


def _month(parts: Parts) -> str:
    return f"{parts['year']}-{_month_number(parts['month']):02}"


def _days(parts: Parts) -> str:
    """From one day to another; the month and the year of the first may stand with the second only."""
    end = {"year": parts.get("year_to", parts["year"]), "month": parts.get("month_to", parts["month"])}
    return f"{_day(parts)}/{_day(end | {'day': parts['day_to']})}"


def _months(parts: Parts) -> str:
    return f"{_month(parts)}/{parts.get('year_to', parts['year'])}-{_month_number(parts['month_to']):02}"


def _third_of_month(parts: Parts) -> str:
    month, third = _month(parts), _THIRDS[parts["part"]]
    last = calendar.monthrange(int(parts["year"]), _month_number(parts["month"]))[1]
    return f"{month}-{1 + 10 * third:02}/{month}-{(10, 20, last)[third]:02}"


def _third_of_year(parts: Parts) -> str:
    first = 1 + 4 * _THIRDS[parts["part"]]
    return f"{parts['year']}-{first:02}/{parts['year']}-{first + 3:02}"


def _third_of_decade(parts: Parts) -> str:
    first, last = ((0, 3), (4, 6), (7, 9))[_THIRDS[parts["part"]]]
    decade = parts["year"][:3]
    return f"{decade}{first}/{decade}{last}"


def _season(parts: Parts) -> str:
    return f"{parts['year']}-{_SEASON_CODES[parts['season']]}"


def _quarter(parts: Parts) -> str:
    first = 3 * int(parts["quarter"]) - 2
    return f"{parts['year']}-{first:02}/{parts['year']}-{first + 2:02}"


def _half(parts: Parts) -> str:
    first = 1 if parts["half"] in {"1", "first"} else 7
    return f"{parts['year']}-{first:02}/{parts['year']}-{first + 5:02}"


_YEAR_TO = _YEAR.replace("year", "year_to")
_PATTERNS_OF_RANGES: tuple[tuple[str, Reader], ...] = (
    (rf"(?:between\s+)?{_DAY}{_TO}{_DAY_TO}\s+{_MONTH}(?:,?\s+{_YEAR})?", _days),
    (rf"(?:between\s+)?{_DAY}\s+{_MONTH}(?:\s+{_YEAR})?{_TO}{_DAY_TO}\s+{_MONTH_TO}\s+{_YEAR_TO}", _days),
    (rf"(?:between\s+)?{_MONTH}{_TO}{_MONTH_TO}\s+{_YEAR}", _months),
    (rf"(?:between\s+)?{_MONTH}\s+{_YEAR}{_TO}{_MONTH_TO}\s+{_YEAR_TO}", _months),
    (rf"(?:between\s+)?{_YEAR}{_TO}{_YEAR_TO}", lambda parts: f"{parts['year']}/{parts['year_to']}"),
)
_PATTERNS: tuple[tuple[str, Reader], ...] = (
    (rf"(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?", _day),
    (rf"{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?", _day),
    (r"(?P<day>\d{1,2})(?P<mark>[./-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})", _day),
    (rf"{_MONTH},?\s+(?:of\s+)?{_YEAR}", _month),
    (r"(?P<month>\d{1,2})[./](?P<year>\d{4})", _month),
    (_YEAR, lambda parts: parts["year"]),
    (rf"{_PART}{_MONTH}(?:\s+{_YEAR})?", _third_of_month),
    (rf"{_PART}{_YEAR}", _third_of_year),
    (rf"{_PART}{_YEAR}s", _third_of_decade),
    (r"(?:the\s+)?(?P<year>\d{3}0)s", lambda parts: f"{parts['year'][:3]}X"),
    (rf"(?:the\s+)?(?P<season>spring|summer|autumn|fall|winter)(?:\s+of)?\s+{_YEAR}(?:/\d{{2,4}})?", _season),
    (rf"Q(?P<quarter>[1-4])[\s/]*{_YEAR}", _quarter),
    (rf"H(?P<half>[12])[\s/]*{_YEAR}", _half),
    (rf"(?:the\s+)?(?P<half>first|second)\s+half\s+of\s+{_YEAR}", _half),
    *_PATTERNS_OF_RANGES,
)
