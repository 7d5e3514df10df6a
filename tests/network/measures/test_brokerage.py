"""Roles between groups."""

from __future__ import annotations

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
