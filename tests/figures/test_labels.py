"""Names on crowded pictures: none over another, the most important ones first, none lost where there is room."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import dist

import pytest

from benchmarks.network.graphs import Graph, crisis, planted, states
from benchmarks.network.pictures import overlaps, spiral
from briefings.compose.specimen.pictures import several
from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, Kind, Ref
from briefings.figures.network import Labels, network_scene
from briefings.figures.scene import Disc, Role, Scene, Text
from tests.figures.networks import grid, network, node, pact, tie

NAMES = (Role.LABEL, Role.LABEL_MAIN, Role.LABEL_SOFT)


@cache
def picture(make: type[Graph], labels: Labels) -> Scene:
    graph = make()
    return network_scene(graph.network(), spiral(graph.count), width=1000, height=620, labels=labels)


def named(scene: Scene) -> set[Ref | None]:
    return {shape.shows for shape in scene.shapes if isinstance(shape, Text) and shape.role in NAMES}


@pytest.mark.parametrize("labels", ["names", "codes"])
@pytest.mark.parametrize("make", [crisis, states])
def test_no_name_lies_on_another(make: type[Graph], labels: Labels) -> None:
    assert overlaps(picture(make, labels)) == 0


def test_all_53_actors_of_a_crisis_are_named() -> None:
    assert len(named(picture(crisis, "names"))) == 53


def test_most_of_180_states_are_named() -> None:
    assert len(named(picture(states, "names"))) > 120


def test_of_thousands_those_with_most_ties_are_named() -> None:
    graph = planted(2_000, 8_000)
    many = graph.network()
    scene = network_scene(many, spiral(graph.count), width=1600, height=1000, labels="codes")
    ties = {node.actor: len(many.ties_of(node.actor)) for node in many.nodes[:400]}
    fewest = min(ties, key=lambda actor: (ties[actor], actor))
    assert 0 < len(named(scene)) <= 260
    assert Ref(Kind.ACTOR, fewest) not in named(scene)
    assert overlaps(scene) == 0


def test_whose_name_finds_no_place_is_called_by_its_code() -> None:
    nodes = tuple(replace(node(actor, code=f"A{actor}"), label=f"State number {actor}") for actor in range(1, 61))
    crowded = network(*(tie(1, other) for other in range(2, 61)), nodes=nodes)
    scene = network_scene(crowded, grid(60, 10), width=300, height=180)
    texts = {shape.text for shape in scene.shapes if isinstance(shape, Text) and shape.role in NAMES}
    assert any(text.startswith("A") for text in texts)
    assert overlaps(scene) == 0


def test_codes_shrink_with_their_discs_before_they_go() -> None:
    nodes = tuple(node(actor, code=f"A{actor % 10}") for actor in range(1, 151))
    many = network(*(tie(n, n + 1) for n in range(1, 150)), nodes=nodes)
    scene = network_scene(many, grid(150, 15), width=1000, height=620, labels="codes")
    codes = [shape for shape in scene.shapes if isinstance(shape, Text) and shape.role is Role.CODE]
    assert len(codes) == 150
    assert {code.size for code in codes} < {*(size / 100 for size in range(550, 1100))}


def test_shapes_of_thousands_cover_little_of_the_page() -> None:
    graph = planted(2_000, 8_000)
    scene = network_scene(graph.network(), spiral(graph.count), width=1600, height=1000, labels="codes")
    covered = sum(3.14 * shape.radius**2 for shape in scene.shapes if isinstance(shape, Disc))
    assert covered < 0.25 * 1600 * 1000
    assert scene.line_weight < 0.5


def test_lines_of_a_knot_are_as_fine_on_a_large_page() -> None:
    knot = network(*pact(range(1, 41), 1), nodes=(node(41),))
    places = grid(40, 8) | {ActorId(41): Place(x=5_000.0, y=3_000.0)}
    assert network_scene(knot, places, width=900, height=600).line_weight < 0.5


def test_no_name_stands_nearer_to_another_actor_than_to_its_own() -> None:
    column = tuple(replace(node(actor), label=f"A long name of number {actor}") for actor in range(1, 13))
    places = {one.actor: Place(x=0.0 if one.actor < 12 else 900.0, y=30.0 * one.actor) for one in column}
    scene = network_scene(network(nodes=column), places, width=400, height=230)
    discs = {shape.shows: shape for shape in scene.shapes if isinstance(shape, Disc)}
    for text in (shape for shape in scene.shapes if isinstance(shape, Text) and shape.role in NAMES):
        away = {ref: abs(text.at[1] - 2.5 - disc.centre[1]) for ref, disc in discs.items() if disc.centre[0] < 200}
        assert text.shows not in away or away[text.shows] == min(away.values())


def test_the_legend_explains_codes_that_stand_for_names() -> None:
    nodes = tuple(
        replace(node(actor, code=f"A{actor}"), label=f"A state far too long {actor}") for actor in range(1, 9)
    )
    scene = network_scene(network(nodes=nodes), grid(8, 4), width=150, height=90)
    coded = {shape.text for shape in scene.shapes if isinstance(shape, Text) and shape.text in {n.code for n in nodes}}
    keys = {key.words for row in scene.legend for key in row}
    assert coded
    assert {one.label for one in nodes if one.code in coded} <= keys


def test_a_name_grazes_a_tie_before_it_leaves_its_shape() -> None:
    chaumont, *_ = several(["chaumont", "january", "concert"])
    disc = next(shape for shape in chaumont.shapes if isinstance(shape, Disc) and shape.role is Role.ACTOR_MAIN)
    name = next(shape for shape in chaumont.shapes if isinstance(shape, Text) and shape.role is Role.LABEL_MAIN)
    assert dist(name.at, disc.centre) < disc.radius + 4.0
