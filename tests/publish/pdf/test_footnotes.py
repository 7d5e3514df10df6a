"""Footnotes: each starts on the page of its mark, may go on at the next foot, and nothing is lost or doubled."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings.compose.document import Document, Note, Paragraph, Run, Section, Table
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.layout.fitting import Layout, fitted
from briefings.publish.setting import NotesAt, Setting
from tests.publish.documents import column, ministerial, said, section
from tests.publish.pdf.reading import elements, texts

if TYPE_CHECKING:
    from briefings.publish.pdf.layout.pages import Page


def note(number: int, words: int = 12) -> Note:
    """A note whose words say its number and their own."""
    return Note(number=number, grade="C3", text=said(" ".join(f"n{number}w{at}" for at in range(words))))


def noted(*sections: Section, notes: tuple[Note, ...], size: str = "brief") -> Document:
    return replace(ministerial(), pages=0, header=(), size=size, sections=sections, footnotes=notes)


def prose(shapes: list[tuple[int, int]]) -> Document:
    """Paragraphs of so many words, each with a note of so many words after its first word."""
    blocks, notes = [], []
    for number, (words, length) in enumerate(shapes, start=1):
        rest = " ".join(f"p{number}w{at}" for at in range(words))
        blocks.append(Paragraph(runs=(Run(f"Mark{number}", notes=(number,)), Run(f" {rest}"))))
        notes.append(note(number, length))
    return noted(section("a", "Prose", *blocks), notes=tuple(notes))


def laid(document: Document) -> tuple[Layout, list[Page]]:
    layout, _ = fitted(document)
    return layout, layout.pages()


SHAPES = st.lists(st.tuples(st.integers(1, 160), st.integers(1, 220)), min_size=1, max_size=24)


@given(SHAPES)
@settings(max_examples=30, deadline=None)
def test_every_note_starts_on_the_page_of_its_mark(shapes: list[tuple[int, int]]) -> None:
    for text in texts(write_pdf(prose(shapes)).data):
        marks = {int(number) for number in re.findall(r"\bMark(\d+)(?=\d|\b)", _separated(text))}
        starts = {int(number) for number in re.findall(r"\bn(\d+)w0\b", text)}
        assert starts == {number for number in marks if number <= len(shapes)}


def _separated(text: str) -> str:
    """Marks stand right behind their word: "Mark77" is the mark 7 of "Mark7"."""
    return re.sub(r"\bMark(\d+?)\1\b", r"Mark\1 ", text)


@given(SHAPES)
@settings(max_examples=30, deadline=None)
def test_no_line_of_a_note_is_lost_or_doubled(shapes: list[tuple[int, int]]) -> None:
    found = Counter(re.findall(r"\bn\d+w\d+\b", " ".join(texts(write_pdf(prose(shapes)).data))))
    wanted = Counter(f"n{number}w{at}" for number, (_, words) in enumerate(shapes, start=1) for at in range(words))
    assert found == wanted


@given(SHAPES)
@settings(max_examples=50, deadline=None)
def test_text_and_notes_never_meet_nor_leave_the_page(shapes: list[tuple[int, int]]) -> None:
    layout, pages = laid(prose(shapes))
    for page, end in zip(pages, layout.ends, strict=True):
        notes = [layout.feet.notes[number].height(first, last) for number, first, last in end.notes]
        foot = sum(notes) + layout.feet.between * (len(notes) - 1) + layout.feet.before if notes else 0.0
        body = page.body[-1][0] + page.body[-1][1].height if page.body else 0.0
        assert body + foot <= layout.room.upright + 0.1


@given(SHAPES)
@settings(max_examples=50, deadline=None)
def test_a_split_note_has_two_lines_on_each_side(shapes: list[tuple[int, int]]) -> None:
    layout, _ = laid(prose(shapes))
    for end in layout.ends:
        for number, first, last in end.notes:
            count = len(layout.feet.notes[number].lines)
            assert last - first >= min(count, 2)
            assert first == 0 or first >= 2


def test_a_note_longer_than_a_page_goes_on_over_the_pages_after_it() -> None:
    made = write_pdf(prose([(20, 1500), (20, 8)]))
    found = re.findall(r"\bn1w\d+\b", " ".join(texts(made.data)))
    assert found == [f"n1w{at}" for at in range(1500)]
    assert made.pages > 1


def test_many_notes_in_one_row_stand_below_it() -> None:
    numbers = tuple(range(1, 31))
    cell = tuple(Run(f"Word{number}", notes=(number,)) for number in numbers)
    table = Table(columns=(column("One", share=1), column("Two", share=1)), rows=((cell, said("Text")),))
    made = write_pdf(noted(section("a", "Rows", table), notes=tuple(map(note, numbers))))
    assert made.pages == 1
    assert all(f"n{number}w11" in texts(made.data)[0] for number in numbers)


def test_notes_of_a_row_taller_than_a_page_stand_on_the_pages_of_their_marks() -> None:
    numbers = tuple(range(1, 41))
    cell = tuple(
        run for at in numbers for run in (Run(f"Mark{at}", notes=(at,)), Run(" words that take some room. " * 6))
    )
    table = Table(columns=(column("One", share=1), column("Two", share=1)), rows=((cell, said("Text")),))
    pages = texts(write_pdf(noted(section("a", "Rows", table), notes=tuple(map(note, numbers)))).data)
    assert len(pages) > 2
    for text in pages:
        marks = {int(number) for number in re.findall(r"\bMark(\d+)", _separated(text))}
        assert marks == {int(number) for number in re.findall(r"\bn(\d+)w0\b", text)}


@given(st.integers(100, 1500), st.integers(1, 14), st.sampled_from((1, 12, 60)))
@settings(max_examples=25, deadline=None)
@example(words=766, count=13, length=1)
@example(words=173, count=13, length=60)
def test_notes_of_one_row_stand_on_the_page_of_their_marks(words: int, count: int, length: int) -> None:
    numbers = tuple(range(1, count + 1))
    rest = " word" * (words // count)
    cell = tuple(run for at in numbers for run in (Run(f" Mark{at}", notes=(at,)), Run(rest)))
    table = Table(columns=(column("One"), column("Two")), rows=((said("Text"), cell),))
    notes = tuple(note(at, length) for at in numbers)
    for text in texts(write_pdf(noted(section("a", "Rows", table), notes=notes)).data):
        marks = {int(number) for number in re.findall(r"\bMark(\d+)", _separated(text))}
        assert marks == {int(number) for number in re.findall(r"\bn(\d+)w0\b", text)}


def test_a_note_without_a_mark_is_not_lost() -> None:
    made = write_pdf(noted(section("a", "Prose", Paragraph(runs=said("No mark."))), notes=(note(1),)))
    assert "n1w11" in texts(made.data)[0]


def test_a_note_marked_twice_stands_once_where_it_is_marked_first() -> None:
    blocks = [Paragraph(runs=said("Words and words. " * 60, 1)) for _ in range(12)]
    pages = texts(write_pdf(noted(section("a", "Prose", *blocks), notes=(note(1),))).data)
    assert len(pages) > 1
    assert [text.count("n1w0") for text in pages] == [1] + [0] * (len(pages) - 1)


def test_notes_are_in_the_tree_after_what_they_belong_to() -> None:
    made = write_pdf(prose([(20, 12), (20, 12)]))
    tags = [each["/S"] for each in elements(made.data) if each["/S"] in {"/P", "/Note", "/H2"}]
    assert tags[-6:] == ["/P", "/Note", "/P", "/P", "/Note", "/P"]
    ids = [str(each["/ID"]) for each in elements(made.data) if each["/S"] == "/Note"]
    assert ids == ["note-1", "note-2"]


def test_notes_in_plain_text_have_no_column_for_grades() -> None:
    notes = (Note(number=1, grade="", text=said("A plain note.")),)
    made = write_pdf(noted(section("a", "Prose", Paragraph(runs=said("Text.", 1))), notes=notes, size="text"))
    assert "1 A plain note." in texts(made.data)[0]


def test_a_brief_with_notes_at_its_end_can_have_them_on_its_pages() -> None:
    feet = texts(write_pdf(replace(ministerial(), pages=0), Setting(notes=NotesAt.PAGE)).data)
    assert "the author’s opinion. ¶ 9." in feet[0]
    assert "Raid, detentions" in feet[1]
    assert " Notes " not in feet[1]


def test_a_brief_with_footnotes_can_have_them_at_its_end() -> None:
    made = write_pdf(prose([(20, 12), (20, 12)]), Setting(notes=NotesAt.END))
    assert "Notes" in texts(made.data)[-1]
    assert [str(each["/ID"]) for each in elements(made.data) if each["/S"] == "/Note"] == ["note-1", "note-2"]


def test_a_note_whose_lines_are_not_equally_high_stays_on_its_pages() -> None:
    tower = "Z" + "\u0301\u0316" * 9
    tall = Note(number=1, grade="", text=(Run("plain words " * 30 + f"{tower} tall words " * 200),))
    layout, _ = laid(noted(section("a", "Prose", Paragraph(runs=(Run("Mark", notes=(1,)),))), notes=(tall,)))
    assert max(end.bottom for end in layout.ends) <= layout.room.upright + 0.1
