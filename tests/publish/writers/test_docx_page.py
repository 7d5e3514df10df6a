"""How a page of a Word file looks: the side column, the distances of lines, what stands abreast."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

import pytest
from lxml import etree

from briefings.compose.document import (
    Card,
    Cards,
    Document,
    Figure,
    Judged,
    Note,
    Paragraph,
    Run,
    Section,
    Style,
    Table,
)
from briefings.publish.docx import docx_bytes
from briefings.publish.html import html_text
from briefings.publish.pdf import write_pdf
from briefings.publish.pictures import shared_legend
from briefings.publish.png import png
from briefings.publish.setting import House, Setting
from briefings.publish.spoken import listed
from tests.publish.arabic import arabic
from tests.publish.building import column, said
from tests.publish.documents import ministerial, scenario_paper
from tests.publish.writers.making import one
from tests.publish.writers.reading import W, part


def styles(document: Document, setting: Setting | None = None) -> dict[str, etree._Element]:
    """The styles of a document's Word file by their ids."""
    root = part(docx_bytes(document, setting or Setting()), "word/styles.xml")
    return {style.get(f"{W}styleId"): style for style in root.iter(f"{W}style")}


def body(document: Document) -> list[etree._Element]:
    """The paragraphs and tables of a document's Word file."""
    return list(part(docx_bytes(document), "word/document.xml")[0])


def text_of(section: Section) -> Document:
    """A text of one section, which has no side column."""
    return Document(kind="", title="A title", marking="", sections=(section,), size="text")


def style_of(element: etree._Element) -> str:
    found = element.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val")


def frame_of(element: etree._Element) -> dict[str, str]:
    found = element.find(f"{W}pPr/{W}framePr")
    return {} if found is None else dict(found.attrib)


def test_heads_stand_in_the_side_column_by_their_style() -> None:
    frame = frame_of(styles(ministerial())["Heading2"])
    heads = [each for each in body(ministerial()) if style_of(each) == "Heading2"]
    assert len(heads) == len(ministerial().sections) - 1  # the notes take the whole measure
    assert int(frame[f"{W}w"]) == round(40 * 72 / 25.4 * 20)
    assert all(frame_of(head) == frame for head in heads)


@pytest.mark.parametrize("document", [ministerial(), scenario_paper(), arabic()])
def test_a_frame_is_tied_to_a_rule_and_never_to_a_table(document: Document) -> None:
    elements = body(document)
    for at, element in enumerate(elements):
        if frame_of(element):
            after = next(each for each in elements[at:] if not frame_of(each))
            assert style_of(after) in {"SectionRule", "StrongRule", "SectionStart"}


def test_the_side_column_is_at_the_right_where_pages_are_mirrored() -> None:
    assert frame_of(styles(arabic())["Heading2"])[f"{W}xAlign"] == "right"


def test_nothing_stands_beside_what_takes_the_whole_measure() -> None:
    wide = next(block for block in scenario_paper().blocks() if isinstance(block, Figure) and block.wide)
    elements = body(one(wide))
    assert "Heading2InColumns" in [style_of(each) for each in elements]
    assert not any(frame_of(each) for each in elements)


def test_a_judgement_opens_with_its_likelihood_in_the_side_column() -> None:
    names = [style_of(each) for each in body(ministerial())]
    at = names.index("SideLikelihood")
    assert names[at - 1 : at + 4] == ["Heading2", "SideLikelihood", "SideLikelihood", "SectionRule", "BodyText"]


@pytest.mark.parametrize(("text", "rule"), [("Level lines.", "exact"), ("သည်", "atLeast")])  # codespell:ignore atleast
def test_lines_are_as_far_apart_as_the_letters_need(text: str, rule: str) -> None:
    spacing = styles(one(Paragraph(runs=said(text))))["BodyText"].find(f".//{W}spacing")
    assert spacing.get(f"{W}lineRule") == rule


def test_a_brief_is_as_tight_as_its_pages_need() -> None:
    def below(pages: int) -> int:
        kinds = styles(ministerial(), Setting(style="sans", pages=pages))
        return int(kinds["ListNumber"].find(f".//{W}spacing").get(f"{W}after"))

    assert (below(0), below(2)) == (72, 50)


