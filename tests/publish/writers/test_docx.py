from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest
from hypothesis import given, settings
from lxml import etree
from PIL import Image

from briefings.compose.document import Block, Document, ItemList, Note, Paragraph, Run, Section, Table
from briefings.errors import BadInputError
from briefings.publish.docx import docx_bytes
from briefings.publish.docx.markup import _ORDERS  # the order that the schema demands
from briefings.publish.note_places import with_notes
from briefings.publish.png import png
from briefings.publish.setting import House, NotesAt, Paper, Setting
from tests.publish.arabic import arabic
from tests.publish.building import column, said
from tests.publish.documents import ministerial, scenario_paper
from tests.publish.writers.making import BLOCK, HOSTILE, everywhere, one
from tests.publish.writers.reading import W, missing, part, parts, texts, word_text

Brief = Callable[[], Document]
BRIEFS = (ministerial, scenario_paper, arabic)


def noted() -> Document:
    """A document with two footnotes, one of them cited twice."""
    text = (*said("A fact.", 1), *said(" Another.", 2), *said(" The first again.", 1))
    notes = tuple(Note(number=at, grade="C3", text=said(f"Source {at}.")) for at in (1, 2))
    return replace(one(Paragraph(runs=text)), footnotes=notes)


def opened(data: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(data))


@pytest.mark.parametrize("brief", BRIEFS)
def test_every_word_of_a_brief_is_in_its_file(brief: Brief) -> None:
    assert missing(brief(), word_text(docx_bytes(brief()))) == set()


@given(block=BLOCK)
@settings(max_examples=25, deadline=None)
def test_every_kind_of_block_keeps_its_words(block: Block) -> None:
    data = docx_bytes(one(block))
    assert missing(one(block), word_text(data)) == set()
    assert list(_out_of_order(part(data, "word/document.xml"))) == []


def _out_of_order(root: etree._Element) -> list[str]:
    found = []
    for name, order in _ORDERS.items():
        places = order.split()
        for element in root.iter(f"{W}{name}"):
            kids = [places.index(etree.QName(kid).localname) for kid in element]
            if kids != sorted(kids):
                found.append(etree.tostring(element).decode())
    return found


@pytest.mark.parametrize("name", ["document", "styles", "numbering", "settings", "header1", "footer1"])
def test_properties_stand_in_the_order_of_the_schema(name: str) -> None:
    assert _out_of_order(part(docx_bytes(ministerial()), f"word/{name}.xml")) == []


def test_the_same_document_gives_the_same_bytes() -> None:
    assert docx_bytes(scenario_paper()) == docx_bytes(scenario_paper())


def test_every_style_that_is_used_is_there() -> None:
    data = docx_bytes(scenario_paper())
    known = {style.get(f"{W}styleId") for style in part(data, "word/styles.xml").iter(f"{W}style")}
    body = part(data, "word/document.xml")
    used = {node.get(f"{W}val") for name in ("pStyle", "rStyle", "tblStyle") for node in body.iter(f"{W}{name}")}
    assert used <= known


def test_headings_have_word_s_own_names() -> None:
    named = [
        (p.style.name, p.text) for p in opened(docx_bytes(ministerial())).paragraphs if p.style.name[:7] == "Heading"
    ]
    assert named[:2] == [
        ("Heading 1", "Azerbaijan and Russia after the Yekaterinburg raid"),
        ("Heading 2", "Bottom line"),
    ]


def test_footnotes_are_word_s_own() -> None:
    data = docx_bytes(noted())
    held = [note.get(f"{W}id") for note in part(data, "word/footnotes.xml").iter(f"{W}footnote")]
    cited = [mark.get(f"{W}id") for mark in part(data, "word/document.xml").iter(f"{W}footnoteReference")]
    assert (held, cited) == (["-1", "0", "1", "2"], ["1", "2"])
    assert "NOTEREF Mark1" in word_text(data)


def test_notes_stand_where_the_export_has_them() -> None:
    at_end = docx_bytes(noted(), Setting(notes=NotesAt.END))
    assert "word/footnotes.xml" not in parts(at_end)
    assert "Source 2." in word_text(at_end)
    ended = with_notes(noted(), NotesAt.END, "Notes")
    assert "word/footnotes.xml" in parts(docx_bytes(ended, Setting(notes=NotesAt.PAGE)))


def test_footnotes_that_word_would_number_otherwise_stand_in_the_text() -> None:
    document = replace(noted(), sections=(Section(key="a", head="A", blocks=(Paragraph(runs=said("Late.", 2)),)),))
    data = docx_bytes(document)
    assert "word/footnotes.xml" not in parts(data)
    assert "Source 1." in word_text(data)


def test_a_footnote_without_a_mark_is_not_lost() -> None:
    document = replace(noted(), sections=(Section(key="a", head="A", blocks=(Paragraph(runs=said("First.", 1)),)),))
    assert "Source 2." in word_text(docx_bytes(document))


