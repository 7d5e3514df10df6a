"""Lists of items: hanging numbers or bullets, lists within lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.compose.document import ItemList, Runs, Voice
from briefings.compose.measures import MM
from briefings.publish.pdf.blocks.prose import ROLES, between
from briefings.publish.pdf.file.tree import Element
from briefings.publish.pdf.galley.boxes import NEVER, Box, piled
from briefings.publish.pdf.painting.marks import Words, flat
from briefings.publish.spoken import task

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.publish.pdf.galley.setter import Setter

_HANG = 1.4 * MM  # between a number and the text
_INDENT = 6.0 * MM  # of each level
_SPOKEN_GAP = 1.5  # of the gap between plain items
_WHOLE = 12  # lines: a longer item may be split as prose is
_BULLETS = "•–◦·"
_APART = 2.0  # of the gap between items: between two lists in a row


@dataclass(slots=True)
class Lists:
    """The lists that are open while the blocks of a section are set: the list of each level and its last item."""

    open: list[tuple[Element, Element]] = field(default_factory=list)

    def close(self) -> None:
        """Something else stands between."""
        self.open.clear()

    def enter(self, block: ItemList, owner: Element) -> Element:
        """The element for a list: the one that goes on, or a new one in the last item of the level above."""
        level = min(block.level, len(self.open))
        numbering = "Decimal" if block.numbered else "Disc" if block.bullets else "None"
        alike = len(self.open) > level and (_is_plain(block) or self.open[level][0].numbering == numbering)
        goes_on = alike and (len(self.open) > level + 1 or block.start > 1 or _is_plain(block))
        del self.open[level + 1 if goes_on else level :]
        if goes_on:
            return self.open[level][0]
        return (self.open[-1][1] if self.open else owner).add("L", numbering=numbering)

    def body(self, listed: Element, block: ItemList) -> Element | None:
        """The last item of a list, where its text goes on in another paragraph."""
        goes_on = _is_plain(block) and self.open and self.open[-1][0] is listed
        return self.open[-1][1] if goes_on and listed.numbering != "None" else None

    def last(self, listed: Element, body: Element) -> None:
        """Remember the last item of a list: lists within it belong there."""
        if self.open and self.open[-1][0] is listed:
            self.open.pop()
        self.open.append((listed, body))


def item_list(block: ItemList, setter: Setter, owner: Element, width: float, lists: Lists) -> list[Box]:
    """Items with their numbers or bullets. Each stays whole unless it is long, and none is left alone."""
    before = lists.open[0][0] if lists.open and not block.level else None
    listed = lists.enter(block, owner)
    gap = _gap(block, setter)
    apart = gap if before in {None, listed} else _APART * gap
    level = block.level + (0 if setter.hangs else 1)
    left = level * _INDENT
    boxes: list[Box] = []
    for at, whole in enumerate(block.items):
        known = lists.body(listed, block)
        entry = listed if known else listed.add("LI")
        box, item = ("", whole) if block.numbered else task(whole)
        mark = _mark(block, at, setter, entry, box)
        body = known or entry.add("LBody")
        made = _item(item, ROLES[block.voice], setter, body, width - left)
        first = made[0]._replace(above=gap if at else apart, cost=between(at, len(block.items)))
        first = first._replace(marks=(*_level(mark, first), *first.marks))
        boxes += [first, *made[1:]]
        lists.last(listed, body)
    return [box.shifted(left) for box in boxes] if left else boxes


def _is_plain(block: ItemList) -> bool:
    return not (block.numbered or block.bullets)


def _gap(block: ItemList, setter: Setter) -> float:
    role = setter.role(ROLES[block.voice])
    more = _SPOKEN_GAP if block.voice is Voice.SPOKEN else 1.0
    return role.line - role.size + setter.house.measures.item_gap * setter.unit * more


def _item(item: Runs, role: str, setter: Setter, owner: Element, width: float) -> list[Box]:
    lines = setter.prose(item, role, width, owner) or [Box(setter.role(role).size)]
    if len(lines) > _WHOLE:
        return lines
    return [Box(*piled(lines), cost=NEVER)]


def _level(marks: Iterable[Words], box: Box) -> Iterator[Words]:
    """A number on the first line of its item, also where high letters have moved that down."""
    lines = [dy + mark.y for _, dy, mark in flat(box.marks) if isinstance(mark, Words)]
    return (mark._replace(y=lines[0] if lines else mark.y) for mark in marks)


def _mark(block: ItemList, at: int, setter: Setter, entry: Element, box: str) -> tuple[Words, ...]:
    if _is_plain(block) and not box:
        return ()
    size = setter.role(ROLES[block.voice]).size
    text = str(block.start + at) if block.numbered else box or _BULLETS[min(block.level, len(_BULLETS) - 1)]
    owner = entry.add("Lbl")
    line = setter.one_line(text, "number", owner, size=size)
    return (Words(-_HANG - line.width, 0.75 * size, line, owner),)
