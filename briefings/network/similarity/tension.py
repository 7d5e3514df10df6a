"""What actors did to each other, month by month, on the scale from conflict to cooperation.

Many small acts and one grave one differ, so that sum, mean and number stand side by side.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product
from typing import TYPE_CHECKING

from briefings.domain.events import Event, EventStatus, Part
from briefings.domain.records import EventId
from briefings.network.signs import Pair

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from briefings.domain.dates import UncertainDate

HAPPENED = frozenset({EventStatus.REPORTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tension:
    """What happened between two actors in one month, which is given by its first day.

    `total` and `mean` are of the events' scale, -10 conflict to +10 cooperation (Goldstein 1992; PLOVER's for its
    types): of the `scored` events, None where no event has a value. `events` are all, the unscored too.
    """

    pair: Pair
    month: date
    events: tuple[EventId, ...]
    scored: int
    total: float | None

    @property
    def mean(self) -> float | None:
        """The total for each scored event."""
        return None if self.total is None else self.total / self.scored


def tensions(events: Iterable[Event], *, statuses: Collection[EventStatus] = HAPPENED) -> tuple[Tension, ...]:
    """Return the tension of every pair in every month with an event between the two, sorted by pair and month.

    What is only claimed, planned or supposed does not count unless `statuses` has it, nor does an event of which the
    month is not known. One that lasted counts in the month in which it began.
    """
    months: dict[tuple[Pair, date], list[Event]] = defaultdict(list)
    for event in events:
        month = _month(event.date)
        if month is not None and event.status in statuses:
            for pair in pairs_of(event):
                months[pair, month].append(event)
    return tuple(_tension(pair, month, months[pair, month]) for pair, month in sorted(months))


def pairs_of(event: Event) -> Iterator[Pair]:
    """Yield who acted on whom, each pair once: initiators on targets and victims; where there is none of these, as at a
    meeting, initiators with their hosts and with each other."""
    by_part = {part: {each.actor for each in event.participants if each.part is part} for part in Part}
    doers = by_part[Part.INITIATOR]
    others = by_part[Part.TARGET] | by_part[Part.VICTIM]
    found = product(doers, others) if others else (*product(doers, by_part[Part.HOST]), *combinations(doers, 2))
    yield from sorted({(min(pair), max(pair)) for pair in found if pair[0] != pair[1]})


def _tension(pair: Pair, month: date, events: list[Event]) -> Tension:
    scores = [event.scale for event in events if event.scale is not None]
    return Tension(
        pair=pair,
        month=month,
        events=tuple(event.id for event in events),
        scored=len(scores),
        total=sum(scores) if scores else None,
    )


def _month(when: UncertainDate) -> date | None:
    """Return the first day of the month in which a date surely lies."""
    if when.earliest is None or when.latest is None:
        return None
    first, last = date.fromordinal(when.earliest), date.fromordinal(when.latest)
    return first.replace(day=1) if (first.year, first.month) == (last.year, last.month) else None
