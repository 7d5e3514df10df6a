"""Roles between groups."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from briefings.domain.records import ActorId
from briefings.network.measures.brokerage import Brokerage, brokerage
from tests.network.measures.graphs import found

GROUPS = {ActorId(1): "A", ActorId(2): "A", ActorId(3): "B", ActorId(4): "B"}


def test_the_roles_of_four_actors_in_two_groups_are_those_of_sna() -> None:
    acts = found(((1, 2, 1), (1, 3, 1), (2, 3, 1), (2, 4, 1), (3, 4, 1), (4, 1, 1)), directed=True)
    assert brokerage(acts, GROUPS) == {
        1: Brokerage(itinerant=1, gatekeeper=1),
        2: Brokerage(representative=1),
        3: Brokerage(gatekeeper=1),
        4: Brokerage(itinerant=1, representative=1),
    }


def test_a_chain_within_one_group_has_a_coordinator() -> None:
    chain = found(((1, 2, 1), (2, 3, 1)), directed=True)
    assert brokerage(chain, dict.fromkeys(chain.actors, "A"))[ActorId(2)] == Brokerage(coordinator=1)


def test_actors_without_a_group_are_strangers_to_each_other() -> None:
    assert brokerage(found(((1, 2, 1), (2, 3, 1)), directed=True), {})[ActorId(2)] == Brokerage(liaison=1)


def test_a_tie_without_direction_is_brokered_both_ways() -> None:
    assert brokerage(found(((1, 2, 1), (2, 3, 1))), {})[ActorId(2)].total == 2


def test_nothing_is_brokered_to_a_foe() -> None:
    assert brokerage(found(((1, 2, 1), (2, 3, -1)), directed=True), {})[ActorId(2)].total == 0


def _by_definition(acts: set[tuple[int, int]], group: dict[int, int], broker: int) -> Brokerage:
    roles = {"AAA": "coordinator", "ABA": "itinerant", "AAB": "representative", "ABB": "gatekeeper", "ABC": "liaison"}
    counts = dict.fromkeys(roles.values(), 0)
    for first, last in permutations(group, 2):
        if {(first, broker), (broker, last)} <= acts and (first, last) not in acts:
            names: dict[int, str] = {}
            letters = "".join(names.setdefault(group[each], "ABC"[len(names)]) for each in (first, broker, last))
            counts[roles[letters]] += 1
    return Brokerage(**counts)


@given(
    st.sets(st.tuples(st.integers(1, 7), st.integers(1, 7)).filter(lambda pair: pair[0] != pair[1])),
    st.lists(st.integers(0, 3), min_size=7, max_size=7),
)
def test_roles_are_those_of_the_definition(acts: set[tuple[int, int]], groups: list[int]) -> None:
    group = {ActorId(place + 1): number for place, number in enumerate(groups)}
    counted = brokerage(found([(a, b, 1) for a, b in sorted(acts)], 7, directed=True), group)
    assert counted == {each: _by_definition(acts, dict(group), each) for each in group}
