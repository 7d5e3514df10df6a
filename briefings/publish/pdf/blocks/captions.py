"""Titles of figures and tables: the label, then what to see. In a wide block they stand level with the side head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Caption, Run
from briefings.compose.measures import MM
from briefings.publish.pdf.file.tree import Element
from briefings.publish.pdf.galley.boxes import NEVER, Box, Stack
from briefings.publish.pdf.galley.setter import said
from briefings.typography.words import Span

if TYPE_CHECKING:
    from briefings.publish.pdf.galley.setter import Setter

_LABEL_GAP = 2.0 * MM
_BASE, _HIGH = 7.5, 10.0  # as in a side head
_SPACE = 1.8  # the width of the space itself


def title(caption: Caption, setter: Setter, width: float, owner: Element) -> Stack:
    """Label and title in one paragraph."""
    role = setter.role("figure-title")
    if not caption.label:
        return setter.text(caption.title, "figure-title", width, owner, base=_BASE)
    gap = (Span(" ", role.look._replace(tracking=_LABEL_GAP - _SPACE)), owner)
    spans = [
        *setter.spans((Run(caption.label),), setter.role("figure-label"), owner),
        gap,
        *setter.spans(caption.title, role, owner),
    ]
    text = said(spans, width, setter.base)
    stack = setter.stacked(text, role, owner, base=_BASE)
    return Stack(stack.height - role.size + _HIGH, stack.marks)


def captioned(
    caption: Caption | None, boxes: list[Box], setter: Setter, owner: Element, *, wide: bool, width: float
) -> list[Box]:
    """The boxes below their title, which stays with them and is as wide as the column. Wide ones start below the side
    column, and their titles are as wide as the main one."""
    if wide and boxes:
        boxes = [boxes[0]._replace(clear=True), *boxes[1:]]
    if caption is None:
        return boxes
    made = Element("Caption", owner)
    owner.kids.insert(0, made)
    house = setter.house
    stack = title(caption, setter, house.main_width if wide else width, made)
    left = house.main_left if wide else 0.0
    first = Box(stack.height, tuple(stack.moved(left, 0.0)))
    if not boxes:  # a table of neither heads nor rows
        return [first]
    gap = 1.2 if wide else 1.0
    return [first, boxes[0]._replace(above=gap * setter.unit, cost=NEVER), *boxes[1:]]
