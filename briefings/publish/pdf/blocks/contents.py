"""The list of contents: number, title, page. In the side column, or in a long brief on a page of its own. The pages are
filled in when all are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Cards, Document, Notes, Run, Section
from briefings.publish.house.style import MM
from briefings.publish.pdf.galley.boxes import SPLIT_LIST, Box, Flow, Stack
from briefings.publish.pdf.galley.setter import SEMIBOLD, Setter
from briefings.publish.pdf.painting.marks import Mark, PageNumber, Words, all_moved, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.publish.pdf.file.tree import Element

_NUMBER, _GAP, _PAGE = 4.0 * MM, 1.5 * MM, 5.0 * MM
_AFTER_HEAD = 4.0
_PADDING = 1.1  # units between a rule and the text below it
_BETWEEN = 0.9  # units between entries
_LINING = ("lnum",)


def contents(document: Document, setter: Setter, owner: Element) -> Stack:
    """A head and a line for each section that is listed, for the side column."""
    width = setter.house.measures.side
    made = owner.add("TOC")
    head = setter.text((Run(setter.words["contents"]),), "small-caps-head", width, made.add("Caption"))
    marks: list[Mark] = list(head.marks)
    y = head.height + _AFTER_HEAD
    for section in listed(document):
        height, entry = _entry(section, setter, made, "value", width)
        marks += all_moved(entry, 0.0, y)
        y += height + _BETWEEN * setter.unit
    return Stack(y - _BETWEEN * setter.unit, tuple(marks))


def contents_page(document: Document, setter: Setter, owner: Element) -> Flow:
    """The same on a page of its own, in the main column."""
    house = setter.house
    made = owner.add("TOC")
    caption = made.add("Caption")
    beside = house.measures.side > 0.0
    role = "side-head" if beside else "section-head"
    words = (Run(setter.words["contents"]),)
    head = setter.text(
        words, role, house.measures.side or house.width, caption, base=_first(setter) if beside else None
    )
    above = setter.role("body").line - setter.role("body").size + setter.unit
    boxes = [] if beside else [Box(head.height + setter.unit, head.marks)]
    for section in listed(document):
        height, entry = _entry(section, setter, made, "body", house.main_width)
        marks = tuple(all_moved(entry, house.main_left, 0.0))
        boxes.append(Box(height, marks, above=above, cost=SPLIT_LIST))
    return Flow(
        key="",
        boxes=tuple(boxes),
        side=head if beside else Stack(0.0),
        opening=(rule(0.0, house.width, 0.0, setter.rule("section")),),
        before=_PADDING * setter.unit,
        page_before=True,
    )


def _first(setter: Setter) -> float:
    return setter.role("body").base


def listed(document: Document) -> Iterator[Section]:
    """Numbered sections, and those at the end that a reader looks for: people and sources. Where none has a number,
    all that have a head."""
    numbered = any(section.number for section in document.sections)
    for section in document.sections:
        sought = any(isinstance(block, Notes | Cards) for block in section.blocks)
        if section.head and (section.number or sought or (not numbered and not section.contents)):
            yield section


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
