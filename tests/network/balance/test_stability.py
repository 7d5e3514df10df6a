"""Whose camp is the same in every best split."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.network.balance.stability import stability
from tests.network.balance.signed import Signs, complete, graph, ring, tribes

NAMES = "abcdefg"
complete_signs = st.lists(st.sampled_from([1, -1]), min_size=21, max_size=21).map(
    lambda signs: dict(zip([(a, b) for a in NAMES for b in NAMES if a < b], signs, strict=True))
)


def test_every_tribe_has_its_camp() -> None:
    assert stability(graph(tribes())).undetermined == frozenset()


def test_in_a_balanced_network_every_camp_is_settled() -> None:
    assert stability(graph(ring(1, -1, -1))).undetermined == frozenset()


def test_an_actor_between_a_friend_and_a_foe_who_are_friends_may_be_in_either_camp() -> None:
    found = stability(graph({**complete("abcd", 1), ("a", "e"): 1, ("b", "e"): -1}))
    assert found.undetermined == {5}
    assert found.camp(5) is None
    assert found.camp(1) == found.camp(2) == 0


def test_what_hangs_on_an_actor_with_an_open_camp_is_open_too() -> None:
    found = stability(graph({**complete("abcd", 1), ("a", "e"): 1, ("b", "e"): -1, ("e", "f"): 1}))
    assert found.undetermined == {5, 6}


def test_without_time_nobodys_camp_is_called_settled() -> None:
    found = stability(graph(complete("abcdefghij", -1)), seconds=0)
    assert len(found.undetermined) == 9


@settings(max_examples=30)
@given(complete_signs)
def test_open_are_just_those_who_change_camp_between_best_splits(signs: Signs) -> None:
    costs = {
        sides: sum((sides[NAMES.index(a)] == sides[NAMES.index(b)]) != (sign > 0) for (a, b), sign in signs.items())
        for sides in product((0, 1), repeat=len(NAMES))
        if not sides[0]
    }
    best = [sides for sides, cost in costs.items() if cost == min(costs.values())]
    moving = {place + 1 for place in range(len(NAMES)) if len({sides[place] for sides in best}) > 1}
    assert stability(graph(signs)).undetermined == moving
