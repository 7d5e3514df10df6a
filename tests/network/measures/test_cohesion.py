"""Figures of whole networks."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given

from briefings.network.measures.cohesion import cohesion
from tests.network.measures.graphs import graphs, network


def test_a_star_turns_on_one_actor() -> None:
    star = cohesion(network([(1, n, 1) for n in range(2, 7)]))
    assert (star.centralisation, star.components, star.largest) == (1, 1, 6)


def test_a_ring_turns_on_nobody() -> None:
    assert cohesion(network(((1, 2, 1), (2, 3, -1), (1, 3, 0)))).centralisation == 0


def test_pairs_are_counted_by_sign_whatever_the_number_of_ties() -> None:
    counted = cohesion(network(((1, 2, 1), (2, 1, 1), (2, 3, -1), (3, 4, 1), (3, 4, -1)), 5))
    assert (counted.pairs, counted.positive, counted.negative, counted.isolates) == (3, 1, 1, 1)


def test_reciprocity_is_the_share_of_directed_ties_that_are_returned() -> None:
    acts = ((1, 2, 1), (2, 1, 1), (2, 3, 1))
    assert cohesion(network(acts, directed=True)).reciprocity == pytest.approx(2 / 3)
    assert cohesion(network(acts)).reciprocity is None


@given(graphs())
def test_density_and_components_are_those_of_networkx(graph: nx.Graph[int]) -> None:
    whole = cohesion(network([(a, b, 1) for a, b in graph.edges], len(graph)))
    assert whole.components == nx.number_connected_components(graph)
    assert whole.density == (nx.density(graph) if len(graph) > 1 else None)
