"""What holds of every layout: the same twice, in any order of ties, within the page, pinned places kept."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.domain.dossier import Place
from briefings.domain.records import ActorId
from briefings.network.layout import lay_out
from tests.network.layout.graphs import apart, clique, network, points, star

if TYPE_CHECKING:
    import random

    from briefings.network.graph import Network


@st.composite
def networks(draw: st.DrawFn) -> Network:
    count = draw(st.integers(1, 9))
    actors = st.integers(0, count - 1)
    pairs = draw(st.sets(st.tuples(actors, actors), max_size=14))
    return network(count, [(u, v, draw(st.sampled_from([-1, 0, 1]))) for u, v in sorted(pairs) if u < v])


ANY = settings(max_examples=40, deadline=None)


@ANY
@given(networks())
def test_every_actor_has_a_finite_place_on_the_page(drawn: Network) -> None:
    places = lay_out(drawn)
    assert [*places] == [*drawn.actors]
    assert all(0 <= place.x <= 1000 and 0 <= place.y <= 600 for place in places.values())


@ANY
@given(networks())
def test_the_same_network_is_laid_out_the_same(drawn: Network) -> None:
    assert lay_out(drawn) == lay_out(drawn)


@ANY
@given(networks(), st.randoms(use_true_random=False))
def test_the_order_of_ties_says_nothing(drawn: Network, chance: random.Random) -> None:
    shuffled = chance.sample(drawn.ties, len(drawn.ties))
    assert lay_out(replace(drawn, ties=tuple(shuffled))) == lay_out(drawn)


@ANY
@given(networks())
def test_no_two_actors_share_a_spot(drawn: Network) -> None:
    found = points(lay_out(drawn))
    assert len(np.unique(found, axis=0)) == len(found)


@ANY
@given(networks())
def test_pinned_actors_stay(drawn: Network) -> None:
    pin = Place(x=990.0, y=10.0, pinned=True)
    assert lay_out(drawn, anchor={ActorId(0): pin})[ActorId(0)] == pin


def test_an_empty_network_has_no_places() -> None:
    assert lay_out(network(0, [])) == {}


def test_friends_of_one_pact_stand_together_and_apart_from_the_other() -> None:
    places = lay_out(network(10, [*clique(range(5)), *clique(range(5, 10)), (0, 5, -1)]))
    within = apart(places, range(5), range(5)) + apart(places, range(5, 10), range(5, 10))
    assert apart(places, range(5), range(5, 10)) > within


def test_components_without_a_tie_between_them_do_not_overlap() -> None:
    places = points(lay_out(network(8, [*clique(range(4)), *clique(range(4, 8))])))
    first, second = places[:4], places[4:]
    assert (first.max(0) < second.min(0)).any() or (second.max(0) < first.min(0)).any()


def test_the_middle_of_a_star_stands_among_its_rays() -> None:
    places = points(lay_out(network(9, star(9))))
    assert (places[1:].min(0) < places[0]).all()
    assert (places[0] < places[1:].max(0)).all()


def test_where_all_are_enemies_nobody_is_crowded() -> None:
    places = points(lay_out(network(6, clique(range(6), -1))))
    nearest = min(math.dist(one, other) for at, one in enumerate(places) for other in places[:at])
    assert nearest > 150


@pytest.mark.parametrize("page", [(1000.0, 600.0), (600.0, 1000.0)])
def test_the_longest_axis_lies_along_the_page(page: tuple[float, float]) -> None:
    chain = network(8, [(number, number + 1, 1) for number in range(7)])
    wide, tall = np.ptp(points(lay_out(chain, page=page)), axis=0)
    assert (wide > tall) == (page[0] > page[1])
    assert wide <= page[0]
    assert tall <= page[1]


def test_friendly_and_hostile_ties_of_one_pair_are_summed() -> None:
    both = [(0, 1, 1), (0, 1, -1), (0, 1, 1), (1, 2, 1)]
    assert lay_out(network(3, both)) == lay_out(network(3, [(0, 1, 1), (1, 2, 1)]))
