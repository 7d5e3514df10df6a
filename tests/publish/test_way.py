"""The direction of a note is its own."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from briefings.compose.document import Document, Note, Paragraph, Run, Runs, Style
from briefings.publish.docx import docx_bytes
from briefings.publish.html import html_text
from briefings.publish.pdf.layout.fitting import fitted
from briefings.publish.pdf.painting.marks import Words, flat
from briefings.publish.way import way_of
from tests.publish.documents import ministerial, said, section

ARABIC = "قال الوزير مع NATO إن الاجتماع في EU."


@pytest.mark.parametrize(
    ("runs", "around", "way"),
    [
        (said(ARABIC), 0, 1),
        (said("See the treaty, p. 3."), 1, 0),
        (said("NATO قال الوزير."), 1, 1),
        (said("Reuters: قال."), 0, 0),
        ((Run("ssh gateway", Style.CODE), Run(" داخل")), 1, 1),
        (said("3 (4)."), 1, 1),
        ((), 0, 0),
    ],
)
def test_a_note_runs_as_its_own_letters_do(runs: Runs, around: int, way: int) -> None:
    assert way_of(runs, around) == way


def _noted() -> Document:
    notes = (Note(number=1, grade="", text=said(ARABIC)), Note(number=2, grade="", text=said("An English note.")))
    part = section("a", "Prose", Paragraph(runs=said("Text.", 1)), Paragraph(runs=said("نص", 2)))
    parts = (replace(part, language="ar"),)
    return replace(ministerial(), pages=0, header=(), size="text", sections=parts, footnotes=notes)


def test_a_note_in_a_pdf_keeps_its_stops_in_their_places() -> None:
    layout, _ = fitted(_noted())
    marks = [mark for page in layout.pages() for _, _, mark in flat(page.marks) if isinstance(mark, Words)]
    lines = [mark.line.text for mark in marks]
    assert "An English note." in lines
    assert any(line.startswith(".EU") for line in lines)


def test_a_note_in_word_has_its_direction() -> None:
    with zipfile.ZipFile(io.BytesIO(docx_bytes(_noted()))) as archive:
        held = archive.read("word/footnotes.xml").decode()
    assert held.count('<w:bidi w:val="1"/>') == 1


def test_a_note_in_a_web_page_has_its_direction() -> None:
    page = html_text(_noted())
    assert page.count('<span dir="rtl">قال') + page.count('<span dir="rtl"><span lang="ar"') == 1


def test_what_goes_on_beside_another_direction_is_announced_in_its_words() -> None:
    long = tuple(Paragraph(runs=said(f"{at} " + 40 * "نص ")) for at in range(40))
    part = replace(section("a", "مؤتمر فيينا", *long), language="ar")
    layout, _ = fitted(replace(_noted(), size="brief", sections=(part,)))
    marks = [mark for page in layout.pages()[1:] for _, _, mark in flat(page.marks) if isinstance(mark, Words)]
    lines = [mark.line.text for mark in marks]
    assert any("تتمة" in line for line in lines)
    assert not any("continued" in line for line in lines)
