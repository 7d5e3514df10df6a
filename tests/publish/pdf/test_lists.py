"""Lists in a row stay apart; one that goes on after another within it is still the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import ItemList
from briefings.publish.pdf.blocks.lists import Lists
from briefings.publish.pdf.file.tree import Element

if TYPE_CHECKING:
    from collections.abc import Sequence


def entered(*blocks: ItemList) -> Sequence[Element]:
    """The lists of the tree that blocks in a row are in, each with an item."""
    lists, owner, found = Lists(), Element("Sect"), []
    for block in blocks:
        listed = lists.enter(block, owner)
        lists.last(listed, listed.add("LI").add("LBody"))
        found.append(listed)
    return found


def bullets(level: int = 0) -> ItemList:
    return ItemList(items=((),), numbered=False, bullets=True, level=level)


def numbers(level: int = 0, start: int = 1) -> ItemList:
    return ItemList(items=((),), numbered=True, level=level, start=start)


def test_a_numbered_list_after_bullets_is_another() -> None:
    first, _, second = entered(bullets(), bullets(1), numbers())
    assert first is not second
    assert (first.numbering, second.numbering) == ("Disc", "Decimal")


def test_a_list_goes_on_after_one_within_it() -> None:
    first, inner, second = entered(numbers(), bullets(1), numbers(start=2))
    assert first is second
    assert inner is not first
