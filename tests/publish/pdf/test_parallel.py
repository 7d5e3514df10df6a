"""Parallel languages: level rows, pages that end between them, one language after the other for who listens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.compose.document import Document, Pair
from briefings.publish.house.manner import manner
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.layout.fitting import lay_out
from briefings.publish.pdf.painting.marks import Words, flat
from briefings.publish.setting import AS_IT_IS
from tests.publish.parallels import both, pairs, text
from tests.publish.pdf.reading import elements, texts

if TYPE_CHECKING:
    from briefings.publish.pdf.galley.boxes import Box

LENGTHS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).filter(any), min_size=1, max_size=5)


def _boxes(document: Document) -> tuple[Box, ...]:
    flow = next(flow for flow in lay_out(document, manner(document, AS_IT_IS)).flows if flow.key == "both")
    return flow.boxes


def _firsts(box: Box) -> dict[bool, float]:
    """The first baseline on either side of the middle of the main column."""
    found: dict[bool, float] = {}
    for dx, dy, mark in flat(box.marks):
        if isinstance(mark, Words) and dx + mark.x > 0:
            side = dx + mark.x > 300.0
            found[side] = min(found.get(side, 1e9), dy + mark.y)
    return found


@pytest.mark.parametrize("language", ["ru", "ar"])
def test_both_texts_of_a_row_start_on_the_same_line(language: str) -> None:
    for box in _boxes(both(language)):
        firsts = _firsts(box)
        assert len(firsts) == 2
        assert firsts[False] == pytest.approx(firsts[True], abs=0.2)


@given(LENGTHS)
@settings(max_examples=25, deadline=None)
def test_every_row_is_one_strip_and_all_words_are_there(lengths: list[tuple[int, int]]) -> None:
    rows = tuple(Pair(first=text("one " * one), second=text("два " * two, "ru")) for one, two in lengths)
    document = both("ru", rows)
    assert len(_boxes(document)) == len(rows)
    said = " ".join(texts(write_pdf(document).data)).split()
    assert said.count("one") == sum(one for one, _ in lengths)
    assert said.count("два") == sum(two for _, two in lengths)


def test_pages_end_between_rows() -> None:
    made = texts(write_pdf(both("ru", pairs("ru", times=40))).data)
    assert len(made) > 1
    for page in made:
        assert page.count("Two men died") == page.count("Двое умерли")


def test_one_language_is_read_after_the_other_and_numbers_stand_once() -> None:
    found = list(elements(write_pdf(both()).data))
    items = [at for at, element in enumerate(found) if element["/S"] == "/LI"]
    (second,) = [at for at, element in enumerate(found) if element["/S"] == "/Div" and element.get("/Lang") == "ru"]
    assert [at < second for at in items] == [True, True, True, False, False, False]
    assert [at < second for at, element in enumerate(found) if element["/S"] == "/Lbl"] == [True] * 3


def test_a_text_from_right_to_left_keeps_to_the_edge_where_it_starts() -> None:
    (box, *_) = _boxes(both("ar"))
    ends = [dx + mark.x + mark.line.width for dx, _, mark in flat(box.marks) if isinstance(mark, Words)]
    assert max(ends) == pytest.approx(170 * 72 / 25.4, abs=0.5)


def test_a_head_in_two_languages_says_which_its_second_line_is() -> None:
    found = list(elements(write_pdf(both()).data))
    head = next(at for at, element in enumerate(found) if element["/S"] == "/H2")
    assert found[head + 1]["/S"] == "/Span"
    assert found[head + 1]["/Lang"] == "ru"
