"""Lists within lists, and items of several paragraphs, on web pages, in text and in Word."""

from __future__ import annotations

from dataclasses import replace

from briefings.compose.document import Document, ItemList, Section
from briefings.publish.docx import docx_bytes
from briefings.publish.html import html_text
from briefings.publish.plain import plain_text
from tests.publish.building import said
from tests.publish.writers.making import one
from tests.publish.writers.reading import W, part


def bulleted(*items: str, level: int = 0) -> ItemList:
    return ItemList(items=tuple(map(said, items)), numbered=False, bullets=True, level=level)


def listed(*lists: ItemList) -> Document:
    return replace(one(lists[0]), size="text", sections=(Section(key="a", head="A", blocks=lists),))


MORE = ItemList(items=(said("More of two."),), numbered=False)


def test_a_list_within_a_list_stands_in_its_item_on_a_web_page() -> None:
    page = html_text(listed(bulleted("one"), bulleted("deep", level=1), bulleted("two")))
    assert '<li>one<ul class="body"><li>deep</li></ul></li><li>two</li></ul>' in page


def test_a_numbered_list_goes_on_after_one_within_it() -> None:
    lists = (ItemList(items=(said("one"),)), bulleted("deep", level=1), ItemList(items=(said("two"),), start=2))
    assert html_text(listed(*lists)).count("<ol") == 1


def test_two_lists_in_a_row_stay_two() -> None:
    assert html_text(listed(bulleted("one"), bulleted("two"))).count("<ul") == 2


def test_a_second_paragraph_belongs_to_its_item_on_a_web_page() -> None:
    assert "<li>two<p>More of two.</p></li>" in html_text(listed(ItemList(items=(said("one"), said("two"))), MORE))


def test_a_second_paragraph_is_level_with_its_item_in_text() -> None:
    text = plain_text(listed(ItemList(items=(said("one"), said("two"))), MORE))
    assert "\n2. two\n" in text
    assert "\n   More of two.\n" in text


def test_a_second_paragraph_is_level_with_its_item_in_word() -> None:
    data = docx_bytes(listed(bulleted("one"), MORE))
    number = part(data, "word/document.xml").find(f".//{W}numId").get(f"{W}val")
    numbering = part(data, "word/numbering.xml")
    kind = numbering.find(f"{W}num[@{W}numId='{number}']/{W}abstractNumId").get(f"{W}val")
    level = numbering.find(f"{W}abstractNum[@{W}abstractNumId='{kind}']/{W}lvl/{W}pPr/{W}ind")
    own = [indent.get(f"{W}left") for indent in part(data, "word/document.xml").iter(f"{W}ind")]
    assert own == [level.get(f"{W}left")]


TASKS = bulleted("☐ Clear with Legal", "☑ Send to Ankara")


def test_the_box_of_a_task_takes_the_place_of_its_bullet_on_a_web_page() -> None:
    page = html_text(listed(TASKS))
    assert '<li class="task">Clear with Legal</li><li class="task done">Send to Ankara</li>' in page


def test_the_box_of_a_task_takes_the_place_of_its_bullet_in_text() -> None:
    assert "\n☐ Clear with Legal\n☑ Send to Ankara\n" in plain_text(listed(TASKS))


def test_the_box_of_a_task_takes_the_place_of_its_bullet_in_word() -> None:
    data = docx_bytes(listed(TASKS))
    numbering, text = part(data, "word/numbering.xml"), part(data, "word/document.xml")
    kinds = {each.get(f"{W}abstractNumId"): each for each in numbering.iter(f"{W}abstractNum")}
    shown = [
        kinds[each.find(f"{W}abstractNumId").get(f"{W}val")].find(f"{W}lvl/{W}lvlText").get(f"{W}val")
        for each in numbering.iter(f"{W}num")
    ]
    assert shown == ["☐", "☑"]
    assert "☐" not in "".join(text.itertext())
