"""Tags: headings, lists, tables, figures and notes in reading order, links both ways, furniture outside."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import Any

import pikepdf

from briefings.compose.document import Caption, Document, Matrix, Paragraph, Quadrant
from briefings.publish.pdf import Pdf, write_pdf
from briefings.publish.setting import Setting
from tests.publish.documents import ministerial, said, scenario_paper, section
from tests.publish.pdf.reading import elements, reader


@cache
def brief() -> Pdf:
    return write_pdf(ministerial())


@cache
def paper() -> Pdf:
    return write_pdf(scenario_paper())


def tags(made: Pdf) -> Counter[str]:
    return Counter(str(element["/S"]) for element in elements(made.data))


def test_one_title_and_a_heading_for_each_section() -> None:
    found = tags(brief())
    assert found["/H1"] == 1
    assert found["/H2"] == len(ministerial().sections)


def test_a_table_is_one_element_with_scoped_heads() -> None:
    found = [element for element in elements(paper().data) if element["/S"] == "/Table"]
    assert len(found) == 3
    heads = [element for element in elements(paper().data) if element["/S"] == "/TH"]
    assert all(head["/A"]["/Scope"] in {"/Column", "/Row"} for head in heads)


def test_every_figure_has_words_and_a_box() -> None:
    figures = [element for element in elements(paper().data) if element["/S"] == "/Figure"]
    assert len(figures) > 4
    for figure in figures:
        assert figure["/Alt"]
        left, bottom, right, top = (float(value) for value in figure["/A"]["/BBox"])
        assert 0 <= left < right <= 596
        assert 0 <= bottom < top <= 842


def test_a_picture_is_told_in_the_language_of_its_words() -> None:
    french = write_pdf(replace(scenario_paper(), language="fr"))
    told = {str(each["/Alt"]): each.get("/Lang") for each in elements(french.data) if each["/S"] == "/Figure"}
    assert told["A timeline of eight rows."] == "en"


def test_in_a_brief_of_that_language_it_need_not_be_said() -> None:
    assert not [each for each in elements(paper().data) if each["/S"] == "/Figure" and each.get("/Lang")]


def test_every_note_has_an_id_and_every_mark_leads_to_a_note() -> None:
    notes = [element for element in elements(brief().data) if element["/S"] == "/Note"]
    assert [note["/ID"] for note in notes] == [f"note-{number}" for number in range(1, 11)]
    links = _links(brief())
    assert len(links) == len([element for element in elements(brief().data) if element["/S"] == "/Link"])
    assert all("/Dest" in link for link in links)


def _links(made: Pdf) -> list[Any]:
    found: list[Any] = []
    for page in reader(made.data).pages:
        found += [each.get_object() for each in page.get("/Annots", [])]
    return found


def test_links_lie_on_their_pages_and_have_words() -> None:
    for link in _links(brief()):
        left, bottom, right, top = (float(value) for value in link["/Rect"])
        assert 56 < left < right < 540
        assert 60 < bottom < top < 780
        assert link["/Contents"]


def test_notes_lead_back_to_the_first_mark() -> None:
    back = [link for link in _links(brief()) if str(link["/Contents"]).startswith("Back")]
    assert len(back) == 10


def test_the_tree_and_the_pages_agree() -> None:
    document = reader(paper().data)
    root = document.trailer["/Root"]["/StructTreeRoot"]
    numbers = root["/ParentTree"]["/Nums"]
    keys = numbers[0::2]
    assert list(keys) == list(range(len(keys)))
    assert root["/ParentTreeNextKey"] == len(keys)
    for page in document.pages:
        content = page.get_contents().get_data().decode("latin-1")
        ids = content.count("/MCID ")
        assert ids == len(numbers[2 * page["/StructParents"] + 1].get_object())
        assert content.count("BDC") + content.count("BMC") == content.count("EMC")


def test_the_document_says_its_language_title_and_origin() -> None:
    document = reader(brief().data)
    root = document.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert document.metadata is not None
    assert document.metadata.title == ministerial().title
    assert str(document.metadata["/CreationDate"]).startswith("D:20250705120000")


def test_bookmarks_lead_to_sections() -> None:
    document = reader(paper().data)
    title, sections = document.outline
    assert not isinstance(title, list)
    assert isinstance(sections, list)
    assert title.title == scenario_paper().title
    entries = [item for item in sections if not isinstance(item, list)]
    assert [str(item.title) for item in entries][:3] == ["Bottom line", "1 Question", "2 Drivers"]
    pages = [document.get_destination_page_number(item) for item in entries]
    assert pages == sorted(pages)


def test_all_fonts_are_embedded_subsets_of_ours() -> None:
    for page in reader(paper().data).pages:
        for font in page["/Resources"]["/Font"].values():
            descendant = font["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in descendant["/FontDescriptor"]
            assert "+" in font["/BaseFont"]
            assert "/ToUnicode" in font


def test_every_stream_ends_with_a_line_end() -> None:
    data = paper().data
    assert data.count(b"\nendstream") == data.count(b"endstream") > 10


def test_the_words_at_the_axes_of_a_matrix_are_read_before_its_corners() -> None:
    corner = Quadrant(letter="A", name=said("Corner"), text=said("Text."))
    poles = {"left": "West", "right": "East", "top": "North", "bottom": "South"}
    figure = Caption(label="Figure 1", title=said("Futures"))
    matrix = Matrix(caption=figure, quadrants=(corner,) * 4, **poles)
    made = write_pdf(Document(kind="", title="T", marking="", pages=0, sections=(section("a", "Head", matrix),)))
    (sect,) = (each for each in elements(made.data) if str(each.get("/S")) == "/Sect" and _kinds(each)[0] == "/Caption")
    assert _kinds(sect) == ["/Caption", "/P", "/P", "/Div", "/Div", "/Div", "/Div"]


def _kinds(element: Any) -> list[str]:  # noqa: ANN401 - an object of a PDF
    return [str(kid.get_object()["/S"]) for kid in element["/K"]]


def test_the_marking_and_the_copy_are_heard_first_and_once() -> None:
    made = write_pdf(ministerial(), Setting(copy=3, copies=12))
    root = reader(made.data).trailer["/Root"]["/StructTreeRoot"]["/K"]
    first, second = (kid.get_object() for kid in root["/K"][:2])
    content = reader(made.data).pages[0].get_contents().get_data()
    assert [str(first["/S"]), str(second["/S"])] == ["/P", "/P"]
    assert b"/Subtype /Header" not in content
    assert b"/Subtype /Header" in reader(made.data).pages[1].get_contents().get_data()


def test_no_glyph_stands_for_what_readers_do_not_take() -> None:
    marks = "a" + "\u0301" * 600
    text = Paragraph(runs=said(f"One\ufeff mark, {marks} and \ufffe an other, \ue000 and \U000f0000."))
    made = write_pdf(Document(kind="Note", title="", marking="", sections=(section("a", "First", text),), pages=0))
    maps = _maps(made)
    stood_for = [found for each in maps for found in re.findall(rb"^<\w{4}> <(\w*)>", each, re.MULTILINE)]
    assert any(each.endswith(b"2060") for each in stood_for)
    assert not any(re.fullmatch(rb"(\w{4})*(FEFF|FFFE|0000|E000|DB80)(\w{4})*", each) for each in stood_for)
    assert max(map(len, stood_for)) < 254


def _maps(made: Pdf) -> list[bytes]:
    """What the glyphs of each font stand for."""
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        fonts = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/ToUnicode" in each]
        return [font.ToUnicode.read_bytes() for font in fonts]
