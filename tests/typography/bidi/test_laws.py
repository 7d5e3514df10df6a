"""What holds for any text: nothing lost, levels within bounds, isolates that keep to themselves."""

from __future__ import annotations

from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from briefings.typography.bidi import has_right_to_left, visual_order
from briefings.typography.bidi.levels import levels, paragraph_level

MIXED = st.text(
    alphabet="ab 12.,()[]〈אבגش٣-%\u200c\u0301\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\n\t", max_size=40
)
PLAIN = st.text(alphabet="ab 12.,()אבش٣", max_size=15)
BASES = st.sampled_from([0, 1, None])


@given(MIXED, BASES)
def test_order_loses_and_doubles_nothing(text: str, base: int | None) -> None:
    found = levels(text, base)
    assert len(found) == len(text)
    assert sorted(visual_order(found)) == list(range(len(text)))
    assert all(0 <= level <= 127 for level in found)


@given(st.text(alphabet="abc 12.,;()[]–", max_size=40))
def test_text_from_left_to_right_keeps_its_order(text: str) -> None:
    assert set(levels(text)) <= {0}


@given(PLAIN, PLAIN, PLAIN, st.sampled_from([0, 1]))
def test_what_is_isolated_does_not_touch_what_is_around_it(before: str, inside: str, after: str, base: int) -> None:
    around = levels(f"{before}\u2066x\u2069{after}", base)
    made = levels(f"{before}\u2066{inside}\u2069{after}", base)
    end = len(before) + 1
    assert made[:end] == around[:end]
    assert made[len(made) - len(after) :] == around[len(around) - len(after) :]


@given(MIXED)
def test_levels_without_a_base_are_those_of_the_first_strong_character(text: str) -> None:
    line = text.replace("\n", " ")
    assert levels(line, None) == levels(line, paragraph_level(line))


@given(MIXED)
def test_each_paragraph_stands_for_itself(text: str) -> None:
    parts = [part for part in text.splitlines(keepends=True) if part]
    assert levels(text, None) == [level for part in parts for level in levels(part, None)]


@given(PLAIN)
def test_runs_of_one_direction_turn_as_a_whole(text: str) -> None:
    found = levels(text, 1)
    order = visual_order(found)
    for odd, run in groupby(order, key=lambda at: found[at] % 2):
        places = list(run)
        if len({found[at] for at in places}) == 1:
            assert places == sorted(places, reverse=bool(odd))


def test_embeddings_beyond_the_deepest_level_are_passed_over() -> None:
    assert max(levels("\u202b\u202a" * 200 + "א", 0)) <= 127


def test_long_text_of_one_kind_takes_no_time() -> None:
    for text in ("א" + "%" * 50_000, "א" + "\t " * 25_000, "(" * 50_000 + "א", "\u2068" * 50_000 + "א"):
        assert len(levels(text)) == len(text)


def test_marks_that_turn_the_text_count_as_right_to_left() -> None:
    assert has_right_to_left("\u2067abc\u2069")
    assert has_right_to_left("abc\u200f")
