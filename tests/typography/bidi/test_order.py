"""Order of right-to-left text on a left-to-right page; examples after UAX #9."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.typography.bidi import has_right_to_left, visual_order
from briefings.typography.bidi.levels import levels


def shown(text: str, base: int = 0) -> str:
    return "".join(text[at] for at in visual_order(levels(text, base)))


@pytest.mark.parametrize(
    ("text", "visual"),
    [
        ("abc", "abc"),
        ("abc אבג def", "abc גבא def"),
        ("אב גד", "דג בא"),
        ("see אב 12 גד end", "see דג 12 בא end"),
        ("אב (ab) גד", "בא (ab) דג"),
        ("a אב.", "a בא."),
        ("السعر 25", "25 رعسلا"),
        ("אב, גד.", "דג ,בא."),
    ],
)
def test_runs_come_out_in_reading_order(text: str, visual: str) -> None:
    assert shown(text) == visual


def test_a_right_to_left_paragraph_starts_at_the_right() -> None:
    assert shown("אב ab", base=1) == "ab בא"


def test_plain_latin_has_no_levels_above_the_base() -> None:
    assert set(levels("On 27 June, ¶ 2: 55–80 %.")) == {0}


def test_only_right_to_left_letters_count() -> None:
    assert has_right_to_left("x א")
    assert not has_right_to_left("Հայաստան, Россия, 中文")


@given(st.text(alphabet="ab 12.,()[]אבגش٣-%\u200c", max_size=30), st.sampled_from([0, 1]))
def test_order_loses_and_doubles_nothing(text: str, base: int) -> None:
    found = levels(text, base)
    assert len(found) == len(text)
    assert sorted(visual_order(found)) == list(range(len(text)))