def test_links_inside_lead_to_bookmarks() -> None:
    body = part(docx_bytes(scenario_paper()), "word/document.xml")
    names = [mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")]
    ids = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart")]
    anchors = {link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")} - {None}
    assert len(names) == len(set(names))
    assert len(ids) == len(set(ids))
    assert anchors <= set(names)


def test_the_marking_is_in_head_and_foot_of_first_and_other_pages() -> None:
    data = docx_bytes(ministerial())
    for name in (
        ("header1", "header2", "footer1", "footer2")
        if "word/header2.xml" in parts(data)
        else ("header1", "header3", "footer2", "footer4")
    ):
        assert "OFFICIAL" in "".join(part(data, f"word/{name}.xml").itertext())


def test_the_foot_counts_its_pages() -> None:
    data = docx_bytes(ministerial())
    foot = next(name for name in parts(data) if name.startswith("word/footer"))
    assert [text.split() for text in part(data, foot).itertext() if "PAGE" in text] == [["PAGE"], ["NUMPAGES"]]


def test_properties_come_from_the_document_and_never_from_the_clock() -> None:
    told = opened(docx_bytes(ministerial())).core_properties
    assert (told.title, told.author) == (ministerial().title, "Regional department (example)")
    assert told.created.isoformat() == "2025-07-05T12:00:00+00:00"


def test_heads_of_tables_are_repeated() -> None:
    body = part(docx_bytes(ministerial()), "word/document.xml")
    assert len(list(body.iter(f"{W}tblHeader"))) == 2


def test_each_list_starts_with_its_own_number() -> None:
    lists = (
        ItemList(items=(said("a"),)),
        ItemList(items=(said("b"),), start=4),
        ItemList(items=(said("c"),), bullets=True, numbered=False),
    )
    data = docx_bytes(replace(one(lists[0]), sections=(Section(key="a", head="A", blocks=lists),)))
    used = [number.get(f"{W}val") for number in part(data, "word/document.xml").iter(f"{W}numId")]
    starts = [start.get(f"{W}val") for start in part(data, "word/numbering.xml").iter(f"{W}startOverride")]
    assert (used, starts) == (["1", "2", "3"], ["1", "4", "1"])


def test_pictures_are_vectors_with_pixels_and_alt_text() -> None:
    data = docx_bytes(ministerial())
    media = [name for name in parts(data) if name.startswith("word/media/")]
    assert sorted(Path(name).suffix for name in media) == [".png", ".png", ".svg", ".svg"]  # network and likelihood
    assert "A network of twelve actors" in word_text(data)


def test_text_from_right_to_left_says_so() -> None:
    data = docx_bytes(arabic())
    body = part(data, "word/document.xml")
    assert all(
        run.find(f"{W}rPr/{W}rtl") is not None
        for run in body.iter(f"{W}r")
        if run.find(f"{W}t") is not None and run.find(f"{W}rPr/{W}rStyle") is None
    )
    assert list(body.iter(f"{W}bidiVisual"))
    assert body.find(f".//{W}sectPr/{W}bidi") is not None


def test_a_run_in_another_language_says_so() -> None:
    body = part(docx_bytes(one(Paragraph(runs=(Run("Слово", language="ru"),)))), "word/document.xml")
    assert "ru" in {lang.get(f"{W}val") for lang in body.iter(f"{W}lang")}


def test_an_annex_in_two_columns_has_a_section_of_its_own() -> None:
    pair = (
        Section(key="a", head="A", blocks=(Paragraph(runs=said("a")),)),
        Section(key="b", head="B", blocks=(Paragraph(runs=said("b")),), columns=2),
    )
    body = part(docx_bytes(replace(one(Paragraph(runs=())), sections=pair)), "word/document.xml")
    assert [columns.get(f"{W}num") for columns in body.iter(f"{W}cols")] == [None, "2", None]
    assert len(list(body.iter(f"{W}headerReference"))) == 2


def test_copy_recipient_paper_and_house_are_set() -> None:
    house = House(ministry="Ministry of Examples", seal=png(2, 2, b"\x10" * 12, 72))
    data = docx_bytes(
        ministerial(), Setting(copy=2, copies=5, recipient="Norway", paper=Paper.LETTER, line_numbers=True, house=house)
    )
    heads = b"".join(etree.tostring(part(data, name)) for name in parts(data) if name.startswith("word/header"))
    assert b"Copy 2 of 5" in heads
    assert b'string="Norway"' in heads
    assert "Ministry of Examples" in word_text(data)
    assert part(data, "word/document.xml").find(f".//{W}pgSz").get(f"{W}w") == "12240"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_a_file_that_opens(text: str) -> None:
    assert opened(docx_bytes(everywhere(text))).paragraphs


def test_dangerous_addresses_are_no_links() -> None:
    data = docx_bytes(one(Paragraph(runs=(Run("here", link="javascript:alert(1)"),))))
    assert list(part(data, "word/document.xml").iter(f"{W}hyperlink")) == []


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The briefs as LibreOffice sets them, in the order of `BRIEFS`, then that with notes."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("word")
    for at, brief in enumerate((*BRIEFS, noted)):
        (folder / f"{at}.docx").write_bytes(docx_bytes(brief()))
    files = sorted(folder.glob("*.docx"))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    order = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(order, check=True, capture_output=True)
    return [file.with_suffix(".pdf") for file in files]


def test_libreoffice_opens_every_brief(pages: list[Path]) -> None:
    assert all(path.read_bytes().startswith(b"%PDF") for path in pages)


def test_libreoffice_shows_every_row_of_a_table_that_goes_over_the_page(pages: list[Path]) -> None:
    with pypdfium2.PdfDocument(pages[0]) as file:
        shown = "".join(page.get_textpage().get_text_range() for page in file)
    tables = [block for block in ministerial().blocks() if isinstance(block, Table)]
    assert len(tables) == 2
    for table in tables:
        assert all(word in shown for text in texts(table) for word in text.split())


def test_confidence_has_its_discs_beside_its_word() -> None:
    assert "low\n\u2002\n●○○" in word_text(docx_bytes(ministerial()))


def test_no_column_is_narrower_than_its_words_where_others_have_room() -> None:
    columns = (column("Uncertainty", millimetres=8), column("What the source gives", share=1))
    table = Table(columns=columns, rows=((said("high"), said("Adapting to change.")),))
    grid = part(docx_bytes(one(table)), "word/document.xml").find(f".//{W}tblGrid")
    widths = [int(each.get(f"{W}w")) / 20 for each in grid]
    assert widths[0] > 55
    assert sum(widths) == pytest.approx(129 * 72 / 25.4, abs=25)


def wide_table() -> Table:
    """Ten columns of long words: too many for an upright page."""
    columns = tuple(column(f"Plenipotentiary{at}", share=1) for at in range(10))
    return Table(columns=columns, rows=(tuple(said("Metternich") for _ in columns),))


def test_a_table_too_wide_for_an_upright_page_has_a_turned_one() -> None:
    after = Paragraph(runs=said("After."))
    data = docx_bytes(replace(one(after), sections=(Section(key="a", head="A", blocks=(wide_table(), after)),)))
    pages = list(part(data, "word/document.xml").iter(f"{W}pgSz"))
    assert [page.get(f"{W}orient") for page in pages] == [None, "landscape", None]
    assert int(pages[1].get(f"{W}w")) > int(pages[1].get(f"{W}h"))
    assert "OFFICIAL" in "".join(part(data, "word/header3.xml").itertext())


def test_a_table_of_as_many_columns_as_word_takes_stays_on_its_sheet() -> None:
    many = tuple(column(f"c{at}", share=1) for at in range(63))
    table = Table(columns=many, rows=(tuple(said(f"value{at}") for at in range(63)),))
    made = part(docx_bytes(one(table)), "word/document.xml")
    whole = sum(int(each.get(f"{W}w")) for each in made.iter(f"{W}gridCol"))
    turned = next(each for each in made.iter(f"{W}sectPr") if each.find(f"{W}pgSz[@{W}orient]") is not None)
    margins = turned.find(f"{W}pgMar")
    room = int(turned.find(f"{W}pgSz").get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
    assert whole <= room + 63  # twips are rounded


def test_text_in_columns_has_no_room_for_a_side_column() -> None:
    section = Section(key="b", head="B", blocks=(Paragraph(runs=said("b")), ItemList(items=(said("c"),))), columns=2)
    data = docx_bytes(replace(one(Paragraph(runs=())), sections=(section,)))
    names = [style.get(f"{W}val") for style in part(data, "word/document.xml").iter(f"{W}pStyle")]
    assert "BodyTextInColumns" in names
    styles = {style.get(f"{W}styleId"): style for style in part(data, "word/styles.xml").iter(f"{W}style")}
    assert styles["BodyTextInColumns"].find(f".//{W}ind") is None
    assert set(names) <= set(styles)


def test_nothing_hides_the_name_across_the_page() -> None:
    data = docx_bytes(ministerial(), Setting(recipient="Norway", style="sans"))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        network = max((file.read(name) for name in file.namelist() if name.endswith(".png")), key=len)
    assert Image.open(io.BytesIO(network)).getpixel((1, 1))[3] == 0
    bottom = part(data, "word/styles.xml").find(f"{W}style[@{W}styleId='BottomLine']")
    assert (bottom.find(f".//{W}shd"), bottom.find(f".//{W}pBdr") is None) == (None, False)


def test_signs_in_a_table_are_drawn_and_told() -> None:
    drawn = [
        each.get("descr")
        for each in part(docx_bytes(scenario_paper()), "word/document.xml").iter()
        if each.get("descr")
    ]
    assert "very likely" in drawn


def test_a_day_is_not_parted_from_its_month() -> None:
    assert "27\u00a0June" in word_text(docx_bytes(one(Paragraph(runs=said("None since 27 June.")))))


@pytest.mark.parametrize("many", [63, 64])
def test_a_table_that_word_cannot_open_is_refused_by_its_first_column(many: int) -> None:
    wide = Table(columns=tuple(column(f"Day {at}", share=1) for at in range(many)), rows=((said("x"),) * many,))
    if many == 63:
        assert word_text(docx_bytes(one(wide))).count("Day") == 63
        return
    with pytest.raises(BadInputError, match="64 columns, the first of them “Day 0”"):
        docx_bytes(one(wide))
