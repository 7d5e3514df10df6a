"""Which module sets which kind of block."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.document import (
    Block,
    Cards,
    Disputed,
    FactList,
    Figure,
    Heading,
    ItemList,
    Judged,
    Matrix,
    Notes,
    Paragraph,
    Parallel,
    Table,
)
from briefings.compose.measures import MM
from briefings.publish.pdf.blocks.cards import cards
from briefings.publish.pdf.blocks.disputed import disputed
from briefings.publish.pdf.blocks.figures import figure
from briefings.publish.pdf.blocks.judged import judged
from briefings.publish.pdf.blocks.lists import Lists, item_list
from briefings.publish.pdf.blocks.matrix import matrix
from briefings.publish.pdf.blocks.notes import notes
from briefings.publish.pdf.blocks.parallel import parallel
from briefings.publish.pdf.blocks.prose import fact_list, heading, paragraph
from briefings.publish.pdf.blocks.tables import table
from briefings.publish.pdf.galley.boxes import NEVER, Box, Stack

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter

_SIDE = 40.0 * MM  # of what a judgement shows beside its text, where the style has no column for it
_SIDE_GAP = 1.0  # units below it then


def set_block(
    block: Block, setter: Setter, owner: Element, width: float, lists: Lists, *, opens: bool = False
) -> tuple[list[Box], Stack | None]:
    """The boxes of one block in a column of `width` points, and what it puts into the side column. `opens` says that
    the heavy rule above it is there already."""
    if isinstance(block, ItemList):
        return item_list(block, setter, owner, width, lists), None
    lists.close()
    if isinstance(block, Disputed):
        return disputed(block, setter, owner, width, opens=opens), None
    if isinstance(block, Judged):
        return _judged(block, setter, owner, width)
    make: Callable[..., list[Box]] = _MAKERS[type(block)]
    return make(block, setter, owner, width), None


def _judged(block: Judged, setter: Setter, owner: Element, width: float) -> tuple[list[Box], Stack | None]:
    house = setter.house
    if house.measures.side:
        return judged(block, setter, owner, width)
    narrow = replace(setter, house=replace(house, measures=replace(house.measures, side=_SIDE)))
    boxes, beside = judged(block, narrow, owner, width)
    above = Box(beside.height + _SIDE_GAP * setter.unit, beside.marks)
    return [above, boxes[0]._replace(cost=NEVER), *boxes[1:]], None


_MAKERS: Mapping[type, Callable[..., list[Box]]] = {
    Paragraph: paragraph,
    Heading: heading,
    FactList: fact_list,
    Parallel: parallel,
    Table: table,
    Figure: figure,
    Matrix: matrix,
    Cards: cards,
    Notes: notes,
}