def test_cards_stand_two_abreast_beside_a_side_column() -> None:
    cards = Cards(cards=tuple(Card(name=said(name), post=(), facts=(("Post", said("none")),)) for name in "ABC"))
    (table,) = [each for each in body(one(cards)) if each.tag == f"{W}tbl"]
    rows = [["".join(cell.itertext()) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    assert rows == [["APostnone", "BPostnone"], ["CPostnone", ""]]


def test_no_cards_are_no_table() -> None:
    document = replace(ministerial(), sections=(Section(key="a", head="People", blocks=(Cards(cards=()),)),))
    assert all(list(table.iter(f"{W}tr")) for table in body(document) if table.tag == f"{W}tbl")


def test_a_disputed_claim_stays_with_its_wording() -> None:
    assert styles(ministerial())["Account"].find(f".//{W}keepNext") is not None


def test_the_margin_of_a_picture_is_not_shown() -> None:
    data = part(docx_bytes(ministerial()), "word/document.xml")
    (cut,) = [each for each in data.iter() if etree.QName(each).localname == "srcRect"]
    assert cut.get("l") == cut.get("r")
    assert 0 < int(cut.get("l")) < 5_000


def test_a_head_of_two_lines_takes_one_over_the_whole_measure() -> None:
    wide = next(block for block in scenario_paper().blocks() if isinstance(block, Figure) and block.wide)
    document = replace(one(wide), sections=(Section(key="a", head="Annex A\nSources", blocks=(wide,)),))
    texts = takewhile(lambda each: each.tag == f"{W}p", body(document))
    assert "Annex\u00a0A: Sources" in ["".join(each.itertext()) for each in texts]


@pytest.mark.parametrize(
    ("rows", "kept"), [(8, [True] * 7 + [False]), (9, [True, *[False] * 6, True, False]), (1, [False])]
)
def test_a_short_table_stays_whole_and_two_rows_of_another_at_either_end(rows: int, kept: list[bool]) -> None:
    table = Table(columns=(column("A", share=1),), rows=tuple((said(f"{at}"),) for at in range(rows)))
    (made,) = [each for each in body(one(table)) if each.tag == f"{W}tbl"]
    _, *shown = made.iter(f"{W}tr")  # the head is kept by its style
    assert [row.find(f".//{W}pPr/{W}keepNext") is not None for row in shown] == kept


def test_a_picture_stays_with_its_source() -> None:
    (picture,) = [each for each in body(ministerial()) if style_of(each) == "Picture"]
    assert picture.find(f"{W}pPr/{W}keepNext") is not None


def test_letters_of_complex_scripts_have_a_face_that_has_them() -> None:
    arab = styles(arabic())["BodyText"].find(f".//{W}rFonts")
    assert (arab.get(f"{W}cs"), arab.get(f"{W}ascii")) == ("Noto Naskh Arabic", "Source Serif 4")
    assert styles(ministerial())["Label"].find(f".//{W}rFonts").get(f"{W}cs") == "Arial"


def test_every_face_that_is_named_says_what_may_stand_for_it() -> None:
    data = docx_bytes(arabic())
    known = {each.get(f"{W}name") for each in part(data, "word/fontTable.xml").iter(f"{W}font")}
    named = {name for fonts in part(data, "word/styles.xml").iter(f"{W}rFonts") for name in fonts.attrib.values()}
    assert named <= known


def test_what_stands_for_a_face_is_named_and_described() -> None:
    for face in part(docx_bytes(ministerial()), "word/fontTable.xml").iter(f"{W}font"):
        assert face.find(f"{W}altName").get(f"{W}val")
        assert len(bytes.fromhex(face.find(f"{W}panose1").get(f"{W}val"))) == 10


def test_a_seal_is_decoration() -> None:
    house = House(ministry="Foreign Office", seal=png(2, 2, b"\x00\x10\x80" * 4, 72))
    front = replace(ministerial(), sections=())
    made = part(docx_bytes(front, Setting(house=house)), "word/document.xml")
    assert [etree.QName(each).localname for each in made.iter() if each.get("val") == "1"] == ["decorative"]


def judged_beside(text: str) -> list[str]:
    """The styles of a section with a judgement of that text."""
    block = next(block for block in ministerial().blocks() if isinstance(block, Judged))
    return [style_of(each) for each in body(one(replace(block, text=said(text))))]


def test_a_judgement_too_short_to_stand_beside_its_likelihood_stands_above_it() -> None:
    names = judged_beside("It is likely. Our confidence is low.")
    assert names[-4:-1] == ["BodyText", "Likelihood", "Likelihood"]
    assert "SideLikelihood" not in names


def test_a_head_deeper_than_its_text_stands_above_it() -> None:
    section = Section(key="a", head="A head that takes more lines than one", blocks=(Paragraph(runs=said("Short.")),))
    assert "Heading2InColumns" in [style_of(each) for each in body(replace(ministerial(), sections=(section,)))]


def test_a_section_ends_in_its_last_paragraph() -> None:
    ends = [each for each in body(ministerial()) if each.find(f"{W}pPr/{W}sectPr") is not None]
    assert [style_of(each) for each in ends] == ["RemarkInColumns", "NoteListInColumns"]


def test_heads_of_a_text_are_as_large_as_on_its_page() -> None:
    def size(document: Document) -> int:
        return int(styles(document)["Heading2"].find(f"{W}rPr/{W}sz").get(f"{W}val"))

    assert size(text_of(Section(key="a", head="Head", blocks=()))) > size(ministerial())


def test_a_rule_parts_sections_of_a_text() -> None:
    kinds = [style_of(each) for each in body(text_of(Section(key="a", head="", blocks=(Paragraph(runs=said("a")),))))]
    assert kinds[:3] == ["Heading1", "FrontRule", "SectionRule"]


@pytest.mark.parametrize(("around", "language", "way"), [("en", "ar", "1"), ("ar", "en", "0")])
def test_a_section_in_another_language_runs_its_way(around: str, language: str, way: str) -> None:
    section = Section(key="a", head="", blocks=(Paragraph(runs=said("a")),), language=language)
    last = body(replace(text_of(section), language=around))[-2]
    assert [each.get(f"{W}val") for each in last.iter(f"{W}bidi")] == [way]


@pytest.mark.parametrize(("grade", "stops"), [("C3", 2), ("", 1)])
def test_notes_leave_room_for_grades_they_have(grade: str, stops: int) -> None:
    note = Note(number=1, grade=grade, text=said("Its source."))
    kind = styles(replace(one(Paragraph(runs=said("A fact.", 1))), footnotes=(note,)))["FootnoteText"]
    assert len(list(kind.iter(f"{W}tab"))) == stops


def fields(element: etree._Element) -> str:
    """The instructions of the fields in a paragraph."""
    return "".join(each.text or "" for each in element.iter(f"{W}instrText"))


def test_the_contents_of_a_brief_stand_two_abreast_with_their_pages() -> None:
    listed = [each for each in body(scenario_paper()) if style_of(each) == "ContentsAbreast"]
    assert "TOC" in fields(listed[0])
    assert [fields(each).count("PAGEREF") for each in listed] == [2] * (len(listed) - 1) + [1]
    assert "".join(listed[0].itertext()).replace(fields(listed[0]), "").endswith("1")


def test_contents_with_long_titles_have_a_line_each() -> None:
    document = scenario_paper()
    head = "A head that is longer than half of the column"
    long = tuple(replace(section, head=head) if section.number else section for section in document.sections)
    names = [style_of(each) for each in body(replace(document, sections=long))]
    assert "ContentsAbreast" not in names
    assert names.count("TOC2") > 3


def test_contents_without_numbers_list_every_head() -> None:
    document = scenario_paper()
    document = replace(document, sections=tuple(replace(section, number="") for section in document.sections))
    heads = [section for section in document.sections if section.head and not section.contents]
    assert sum(fields(each).count("PAGEREF") for each in body(document)) == len(heads)
    assert html_text(document).partition("<nav")[2].partition("</nav>")[0].count("<li>") == len(heads)


def test_the_pages_of_the_contents_are_those_of_the_pdf() -> None:
    document = scenario_paper()
    *_, (at, last) = listed(document)
    page = write_pdf(document).places[last.key].page + 1
    (shown,) = (each for each in body(document) if f"PAGEREF Section{at} " in fields(each))
    assert "".join(each.text or "" for each in shown.iter(f"{W}t")).endswith(str(page))


def test_a_likelihood_is_drawn_beside_its_words() -> None:
    shown = [each for each in body(ministerial()) if style_of(each) == "SideLikelihood"]
    assert [len(list(each.iter(f"{W}drawing"))) for each in shown] == [1, 0]
    assert "likely" in "".join(shown[0].itertext())


def test_a_band_is_drawn_before_its_words() -> None:
    cells = list(part(docx_bytes(scenario_paper()), "word/document.xml").iter(f"{W}tc"))
    drawn = [cell for cell in cells if "%" in "".join(cell.itertext()) and list(cell.iter(f"{W}drawing"))]
    assert len(drawn) == 4


@pytest.mark.parametrize(("pages", "breaks"), [(4, 0), (0, 1)])
def test_a_text_begins_pages_where_asked_unless_it_is_fitted_to_some(pages: int, breaks: int) -> None:
    section = Section(key="b", head="Next", blocks=(Paragraph(runs=said("b")),), page_before=True)
    document = text_of(Section(key="a", head="", blocks=(Paragraph(runs=said("a")),)))
    document = replace(document, sections=(*document.sections, section), pages=pages)
    root = part(docx_bytes(document), "word/document.xml")
    assert len(list(root.iter(f"{W}pageBreakBefore"))) == breaks


def test_what_is_strong_and_stressed_is_both_in_word() -> None:
    both = styles(ministerial())["StrongEmphasis"]
    assert both.find(f"{W}rPr/{W}b") is not None
    assert both.find(f"{W}rPr/{W}i") is not None
    root = part(docx_bytes(one(Paragraph(runs=(Run("so", Style.STRONG_EMPHASIS),)))), "word/document.xml")
    assert [style.get(f"{W}val") for style in root.iter(f"{W}rStyle")] == ["StrongEmphasis"]


@pytest.mark.parametrize("language", ["ka", "hy", "zh", "ar"])
@pytest.mark.parametrize("style", [Style.EMPHASIS, Style.STRONG_EMPHASIS])
def test_letters_that_have_no_italics_are_not_slanted_in_word(language: str, style: Style) -> None:
    runs = (Run("so", style, language=language), Run("so", style))
    root = part(docx_bytes(one(Paragraph(runs=runs))), "word/document.xml")
    named = [each.get(f"{W}val") for each in root.iter(f"{W}rStyle")]
    assert named == ["Strong", {Style.EMPHASIS: "Emphasis"}.get(style, "StrongEmphasis")]


def test_what_is_stressed_in_a_script_without_italics_is_bold_in_word() -> None:
    stressed = styles(ministerial())["Emphasis"].find(f"{W}rPr")
    assert [each.tag.removeprefix(W) for each in stressed] == ["bCs", "i"]


def test_code_in_word_has_a_ground_and_letters_of_one_width() -> None:
    code = styles(ministerial())["Code"]
    assert code.find(f"{W}rPr/{W}rFonts").get(f"{W}ascii") == "Consolas"
    assert code.find(f"{W}rPr/{W}shd") is not None
    lines = one(Paragraph(runs=(Run("list --all", Style.CODE),)))
    assert "CodeText" in map(style_of, body(lines))


def test_code_keeps_its_direction_in_a_part_that_runs_from_right_to_left() -> None:
    code = Section(key="a", head="", blocks=(Paragraph(runs=(Run("list --all", Style.CODE),)),), language="ar")
    lines = [each for each in body(text_of(code)) if style_of(each).startswith("CodeText")]
    assert [[way.get(f"{W}val") for way in line.iter(f"{W}bidi")] for line in lines] == [["0"]]


def test_the_ground_of_code_does_not_hide_the_recipient() -> None:
    assert styles(ministerial(), Setting(recipient="A. Reader"))["Code"].find(f"{W}rPr/{W}shd") is None


def test_numbers_in_word_keep_to_the_end_of_their_column() -> None:
    table = Table(columns=(column("Name"), column("Since")), rows=((said("Armenia"), said("2018")),))
    cells = list(part(docx_bytes(one(table)), "word/document.xml").iter(f"{W}tc"))
    assert [len(list(cell.iter(f"{W}jc"))) for cell in cells] == [0, 1, 0, 1]


def test_a_shared_legend_keeps_signs_of_a_kind_together() -> None:
    figures = [block for block in scenario_paper().blocks() if isinstance(block, Figure) and len(block.scenes) > 1]
    shared = shared_legend(figures[0])
    assert shared is not None
    assert len(shared.legend) == max(len(scene.legend) for scene in figures[0].scenes)
    words = [key.words for row in shared.legend for key in row]
    assert len(words) == len(set(words))
