"""Grounds and titles stay within what they belong to."""

from __future__ import annotations

from dataclasses import replace

from briefings.compose.document import Caption, Document, Matrix, Paragraph, Quadrant, Section, Voice
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.manner import manner
from briefings.publish.setting import AS_IT_IS
from tests.publish.building import said, section
from tests.publish.judged.faults import faults
from tests.publish.judged.long_texts import document


def judged(made: Document) -> list[str]:
    return faults(write_pdf(made).data, manner(made, AS_IT_IS))


def test_the_ground_of_a_bottom_line_ends_with_its_page() -> None:
    long = Paragraph(runs=said("We wait. " * 400), voice=Voice.BOTTOM_LINE)
    made = section("b", "Bottom line", long, keep=True)
    assert judged(replace(document(), sections=(made,), style="sans")) == []


def test_a_title_in_an_annex_of_two_columns_is_as_wide_as_its_column() -> None:
    corner = Quadrant(letter="A", name=said("Name"), text=said("Text"))
    caption = Caption(label="Figure 1", title=said("A title of many words that would reach beyond its column " * 2))
    matrix = Matrix(caption=caption, quadrants=(corner,) * 4, left="l", right="r", top="t", bottom="b")
    filler = Paragraph(runs=said("Filler. " * 700))
    annex = Section(key="x", head="Annex", blocks=(filler, matrix), columns=2)
    assert judged(replace(document(), sections=(annex,))) == []
