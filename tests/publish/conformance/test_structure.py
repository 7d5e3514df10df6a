"""The structure of every brief, checked without any judge from outside."""

from __future__ import annotations

import re
from itertools import pairwise

import pikepdf
import pytest

from tests.publish.conformance.briefs import CASES
from tests.publish.conformance.pages import ids_on_pages, judged

pytestmark = pytest.mark.parametrize("case", CASES)
INSIDE = {
    "TR": {"THead", "TBody", "Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "Lbl": {"LI", "Note"},
    "LBody": {"LI"},
    "TOCI": {"TOC"},
}


def test_what_is_painted_is_in_the_tree_or_an_artifact(case: str) -> None:
    assert {tag for _, tag, mark in judged(case).painted() if mark is None} <= {"Artifact"}


def test_the_tree_holds_each_piece_of_content_once(case: str) -> None:
    file = judged(case)
    held = [mark for each in file.root.all() for mark in each.marks]
    assert len(held) == len(set(held))
    painted = {(page, mark) for page, marks in ids_on_pages(file).items() for mark in marks}
    assert painted <= set(held)


def test_the_parent_tree_leads_from_content_to_its_element(case: str) -> None:
    file = judged(case)
    parents = file.parents()
    for each in file.root.all():
        for page, mark in each.marks:
            key = int(file.pdf.pages[page].StructParents)
            assert parents[key][mark].objgen == each.entries.objgen


def test_the_parent_tree_leads_from_annotations_to_their_elements(case: str) -> None:
    file = judged(case)
    parents = file.parents()
    lying = {each.objgen for page in file.pdf.pages for each in page.get("/Annots", [])}
    held = [(each, note) for each in file.root.all() for note in each.annotations]
    assert lying == {note.objgen for _, note in held}
    for each, note in held:
        assert parents[int(note.StructParent)].objgen == each.entries.objgen
        assert str(note.Contents)


def test_every_link_leads_somewhere(case: str) -> None:
    file = judged(case)
    for page in file.pdf.pages:
        for link in page.get("/Annots", []):
            if "/A" in link:
                assert re.match(r"[a-z]+:", str(link.A.URI))
            else:
                assert link.Dest[0].objgen in file.page_of


def test_headings_start_at_one_and_skip_no_level(case: str) -> None:
    levels = [int(each.tag[1]) for each in judged(case).of("H1", "H2", "H3", "H4", "H5", "H6")]
    assert levels[:1] in ([], [1])
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_bookmarks_are_the_headings_in_reading_order(case: str) -> None:
    file = judged(case)
    headings = [str(each.entries.T) for each in file.of("H1", "H2", "H3", "H4", "H5", "H6") if "/T" in each.entries]
    with file.pdf.open_outline() as outline:
        marked = [item.title for item in _all(outline.root)]
    assert marked == headings


def _all(items: list[pikepdf.OutlineItem]) -> list[pikepdf.OutlineItem]:
    return [found for item in items for found in (item, *_all(item.children))]


def test_figures_have_words_and_a_box_on_the_page(case: str) -> None:
    file = judged(case)
    for figure in file.of("Figure"):
        assert str(figure.entries.Alt).strip()
        left, bottom, right, top = (float(value) for value in figure.attribute("/BBox"))
        width, height = (float(value) for value in file.pdf.pages[figure_page(figure)].MediaBox[2:])
        assert 0 <= left < right <= width
        assert 0 <= bottom < top <= height


def figure_page(figure: object) -> int:
    return next(mark[0] for each in figure.all() for mark in each.marks)  # type: ignore[attr-defined]


def test_rows_of_a_table_have_the_same_number_of_cells(case: str) -> None:
    for table in judged(case).of("Table"):
        rows = [each for each in table.all() if each.tag == "TR"]
        assert len({len([kid for kid in row.kids if kid.tag in {"TH", "TD"}]) for row in rows}) == 1


def test_heads_of_tables_say_what_they_head(case: str) -> None:
    for head in judged(case).of("TH"):
        assert head.attribute("/Scope") in {"/Column", "/Row"}


def test_parts_stand_in_their_wholes(case: str) -> None:
    for each in judged(case).root.all():
        if each.tag in INSIDE:
            assert each.parent is not None
            assert each.parent.tag in INSIDE[each.tag]


def test_notes_have_ids_of_their_own(case: str) -> None:
    file = judged(case)
    ids = [str(each.entries.ID) for each in file.of("Note")]
    assert len(ids) == len(set(ids))
    names = file.pdf.Root.StructTreeRoot.get("/IDTree", pikepdf.Dictionary(Names=[])).Names
    assert sorted(ids) == [str(names[at]) for at in range(0, len(names), 2)]


def test_fonts_are_embedded_and_say_their_letters(case: str) -> None:
    for page in judged(case).pdf.pages:
        for font in page.Resources.Font.values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor or "/FontFile3" in (
                font.DescendantFonts[0].FontDescriptor
            )
            assert font.ToUnicode.read_bytes().count(b"beginbfchar") >= 1


def test_languages_are_tags(case: str) -> None:
    file = judged(case)
    said = [str(file.pdf.Root.Lang), *(str(each.entries.Lang) for each in file.root.all() if "/Lang" in each.entries)]
    assert all(re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag) for tag in said)


def test_information_and_xmp_say_the_same(case: str) -> None:
    pdf = judged(case).pdf
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        assert xmp.get("dc:title") == str(pdf.docinfo["/Title"])
        assert xmp.get("pdf:Producer") == str(pdf.docinfo["/Producer"])
        made = re.sub(r"\D", "", str(xmp.get("xmp:CreateDate")))
        assert f"D:{made}Z" == str(pdf.docinfo["/CreationDate"]) == str(pdf.docinfo["/ModDate"])
        assert (xmp.get("pdfuaid:part"), xmp.get("pdfaid:part"), xmp.get("pdfaid:conformance")) == ("1", "2", "A")


def test_pages_go_by_structure_and_have_labels(case: str) -> None:
    pdf = judged(case).pdf
    assert all(page.Tabs == "/S" for page in pdf.pages)
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.PageLabels.Nums[1].S == "/D"


def test_the_file_is_whole(case: str) -> None:
    assert judged(case).pdf.check_pdf_syntax() == []
