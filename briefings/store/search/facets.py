"""What a record is, for the filters of a question: its kind, its days, its marking, as signs that no text holds.

Each sign is a letter of Unicode's private use, so the index finds it as it finds words and no word can be taken for it.
Signs of one letter cost least: they have no beginnings to keep.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.domain.briefs import Brief
from briefings.domain.claims import Claim
from briefings.domain.events import Event
from briefings.domain.judgements import Lever
from briefings.domain.records import Kind
from briefings.domain.relations import Relation
from briefings.domain.scenarios import Indicator
from briefings.domain.sources import Source
from briefings.folding import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.domain.dates import Span, UncertainDate
    from briefings.domain.dossier import Record
    from briefings.domain.markings import Marking

Days = tuple[int, int]
EARLIEST, LATEST = date.min.toordinal(), date.max.toordinal()

_KINDS = {kind: chr(0xE000 + place) for place, kind in enumerate(Kind)}
_UNMARKED = chr(0xE080)
_MARKED = chr(0xE081)
# Days in more than one month: the years tell too little, the days of the entry decide. `_LONG` has not even years.
_WIDE = chr(0xE082)
_LONG = chr(0xE083)
_YEARS = 0xF0000
_MONTHS = 0x100000
_FIRST_YEAR, _LAST_YEAR = 1700, 2200
_MOST_YEARS = 12


def days(record: Record) -> Days | None:
    """The first and the last day to which a record may belong; None where it has no date or nothing is known of it."""
    if isinstance(record, Event):
        return _of_event(record)
    if isinstance(record, Relation):
        return _of_span(record.span)
    return _of_date(_date(record))


def facets(record: Record) -> str:
    """The signs of a record, with a space between them."""
    signs = [_KINDS[record.kind], *_marks(record.marking)]
    within = days(record)
    if within is not None:
        signs += _signs_of_days(*within)
    return " ".join(signs)


def of_kinds(kinds: Iterable[Kind]) -> str:
    """What asks for records of these kinds."""
    return _any(_KINDS[kind] for kind in sorted(kinds))


def of_marking(wanted: str, default: Marking | None) -> str:
    """What asks for one level or caveat; records without a marking have that of the dossier."""
    asked = f'"{_MARKED}{_bare(wanted)}"'
    inherited = default is not None and _bare(wanted) in _levels(default)
    return f'({asked} OR "{_UNMARKED}")' if inherited else asked


def of_days(first: int, last: int) -> str:
    """What asks for records that may belong to these days. A few others come with them: compare the days."""
    start, end = date.fromordinal(max(first, EARLIEST)), date.fromordinal(min(last, LATEST))
    years = range(max(start.year, _FIRST_YEAR), min(end.year, _LAST_YEAR) + 1)
    whole = [year for year in years if date(year, 1, 1) >= start and date(year, 12, 31) <= end]
    parts = [year for year in years if year not in whole]
    months = [(year, month) for year in parts for month in range(1, 13)]
    within = [
        (year, month) for year, month in months if (start.year, start.month) <= (year, month) <= (end.year, end.month)
    ]
    asked = [_any(map(_year, whole)), _any(_month(*month) for month in within), f'"{_LONG}"']
    asked += [f'("{_WIDE}" AND {_any(map(_year, parts))})'] if parts else []
    return "(" + " OR ".join(part for part in asked if part) + ")"


def _any(signs: Iterable[str]) -> str:
    asked = " OR ".join(f'"{sign}"' for sign in signs)
    return f"({asked})" if asked else ""


def _bare(text: str) -> str:
    return "".join(word.folded for word in words(text))


def _levels(marking: Marking) -> set[str]:
    """The level, whole and in its words, and the caveats: "TLP:AMBER" is found as tlp:amber and as amber."""
    parts = {word.folded for word in words(marking.level)}
    return {_bare(marking.level), *parts, *map(_bare, marking.caveats)} - {""}


def _marks(marking: Marking | None) -> list[str]:
    return [_UNMARKED] if marking is None else [f"{_MARKED}{level}" for level in sorted(_levels(marking))]


@lru_cache(maxsize=10_000)
def _signs_of_days(first: int, last: int) -> tuple[str, ...]:
    start, end = date.fromordinal(first), date.fromordinal(last)
    if start.year < _FIRST_YEAR or end.year > _LAST_YEAR or end.year - start.year > _MOST_YEARS:
        return (_LONG,)
    in_one = (start.year, start.month) == (end.year, end.month)
    return (*map(_year, range(start.year, end.year + 1)), _month(start.year, start.month) if in_one else _WIDE)


def _year(year: int) -> str:
    return chr(_YEARS + year)


def _month(year: int, month: int) -> str:
    return chr(_MONTHS + 12 * (year - _FIRST_YEAR) + month - 1)


def _date(record: Record) -> UncertainDate | None:
    """The date of a record that has one."""
    if isinstance(record, Claim):
        return record.stated
    if isinstance(record, Source):
        return record.published
    if isinstance(record, Lever):
        return record.since
    if isinstance(record, Indicator):
        return record.checked
    return record.as_of if isinstance(record, Brief) else None


def _of_date(known: UncertainDate | None) -> Days | None:
    if known is None or not known.is_known:
        return None
    return _days(known.earliest, known.latest)


def _of_event(event: Event) -> Days | None:
    begun, ended = _of_date(event.date), _of_date(event.lasts_to)
    return (begun[0], max(begun[1], ended[1])) if begun and ended else begun or ended


def _of_span(span: Span) -> Days | None:
    """The end's own day no longer belongs to it."""
    begun, ended = _of_date(span.start.date), _of_date(span.end.date)
    if begun is None and ended is None:
        return None
    return _days(begun[0] if begun else None, ended[1] - 1 if ended else None)


def _days(first: int | None, last: int | None) -> Days:
    start = EARLIEST if first is None else max(first, EARLIEST)
    return start, max(start, LATEST if last is None else min(last, LATEST))
