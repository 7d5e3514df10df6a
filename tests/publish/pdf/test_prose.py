"""Quotations on a page, set in with a line before them for each that they stand in; lines of code that are too long."""

from __future__ import annotations

from briefings.compose.document import Paragraph, Run, Style, Voice
from briefings.publish.house.style import house_style
from briefings.publish.house.wording import page_words
from briefings.publish.pdf.blocks.prose import paragraph
from briefings.publish.pdf.file.tree import Element
from briefings.publish.pdf.galley.setter import Setter
from briefings.publish.pdf.painting.marks import Shape, Words, flat
from tests.publish.documents import said


def starts(*lines: str) -> list[float]:
    """Where each line of some code starts on the page."""
    setter = Setter(house_style("serif", "brief"), page_words("en-GB"), "en-GB")
    block = Paragraph(runs=(Run("\n".join(lines), Style.CODE, notes=(1,)),))
    boxes = paragraph(block, setter, Element("Sect"), 300.0)
    return [dx + mark.x for box in boxes for dx, _, mark in flat(box.marks) if isinstance(mark, Words)]


def test_what_goes_on_from_a_long_line_of_code_hangs() -> None:
    first, second, third, fourth = starts("short", "word " * 14, "short")
    assert first == second == fourth
    assert third > second


def test_an_empty_line_of_code_takes_its_room() -> None:
    setter = Setter(house_style("serif", "brief"), page_words("en-GB"), "en-GB")
    block = Paragraph(runs=(Run("a\n\nb", Style.CODE),))
    heights = [box.height + box.above for box in paragraph(block, setter, Element("Sect"), 300.0)]
    assert len(heights) == 3
    assert heights[1] == setter.role("body").line


def quoted(level: int) -> tuple[float, list[float]]:
    """Where the words of a quotation start, and where the lines before them stand."""
    setter = Setter(house_style("serif", "brief"), page_words("en-GB"), "en-GB")
    block = Paragraph(runs=said("Said so."), voice=Voice.QUOTED, level=level)
    (box,) = paragraph(block, setter, Element("Sect"), 300.0)
    marks = list(flat(box.marks))
    (words,) = (dx + mark.x for dx, _, mark in marks if isinstance(mark, Words))
    return words, [dx + mark.steps[0][1][0] for dx, _, mark in marks if isinstance(mark, Shape)]


def test_a_quotation_has_a_line_before_it() -> None:
    words, lines = quoted(0)
    assert 0.0 < lines[0] < words


def test_a_quotation_in_a_quotation_is_set_in_further_and_has_two() -> None:
    words, lines = quoted(1)
    assert words > quoted(0)[0]
    assert len(lines) == 2


def test_quotations_however_deep_leave_room_for_words() -> None:
    assert quoted(40)[0] <= 150.0
