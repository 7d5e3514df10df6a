"""Communities: repeatable, whatever the order of records, and honest about how far the runs agree."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given

from briefings.domain.records import ActorId
from briefings.network.measures.communities import communities
from tests.network.measures.graphs import found, friends, graphs

CLIQUES = [(a, b, 1) for first in (1, 6) for a in range(first, first + 5) for b in range(a + 1, first + 5)]


def test_two_cliques_joined_by_one_tie_are_two_communities() -> None:
    groups = communities(found([*CLIQUES, (5, 6, 1)]))
    assert groups.groups == ((1, 2, 3, 4, 5), (6, 7, 8, 9, 10))
    assert groups.agreement() == dict.fromkeys(range(1, 11), 20)


def test_the_club_of_zachary_parts_as_well_as_by_any_known_division() -> None:
    club = nx.relabel_nodes(nx.karate_club_graph(), {place: place + 1 for place in range(34)})
    assert communities(friends(club)).modularity == pytest.approx(0.41979, abs=1e-5)


def test_an_actor_between_two_cliques_is_not_sure_of_its_side() -> None:
    groups = communities(found([*CLIQUES, (5, 11, 1), (6, 11, 1)]))
    between, left, right = (groups.runs[:, groups.actors.index(ActorId(one))] for one in (11, 5, 6))
    sides = int((between == left).sum()), int((between == right).sum())
    assert sum(sides) == 20
    assert groups.agreement()[ActorId(11)] == max(sides) < 20


def test_the_order_of_ties_changes_nothing() -> None:
    edges = [(min(a, b) + 1, max(a, b) + 1, 1) for a, b in nx.gnm_random_graph(40, 110, seed=5).edges]
    assert communities(found(edges)).groups == communities(found(sorted(edges, key=sum))).groups


@given(graphs())
def test_the_modularity_is_that_of_networkx(graph: nx.Graph[int]) -> None:
    groups = communities(friends(graph), runs=3)
    assert sorted(actor for group in groups.groups for actor in group) == sorted(graph)
    if graph.number_of_edges():
        expected = nx.community.modularity(graph, [set(group) for group in groups.groups])
        assert groups.modularity == pytest.approx(expected)


def test_foes_share_no_community_and_strangers_stay_alone() -> None:
    groups = communities(found([(1, 2, -1)], 3))
    assert groups.groups == ((1,), (2,), (3,))
    assert groups.modularity is None
    assert groups.group_of(ActorId(2)) == (2,)
    assert set(groups.agreement().values()) == {20}


def test_a_stranger_is_in_no_group() -> None:
    with pytest.raises(KeyError):
        communities(found([(1, 2, 1)])).group_of(ActorId(9))
