"""Which boxes get a bar in the margin: those of what was changed since the last issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Block, Cards, FactList, ItemList, Parallel, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.pdf.galley.boxes import Box

_ABREAST = 2


def with_changes(block: Block, boxes: Sequence[Box], items: frozenset[int | None]) -> list[Box]:
    """The boxes of a block with those marked whose items changed; None among them means the whole block."""
    if not items:
        return list(boxes)
    places = set(range(len(boxes))) if None in items else {at for item in items if item is not None
                                                           for at in _places(block, boxes, item)}  # fmt: skip
    return [box._replace(changed=box.changed or at in places) for at, box in enumerate(boxes)]


def _places(block: Block, boxes: Sequence[Box], item: int) -> range:
    """The boxes of one item, row or fact; all where the boxes are no items."""
    match block:
        case Table():
            first = _before_rows(block, boxes) + item
            return range(first, min(first + 1, len(boxes)))
        case FactList() | Parallel():
            return range(item, min(item + 1, len(boxes)))
        case Cards():
            return range(item // _ABREAST, min(item // _ABREAST + 1, len(boxes)))
        case ItemList():
            return _item(boxes, item)
        case _:
            return range(len(boxes))


def _before_rows(block: Table, boxes: Sequence[Box]) -> int:
    """Caption and head."""
    after = bool(block.source) + bool(block.expectation_key)
    return len(boxes) - len(block.rows) - after


def _item(boxes: Sequence[Box], item: int) -> range:
    """An item that is long has a box for each line, of which the first has the gap above an item."""
    starts = [at for at, box in enumerate(boxes) if at == 0 or box.above == boxes[0].above]
    if item >= len(starts):
        return range(len(boxes))
    end = starts[item + 1] if item + 1 < len(starts) else len(boxes)
    return range(starts[item], end)
