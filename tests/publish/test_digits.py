"""A document in the digits of its language, on pages and in files."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from briefings.compose.document import Document, Note, Paragraph, Run, Section, Style
from briefings.publish.digits import digits_of, with_digits
from briefings.publish.formats import Format, written
from briefings.publish.setting import AS_IT_IS, Digits, Setting

OWN = Setting(digits=Digits.OWN)
RUNS = (
    Run("يوم 27 رتبة B2", notes=(1,)),
    Run(" 31", style=Style.CODE),
    Run(" page 45", language="en"),
    Run(" 59", link="https://example.org"),
)


def document(language: str = "ar") -> Document:
    section = Section(key="all", head="الفصل 8", blocks=(Paragraph(runs=RUNS),))
    note = Note(number=1, grade="B2", text=(Run("سنة 1948"),))
    return Document(
        kind="Text", title="تقرير 2025", marking="", sections=(section,), footnotes=(note,), language=language
    )


def page_of(setting: Setting) -> str:
    data = written(document(), setting, Format.PDF).data
    text: str = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    return text


def test_a_page_has_the_digits_of_its_language_where_that_is_wanted() -> None:
    page = page_of(OWN)
    assert all(number in page for number in ("٢٠٢٥", "٢٧", "٨", "١٩٤٨", "31", "45", "59"))
    assert not any(number in page for number in ("2025", "27", "1948"))


def test_a_page_has_the_digits_that_are_stored_where_nothing_is_said() -> None:
    assert all(number in page_of(AS_IT_IS) for number in ("2025", "27", "1948"))


@pytest.mark.parametrize("as_what", [Format.WEB, Format.TEXT])
def test_other_files_have_them_too(as_what: Format) -> None:
    text = written(document(), OWN, as_what).data.decode()
    assert all(number in text for number in ("٢٠٢٥", "٢٧", "٨", "١٩٤٨", "B2", "31", "45", "59"))


@pytest.mark.parametrize("language", ["en-GB", "zh", "he"])
def test_a_language_without_digits_of_its_own_changes_nothing(language: str) -> None:
    made = document(language)
    assert digits_of(made, OWN) == ""
    assert with_digits(made, OWN) is made


def test_a_part_in_another_language_has_the_digits_of_that_one() -> None:
    parts = tuple(
        Section(key=tag, head="", blocks=(Paragraph(runs=(Run(text),)),), language=tag)
        for tag, text in (("fr", "En 1948, oui"), ("hi", "सन 1951 में"))
    )
    made = replace(document(), sections=(*document().sections, *parts))
    data = written(made, OWN, Format.PDF).data
    page = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    assert all(number in page for number in ("1948", "१९५१", "٢٧"))
