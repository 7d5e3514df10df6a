"""Splits into any number of camps."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.network.balance.k_camps import best_camps, k_camps
from tests.network.balance.signed import Signs, complete, graph, network, tribes

NAMES = "abcdef"
random_signs = st.dictionaries(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([1, -1]),
    max_size=15,
)


@pytest.mark.parametrize(("number", "value"), [(1, 29), (2, 7), (3, 2), (4, 2)])
def test_the_highland_tribes_need_three_camps(number: int, value: int) -> None:
    found = k_camps(graph(tribes()), number)
    assert (found.value, found.proved) == (value, True)


def test_the_three_camps_of_the_highland_tribes_are_known() -> None:
    whole = network(tribes())
    camps = [{whole.label(actor) for actor in camp} for camp in k_camps(graph(tribes()), 3).camps]
    assert camps == [
        {"Ove", "Alika", "Gahuk", "Masil", "Ukudz", "Geham", "Asaro"},
        {"Nagam", "Notoh", "Kohik", "Uheto", "Seuve"},
        {"Gavev", "Kotun", "Nagad", "Gama"},
    ]


def test_of_splits_equally_good_the_one_with_fewest_camps_is_best() -> None:
    assert best_camps(graph(tribes())).number == 3


def test_three_foes_fit_into_three_camps() -> None:
    foes = graph(complete("abc", -1))
    assert [k_camps(foes, number).value for number in (1, 2, 3)] == [3, 1, 0]


def test_four_foes_do_not_fit_into_three_camps_and_that_is_proved() -> None:
    found = k_camps(graph(complete("abcd", -1)), 3)
    assert (found.value, found.proved) == (1, True)


def test_an_actor_without_ties_is_in_no_camp() -> None:
    assert k_camps(graph({}, "a", "b"), 3).camps == ()


def test_a_split_into_no_camps_is_refused() -> None:
    with pytest.raises(ValueError, match="no camps"):
        k_camps(graph(tribes()), 0)


@settings(max_examples=40)
@given(random_signs)
def test_three_camps_are_as_good_as_the_best_of_all_splits(signs: Signs) -> None:
    place = {name: number for number, name in enumerate(NAMES)}
    best = min(
        sum((camps[place[a]] == camps[place[b]]) != (sign > 0) for (a, b), sign in signs.items())
        for camps in product(range(3), repeat=len(NAMES))
    )
    found = k_camps(graph(signs), 3)
    assert (found.value, found.proved) == (best, True)
