"""Paragraphs, headings, lists and dated facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import FactList, Heading, ItemList, Paragraph, Style, Voice
from briefings.publish.pdf.boxes import NEVER, SPLIT_LIST, Box
from briefings.publish.pdf.marks import Words
from briefings.publish.pdf.style import MM

if TYPE_CHECKING:
    from briefings.publish.pdf.setter import Setter
    from briefings.publish.pdf.tree import Element

_ROLES = {
    Voice.BODY: "body",
    Voice.BOTTOM_LINE: "bottom-line",
    Voice.SPOKEN: "spoken",
    Voice.LABEL: "label",
    Voice.QUOTED: "body",
}
_HANG = 1.4 * MM  # between a number and the text
_DATE, _DATE_GAP = 23.0 * MM, 2.5 * MM
_SPOKEN_GAP = 1.5  # of the gap between plain items
_FACT_GAP = 0.6875  # of the gap between plain items


def paragraph(block: Paragraph, setter: Setter, owner: Element, width: float) -> list[Box]:
    """Running text; a bottom line is never split."""
    whole = block.voice is Voice.BOTTOM_LINE
    return setter.prose(block.runs, _ROLES[block.voice], width, owner.add("P"), whole=whole)


def heading(block: Heading, setter: Setter, owner: Element, width: float) -> list[Box]:
    """A heading inside the main column."""
    made = owner.add(f"H{min(max(block.level, 3), 6)}", title="".join(run.text for run in block.runs))
    stack = setter.text(block.runs, "heading", width, made)
    return [Box(stack.height, stack.marks)]


def item_list(block: ItemList, setter: Setter, owner: Element, width: float) -> list[Box]:
    """Items with hanging numbers. Each stays whole, and none is left alone."""
    listed = owner.add("L", numbering="Decimal" if block.numbered else "None")
    role = setter.role(_ROLES[block.voice])
    gap = (
        role.line
        - role.size
        + setter.house.measures.item_gap * setter.unit * (_SPOKEN_GAP if block.voice is Voice.SPOKEN else 1.0)
    )
    boxes = []
    for at, item in enumerate(block.items):
        entry = listed.add("LI")
        marks: tuple[Words, ...] = ()
        if block.numbered:
            marks = (_number(at + 1, role.size, setter, entry.add("Lbl")),)
        stack = setter.text(item, _ROLES[block.voice], width, entry.add("LBody"))
        boxes.append(Box(stack.height, (*marks, *stack.marks), above=gap, cost=_between(at, len(block.items))))
    return boxes


def _number(number: int, size: float, setter: Setter, owner: Element) -> Words:
    line = setter.one_line(str(number), "number", owner, size=size)
    return Words(-_HANG - line.width, 0.75 * size, line, owner)


def _between(at: int, count: int) -> float:
    return NEVER if 0 < at < 2 or at > count - 2 else SPLIT_LIST if at else 0.0


def fact_list(block: FactList, setter: Setter, owner: Element, width: float) -> list[Box]:
    """A date column and one fact each."""
    listed = owner.add("L", numbering="None")
    role = setter.role("body")
    gap = role.line - role.size + _FACT_GAP * setter.house.measures.item_gap * setter.unit
    boxes = []
    for at, fact in enumerate(block.facts):
        entry = listed.add("LI")
        unknown = all(run.style is Style.UNKNOWN for run in fact.day)
        day = setter.text(fact.day, "date", _DATE, entry.add("Lbl"), base=role.base, weight=400 if unknown else 500)
        text = setter.text(fact.text, "body", width - _DATE - _DATE_GAP, entry.add("LBody"))
        marks = (*day.marks, *text.moved(_DATE + _DATE_GAP, 0.0))
        boxes.append(Box(max(day.height, text.height), marks, above=gap, cost=_between(at, len(block.facts))))
    return boxes
