"""Parallel languages in Word, on the web and as plain text: every word, each in its language."""

from __future__ import annotations

import io
import re

import docx
from docx.oxml.ns import qn

from briefings.publish.docx import docx_bytes
from briefings.publish.html import html_text
from briefings.publish.plain import plain_text
from tests.publish.parallels import FIRST, SECOND, both


def test_word_has_a_row_for_each_pair_and_numbers_them_once() -> None:
    (table,) = docx.Document(io.BytesIO(docx_bytes(both()))).tables
    said = [[cell.text.strip() for cell in row.cells] for row in table.rows]
    assert [tuple(text.split("\u00a0")[-1] for text in row) for row in said] == list(
        zip(FIRST, SECOND["ru"], strict=True)
    )
    numbered = [cell.paragraphs[0]._p.find(".//" + qn("w:numPr")) is not None for cell in table.rows[0].cells]  # noqa: SLF001 - what Word reads
    assert numbered == [True, False]


def test_word_turns_the_text_that_runs_the_other_way() -> None:
    (table,) = docx.Document(io.BytesIO(docx_bytes(both("ar")))).tables
    turned = [cell.paragraphs[0]._p.find(".//" + qn("w:bidi")) is not None for cell in table.rows[0].cells]  # noqa: SLF001 - as above
    assert turned == [False, True]


def test_a_web_page_says_the_language_of_each_side() -> None:
    page = html_text(both("ar"))
    lists = re.findall(r"<ol[^>]*>.*?</ol>", page, re.DOTALL)
    assert len(lists) == 2
    assert all(text in lists[0] for text in FIRST)
    assert all(text in lists[1] for text in SECOND["ar"])
    assert 'lang="ar" dir="rtl"' in lists[1]
    assert '<span lang="ru"' in page


def test_plain_text_has_one_language_after_the_other() -> None:
    said = plain_text(both()).replace("\u00a0", " ")
    places = [said.index(text) for text in (*FIRST, *SECOND["ru"])]
    assert places == sorted(places)
