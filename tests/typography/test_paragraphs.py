"""Where lines end: the least demerits of all ways, in windows that leave no better way out."""

from __future__ import annotations

from itertools import accumulate, combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.typography.paragraphs import Places, greedy, justified, ragged

SPACE = 3.0
WIDTHS = st.lists(st.floats(min_value=2.0, max_value=40.0), min_size=1, max_size=11)
LONG = st.lists(st.floats(min_value=2.0, max_value=40.0), min_size=1, max_size=80)


def places(widths: list[float], *, divided: frozenset[int] = frozenset()) -> Places:
    starts = list(accumulate([width + SPACE for width in widths], initial=0.0))
    counts = range(len(starts))
    return Places(
        starts, [0.0, *(start - SPACE for start in starts[1:])], counts, [0, *counts[:-1]], SPACE, divided=divided
    )


def empties(found: list[int], made: Places, measure: float) -> list[float]:
    return [measure - made.ends[end] + made.starts[start] for start, end in pairwise([0, *found])]


def unevenness(found: list[int], made: Places, measure: float) -> float:
    return sum(empty * empty for empty in empties(found, made, measure)[:-1])


@given(WIDTHS, st.floats(min_value=40.0, max_value=150.0))
def test_no_way_of_as_few_lines_is_less_uneven(widths: list[float], measure: float) -> None:
    made = places(widths)
    found = ragged(made, measure) or []
    for cuts in combinations(range(1, made.last), len(found) - 1):
        other = [*cuts, made.last]
        if min(empties(other, made, measure)) >= 0.0:
            assert unevenness(found, made, measure) <= unevenness(other, made, measure) + 1e-3


@given(LONG, st.floats(min_value=40.0, max_value=300.0))
def test_lines_are_as_few_as_when_each_is_filled_and_never_more_uneven(widths: list[float], measure: float) -> None:
    made = places(widths)
    found, filled = ragged(made, measure) or [], greedy(made, measure)
    assert len(found) == len(filled)
    assert unevenness(found, made, measure) <= unevenness(filled, made, measure) + 1e-3
    assert min(empties(found, made, measure)) >= -0.02


@given(LONG, st.floats(min_value=60.0, max_value=300.0))
def test_justified_spaces_stay_within_what_was_allowed(widths: list[float], measure: float) -> None:
    made = places(widths)
    found = justified(made, measure, most=1.0)
    for at, (start, end) in enumerate(pairwise([0, *(found or [])])):
        gaps = end - start - 1
        missing = measure - made.ends[end] + made.starts[start]
        assert missing >= -0.33 * SPACE * gaps - 0.02
        assert missing <= 0.5 * SPACE * gaps + 0.02 or at == len(found or []) - 1


@settings(max_examples=50)
@given(LONG, st.floats(min_value=50.0, max_value=120.0), st.data())
def test_never_do_three_lines_in_a_row_end_in_divided_words(
    widths: list[float], measure: float, data: st.DataObject
) -> None:
    divided = data.draw(st.frozensets(st.integers(min_value=1, max_value=max(len(widths) - 1, 1))))
    made = places(widths, divided=divided - {len(widths)})
    for found in (ragged(made, measure), justified(made, measure)):
        rows = "".join("-" if end in made.divided else " " for end in found or [])
        assert "---" not in rows


def test_a_last_line_of_one_short_word_is_avoided_where_no_line_is_lost() -> None:
    made = places([20.0, 20.0, 20.0, 20.0, 5.0])
    other = Places(made.starts, made.ends, runt=4)
    assert ragged(other, 89.5) == [3, 5]


def test_what_is_wider_than_the_measure_has_a_line_of_its_own() -> None:
    assert greedy(places([10.0, 500.0, 10.0]), 50.0) == [1, 2, 3]
    assert ragged(places([10.0, 500.0, 10.0]), 50.0) == [1, 2, 3]


@pytest.mark.parametrize("measure", [100.0, 250.0])
def test_ten_thousand_words_take_no_more_than_their_share(measure: float) -> None:
    made = places([7.0 + (at * 37 % 11) for at in range(10_000)])
    assert (ragged(made, measure) or [])[-1] == 10_000
