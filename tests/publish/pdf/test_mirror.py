"""Pages from right to left: what is mirrored, and what is not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.document import Caption, Document, Paragraph, Table
from briefings.compose.measures import MM
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.file.tree import Element
from briefings.publish.pdf.layout.fitting import fitted
from briefings.publish.pdf.painting.marks import Group, Mark, PageNumber, Words, flat, panel
from briefings.publish.pdf.painting.mirror import mirrored
from briefings.publish.pdf.painting.scenes import scene_marks
from briefings.typography.lines import set_lines
from briefings.typography.words import Look, Span
from tests.publish.arabic import arabic
from tests.publish.building import column
from tests.publish.documents import said, section
from tests.publish.pdf.reading import elements, texts
from tests.publish.scenes import network

WIDTH = 170 * MM
PLACES = st.floats(0, 400)


def words(text: str, x: float) -> Words:
    return Words(x, 10.0, set_lines((Span(text, Look("sans", 10.0)),), 1000.0)[0], None)


def spans(marks: list[Mark]) -> list[tuple[float, float]]:
    """Left and right of each line of text and of each rectangle."""
    found = []
    for dx, _, mark in flat(marks):
        if isinstance(mark, Words):
            found.append((dx + mark.x, dx + mark.x + mark.line.width))
        elif not isinstance(mark, PageNumber):
            xs = [dx + value for _, args in mark.steps for value in args[::2]]
            found.append((min(xs), max(xs)))
    return found


@given(PLACES, PLACES, PLACES, st.floats(1, 50))
def test_what_stood_so_far_from_the_left_stands_so_far_from_the_right(
    outer: float, inner: float, x: float, wide: float
) -> None:
    marks = [Group(outer, 0.0, (words("word", x), Group(inner, 0.0, (panel(x, 0.0, wide, 5.0),))))]
    for (left, right), (new_left, new_right) in zip(spans(marks), spans(mirrored(marks, WIDTH)), strict=True):
        assert new_left == pytest.approx(WIDTH - right)
        assert new_right == pytest.approx(WIDTH - left)


@given(PLACES, PLACES)
def test_a_page_mirrored_twice_is_as_it_was(outer: float, x: float) -> None:
    marks: list[Mark] = [Group(outer, 3.0, (words("word", x), panel(x, 0.0, 9.0, 5.0)))]
    assert spans(mirrored(mirrored(marks, WIDTH), WIDTH)) == [pytest.approx(each) for each in spans(marks)]


@given(PLACES, PLACES)
def test_a_group_of_fixed_width_keeps_its_inside(outer: float, x: float) -> None:
    inside = (words("0", 0.0), panel(10.0, 0.0, 20.0, 5.0), words("100", 90.0))
    marks: list[Mark] = [Group(outer, 0.0, (Group(x, 0.0, inside, fixed=100.0),))]
    moved = mirrored(marks, WIDTH)
    shift = WIDTH - outer - x - 100.0 - (outer + x)
    assert spans(moved) == [pytest.approx((left + shift, right + shift)) for left, right in spans(marks)]


def test_a_network_is_never_mirrored() -> None:
    scene = network()
    marks = scene_marks(scene, Element("Figure"))
    assert spans(mirrored(marks, scene.width)) == spans(marks)


def test_all_of_a_page_from_right_to_left_stands_in_the_text_block() -> None:
    layout, fit = fitted(arabic())
    assert fit.fits
    for page in layout.pages():
        for left, right in spans(mirrored(page.marks, layout.style.width)):
            assert left >= -2.0
            assert right <= layout.style.width + 2.0


def test_numbers_hang_at_the_right_of_their_items() -> None:
    layout, _ = fitted(arabic())
    style = layout.style
    marks = mirrored(layout.pages()[0].marks, style.width)
    places = {mark.line.text: dx + mark.x for dx, _, mark in flat(marks) if isinstance(mark, Words)}
    main = style.width - style.main_left
    assert main < places["1"] < main + 6 * MM


def test_grades_and_latin_names_are_read_from_the_left() -> None:
    layout, _ = fitted(arabic())
    said = [mark.line.text for _, _, mark in flat(layout.pages()[0].marks) if isinstance(mark, Words)]
    assert "F6" in said
    assert any("Al Jazeera" in text.replace("\u00a0", " ") for text in said)


def test_the_grade_of_a_holder_follows_the_name() -> None:
    (page, *_) = fitted(arabic())[0].pages()
    lines = [mark.line.text for _, _, mark in flat(page.marks) if isinstance(mark, Words) and "(" in mark.line.text]
    holders = [text for text in lines if "C3" in text]
    assert len(holders) == 2
    assert all(text.startswith("C3") for text in holders)  # as it stands, from the left


def test_the_title_of_a_figure_starts_at_the_right_with_its_label() -> None:
    caption = Caption(label="الشكل 1", title=said("(أ) ما تغيّر"))
    table = Table(columns=(column("أ", share=1),), rows=((said("ب"),),), caption=caption)
    made = replace(arabic(), sections=(section("a", "قسم", table),))
    (page, *_) = fitted(made)[0].pages()
    (line,) = (mark.line for _, _, mark in flat(page.marks) if isinstance(mark, Words) and "الشكل" in mark.line.text)
    assert line.runs[-1].span == 0


def test_an_arabic_page_has_its_words_and_its_marking_in_latin() -> None:
    (page,) = texts(write_pdf(arabic()).data)
    assert page.count("OFFICIAL") == 2
    assert "الحواشي" in page


def test_a_head_above_text_of_another_direction_starts_at_the_edge_of_its_text() -> None:
    foreign = replace(section("b", "عنوان", Paragraph(runs=said("نص"))), language="ar")
    layout, _ = fitted(Document(kind="", title="", marking="", pages=0, size="text", sections=(foreign,)))
    lines = layout.flows[-1].boxes
    ends = [right for box in lines for _, right in spans(list(box.marks))]
    assert ends == [pytest.approx(layout.style.width)] * 2


def test_the_mark_of_a_note_is_heard_after_the_words_before_it() -> None:
    held = [each["/K"] for each in elements(write_pdf(arabic()).data) if each["/S"] in {"/P", "/LBody"}]
    noted = [kids for kids in held if isinstance(kids, list) and any(map(_is_mark, kids))]
    assert noted
    assert not any(_is_mark(kids[0]) for kids in noted)


def _is_mark(kid: Any) -> bool:  # noqa: ANN401 - an object of a PDF
    """Whether what an element holds is the mark of a note."""
    return not isinstance(kid, int) and kid.get_object().get("/S") == "/Reference"
