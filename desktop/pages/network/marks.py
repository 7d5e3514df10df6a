"""The dossier's events on the time slider: their marks, the range of days, the stops of the play button."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date

from briefings.domain.dates import Day
from briefings.domain.dates_words import in_words
from briefings.domain.dossier import Dossier
from briefings.domain.events import Event
from briefings.domain.records import Kind
from briefings.figures.density import days_of
from desktop.models.words import counted
from desktop.widgets.tie import Sign
from desktop.widgets.time_axis import Mark

_MOST_DAYS = 150
"""How far back the slider goes at first; what lies before is reached by typing a day."""
_AIR = 0.08
_LEAST_AIR = 4
_HOSTILE = frozenset(
    {"ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)  # the types of PLOVER for conflict, in word and deed; a REQUEST is neither
_FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})


def marks_of(dossier: Dossier) -> tuple[Mark, ...]:
    """Return a mark for each event of which a day is known: a bar where it lasted or the day is uncertain."""
    marks = []
    for event in dossier.all(Event):
        days = _days(event)
        if days is not None:
            tip = f"{event.title}, {in_words(event.date)}"
            marks.append(Mark(first=days[0], last=days[1], sign=sign_of(event), tip=tip))
    return tuple(marks)


def marks_of_months(months: Mapping[int, int]) -> tuple[Mark, ...]:
    """Return a bar for each month with events, for more of them than could be told apart."""
    marks = []
    for month, count in months.items():
        if month >= 1:
            first, after = days_of(month)
            tip = f"{counted(Kind.EVENT, count)}, {date(month // 100, month % 100, 1):%B %Y}"
            marks.append(Mark(first=first, last=after - 1, tip=tip))
    return tuple(marks)


def sign_of(event: Event) -> Sign:
    """Return whether an event is hostile or friendly: by its scale, else by its PLOVER type, else neither."""
    if event.scale:
        return Sign.HOSTILE if event.scale < 0 else Sign.FRIENDLY
    if event.code in _HOSTILE:
        return Sign.HOSTILE
    return Sign.FRIENDLY if event.code in _FRIENDLY else Sign.NEUTRAL


def days_around(marks: Sequence[Mark], day: Day) -> tuple[Day, Day]:
    """Return the first and last day of a slider that shows the later events and `day`, with a little air."""
    last = max([mark.last for mark in marks] + [day])
    near = [mark.first for mark in marks if mark.first >= last - _MOST_DAYS]
    first = min([*near, day] if near else [Day(last - _MOST_DAYS), day])
    air = max(round((last - first) * _AIR), _LEAST_AIR)
    return Day(first - air), Day(last + air)


def stop_after(marks: Sequence[Mark], day: Day) -> Day | None:
    """Return the next day on which the latest start of an event is certain, or None after the last."""
    return min((Day(mark.last) for mark in marks if mark.last > day), default=None)


def stop_before(marks: Sequence[Mark], day: Day) -> Day | None:
    """Return the stop before a day, or None before the first."""
    return max((Day(mark.last) for mark in marks if mark.last < day), default=None)


def told_on(marks: Sequence[Mark], day: Day) -> tuple[str, ...]:
    """Return what is said of the events for which a day is a stop."""
    return tuple(mark.tip for mark in marks if mark.last == day and mark.tip)


def month_step(day: Day, months: int) -> Day:
    """Return the same day of the month, so many months on; the last of that month where it has fewer days."""
    when = date.fromordinal(day)
    years, month = divmod(when.month - 1 + months, 12)
    year = min(max(when.year + years, date.min.year), date.max.year)
    return Day(date(year, month + 1, min(when.day, monthrange(year, month + 1)[1])).toordinal())


def first_stop(marks: Sequence[Mark], since: Day) -> Day | None:
    """Return the first stop from `since` on."""
    return min((Day(mark.last) for mark in marks if mark.last >= since), default=None)


def _days(event: Event) -> tuple[Day, Day] | None:
    start = event.date
    first = start.earliest if start.earliest is not None else start.latest
    last = start.latest if start.latest is not None else first
    if first is None or last is None:
        return None
    if event.lasts_to is not None and event.lasts_to.latest is not None:
        last = max(last, event.lasts_to.latest)
    return first, last
