"""Pages with everything in its place. Where they end is decided in `breaking`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.pdf.galley.boxes import NO_FEET, Box, Feet, Flow, Room
from briefings.publish.pdf.layout.column import CLEAR
from briefings.publish.pdf.painting.marks import Mark, Words, all_moved, flat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.publish.pdf.layout.breaking import PageEnd

_SAME_LINE = 2.0  # points: baselines of columns that count as one line
_ONE_BAR = 14.0  # points: changes so near get one bar


@dataclass(slots=True, eq=False)
class Page:
    """What stands on one page, from the top of the text block; `bottom` is where it ends. `tops` are the sections that
    start here. A `turned` page is as wide as others are high."""

    marks: list[Mark] = field(default_factory=list)
    tops: list[tuple[str, float]] = field(default_factory=list)
    bottom: float = 0.0
    turned: bool = False
    body: list[tuple[float, Box]] = field(default_factory=list)

    @property
    def bars(self) -> list[tuple[float, float]]:
        """Top and bottom of each bar beside what was changed, in points from the top of the text block."""
        bars: list[tuple[float, float]] = []
        for y, box in self.body:
            if box.changed and bars and y - bars[-1][1] < _ONE_BAR:
                bars[-1] = (bars[-1][0], y + box.height)
            elif box.changed:
                bars.append((y, y + box.height))
        return bars

    @property
    def baselines(self) -> list[float]:
        """The lines of the text from the top, for line numbers; those abreast count once, pictures have none."""
        found: list[float] = []
        for y in sorted(y + dy for y, box in self.body for dy in _baselines(box)):
            if not found or y - found[-1] > _SAME_LINE:
                found.append(y)
        return found


def _baselines(box: Box) -> Iterator[float]:
    for _, dy, mark in flat(box.marks):
        if isinstance(mark, Words) and mark.owner is not None and mark.owner.tag != "Figure":
            yield dy + mark.y


class _Item(NamedTuple):
    flow: Flow
    box: Box
    first: bool


@dataclass(slots=True)
class _Down:
    """How far a page is filled while boxes are put on it."""

    y: float = 0.0
    side: float = 0.0
    top: float = 0.0
    below: float = 0.0

    def put(self, item: _Item, *, starts_page: bool) -> float:
        """Make room for an item; returns its y."""
        box, flow = item.box, item.flow
        if item.first:
            self.y = 0.0 if starts_page else max(self.y, self.side) + self.below
            self.top = self.y
            self.y += flow.before
            self.side = self.y + flow.side.height if flow.side.height else 0.0
            self.below = flow.below
        elif starts_page:
            self.side, self.below = flow.continued.height, flow.below
            self.y = box.head_height
        else:
            self.y += box.above
        if box.clear and self.side:
            self.y = max(self.y, self.side + CLEAR + (box.head_height if starts_page and not item.first else 0.0))
        y = self.y
        self.y += box.height
        return y


def make_pages(flows: Sequence[Flow], ends: Sequence[PageEnd], room: Room, feet: Feet = NO_FEET) -> list[Page]:
    """The pages with everything in its place."""
    items = [_Item(flow, box, at == 0) for flow in flows for at, box in enumerate(flow.boxes)]
    pages: list[Page] = []
    start = 0
    for end in ends:
        turned = items[start].flow.turned if end.end > start else pages[-1].turned
        notes = _Notes(end, room.turned if turned else room.upright, feet) if end.notes else None
        page = _page(items[start : end.end], notes)
        page.turned, page.bottom = turned, end.bottom
        pages.append(page)
        start = end.end
    return pages


def _page(items: Sequence[_Item], notes: _Notes | None) -> Page:
    page, down = Page(), _Down()
    if notes is not None:
        page.marks += notes.opening()
    for at, item in enumerate(items):
        flow, box = item.flow, item.box
        y = down.put(item, starts_page=at == 0)
        if item.first:
            page.tops.append((flow.key, down.top))
            page.marks += all_moved(flow.opening, 0.0, down.top)
            page.marks += all_moved(flow.side.marks, 0.0, down.top + flow.before)
        elif at == 0:
            page.marks += flow.continued.marks
            page.marks += all_moved(box.head.marks, 0.0, y - box.head_height) if box.head else ()
        else:
            page.marks += all_moved(box.joint, 0.0, y)
        page.marks += all_moved(box.marks, 0.0, y)
        page.body.append((y, box))
        if notes is not None:
            page.marks += notes.after(box)
    page.marks += notes.rest() if notes is not None else ()
    return page


class _Notes:
    """The notes of one page in their places, handed out in reading order: each after the block that it belongs to."""

    def __init__(self, end: PageEnd, room: float, feet: Feet) -> None:
        parts = [(number, first, feet.notes[number].lines[first:last]) for number, first, last in end.notes]
        height = sum(feet.notes[number].height(first, last) for number, first, last in end.notes)
        y = room - height - feet.between * (len(parts) - 1)
        self._rule = all_moved(feet.rule, feet.notes[end.notes[0][0]].left, y)
        self._goes_on = {number for number, first, _ in parts if first}
        self._marks: dict[int, list[Mark]] = {}
        self._waiting: list[int] = []
        for number, _, lines in parts:
            marks = self._marks[number] = list[Mark]()
            for at, line in enumerate(lines):
                y += line.above if at else 0.0
                marks += all_moved(line.marks, 0.0, y)
                y += line.height
            y += feet.between

    def opening(self) -> list[Mark]:
        """The short rule, and what goes on from the page before."""
        return [*self._rule, *(mark for number in sorted(self._goes_on) for mark in self._marks.pop(number))]

    def after(self, box: Box) -> list[Mark]:
        """What is read after a box: nothing before its block has ended."""
        self._waiting += (number for number in box.notes if number in self._marks)
        if not box.ends or not self._waiting:
            return []
        ready, self._waiting = self._waiting, []
        return [mark for number in sorted(ready) for mark in self._marks.pop(number, ())]

    def rest(self) -> list[Mark]:
        """All others."""
        return [mark for marks in self._marks.values() for mark in marks]
