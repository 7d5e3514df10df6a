"""Paragraphs, headings and dated facts. Lists of items are in `lists`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import FactList, Heading, Paragraph, Style, Voice
from briefings.publish.house.style import MM
from briefings.publish.pdf.galley.boxes import NEVER, SPLIT_LIST, Box

if TYPE_CHECKING:
    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter

ROLES = {
    Voice.BODY: "body",
    Voice.BOTTOM_LINE: "bottom-line",
    Voice.SPOKEN: "spoken",
    Voice.LABEL: "label",
    Voice.QUOTED: "body",
}
"""The role of each voice."""

_DATE, _MOST_DATE, _DATE_GAP = 23.0 * MM, 32.0 * MM, 2.5 * MM
_FACT_GAP = 0.6875  # of the gap between plain items
_QUOTED = 6.0 * MM  # from both edges


def paragraph(block: Paragraph, setter: Setter, owner: Element, width: float) -> list[Box]:
    """Running text; a bottom line is never split, somebody else's words are set in."""
    whole, long = block.voice is Voice.BOTTOM_LINE, block.voice is Voice.BODY
    if block.voice is Voice.QUOTED:
        made = owner.add("BlockQuote").add("P")
        boxes = setter.prose(block.runs, ROLES[block.voice], width - 2 * _QUOTED, made, divided=True)
        return [box.shifted(_QUOTED) for box in boxes]
    return setter.prose(block.runs, ROLES[block.voice], width, owner.add("P"), whole=whole, divided=long)


def heading(block: Heading, setter: Setter, owner: Element, width: float) -> list[Box]:
    """A heading inside the main column."""
    made = owner.add(f"H{min(max(block.level, 3), 6)}", title="".join(run.text for run in block.runs))
    stack = setter.text(block.runs, "heading", width, made)
    return [Box(stack.height, stack.marks)]


def between(at: int, count: int) -> float:
    """The cost of ending a page before an item: none is left alone."""
    return NEVER if 0 < at < 2 or at > count - 2 else SPLIT_LIST if at else 0.0


def fact_list(block: FactList, setter: Setter, owner: Element, width: float) -> list[Box]:
    """A date column and one fact each."""
    listed = owner.add("L", numbering="None")
    role = setter.role("body")
    gap = role.line - role.size + _FACT_GAP * setter.house.measures.item_gap * setter.unit
    boxes = []
    column = _dates(block, setter, owner)
    for at, fact in enumerate(block.facts):
        entry = listed.add("LI")
        unknown = all(run.style is Style.UNKNOWN for run in fact.day)
        day = setter.text(fact.day, "date", column, entry.add("Lbl"), base=role.base, weight=400 if unknown else 500)
        text = setter.text(fact.text, "body", width - column - _DATE_GAP, entry.add("LBody"))
        marks = (*day.marks, *text.moved(column + _DATE_GAP, 0.0))
        boxes.append(Box(max(day.height, text.height), marks, above=gap, cost=between(at, len(block.facts))))
    return boxes


def _dates(block: FactList, setter: Setter, owner: Element) -> float:
    """The width of the column of dates, wide enough for all that are not very long."""
    role = setter.role("date")
    lines = (line for fact in block.facts for line in setter.lines(fact.day, role, _MOST_DATE, owner, weight=500).lines)
    return max(_DATE, *(line.width for line in lines)) if block.facts else _DATE
