"""The list of contents: number, title, page. In the side column, in two columns below, or in a long brief on a page
of its own. The pages are filled in when all are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Run
from briefings.compose.measures import MM
from briefings.publish.pdf.blocks.notes import balanced
from briefings.publish.pdf.galley.boxes import SPLIT_LIST, Box, Flow, Stack
from briefings.publish.pdf.galley.setter import SEMIBOLD, Setter
from briefings.publish.pdf.painting.marks import Mark, PageNumber, Words, all_moved, rule
from briefings.publish.spoken import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.compose.document import Document, Section
    from briefings.publish.pdf.file.tree import Element

_NUMBER, _GAP, _PAGE = 4.0 * MM, 1.5 * MM, 5.0 * MM
_AFTER_HEAD = 4.0
_PADDING = 1.1  # units between a rule and the text below it
_BETWEEN = 0.9  # units between entries
_ABREAST = 12.0 * MM  # from the pages of one column to the numbers of the next
_LINING = ("lnum",)


def contents(document: Document, setter: Setter, owner: Element) -> Stack:
    """A head and a line for each section that is listed, for the side column."""
    width = setter.house.measures.side
    made = owner.add("TOC")
    head = setter.text((Run(setter.words["contents"]),), "small-caps-head", width, made.add("Caption"))
    marks: list[Mark] = list(head.marks)
    y = head.height + _AFTER_HEAD
    for _, section in listed(document):
        height, entry = _entry(section, setter, made, "value", width)
        marks += all_moved(entry, 0.0, y)
        y += height + _BETWEEN * setter.unit
    return Stack(y - _BETWEEN * setter.unit, tuple(marks))


def contents_below(document: Document, setter: Setter, owner: Element) -> Flow:
    """The same in two columns below the section that lists them, for a style with a side column."""
    made = owner.add("TOC")
    head = _head(setter, made, "value")
    column = (setter.house.main_width - _ABREAST) / 2
    entries = (_entry(section, setter, made, "value", column) for _, section in listed(document))
    boxes = [Box(height, tuple(marks), above=_BETWEEN * setter.unit) for height, marks in entries]
    box = Box(*balanced(boxes, column + _ABREAST)).shifted(setter.house.main_left)
    below = setter.house.measures.section_below * setter.unit
    return _opened((box,), head, setter)._replace(below=below, keep=True)


def contents_page(document: Document, setter: Setter, owner: Element) -> Flow:
    """The same on a page of its own, in the main column."""
    house = setter.house
    made = owner.add("TOC")
    head = _head(setter, made, "body")
    above = setter.role("body").line - setter.role("body").size + setter.unit
    boxes = [] if house.measures.side else [Box(head.height + setter.unit, head.marks)]
    for _, section in listed(document):
        height, entry = _entry(section, setter, made, "body", house.main_width)
        marks = tuple(all_moved(entry, house.main_left, 0.0))
        boxes.append(Box(height, marks, above=above, cost=SPLIT_LIST))
    return _opened(boxes, head if house.measures.side else Stack(0.0), setter)._replace(page_before=True)


def _head(setter: Setter, owner: Element, entry: str) -> Stack:
    """The head of a list that is a section of its own: where the style has a column for it, level with the first entry,
    whose role is `entry`."""
    house = setter.house
    role, base = ("side-head", setter.role(entry).base) if house.measures.side else ("section-head", None)
    words = (Run(setter.words["contents"]),)
    return setter.text(words, role, house.measures.side or house.width, owner.add("Caption"), base=base)


def _opened(boxes: Sequence[Box], side: Stack, setter: Setter) -> Flow:
    line = rule(0.0, setter.house.width, 0.0, setter.rule("section"))
    return Flow(key="", boxes=tuple(boxes), side=side, opening=(line,), before=_PADDING * setter.unit)


def _entry(section: Section, setter: Setter, owner: Element, name: str, width: float) -> tuple[float, list[Mark]]:
    role = setter.role(name)
    item = owner.add("TOCI")
    link = item.add("Reference").add("Link", target=f"section-{section.key}", alt=section.head)
    left = _NUMBER + _GAP
    marks: list[Mark] = []
    if section.number:
        accent = setter.house.colours["accent"]
        number = setter.one_line(f"{section.number} ", name, link, weight=SEMIBOLD, colour=accent, features=_LINING)
        marks.append(Words(0.0, role.base, number, link))
    title = setter.text((Run(f"{section.head.replace(chr(10), ': ')} "),), name, width - left - _PAGE, link)
    marks += title.moved(left, 0.0)
    look = role.look._replace(weight=SEMIBOLD, features=_LINING)
    marks.append(PageNumber(width, role.base, look, section.key, link))
    return title.height, marks
