"""Where pages end: the fewest pages, and among those the fullest with the least harm by splits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.pdf.boxes import NEVER, Box, Flow
from briefings.publish.pdf.marks import Mark, all_moved

if TYPE_CHECKING:
    from collections.abc import Sequence

_SLACK = 0.05  # points by which a page may be overfull: rounding
_HEAD_ROOM = 54.0  # a section does not start in the last four lines
_CLEAR = 5.4  # between the side column and what starts below it
_BLANK = 10.0  # a tenth of a page that could have been filled and was not costs 1
_EARLIER = 0.3  # more for each page that follows
_WORTH = 0.35  # more than that is never left
_FORCED = 100.0


@dataclass(slots=True, eq=False)
class Page:
    """What stands on one page, from the top of the text block; `bottom` is where it ends."""

    marks: list[Mark] = field(default_factory=list)
    tops: list[tuple[str, float]] = field(default_factory=list)
    bottom: float = 0.0


class _Way(NamedTuple):
    """One place where a page may end, how far it is filled then, and how much further it could be."""

    end: int
    cost: float
    bottom: float
    missed: float = 0.0

    def before(self, after: _Best) -> _Best:
        """Add this page to the best way from its end. Of two pages the earlier one should be the fuller."""
        blank = _BLANK * self.missed * (1.0 + _EARLIER * after.pages)
        return _Best(after.pages + 1, after.cost + self.cost + blank, self.end, self.bottom)


class _Item(NamedTuple):
    flow: Flow
    box: Box
    first: bool
    last: bool
    at: int


@dataclass(slots=True)
class _Down:
    """How far a page is filled while boxes are put on it."""

    y: float = 0.0
    side: float = 0.0
    top: float = 0.0
    below: float = 0.0
    started: bool = False

    def put(self, item: _Item, *, starts_page: bool) -> float:
        """Make room for an item; returns its y."""
        box, flow = item.box, item.flow
        if item.first:
            self.y = 0.0 if starts_page else max(self.y, self.side) + self.below
            self.top = self.y
            self.y += flow.before
            self.side = self.y + flow.side.height if flow.side.height else 0.0
            self.below = flow.below
            self.started = True
        elif starts_page:
            self.side, self.below, self.started = flow.continued.height, flow.below, False
            self.y = box.head.height if box.head else 0.0
        else:
            self.y += box.above
        if box.clear and self.side and not starts_page:
            self.y = max(self.y, self.side + _CLEAR)
        y = self.y
        self.y += box.height
        return y

    @property
    def bottom(self) -> float:
        """Where the page ends so far."""
        return max(self.y, self.side)


class _Best(NamedTuple):
    """The best way from one box to the end; compared in this order."""

    pages: int
    cost: float
    end: int
    bottom: float


def page_ends(flows: Sequence[Flow], room: float) -> tuple[list[int], float]:
    """Where each page ends, as indices into all boxes, and how far the last page is filled, in points."""
    items = _items(flows)
    best = {len(items): _Best(0, 0.0, len(items), 0.0)}
    ways: dict[int, list[_Way]] = {}
    pending = [0]
    while pending:
        start = pending[-1]
        if start not in ways:
            ways[start] = _ways(items, start, room)
        if unknown := [way.end for way in ways[start] if way.end not in best]:
            pending += unknown
            continue
        pending.pop()
        best[start] = min(way.before(best[way.end]) for way in ways[start])
    ends, at, bottom = [], 0, 0.0
    while at < len(items):
        _, _, at, bottom = best[at]
        ends.append(at)
    return ends, bottom


def _items(flows: Sequence[Flow]) -> list[_Item]:
    return [
        _Item(flow, box, first=at == 0, last=at == len(flow.boxes) - 1, at=at)
        for flow in flows
        for at, box in enumerate(flow.boxes)
    ]


def _ways(items: Sequence[_Item], start: int, room: float) -> list[_Way]:
    """The places where a page that starts with item `start` may end."""
    ways = _all_ways(items, start, room)
    allowed = [way for way in ways if way.cost < NEVER] or [ways[-1]._replace(cost=_FORCED)]
    fullest = max(way.bottom for way in allowed)
    return [
        way._replace(missed=(fullest - way.bottom) / room) for way in allowed if fullest - way.bottom <= _WORTH * room
    ]


def _all_ways(items: Sequence[_Item], start: int, room: float) -> list[_Way]:
    down = _Down()
    ways: list[_Way] = []
    end = start
    while end < len(items):
        down.put(items[end], starts_page=end == start)
        if down.bottom > room + _SLACK and end > start:
            break
        end += 1
        if end == len(items):
            return [_Way(end, 0.0, down.bottom)]
        ways.append(_Way(end, _cost(items[end], down, room), down.bottom))
        if items[end].first and items[end].flow.page_before:
            return [ways[-1]._replace(cost=0.0)]
    return ways


def _cost(item: _Item, down: _Down, room: float) -> float:
    if item.first:
        return 0.0
    if item.flow.keep and item.flow.height <= room:
        return NEVER
    if down.started and room - down.top < _HEAD_ROOM:
        return NEVER
    return item.box.cost


def make_pages(flows: Sequence[Flow], ends: Sequence[int]) -> list[Page]:
    """The pages with everything in its place."""
    items = _items(flows)
    pages = []
    start = 0
    for end in ends:
        pages.append(_page(items, start, end))
        start = end
    return pages


def _page(items: Sequence[_Item], start: int, end: int) -> Page:
    page, down = Page(), _Down()
    for at in range(start, end):
        item = items[at]
        y = down.put(item, starts_page=at == start)
        if item.first:
            page.tops.append((item.flow.key, down.top))
            page.marks += all_moved(item.flow.opening, 0.0, down.top)
            page.marks += all_moved(item.flow.side.marks, 0.0, down.top + item.flow.before)
        elif at == start:
            page.marks += item.flow.continued.marks
            page.marks += item.box.head.marks if item.box.head else ()
        else:
            page.marks += all_moved(item.box.joint, 0.0, y)
        page.marks += all_moved(item.box.marks, 0.0, y)
    page.bottom = down.bottom
    return page
