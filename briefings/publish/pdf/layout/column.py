"""The boxes between two forced page ends as one endless column: how high all of it stands, and how far a page that
starts at any of its boxes is filled up to any other.

Heights are looked up, not added up anew: the cost of asking does not grow with the length of the column. Where pages
end is the business of `strip`.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.pdf.galley.boxes import NEVER, Box, Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

SLACK = 0.05
"""Points by which a page may be overfull: rounding."""

CLEAR = 5.4
"""Points between the side column and what starts below it."""


class Start(NamedTuple):
    """A page that starts at a box. Up to the box `until` heights are those below the box less `base`, never less than
    `side`; in later sections they are those of the column plus `later`. Boxes from `clears` on are pushed down."""

    at: int
    until: int
    base: float
    later: float
    side: float
    clears: tuple[tuple[int, float], ...] = ()


class Column:
    """Boxes by number. `lows` says how far down each reaches, the side column included, and `costs` what it costs to
    end a page before it. `heads` has for each end the top of a section that goes on after it; far up if none does."""

    def __init__(self, flows: Sequence[Flow], room: float) -> None:
        """`room` is the height of a page."""
        self._flows = flows
        self.boxes: list[Box] = []
        self.lows: list[float] = []
        self.costs: list[float] = []
        self.heads: list[float] = []
        self._owner: list[int] = []  # of each box its section
        self._starts: list[int] = []  # of each section its first box
        self._tops: list[float] = []
        self._ups: list[float] = []  # without what the side column pushes down
        self._downs: list[float] = []
        self._clears: list[int] = []
        self._stack(room)
        self.length = len(self.boxes)

    def _stack(self, room: float) -> None:
        """Lay all sections below one another."""
        y = side = below = 0.0
        for number, flow in enumerate(self._flows):
            top = max(y, side) + below
            self._starts.append(len(self.boxes))
            self._tops.append(top)
            whole = flow.keep and flow.height <= room
            y = top + flow.before
            side = y + flow.side.height if flow.side.height else 0.0
            below = flow.below
            pushed = 0.0
            for at, box in enumerate(flow.boxes):
                y += box.above if at else 0.0
                if box.clear:
                    if at:
                        self._clears.append(len(self.boxes))
                    if side and y < side + CLEAR:
                        pushed += side + CLEAR - y
                        y = side + CLEAR
                self.boxes.append(box)
                self._owner.append(number)
                self._ups.append(y - pushed)
                y += box.height
                self._downs.append(y - pushed)
                self.lows.append(max(y, side))
                self.costs.append(0.0 if at == 0 else NEVER if whole else box.cost)
                self.heads.append(top if at else -NEVER)
        self.heads.append(-NEVER)

    def rest(self, at: int) -> float:
        """The height of all that comes from box `at` on, were it one page."""
        return self.lows[-1] - self._ups[at]

    def begins(self, at: int) -> float:
        """The top of the section that goes on at box `at`; far up if one starts there."""
        number = self._owner[at]
        return self._tops[number] if at > self._starts[number] else -NEVER

    def start(self, at: int) -> Start:
        """A page that starts at box `at`."""
        number = self._owner[at]
        begin = self._starts[number]
        if at == begin:
            return Start(at, until=at, base=0.0, later=-self._tops[number], side=0.0)
        flow, box = self._flows[number], self.boxes[at]
        until = begin + len(flow.boxes)
        side = flow.continued.height
        base = self._ups[at] - box.head_height - (side + CLEAR if box.clear and side else 0.0)
        clears = self._pushes(at, until, base, side)
        end = self._downs[until - 1] - base + (clears[-1][1] if clears else 0.0)
        later = max(end, side) + flow.below - self._tops[number + 1] if number + 1 < len(self._tops) else 0.0
        return Start(at, until, base, later, side, clears)

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

    def reach(self, start: Start, limit: float) -> int:
        """The last place where a page can end whose text goes down to `limit` at most."""
        end = bisect_right(self.lows, limit - start.later, start.at)
        if end > start.until or start.until == start.at:
            return end
        return bisect_right(self._downs, limit + start.base, start.at, start.until)

    def bottom(self, start: Start, end: int) -> float:
        """How far down the text of a page goes that ends before box `end`."""
        last = end - 1
        if last >= start.until:
            return self.lows[last] + start.later
        y = self._downs[last] - start.base
        for box, pushed in reversed(start.clears):
            if last >= box:
                return max(y + pushed, start.side)
        return max(y, start.side)

    def head_on(self, start: Start, end: int) -> float | None:
        """How far down the page a section starts that goes on after `end`; None where there is none."""
        if end >= self.length or end == self._starts[self._owner[end]]:
            return None
        number = self._owner[end]
        return self._tops[number] + start.later if self._starts[number] > start.at else None
