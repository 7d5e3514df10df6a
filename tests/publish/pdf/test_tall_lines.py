"""Lines whose ink is higher than their leading get the room that it needs, and no other line moves."""

from __future__ import annotations

import pytest

from briefings.compose.document import Document, Paragraph, Run, Section
from briefings.publish.house.manner import manner
from briefings.publish.pdf import write_pdf
from briefings.publish.setting import AS_IT_IS
from tests.publish.judged.faults import faults

TOWER = "Z" + "\u0301\u0316" * 9
ARABIC = "عنوان طويل جدا للاختبار يمتد على سطرين أو ثلاثة أسطر كاملة في الصفحة الأولى من المستند الجديد"


def document(text: str, title: str = "Title") -> Document:
    words = f"{'ordinary words ' * 12}{text} {'and words again ' * 12}"
    section = Section(key="all", head="", blocks=(Paragraph(runs=(Run(words),)), Paragraph(runs=(Run(words),))))
    return Document(kind="Text", title=title, marking="", sections=(section,), size="text", style="serif", pages=0)


@pytest.mark.parametrize("text", [TOWER, "༼ຈل͜ຈ༽", "ཨོཾ་མ་ཎི་པདྨེ་ཧཱུྃ", "ស្ត្រី ខ្ញុំ"])
def test_no_line_overprints_its_neighbours(text: str) -> None:
    made = document(text)
    assert faults(write_pdf(made).data, manner(made, AS_IT_IS)) == []


def test_the_lines_of_a_title_in_another_script_do_not_touch() -> None:
    made = document("", ARABIC)
    assert faults(write_pdf(made).data, manner(made, AS_IT_IS)) == []
