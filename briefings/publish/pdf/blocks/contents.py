"""The contents list in the side column: number, title, page. The page is filled in when all pages are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Cards, Document, Notes, Run, Section
from briefings.publish.pdf.boxes import Stack
from briefings.publish.pdf.marks import Mark, PageNumber, Words, all_moved
from briefings.publish.pdf.setter import SEMIBOLD, Setter
from briefings.publish.pdf.style import MM

if TYPE_CHECKING:
    from briefings.publish.pdf.tree import Element

_NUMBER, _GAP, _PAGE = 4.0 * MM, 1.5 * MM, 5.0 * MM
_AFTER_HEAD = 4.0


def contents(document: Document, setter: Setter, owner: Element) -> Stack:
    """A head and a line for each section that is listed."""
    width = setter.house.measures.side
    made = owner.add("TOC")
    head = setter.text((Run(setter.words["contents"]),), "small-caps-head", width, made.add("Caption"))
    marks: list[Mark] = list(head.marks)
    y = head.height + _AFTER_HEAD
    for section in filter(listed, document.sections):
        height, entry = _entry(section, setter, made, width)
        marks += all_moved(entry, 0.0, y)
        y += height + 0.9 * setter.unit
    return Stack(y - 0.9 * setter.unit, tuple(marks))


def listed(section: Section) -> bool:
    """Numbered sections, and those at the end that a reader looks for: people and sources."""
    return bool(section.number) or any(isinstance(block, Notes | Cards) for block in section.blocks if section.head)


def _entry(section: Section, setter: Setter, owner: Element, width: float) -> tuple[float, list[Mark]]:
    role = setter.role("value")
    item = owner.add("TOCI")
    link = item.add("Reference").add("Link", target=f"section-{section.key}", alt=section.head)
    left = _NUMBER + _GAP
    marks: list[Mark] = []
    if section.number:
        number = setter.one_line(section.number, "value", link, weight=SEMIBOLD, colour=setter.house.colours["accent"])
        marks.append(Words(0.0, role.base, number, link))
    title = setter.text((Run(section.head.replace("\n", ": ")),), "value", width - left - _PAGE, link)
    marks += title.moved(left, 0.0)
    look = role.look._replace(weight=SEMIBOLD)
    marks.append(PageNumber(width, role.base, look, section.key, link))
    return title.height, marks
