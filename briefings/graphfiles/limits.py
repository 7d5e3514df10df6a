"""When a vertex or a line is there: dates in the attributes and on the time axes of graph files, as spans, and back."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from briefings.domain.dates import (
    OPEN_LIMIT,
    UNKNOWN_LIMIT,
    Day,
    Limit,
    LimitStatus,
    Precision,
    Span,
    UncertainDate,
)
from briefings.domain.dates_text import read_date
from briefings.domain.edtf import read_edtf
from briefings.errors import BadInputError

_WORDS = {LimitStatus.UNKNOWN: "unknown", LimitStatus.OPEN: "open"}
_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ](?P<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(?:Z|[+-]\d{2}:?\d{2})?"
)
_WHOLE = re.compile(r"(\d{4}|\d{8})(?:\.0+)?")
LAST = Day(date.max.toordinal())


def iso(day: Day) -> str:
    """A day as 2025-06-27."""
    return date.fromordinal(day).isoformat()


def known(day: Day) -> Limit:
    """A limit at a day."""
    return Limit(status=LimitStatus.KNOWN, date=read_edtf(iso(day)))


@lru_cache(maxsize=4096)
def read_limit(text: str, *, start: bool) -> Limit:
    """A limit from its text; nothing means unknown at the start and open at the end. Raises BadInputError."""
    words = text.strip()
    if not words:
        return UNKNOWN_LIMIT if start else OPEN_LIMIT
    if words.casefold() in {"open", ".."}:
        return OPEN_LIMIT
    if match := _MOMENT.fullmatch(words):
        words = match["day"]
    read = read_date(words)
    if not read.is_known:
        return UNKNOWN_LIMIT
    return Limit(status=LimitStatus.APPROXIMATE if read.approximate else LimitStatus.KNOWN, date=read)


def limit_text(limit: Limit, *, start: bool) -> str:
    """The inverse of `read_limit`; empty where that is what nothing means."""
    if limit.date is None or not limit.date.is_known:
        return "" if limit == (UNKNOWN_LIMIT if start else OPEN_LIMIT) else _WORDS.get(limit.status, "unknown")
    if limit.date.precision is Precision.DAY and not limit.date.approximate:
        return limit.date.edtf or limit.date.text
    return limit.date.text if _reads_as(limit.date.text, limit.date) else limit.date.edtf or limit.date.text


def _reads_as(text: str, wanted: UncertainDate) -> bool:
    try:
        return read_date(text) == wanted
    except BadInputError:
        return False


def sure_days(span: Span) -> tuple[Day | None, Day | None]:
    """The first day on which it surely holds and the first on which it surely no longer does, as `Span.holds_on` takes
    them; None where nothing bounds it."""
    return (span.start.date.latest if span.start.date else None, span.end.date.earliest if span.end.date else None)


def is_plain(span: Span) -> bool:
    """Whether its days say all of it: each limit is one known day, or an unknown start, or an open end."""
    return _is_day(span.start, UNKNOWN_LIMIT) and _is_day(span.end, OPEN_LIMIT)


def _is_day(limit: Limit, without: Limit) -> bool:
    if limit.date is None:
        return limit == without
    return limit.status is LimitStatus.KNOWN and limit.date.precision is Precision.DAY


@lru_cache(maxsize=4096)
def stretch(first: str, last: str, *, first_out: bool = False, last_out: bool = False) -> Span | None:
    """The span between two moments of a time axis, both included unless left out; an empty one is no limit.

    A moment is a day, a day with an hour, a year, or a day in eight digits; None where one is something else. A year
    means the whole of it.
    """
    begins, ends = moment(first), moment(last)
    if (first and begins is None) or (last and ends is None):
        return None
    start = UNKNOWN_LIMIT if begins is None else known(begins[1] if first_out else begins[0])
    end = OPEN_LIMIT if ends is None else known(ends[0] if last_out else ends[1])
    return Span(start=start, end=end)


def moment(text: str) -> tuple[Day, Day] | None:
    """The first day of a moment and the first after it; midnight is the end of the day before. None if unreadable."""
    try:
        if match := _MOMENT.fullmatch(text.strip()):
            day = date.fromisoformat(match["day"]).toordinal()
            midnight = bool(match["time"]) and not match["time"].strip("0:.")
            return Day(day), Day(min(day if midnight else day + 1, LAST))
        if match := _WHOLE.fullmatch(text.strip()):
            return _whole(match[1])
    except ValueError:
        pass
    return None


def _whole(digits: str) -> tuple[Day, Day]:
    """A year or a day in digits. Raises ValueError."""
    if len(digits) == 8:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).toordinal()
        return Day(day), Day(min(day + 1, LAST))
    year = int(digits)
    if not 1000 <= year <= 2999:
        raise ValueError(digits)
    return Day(date(year, 1, 1).toordinal()), Day(date(year + 1, 1, 1).toordinal())
