"""What the eye has learnt stays: nothing moves without a reason, little moves with one, new ones join their friends."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from benchmarks.network.graphs import crisis, disturbed, planted, states
from benchmarks.network.quality import crossings, enmity, moved, silhouette
from briefings.domain.dossier import Place
from briefings.domain.records import ActorId
from briefings.network.layout import lay_out, polished
from briefings.network.layout.page import Page, fill
from briefings.network.layout.places import PAGE
from briefings.network.layout.positions import MOST_MEASURED, edges_of
from briefings.network.layout.stress import classical_scaling, majorise
from briefings.network.layout.targets import targets
from tests.network.layout.graphs import clique, network, points, star


class GivenUpError(Exception):
    """Somebody does not want to wait any longer."""


def test_the_crisis_graph_meets_its_bars() -> None:
    graph = crisis()
    places = points(lay_out(graph.network()))
    assert silhouette(graph, places) >= 0.45
    assert (crossings(graph, places) or 0) <= 500
    assert enmity(graph, places) >= 2.5


def test_a_twentieth_of_the_ties_moves_states_by_less_than_a_hundredth() -> None:
    graph = states()
    wanted = targets(graph.count, edges_of(graph.network(), [ActorId(number) for number in range(graph.count)]))
    before = fill(majorise(wanted, classical_scaling(wanted)), Page(width=PAGE[0], height=PAGE[1]))
    anchor = {ActorId(number): Place(x=x, y=y) for number, (x, y) in enumerate(before.tolist())}
    after = points(lay_out(disturbed(graph).network(), anchor=anchor))
    assert moved(before, after)[0] <= 0.01


def test_nothing_moves_far_when_nothing_happens() -> None:
    graph = network(10, [*clique(range(5)), *clique(range(5, 10)), (0, 5, -1)])
    before = lay_out(graph)
    assert moved(points(before), points(lay_out(graph, anchor=before)))[0] <= 0.01


@pytest.mark.parametrize("count", [12, MOST_MEASURED + 20])
def test_a_new_actor_joins_its_friends_and_leaves_held_ones_where_they_are(count: int) -> None:
    held = {
        actor: Place(x=place.x, y=place.y, pinned=True) for actor, place in lay_out(network(count, star(count))).items()
    }
    wider = network(count + 1, [*star(count), (1, count, 1)])
    places = lay_out(wider, anchor=held)
    new, friend = places[ActorId(count)], places[ActorId(1)]
    assert {actor: places[actor] for actor in held} == held
    assert math.dist((new.x, new.y), (friend.x, friend.y)) < 400


def test_progress_rises_to_the_end() -> None:
    heard: list[float] = []
    lay_out(crisis().network(), progress=heard.append)
    assert heard == sorted(heard)
    assert 0.0 <= heard[0] <= heard[-1] <= 1.0


@pytest.mark.parametrize("count", [40, MOST_MEASURED + 50])
def test_who_hears_the_progress_may_give_up(count: int) -> None:
    def give_up(_share: float) -> None:
        raise GivenUpError

    with pytest.raises(GivenUpError):
        lay_out(network(count, star(count)), progress=give_up)


def test_a_large_network_keeps_its_communities_apart() -> None:
    size, groups = 30, 20
    ties = [tie for group in range(groups) for tie in clique(range(group * size, (group + 1) * size))]
    bridges = [(group * size, (group + 1) % groups * size, 1) for group in range(groups)]
    places = points(lay_out(network(size * groups, [*ties, *bridges])))
    middles = places.reshape(groups, size, 2).mean(1)
    own = np.linalg.norm(places.reshape(groups, size, 2) - middles[:, None], axis=2)
    others = np.linalg.norm(middles[:, None] - middles, axis=2) + 1e9 * np.eye(groups)
    assert own.mean() < 0.5 * others.min(1).mean()


@pytest.mark.parametrize("ties", [[], star(700), [(number, number + 1, 1) for number in range(699)]])
def test_large_networks_of_odd_shapes_have_places_for_all(ties: list[tuple[int, int, int]]) -> None:
    places = lay_out(network(700, ties))
    assert len({(place.x, place.y) for place in places.values()}) > 650
    assert all(0 <= place.x <= 1000 and 0 <= place.y <= 600 for place in places.values())


def test_a_large_network_is_laid_out_the_same_twice() -> None:
    graph = network(
        700, [(number, (number * 7 + 1) % 700, 1) for number in range(700) if number != (number * 7 + 1) % 700]
    )
    assert lay_out(graph) == lay_out(graph)


def test_a_polish_takes_crossings_away_and_leaves_pinned_and_strange_actors_where_they_are() -> None:
    graph = crisis()
    wild = {actor: replace(place, pinned=actor < 3) for actor, place in _spread(graph.count + 1).items()}
    found = polished(graph.network(), wild)
    held = [*map(ActorId, range(3)), ActorId(graph.count)]
    assert [found[actor] for actor in held] == [wild[actor] for actor in held]
    assert (crossings(graph, points(found)) or 0) < 0.8 * (crossings(graph, points(wild)) or 0)


def _spread(count: int) -> dict[ActorId, Place]:
    """Actors on a spiral that knows nothing of their ties."""
    turns = [(2.399963 * number, 40.0 * math.sqrt(number)) for number in range(count)]
    spots = [Place(x=500 + away * math.cos(turn), y=300 + away * math.sin(turn)) for turn, away in turns]
    return {ActorId(number): place for number, place in enumerate(spots)}


def test_among_many_actors_with_many_ties_there_is_one_round_alone() -> None:
    heard: list[float] = []
    lay_out(planted(290, 3000).network(), progress=heard.append)
    assert len(heard) == 290
