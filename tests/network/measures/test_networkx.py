"""Our own reckoning against that of networkx, on random graphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import pytest
from hypothesis import given

from briefings.network.measures.cores import core_number
from briefings.network.measures.cuts import articulation, cuts
from briefings.network.measures.holes import constraint, effective_size
from briefings.network.measures.shortest import betweenness, closeness, searches
from tests.network.measures.graphs import friends, graphs, in_order, listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.network.matrices import Matrices, Values

SAME: dict[str, tuple[Callable[[Matrices], Values], Callable[[nx.Graph[int]], dict[int, float]]]] = {
    "betweenness": (betweenness, nx.betweenness_centrality),
    "closeness": (closeness, nx.closeness_centrality),
    "constraint": (constraint, nx.constraint),
    "effective size": (effective_size, nx.effective_size),
    "core number": (core_number, nx.core_number),
}


@pytest.mark.parametrize("name", SAME)
@given(graph=graphs())
def test_a_measure_is_that_of_networkx(name: str, graph: nx.Graph[int]) -> None:
    ours, theirs = SAME[name]
    expected = in_order(theirs(graph)) if graph else []
    assert listed(ours(friends(graph))) == pytest.approx(expected, nan_ok=True)


@given(graphs())
def test_articulation_points_and_bridges_are_those_of_networkx(graph: nx.Graph[int]) -> None:
    parted = cuts(friends(graph))
    assert list(parted.points) == sorted(nx.articulation_points(graph))
    assert list(parted.bridges) == sorted((min(pair), max(pair)) for pair in nx.bridges(graph))


@given(graphs())
def test_the_flag_of_an_actor_is_that_of_the_list(graph: nx.Graph[int]) -> None:
    matrices = friends(graph)
    flagged = [actor for actor, flag in zip(matrices.actors, articulation(matrices), strict=True) if flag]
    assert tuple(flagged) == cuts(matrices).points


@given(graphs())
def test_searches_in_blocks_add_up_to_searches_at_once(graph: nx.Graph[int]) -> None:
    from scipy.sparse import csr_array  # noqa: PLC0415 - only this test needs it

    near = csr_array(friends(graph).friendly.astype(float))
    whole = searches(near, slice(0, len(graph)))
    for place in range(len(graph)):
        assert (searches(near, slice(place, place + 1)).steps[:, 0] == whole.steps[:, place]).all()
