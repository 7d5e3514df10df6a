"""How far the ink of lines reaches."""

from __future__ import annotations

import pytest

from briefings.typography.ink import between, inks, may_be_tall, reach
from briefings.typography.lines import Line, set_lines
from briefings.typography.words import Look, Span

LOOK = Look("serif", 10.0)
TOWER = "Z" + "\u0301" * 20


def line(text: str, base: int = 0) -> Line:
    return set_lines((Span(text, LOOK),), 1000.0, base)[0]


@pytest.mark.parametrize("text", ["Bakı, İlham Əliyev", "Été – «да» 12 € §", "Tất cả mọi người", "Ἅπαντες"])
def test_ordinary_letters_are_never_measured(text: str) -> None:
    assert not may_be_tall(text)


@pytest.mark.parametrize("text", [TOWER, "ཧཱུྃ", "اللغة", "1\u20442", "ខ្ញុំ"])
def test_what_may_be_piled_high_is_measured(text: str) -> None:
    assert may_be_tall(text)


def test_a_letter_reaches_from_its_foot_to_its_head() -> None:
    up, down = reach(line("Ep"))
    assert 6.0 < up < 8.0
    assert 1.5 < down < 3.0


def test_a_tower_of_marks_reaches_as_high_as_its_marks() -> None:
    assert reach(line(TOWER))[0] > 20.0


def test_words_that_stand_beside_one_another_need_no_room_below_one_another() -> None:
    assert between(line(TOWER), line("I")) < 10.0
    assert between(line("I"), line(TOWER)) > 20.0
    assert between(line("I"), line("IIIIIIIIIIIII " + TOWER)) < 10.0


def test_lines_that_stand_at_their_right_ends_meet_there() -> None:
    long, tower = line("many words before the last one"), line(TOWER)
    assert between(long, tower, from_right=True) == pytest.approx(between(long, tower), abs=3.0)
    assert between(line("g"), line(TOWER + " many words"), from_right=True) < between(line("g"), line(TOWER + " g"))


def test_a_line_without_ink_reaches_nowhere() -> None:
    assert reach(Line((), 0.0)) == (0.0, 0.0)
    assert between(Line((), 0.0), line("I")) == 0.0


def test_ink_is_where_its_words_are() -> None:
    first, second = inks(line("one two"))
    assert first.left == 0.0
    assert second.left == pytest.approx(first.right)
