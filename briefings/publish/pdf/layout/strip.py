"""The boxes between two forced page ends: where a page that starts at one of them may end, what that costs, and what of
its footnotes goes on to the next page. Which of those ends is taken is decided in `breaking`."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.pdf.galley.boxes import NEVER, Feet, Flow
from briefings.publish.pdf.layout.column import SLACK, Column, Start
from briefings.publish.pdf.layout.feet import Carry, NotesInOrder

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEAD_ROOM = 54.0  # a section does not start in the last four lines
_WORTH = 0.35  # more of a page than that is never left
_WIDER = 3.0  # an end that costs so much more than another one near it is never taken
BLANK = 10.0
"""A tenth of a page that could have been filled and was not costs 1."""

_FORCED = 100.0
_SPLIT_NOTE = 1.0
_SHORT, _SHORT_LAST = 0.2, 4.0  # a last page that is hardly filled, before a forced page end too


class Way(NamedTuple):
    """A place where a page may end. `bottom` is how far it is filled, its notes included; `missed` is the share of the
    page that another end would have filled."""

    end: int
    cost: float
    bottom: float
    missed: float
    carry: Carry | None


class Strip:
    """Boxes by number; `room` is the height of a page. `seen` are notes marked before; those here are added."""

    def __init__(self, flows: Sequence[Flow], room: float, feet: Feet, seen: set[int]) -> None:
        self.room = room
        self._column = Column(flows, room)
        self._notes = NotesInOrder(self._column.boxes, feet, seen)
        self.length = self._column.length
        costs = self._column.costs
        self._allowed = [at for at, cost in enumerate(costs) if at and cost < NEVER] + [self.length]

    def left_over(self, at: int) -> float:
        """The height of all that comes from box `at` on, its notes included, were it one page."""
        return self._column.rest(at) + self._notes.rest(at) if at < self.length else 0.0

    def ways(self, at: int, carry: Carry | None) -> list[Way]:
        """Where a page that starts with box `at` may end, the fullest first; never empty."""
        first = self._notes.first(at, carry)
        if at >= self.length:
            return [self._notes_only(first)]
        start = self._column.start(at)
        reach = self._column.reach(start, self.room + SLACK)
        places = self._allowed[bisect_right(self._allowed, at) : bisect_right(self._allowed, reach)]
        noted = carry is not None or self._notes.any_between(at, reach)
        found = self._with_notes(start, first, places) if noted else self._without_notes(start, places)
        return found or [self._forced(start, first, reach)]

    def notes_of(self, at: int, carry: Carry | None, way: Way) -> list[tuple[int, int, int]]:
        """The notes at the foot of a page: number, first line, and the line after the last."""
        return self._notes.parts(self._notes.first(at, carry), way.end, way.carry)

    def _without_notes(self, start: Start, places: Sequence[int]) -> list[Way]:
        """The same as with notes, for the many pages that have none: here the time of a long brief is spent."""
        found: list[Way] = []
        fullest, least = 0.0, NEVER
        lows, costs, heads = self._column.lows, self._column.costs, self._column.heads
        later, until, room = start.later, start.until, self.room
        straight = start.until == start.at
        # The section that the page goes on with did not start on it.
        lowest, begins = room - _HEAD_ROOM - later, self._column.begins(start.at)
        for end in reversed(places):
            bottom = lows[end - 1] + later if straight or end > until else self._column.bottom(start, end)
            missed = (fullest - bottom) / room if found else 0.0
            if missed > _WORTH or BLANK * missed > least + _WIDER:
                break
            if bottom > room + SLACK or (heads[end] > lowest and heads[end] != begins):
                continue
            if end == self.length:
                return [Way(end, self._cost(start, end, bottom), bottom, 0.0, None)]
            cost = costs[end]
            fullest = max(fullest, bottom)
            least = min(least, cost + BLANK * missed)
            found.append(Way(end, cost, bottom, missed, None))
        return found

    def _with_notes(self, start: Start, first: Carry, places: Sequence[int]) -> list[Way]:
        found: list[Way] = []
        fullest, least = 0.0, NEVER
        for end in reversed(places):
            way = self._way(start, first, end)
            if way is None:
                continue
            fullest = max(fullest, way.bottom)
            way = way._replace(missed=(fullest - way.bottom) / self.room)
            if way.end == self.length and way.carry is None:
                return [way]
            if way.missed > _WORTH or BLANK * way.missed > least + _WIDER:
                break
            least = min(least, way.cost + BLANK * way.missed)
            found.append(way)
        return found

    def _way(self, start: Start, first: Carry, end: int) -> Way | None:
        bottom = self._column.bottom(start, end)
        foot = self._notes.fitted(first, end, self.room - bottom)
        if foot is None:
            return None
        height, carry = foot
        filled = bottom + height
        if filled > self.room + SLACK or self._strands(start, end, height):
            return None
        return Way(end, self._cost(start, end, filled) + (_SPLIT_NOTE if carry else 0.0), filled, 0.0, carry)

    def _cost(self, start: Start, end: int, filled: float) -> float:
        if end < self.length:
            return self._column.costs[end]
        short = _SHORT * self.room
        return _SHORT_LAST * (1.0 - filled / short) if start.at and filled < short else 0.0

    def _strands(self, start: Start, end: int, foot: float) -> bool:
        """Whether the page would end soon after the head of a section that goes on."""
        top = self._column.head_on(start, end)
        return top is not None and top > self.room - foot - _HEAD_ROOM

    def _forced(self, start: Start, first: Carry, reach: int) -> Way:
        """The best that can be done where no end is as it should be: as much text as there is room for, then notes."""
        for end in range(max(reach, start.at + 1), start.at, -1):
            way = self._filled(start, first, end)
            if way.bottom <= self.room + SLACK and way.carry is None:
                return way
        return self._filled(start, first, start.at + 1)

    def _filled(self, start: Start, first: Carry, end: int) -> Way:
        bottom = self._column.bottom(start, end)
        height, carry = self._notes.filled(first, end, self.room - bottom)
        return Way(end, _FORCED, bottom + height, 0.0, carry)

    def _notes_only(self, first: Carry) -> Way:
        """A page after the last box, for what is left of the notes."""
        height, rest = self._notes.filled(first, self.length, self.room)
        if rest is not None and rest == first:
            rest = self._notes.further(rest)
        return Way(self.length, _FORCED, height, 0.0, rest)
