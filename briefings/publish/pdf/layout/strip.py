"""The boxes between two forced page ends as one endless column: where a page that starts here may end, how far it is
filled then, and what of its footnotes goes on to the next page. Which of those ends is taken is decided in `breaking`.

Heights are looked up, not added up anew: the cost of asking does not grow with the length of the column.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.pdf.galley.boxes import NEVER, Box, Feet, Flow, Footnote

if TYPE_CHECKING:
    from collections.abc import Sequence

SLACK = 0.05
"""Points by which a page may be overfull: rounding."""

CLEAR = 5.4
"""Points between the side column and what starts below it."""

_HEAD_ROOM = 54.0  # a section does not start in the last four lines
_WORTH = 0.35  # more of a page than that is never left
_WIDER = 3.0  # an end that costs so much more than another one near it is never taken
BLANK = 10.0
"""A tenth of a page that could have been filled and was not costs 1."""

_FORCED = 100.0
_SPLIT_NOTE = 1.0
_LINES = 2  # of a note, at the foot where it starts and at the next
_SHORT, _SHORT_LAST = 70.0, 3.0  # a last page with less than five lines

Carry = tuple[int, int]
"""A footnote, by its place among those of the strip, and the first of its lines that is still to be set."""


class Way(NamedTuple):
    """A place where a page may end. `bottom` is how far it is filled, its notes included; `missed` is the share of the
    page that another end would have filled."""

    end: int
    cost: float
    bottom: float
    missed: float
    carry: Carry | None


class _Start(NamedTuple):
    """A page that starts at a box. Up to the box `until` heights are those below the box less `base`, never less than
    `side`; in later sections they are those of the strip plus `later`. Boxes from `clears` on are pushed down."""

    at: int
    carry: Carry | None
    until: int
    base: float
    later: float
    side: float
    clears: tuple[tuple[int, float], ...] = ()


class Strip:
    """Boxes by number; `room` is the height of a page. `seen` are notes marked before; those here are added."""

    def __init__(self, flows: Sequence[Flow], room: float, feet: Feet, seen: set[int]) -> None:
        self.room = room
        self._flows = flows
        self._feet = feet
        self._boxes: list[Box] = []
        self._owner: list[int] = []  # of each box its section
        self._starts: list[int] = []  # of each section its first box
        self._tops: list[float] = []
        self._ups: list[float] = []  # without what the side column pushes down
        self._downs: list[float] = []
        self._lows: list[float] = []  # how far down the page is filled, side column included
        self._costs: list[float] = []
        self._clears: list[int] = []
        self._heads: list[float] = []  # for each end the top of a section that goes on after it; far up if none does
        self._stack()
        self.length = len(self._boxes)
        self._allowed = [at for at, cost in enumerate(self._costs) if at and cost < NEVER] + [self.length]
        self._order: list[Footnote] = []
        self._counts = [0]
        self._number(seen)
        heights = (note.height() + feet.between for note in self._order)
        self._heights = [0.0, *accumulate(heights)]

    def _stack(self) -> None:
        """Lay all sections below one another."""
        y = side = below = 0.0
        for number, flow in enumerate(self._flows):
            top = max(y, side) + below
            self._starts.append(len(self._boxes))
            self._tops.append(top)
            whole = flow.keep and flow.height <= self.room
            y = top + flow.before
            side = y + flow.side.height if flow.side.height else 0.0
            below = flow.below
            pushed = 0.0
            for at, box in enumerate(flow.boxes):
                y += box.above if at else 0.0
                if box.clear:
                    if at:
                        self._clears.append(len(self._boxes))
                    if side and y < side + CLEAR:
                        pushed += side + CLEAR - y
                        y = side + CLEAR
                self._boxes.append(box)
                self._owner.append(number)
                self._ups.append(y - pushed)
                y += box.height
                self._downs.append(y - pushed)
                self._lows.append(max(y, side))
                self._costs.append(0.0 if at == 0 else NEVER if whole else box.cost)
                self._heads.append(top if at else -NEVER)
        self._heads.append(-NEVER)

    def _number(self, seen: set[int]) -> None:
        for box in self._boxes:
            for number in box.notes:
                if number not in seen and number in self._feet.notes:
                    seen.add(number)
                    self._order.append(self._feet.notes[number])
            self._counts.append(len(self._order))

    def left_over(self, at: int) -> float:
        """The height of all that comes from box `at` on, its notes included, were it one page."""
        if at >= self.length:
            return 0.0
        notes = self._heights[-1] - self._heights[self._counts[at]]
        return self._lows[-1] - self._ups[at] + notes

    def ways(self, at: int, carry: Carry | None) -> list[Way]:
        """Where a page that starts with box `at` may end, the fullest first; never empty."""
        if at >= self.length:
            return [self._notes_only(carry)]
        start = self._start(at, carry)
        reach = self._reach(start)
        places = self._allowed[bisect_right(self._allowed, at) : bisect_right(self._allowed, reach)]
        noted = carry is not None or self._counts[at] < self._counts[reach]
        found = self._with_notes(start, places) if noted else self._without_notes(start, places)
        return found or [self._forced(start, reach)]

    def _without_notes(self, start: _Start, places: Sequence[int]) -> list[Way]:
        """The same as with notes, for the many pages that have none: here the time of a long brief is spent."""
        found: list[Way] = []
        fullest, least = 0.0, NEVER
        lows, later, until, room = self._lows, start.later, start.until, self.room
        straight = start.until == start.at
        # The section that the page goes on with did not start on it.
        lowest = room - _HEAD_ROOM - later
        begins = self._tops[self._owner[start.at]] if start.at > self._starts[self._owner[start.at]] else -NEVER
        for end in reversed(places):
            bottom = lows[end - 1] + later if straight or end > until else self._bottom(start, end)
            missed = (fullest - bottom) / room if found else 0.0
            if missed > _WORTH or BLANK * missed > least + _WIDER:
                break
            if bottom > room + SLACK or (self._heads[end] > lowest and self._heads[end] != begins):
                continue
            if end == self.length:
                return [Way(end, self._cost(start, end, bottom), bottom, 0.0, None)]
            cost = self._costs[end]
            fullest, least = max(fullest, bottom), min(least, cost + BLANK * missed)
            found.append(Way(end, cost, bottom, missed, None))
        return found

    def _with_notes(self, start: _Start, places: Sequence[int]) -> list[Way]:
        found: list[Way] = []
        fullest, least = 0.0, NEVER
        for end in reversed(places):
            way = self._way(start, end)
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

    def notes_of(self, at: int, carry: Carry | None, way: Way) -> list[tuple[int, int, int]]:
        """The notes at the foot of a page: number, first line, and the line after the last."""
        first, line = carry or (self._counts[at], 0)
        last, stop = way.carry or (self._counts[way.end], 0)
        parts = []
        for place in range(first, min(last + 1, len(self._order))):
            note = self._order[place]
            end = stop if place == last else len(note.lines)
            start = line if place == first else 0
            if end > start:
                parts.append((note.number, start, end))
        return parts

    def _start(self, at: int, carry: Carry | None) -> _Start:
        number = self._owner[at]
        begin = self._starts[number]
        if at == begin:
            return _Start(at, carry, until=at, base=0.0, later=-self._tops[number], side=0.0)
        flow, box = self._flows[number], self._boxes[at]
        until = begin + len(flow.boxes)
        side = flow.continued.height
        base = self._ups[at] - box.head_height - (side + CLEAR if box.clear and side else 0.0)
        clears = self._pushes(at, until, base, side)
        end = self._downs[until - 1] - base + (clears[-1][1] if clears else 0.0)
        later = max(end, side) + flow.below - self._tops[number + 1] if number + 1 < len(self._tops) else 0.0
        return _Start(at, carry, until, base, later, side, clears)

    def _pushes(self, at: int, until: int, base: float, side: float) -> tuple[tuple[int, float], ...]:
        """From which box on everything in the section stands how much lower, so as to clear the side column."""
        pushes = []
        pushed = 0.0
        for box in self._clears[bisect_right(self._clears, at) :]:
            if box >= until:
                break
            missing = side + CLEAR - (self._ups[box] - base + pushed)
            if missing <= 0 or not side:
                break
            pushed += missing
            pushes.append((box, pushed))
        return tuple(pushes)

    def _reach(self, start: _Start) -> int:
        """The last place where the text of the page can end, notes or not."""
        limit = self.room + SLACK
        end = bisect_right(self._lows, limit - start.later, start.at)
        if end > start.until or start.until == start.at:
            return end
        return bisect_right(self._downs, limit + start.base, start.at, start.until)

    def _bottom(self, start: _Start, end: int) -> float:
        last = end - 1
        if last >= start.until:
            return self._lows[last] + start.later
        y = self._downs[last] - start.base
        for box, pushed in reversed(start.clears):
            if last >= box:
                return max(y + pushed, start.side)
        return max(y, start.side)

    def _way(self, start: _Start, end: int) -> Way | None:
        bottom = self._bottom(start, end)
        foot = self._foot(start, end, self.room - bottom)
        if foot is None:
            return None
        height, carry = foot
        if bottom + height > self.room + SLACK or self._strands(start, end, height):
            return None
        filled = bottom + height
        return Way(end, self._cost(start, end, filled) + (_SPLIT_NOTE if carry else 0.0), filled, 0.0, carry)

    def _cost(self, start: _Start, end: int, filled: float) -> float:
        if end < self.length:
            return self._costs[end]
        return _SHORT_LAST * (1.0 - filled / _SHORT) if start.at and filled < _SHORT else 0.0

    def _strands(self, start: _Start, end: int, foot: float) -> bool:
        """Whether the page would end soon after the head of a section that goes on."""
        if end >= self.length or end == self._starts[self._owner[end]]:
            return False
        number = self._owner[end]
        top = self._tops[number] + start.later
        return self._starts[number] > start.at and top > self.room - foot - _HEAD_ROOM

    def _foot(self, start: _Start, end: int, space: float) -> tuple[float, Carry | None] | None:
        """How high the notes are, and where they go on where the last of them must be split; None if it cannot be."""
        first, line = start.carry or (self._counts[start.at], 0)
        last = self._counts[end]
        if first == last:
            return 0.0, None
        height = self._feet.before - self._feet.between + self._heights[last] - self._heights[first]
        height -= self._order[first].height() - self._order[first].height(line) if line else 0.0
        if height <= space + SLACK:
            return height, None
        note = self._order[last - 1]
        line = line if last - 1 == first else 0
        fixed = height - note.height(line)
        fits = _fitting(note, line, space - fixed, len(note.lines) - line - _LINES)
        if fits < _LINES:
            return None
        return fixed + note.height(line, line + fits), (last - 1, line + fits)

    def _forced(self, start: _Start, reach: int) -> Way:
        """The best that can be done where no end is as it should be: as much text as there is room for, then notes."""
        for end in range(max(reach, start.at + 1), start.at, -1):
            bottom = self._bottom(start, end)
            height, carry = self._filled(start.carry or (self._counts[start.at], 0), end, self.room - bottom)
            if bottom + height <= self.room + SLACK and carry is None:
                return Way(end, _FORCED, bottom + height, 0.0, carry)
        end = start.at + 1
        bottom = self._bottom(start, end)
        height, carry = self._filled(start.carry or (self._counts[start.at], 0), end, self.room - bottom)
        return Way(end, _FORCED, bottom + height, 0.0, carry)

    def _notes_only(self, carry: Carry | None) -> Way:
        """A page after the last box, for what is left of the notes."""
        height, rest = self._filled(carry or (0, 0), self.length, self.room)
        if rest is not None and rest == carry:
            rest = (rest[0], rest[1] + 1) if rest[1] + 1 < len(self._order[rest[0]].lines) else (rest[0] + 1, 0)
        return Way(self.length, _FORCED, height, 0.0, rest if rest and rest[0] < len(self._order) else None)

    def _filled(self, first: Carry, end: int, space: float) -> tuple[float, Carry | None]:
        """As many lines of the notes as there is room for, and where they go on."""
        place, line = first
        height = self._feet.before - self._feet.between
        if place == self._counts[end]:
            return 0.0, None
        while place < self._counts[end]:
            note = self._order[place]
            fits = _fitting(note, line, space - height - self._feet.between, len(note.lines) - line)
            height += self._feet.between + note.height(line, line + fits) if fits > 0 else 0.0
            if line + max(fits, 0) < len(note.lines):
                return max(height, 0.0), (place, line + max(fits, 0))
            place, line = place + 1, 0
        return height, None


def _fitting(note: Footnote, line: int, space: float, most: int) -> int:
    """How many lines from `line` on fit into some space, at most `most`."""
    first = note.lines[line]
    pitch = first.height + note.lines[-1].above
    return min(int((space - first.height + SLACK) // pitch) + 1, most)
