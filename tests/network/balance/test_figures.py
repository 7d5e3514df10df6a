"""Triangles, walks and the spectrum against values reckoned elsewhere."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from briefings.domain.records import ActorId
from briefings.network.balance import census, misfits
from briefings.network.balance.frustration import frustration
from briefings.network.balance.spectra import algebraic_conflict, component_conflicts, walk_balance
from briefings.network.signs import SignedGraph, signed_graph
from briefings.network.snapshot import snapshot
from tests.network import article
from tests.network.balance.signed import complete, cow, graph, network, ring, tribes
from tests.others import there

if TYPE_CHECKING:
    from briefings.network.graph import Network


def balanced_share(whole: Network) -> float:
    """T of Cartwright & Harary 1956: balanced of all triangles."""
    return 1 - len(misfits(whole)) / sum(census(whole).values())


def test_the_highland_tribes_have_the_figures_of_the_literature() -> None:
    whole, signed = network(tribes()), graph(tribes())
    assert census(whole) == {"+++": 19, "++-": 2, "+--": 40, "---": 7}
    assert balanced_share(whole) == pytest.approx(0.8676471, abs=1e-7)
    assert walk_balance(signed) == pytest.approx(0.3575761, abs=1e-7)
    assert algebraic_conflict(signed) == pytest.approx(1.0402891, abs=1e-7)
    assert len(misfits(whole)) == 9


@there
def test_the_first_window_of_correlates_of_war_has_its_share_of_balanced_triangles() -> None:
    assert balanced_share(network(cow("46-49"))) == pytest.approx(0.9535, abs=5e-5)
    assert frustration(graph(cow("46-49"))).harmony == pytest.approx(0.9061, abs=5e-5)


def test_friends_only_are_balanced_by_every_figure() -> None:
    friends = complete("abcde", 1)
    assert balanced_share(network(friends)) == 1
    assert (walk_balance(graph(friends)), algebraic_conflict(graph(friends))) == (pytest.approx(1), 0)


def test_what_is_not_defined_is_none() -> None:
    assert (walk_balance(graph({})), algebraic_conflict(graph({}))) == (None, None)


def test_two_foes_alone_make_no_triangle() -> None:
    assert set(census(network({("a", "b"): -1})).values()) == {0}


def test_an_actor_alone_makes_the_conflict_of_the_whole_nought_but_not_that_of_its_component() -> None:
    strained = graph(ring(1, 1, -1), "z")
    assert algebraic_conflict(strained) == 0
    assert component_conflicts(strained) == ((3, pytest.approx(1)), (1, 0))


def test_walks_between_hundreds_of_actors_are_still_numbers() -> None:
    actors = tuple(map(ActorId, range(800)))
    friends = SignedGraph(actors=actors, signs=dict.fromkeys(combinations(actors, 2), 1), near={})
    assert walk_balance(friends) == pytest.approx(1)


def test_the_triangle_that_a_what_if_closes_is_named() -> None:
    day = snapshot(article.article(memberships=False), day=article.PROTEST, scenario=article.CLOSER)
    names = {day.label(actor) for triangle in misfits(day) for actor in triangle}
    assert names == {"Azerbaijan", "Russia", "Türkiye"}
    assert frustration(signed_graph(day)).value == 1


def test_a_census_counts_what_misfits_names() -> None:
    whole = network(tribes())
    assert len(misfits(whole)) == census(whole)["++-"] + census(whole)["---"]
