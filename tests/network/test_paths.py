"""Ways on one day, and whom two actors have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.domain.records import ActorId
from briefings.domain.relations import Sign
from briefings.network.paths import friendly_way, safe_way, shared
from tests.network.measures.graphs import network

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.network.graph import Network

ONE, TWO, THREE, FOUR, FIVE = (ActorId(number) for number in range(1, 6))
SIGNED = st.lists(st.tuples(st.integers(1, 8), st.integers(1, 8), st.sampled_from([1, 0, -1])), max_size=24)


def test_a_friendly_way_takes_no_other_tie() -> None:
    way = friendly_way(network([(1, 2, -1), (2, 3, 0), (1, 4, 1), (4, 5, 1), (5, 3, 1)]), ONE, THREE)
    assert way is not None
    assert (way.actors, way.steps, way.equals) == ((1, 4, 5, 3), 3, 1)
    assert all(tie.sign is Sign.FRIENDLY for step in way.ties for tie in step)


def test_of_equally_short_ways_that_of_the_lowest_ids_is_shown_and_the_others_counted() -> None:
    way = friendly_way(network([(1, 4, 1), (4, 5, 1), (1, 2, 1), (2, 5, 1), (1, 3, 1), (3, 5, 1)]), ONE, FIVE)
    assert way is not None
    assert (way.actors, way.equals) == ((1, 2, 5), 3)


def test_a_pair_whose_ties_cancel_out_is_no_friendly_step() -> None:
    assert friendly_way(network([(1, 2, 1), (2, 1, -1)]), ONE, TWO) is None


def test_every_friendly_tie_of_a_step_is_named() -> None:
    way = friendly_way(network([(1, 2, 1), (2, 1, 1), (1, 2, 0)]), ONE, TWO)
    assert way is not None
    assert [len(step) for step in way.ties] == [2]


def test_a_safe_way_leads_round_the_adversaries_of_both_ends() -> None:
    edges = [(1, 2, -1), (1, 3, 1), (3, 2, 1), (3, 1, -1), (3, 1, -1), (1, 4, 0), (4, 2, 1)]
    way = safe_way(network(edges), ONE, TWO)
    assert way is not None
    assert way.actors == (1, 4, 2)


def test_a_friend_of_a_friend_who_is_a_foe_is_no_go_between() -> None:
    assert safe_way(network([(1, 3, 1), (3, 4, 1), (4, 2, 1), (2, 3, -1)]), ONE, TWO) is None


def test_an_actor_is_where_it_is() -> None:
    way = friendly_way(network([(1, 2, 1)]), ONE, ONE)
    assert way is not None
    assert (way.actors, way.ties) == ((1,), ())


@pytest.mark.parametrize("search", [friendly_way, safe_way, shared])
def test_an_actor_who_is_not_there_is_refused(search: Callable[[Network, ActorId, ActorId], object]) -> None:
    with pytest.raises(KeyError):
        search(network([(1, 2, 1)]), ONE, ActorId(9))


def test_common_friends_and_foes_are_told_from_those_between() -> None:
    found = shared(network([(1, 3, 1), (2, 3, 1), (1, 4, -1), (2, 4, -1), (1, 5, 1), (2, 5, -1)]), ONE, TWO)
    assert (found.friends, found.foes, found.friends_of_first, found.friends_of_second) == ((3,), (4,), (5,), ())


@given(SIGNED)
def test_friendly_ways_are_as_short_and_as_many_as_in_networkx(edges: list[tuple[int, int, int]]) -> None:
    single = {(min(a, b), max(a, b)): sign for a, b, sign in edges if a != b}
    graph: nx.Graph[int] = nx.Graph(pair for pair, sign in single.items() if sign > 0)
    graph.add_nodes_from((1, 2))
    way = friendly_way(network([(a, b, sign) for (a, b), sign in single.items()], 2), ONE, TWO)
    if way is None:
        assert not nx.has_path(graph, 1, 2)
    else:
        assert way.equals == len(list(nx.all_shortest_paths(graph, 1, 2)))
        assert way.steps == nx.shortest_path_length(graph, 1, 2)
