"""Sections: the head and what belongs beside it in the side column, the blocks in the main one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import (
    Block,
    Cards,
    Disputed,
    Document,
    FactList,
    Figure,
    Heading,
    ItemList,
    Judged,
    Matrix,
    Notes,
    Paragraph,
    Run,
    Section,
    Table,
)
from briefings.publish.pdf.blocks.cards import cards
from briefings.publish.pdf.blocks.contents import contents
from briefings.publish.pdf.blocks.disputed import disputed
from briefings.publish.pdf.blocks.figures import figure
from briefings.publish.pdf.blocks.front import front
from briefings.publish.pdf.blocks.judged import judged
from briefings.publish.pdf.blocks.matrix import matrix
from briefings.publish.pdf.blocks.notes import notes
from briefings.publish.pdf.blocks.prose import fact_list, heading, item_list, paragraph
from briefings.publish.pdf.blocks.tables import table
from briefings.publish.pdf.boxes import NEVER, Box, Flow, Stack
from briefings.publish.pdf.marks import Mark, Words, all_moved, flat, rule

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefings.publish.pdf.setter import Setter
    from briefings.publish.pdf.tree import Element

_BASE = 7.5  # the first baseline of a side head, unless the text beside it starts lower
_REMARK_GAP, _BESIDE_GAP, _CONTENTS_GAP = 0.7, 0.7, 2.4  # units
_NUMBER_GAP = "\u2002"


def flows(document: Document, setter: Setter, root: Element) -> list[Flow]:
    """The front matter and every section, in reading order."""
    boxes = tuple(front(document, setter, root))
    made = [Flow(key="", boxes=boxes, keep=True)]
    return [*made, *(_flow(section, document, setter, root) for section in document.sections)]


def _flow(section: Section, document: Document, setter: Setter, root: Element) -> Flow:
    house = setter.house
    owner = root.add("Sect", title=section.head)
    title = f"{section.number} {section.head}".strip().replace("\n", ": ")
    head = owner.add("H2", anchor=f"section-{section.key}", title=title) if section.head else None
    side_owner = owner.add("Div") if section.remark or section.contents else owner
    remark = setter.text(section.remark, "label", house.measures.side, side_owner.add("P")) if section.remark else None
    listed = contents(document, setter, side_owner) if section.contents else None
    boxes, beside = _blocks(section, setter, owner)
    base = max(_BASE, _first_baseline(boxes))
    boxes = _lowered(boxes, base)
    side = _side(section, setter, head, base, [(_REMARK_GAP, remark), (_BESIDE_GAP, beside), (_CONTENTS_GAP, listed)])
    opens = section.ruled or section.strong
    return Flow(
        key=section.key,
        boxes=tuple(boxes) or (Box(side.height),),
        side=side,
        opening=(rule(0.0, house.width, 0.0, setter.rule("strong" if section.strong else "section")),) if opens else (),
        before=1.1 * setter.unit,
        below=house.measures.section_below * setter.unit,
        keep=section.keep,
        page_before=section.page_before,
        continued=_continued(section, setter),
    )


def _first_baseline(boxes: list[Box]) -> float:
    ups = [dy + mark.y for _, dy, mark in flat(boxes[0].marks) if isinstance(mark, Words)] if boxes else []
    return min(ups, default=0.0)


def _lowered(boxes: list[Box], base: float) -> list[Box]:
    """Small type starts lower, so that its first line stands level with the head."""
    missing = base - _first_baseline(boxes)
    if not boxes or missing <= 0 or missing >= _BASE:
        return boxes
    first = boxes[0]
    return [
        first._replace(height=first.height + missing, marks=tuple(all_moved(first.marks, 0.0, missing))),
        *boxes[1:],
    ]


def _side(
    section: Section, setter: Setter, head: Element | None, base: float, parts: list[tuple[float, Stack | None]]
) -> Stack:
    marks: list[Mark] = []
    y = 0.0
    if section.head:
        text = f"{section.number}{_NUMBER_GAP}{section.head}" if section.number else section.head
        stack = setter.text((Run(text),), "side-head", setter.house.measures.side, head, base=base)
        marks += stack.marks
        y = stack.height + base - _BASE
    for gap, part in parts:
        if part is not None and part.marks:
            y += gap * setter.unit if y else 0.0
            marks += part.moved(0.0, y)
            y += part.height
    return Stack(y, tuple(marks))


def _continued(section: Section, setter: Setter) -> Stack:
    if not section.head:
        return Stack(0.0)
    head = section.head.replace("\n", ": ")
    text = (Run(f"{head}, {setter.words['continued']}"),)
    return setter.text(text, "label", setter.house.measures.side, None, base=_BASE)


def _blocks(section: Section, setter: Setter, owner: Element) -> tuple[list[Box], Stack | None]:
    """All boxes in the coordinates of the text block, and what the first judgement puts beside itself."""
    boxes: list[Box] = []
    beside: Stack | None = None
    glued = False
    for at, block in enumerate(section.blocks):
        made, here = _block(block, setter, owner, opens=at == 0 and section.strong)
        if here is not None and at:
            made = [_with_side(made[0], here)]
        elif here is not None:
            beside = here
        if boxes and made:
            made = [_after(made[0], setter, glued=glued), *made[1:]]
        boxes += made
        glued = isinstance(block, Heading)
    return boxes, beside


def _with_side(box: Box, beside: Stack) -> Box:
    """A later judgement keeps its likelihood level with its text, below what stands in the side column so far."""
    return box._replace(marks=(*box.marks, *beside.marks), height=max(box.height, beside.height), clear=True)


def _after(box: Box, setter: Setter, *, glued: bool) -> Box:
    role = setter.role("body")
    gap = role.line - role.size + setter.unit
    return box._replace(above=2.0 if glued else max(gap, box.above), cost=NEVER if glued else box.cost)


def _block(block: Block, setter: Setter, owner: Element, *, opens: bool) -> tuple[list[Box], Stack | None]:
    """The boxes of one block, and what it puts into the side column."""
    width, left = setter.house.main_width, setter.house.main_left
    beside = None
    match block:
        case Table() if block.wide:
            return table(block, setter, owner, width), None
        case Figure() if block.wide:
            return figure(block, setter, owner, width), None
        case Disputed():
            boxes = disputed(block, setter, owner, width, opens=opens)
        case Judged():
            boxes, beside = judged(block, setter, owner, width)
        case _:
            boxes = _in_main_column(block, setter, owner, width)
    return [box.shifted(left) for box in boxes], beside


Plain = Paragraph | Heading | ItemList | FactList | Table | Figure | Matrix | Cards | Notes


def _in_main_column(block: Plain, setter: Setter, owner: Element, width: float) -> list[Box]:
    make: Callable[..., list[Box]] = _MAKERS[type(block)]
    return make(block, setter, owner, width)


_MAKERS: Mapping[type, Callable[..., list[Box]]] = {
    Paragraph: paragraph,
    Heading: heading,
    ItemList: item_list,
    FactList: fact_list,
    Table: table,
    Figure: figure,
    Matrix: matrix,
    Cards: cards,
    Notes: notes,
}
