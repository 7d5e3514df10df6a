"""Grounds and titles stay within what they belong to."""

from __future__ import annotations

from dataclasses import replace

from briefings.compose.document import Caption, Document, Matrix, Paragraph, Quadrant, Section, Table, Voice
from briefings.publish.house.manner import manner
from briefings.publish.pdf import write_pdf
from briefings.publish.setting import AS_IT_IS
from tests.publish.building import column, said, section
from tests.publish.judged.faults import faults
from tests.publish.judged.long_texts import document
from tests.publish.pdf.reading import texts


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


def test_a_table_too_wide_for_an_annex_takes_nothing_of_it_away() -> None:
    columns = tuple(column(f"Head {at}", millimetres=30.0) for at in range(9))
    table = Table(columns=columns, rows=(tuple(said(f"cell number {at}") for at in range(9)),) * 3)
    after = Paragraph(runs=said("The last words of the annex."))
    annex = Section(key="x", head="Annex", blocks=(Paragraph(runs=said("Before.")), table, after), columns=2)
    for blocks in (annex.blocks, annex.blocks[1:]):
        data = write_pdf(replace(document(), sections=(replace(annex, blocks=blocks),))).data
        whole = " ".join(texts(data))
        assert all(words in whole for words in ("cell number 8", "The last words of the annex.", "Annex"))


def test_wide_tables_of_an_annex_stand_across_both_columns() -> None:
    cells = tuple(said(f"A cell of some words {at}") for at in range(5))
    wide = Table(columns=(column("A head", share=1.0),) * 5, rows=(cells,) * 4, wide=True)
    blocks = tuple(each for at in range(3) for each in (Paragraph(runs=said(f"Text {at}. " * 60)), wide))
    assert judged(replace(document(), sections=(Section(key="x", head="Annex", blocks=blocks, columns=2),))) == []


def test_a_table_of_nothing_is_its_title() -> None:
    caption = Caption(label="Table 1", title=said("What nobody has said"))
    table = Table(columns=(column(millimetres=12.0),), rows=(), caption=caption, wide=True)
    assert "What nobody has said" in " ".join(texts(write_pdf(document(table)).data))
