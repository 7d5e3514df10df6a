"""Where pages end: the fewest pages, and among those the fullest with the least harm by splits.

The search goes page by page. Of all ways to fill the first so many pages it keeps the best to each box, and only those
from which the rest can still be set on the fewest pages; so its time is linear in the number of pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.pdf.galley.boxes import NO_FEET, Feet, Flow, Room
from briefings.publish.pdf.layout.strip import BLANK, Strip, Way

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.publish.pdf.layout.feet import Carry

_EARLIER = 0.3  # of two pages the earlier should be the fuller: a blank costs more for each page that follows
_FOLLOWING = 6  # pages that count so
_KEPT = 24  # ways kept open on each page; briefs of a few pages hardly ever have as many
_WORSE = 4.0  # a way that costs so much more than another of as many pages is given up
_JOINED = 24.0  # points that a page end saves at most: the gap above what starts the page


class PageEnd(NamedTuple):
    """A finished page: the first box (counted through all sections) that is not on it, how far it is filled with its
    notes, and the notes at its foot as number, first line, line after the last."""

    end: int
    bottom: float
    notes: tuple[tuple[int, int, int], ...] = ()


class _Node(NamedTuple):
    """The best way to a place so far; `way` is its last page, which started at `before`."""

    cost: float
    at: int
    carry: Carry | None
    way: Way | None = None
    before: _Node | None = None


def page_ends(flows: Sequence[Flow], room: Room, feet: Feet = NO_FEET) -> list[PageEnd]:
    """Where each page ends."""
    ends: list[PageEnd] = []
    seen: set[int] = set()
    passed = 0
    for part in _parts(flows):
        strip = Strip(part, room.of(part[0]), feet, seen)
        ends += _ends(strip, passed)
        passed += strip.length
    return ends


def _parts(flows: Sequence[Flow]) -> Iterator[Sequence[Flow]]:
    """Sections between which a page ends in any case."""
    start = 0
    for at in range(1, len(flows)):
        if flows[at].page_before or flows[at].turned is not flows[at - 1].turned:
            yield flows[start:at]
            start = at
    if flows:
        yield flows[start:]


def _ends(strip: Strip, passed: int) -> list[PageEnd]:
    nodes: list[_Node] = []
    last: _Node | None = _best(strip)
    while last is not None and last.before is not None:
        nodes.append(last)
        last = last.before
    made = []
    for node in reversed(nodes):
        if node.way is not None and node.before is not None:
            notes = strip.notes_of(node.before.at, node.before.carry, node.way)
            made.append(PageEnd(passed + node.at, node.way.bottom, tuple(notes)))
    return made


def _best(strip: Strip) -> _Node:
    quick = _greedy(strip)
    total = _pages(quick)
    if total == 1:
        return quick
    nodes = [_Node(0.0, 0, None)]
    for page in range(1, total + 1):
        weight = BLANK * (1.0 + _EARLIER * min(total - page, _FOLLOWING))
        reached = _reached(strip, nodes, weight)
        if (done := reached.get((strip.length, None))) is not None:
            return done
        nodes = _promising(strip, list(reached.values()), total - page)
    return quick


def _greedy(strip: Strip) -> _Node:
    """Every page as full as can be."""
    node = _Node(0.0, 0, None)
    while node.before is None or node.at < strip.length or node.carry:
        way = strip.ways(node.at, node.carry)[0]
        node = _Node(0.0, way.end, way.carry, way, node)
    return node


def _pages(node: _Node) -> int:
    count = 0
    at: _Node | None = node.before
    while at is not None:
        count, at = count + 1, at.before
    return count


def _reached(strip: Strip, nodes: Sequence[_Node], weight: float) -> dict[tuple[int, Carry | None], _Node]:
    """One page further: the best way to each place."""
    reached: dict[tuple[int, Carry | None], _Node] = {}
    for node in nodes:
        for way in strip.ways(node.at, node.carry):
            cost = node.cost + way.cost + weight * way.missed
            old = reached.get((way.end, way.carry))
            if old is None or cost < old.cost:
                reached[way.end, way.carry] = _Node(cost, way.end, way.carry, way, node)
    return reached


def _promising(strip: Strip, nodes: list[_Node], pages: int) -> list[_Node]:
    """Those from which the rest may fit on so many pages, the best of them; and the furthest in any case."""
    furthest = max(nodes, key=lambda node: (node.at, not node.carry, -node.cost))
    most = pages * (strip.room + _JOINED)
    limit = min(node.cost for node in nodes) + _WORSE
    rest = [node for node in nodes if node.cost <= limit and strip.left_over(node.at) <= most and node is not furthest]
    rest.sort(key=lambda node: node.cost)
    return [furthest, *rest[: _KEPT - 1]]
