"""Lists in a row stay apart; one that goes on after another within it is still the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.compose.document import Document, ItemList, Run, Section
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.blocks.lists import Lists
from briefings.publish.pdf.file.tree import Element
from briefings.publish.pdf.layout.fitting import fitted
from briefings.publish.pdf.painting.marks import Words, flat
from briefings.publish.setting import AS_IT_IS
from tests.publish.pdf.reading import texts

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


def test_a_task_has_its_box_in_place_of_a_bullet() -> None:
    tasks = ItemList(items=((Run("☐ Clear with Legal"),), (Run("☑ Send"),)), numbered=False, bullets=True)
    section = Section(key="all", head="", blocks=(tasks,))
    made = Document(kind="Text", title="T", marking="", sections=(section,), size="text", style="sans", pages=0)
    (page,) = texts(write_pdf(made).data)
    assert "•" not in page
    assert page.index("☐") < page.index("Clear") < page.index("☑") < page.index("Send")


def test_a_list_goes_on_after_one_within_it() -> None:
    first, inner, second = entered(numbers(), bullets(1), numbers(start=2))
    assert first is second
    assert inner is not first


@pytest.mark.parametrize("text", ["plain", "A\u0301\u0302\u0303\u0304 piled", "ที่ปั๊มน้ำ"])
def test_a_number_stands_on_the_line_of_its_item(text: str) -> None:
    block = ItemList(items=((Run(text),), (Run(text),)), numbered=True)
    section = Section(key="a", head="", blocks=(block,))
    layout, _ = fitted(Document(kind="", title="", marking="", sections=(section,), size="text"), AS_IT_IS)
    (page,) = layout.pages()
    levels = [dy + mark.y for _, dy, mark in flat(page.marks) if isinstance(mark, Words)]
    assert levels[0::2] == levels[1::2]
