"""The file below the pages: packing, headings and their levels, bookmarks, what a PDF says about itself."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.file.objects import ink, literal
from briefings.publish.pdf.file.outline import Bookmark, nested
from briefings.publish.pdf.file.packing import FileOfObjects
from briefings.publish.pdf.file.tree import Element, headings, rank
from tests.publish.conformance.briefs import linked
from tests.publish.documents import ministerial


def test_packed_objects_are_found_by_their_numbers() -> None:
    file = FileOfObjects()
    file.add(1, "<</Type/Catalog/Pages 2 0 R>>")
    file.add(2, "<</Type/Pages/Kids[]/Count 0>>")
    for number in range(3, 700, 2):  # every other number is free
        file.add(number, f"({number})")
    file.add_stream(700, "/A/B", b"data")
    with pikepdf.open(io.BytesIO(file.finish("/Root 1 0 R", 700).data)) as pdf:
        assert [str(pdf.get_object(number, 0)) for number in (3, 401, 699)] == ["3", "401", "699"]
        assert pdf.get_object(700, 0).read_bytes() == b"data"
        assert pdf.get_object(4, 0) is None or not isinstance(pdf.get_object(4, 0), pikepdf.Dictionary)


@pytest.mark.parametrize(
    ("given", "made"),
    [("H1 H2 H3 H2", "H1 H2 H3 H2"), ("H2 H3 H2", "H1 H2 H1"), ("H1 H4 H4 H2", "H1 H2 H2 H2"), ("H3 H2", "H1 H1")],
)
def test_headings_start_at_one_and_skip_no_level(given: str, made: str) -> None:
    root = Element("Document")
    for tag in given.split():
        root.add("Sect").add(tag)
    rank(root)
    assert " ".join(each.tag for each in headings(root)) == made


def test_bookmarks_nest_by_level() -> None:
    marks = [Bookmark(title=name, level=int(name[0]), page=1, top=0.0) for name in ("1", "2a", "3", "2b", "1b")]
    first, last = nested(marks)
    assert [each.title for each in first.below] == ["2a", "2b"]
    assert [each.title for each in first.below[0].below] == ["3"]
    assert not last.below


@pytest.mark.parametrize("text", ["", "plain", "(brackets) \\", "é", "line\nline", "\U0001f54a", "\ud800 alone"])
def test_texts_come_back_from_the_file_as_they_were(text: str) -> None:
    read = pikepdf.Object.parse(literal(text).encode())
    assert str(read) == text.replace("\ud800", "?")


def test_greys_are_set_in_grey_and_colours_in_colour() -> None:
    assert ink("#000000", "rg") == "0 g"
    assert ink("#FFFFFF", "RG") == "1 G"
    assert ink("#FF0000", "rg") == "1 0 0 rg"


@pytest.mark.parametrize("title", ["a\x00b\x0bc", "<&>]]>", "two\nlines", "\ufffe\ud800", "=cmd|' /C calc'!A0"])
def test_any_title_can_be_read_in_both_places(title: str) -> None:
    data = write_pdf(replace(ministerial(), title=title, keywords=(title,), author=title)).data
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_metadata(strict=True) as xmp:
        assert xmp.get("dc:title", "") == str(pdf.docinfo.get("/Title", ""))
        assert "\x00" not in str(pdf.docinfo.get("/Title", ""))


def test_addresses_are_written_in_plain_letters() -> None:
    document = linked()
    runs = document.sections[0].blocks[0].runs  # type: ignore[union-attr]
    strange = replace(runs[1], link="https://example.org/Türkiye (a)?q=été#x")
    section = replace(document.sections[0], blocks=(replace(document.sections[0].blocks[0], runs=(strange,)),))
    with pikepdf.open(io.BytesIO(write_pdf(replace(document, sections=(section,))).data)) as pdf:
        (link, *_) = pdf.pages[0].Annots
        assert str(link.A.URI) == "https://example.org/T%C3%BCrkiye%20(a)?q=%C3%A9t%C3%A9#x"
