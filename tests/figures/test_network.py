"""The network picture: no name over another, a legend of what is drawn and of nothing else, one frame for every day."""

from __future__ import annotations

import itertools
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.domain.dates import Day
from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, Kind, Ref, ScenarioId
from briefings.figures.legend import merged
from briefings.figures.network import NOT_FACT, network_scene, small_multiples
from briefings.figures.scene import Anchor, Arrow, Box, Curve, Disc, Poly, Role, Scene, Text
from briefings.figures.telling import MOST
from briefings.figures.words import width_of
from briefings.network.graph import Network
from briefings.network.layout import arrange
from briefings.network.snapshot import snapshot
from tests.network import article

SIZES = {"names": (351.5, 193.0), "codes": (820.0, 500.0)}
NOT_LEGEND = {
    Role.LABEL, Role.LABEL_MAIN, Role.LABEL_SOFT, Role.CODE, Role.CODE_MAIN, Role.STAMP, Role.ACTOR_MAIN, Role.AXIS,
    Role.LEADER,
}  # fmt: skip


@cache
def places() -> dict[ActorId, Place]:
    return arrange(article.article())


@cache
def network(day: int = article.PROTEST, scenario: ScenarioId | None = None) -> Network:
    return snapshot(article.article(), day=Day(day), scenario=scenario)


def drawn(
    labels: str = "names", day: int = article.PROTEST, scenario: ScenarioId | None = None, **more: object
) -> Scene:
    width, height = SIZES[labels]
    return network_scene(network(day, scenario), places(), width=width, height=height, labels=labels, **more)  # type: ignore[arg-type]


def box_of(text: Text) -> tuple[float, float, float, float]:
    width = width_of(text.text, text.size, 500)
    left = text.at[0] - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[text.anchor]
    return left, text.at[1] - 0.68 * text.size, left + width, text.at[1]


def names_of(scene: Scene) -> list[Text]:
    return [shape for shape in scene.shapes if isinstance(shape, Text) and shape.halo and shape.role is not Role.MARK]


def overlap(first: tuple[float, ...], second: tuple[float, ...]) -> bool:
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]


@pytest.mark.parametrize("labels", SIZES)
@pytest.mark.parametrize("scenario", [None, article.CLOSER, article.RESET])
def test_names_never_overlap_each_other_a_disc_or_the_edge(labels: str, scenario: ScenarioId | None) -> None:
    scene = drawn(labels, scenario=scenario)
    boxes = [box_of(text) for text in names_of(scene)]
    discs = [(s.centre[0] - s.radius, s.centre[1] - s.radius, s.centre[0] + s.radius, s.centre[1] + s.radius)
             for s in scene.shapes if isinstance(s, Disc)]  # fmt: skip
    assert not any(overlap(*pair) for pair in itertools.combinations(boxes, 2))
    assert not any(overlap(box, disc) for box in boxes for disc in discs)
    assert all(box[0] >= 0 and box[1] >= 0 and box[2] <= scene.width and box[3] <= scene.height for box in boxes)


@pytest.mark.parametrize("labels", SIZES)
def test_every_actor_is_named(labels: str) -> None:
    scene = drawn(labels)
    inside = {shape.shows for shape in scene.shapes if shape.role is Role.CODE} if labels == "names" else set()
    named = {text.shows for text in names_of(scene)} | inside
    assert named == {Ref(Kind.ACTOR, actor) for actor in network().actors}


@pytest.mark.parametrize("scenario", [None, article.CLOSER, article.RESET])
def test_the_legend_says_what_is_drawn_and_nothing_else(scenario: ScenarioId | None) -> None:
    scene = drawn(scenario=scenario, misfits=[(ActorId(1), ActorId(2), ActorId(17))])
    shown = {shape.role for shape in scene.shapes} - NOT_LEGEND
    explained = {shape.role for row in scene.legend for key in row for shape in key.sample} - NOT_LEGEND
    assert explained == shown


def test_every_shape_of_an_actor_and_every_tie_can_be_traced() -> None:
    scene = drawn()
    assert all(shape.shows for shape in scene.shapes if isinstance(shape, Disc | Curve | Arrow | Box))
    ties = [shape for shape in scene.shapes if isinstance(shape, Curve)]
    assert len(ties) == len(network().ties)
    assert all(len(tie.joins) == 2 for tie in ties)


def test_the_day_is_stamped() -> None:
    assert [shape.text for shape in drawn().shapes if shape.role is Role.STAMP and isinstance(shape, Text)] == [
        "1 July 2025"
    ]


def test_a_what_if_is_stamped_as_no_fact_and_its_changes_stand_on_a_ground() -> None:
    scene = drawn(scenario=article.CLOSER)
    stamp = next(shape.text for shape in scene.shapes if shape.role is Role.STAMP and isinstance(shape, Text))
    assert stamp.startswith(NOT_FACT)
    assert sum(shape.role in (Role.ADDED, Role.TURNED) for shape in scene.shapes) == 1


def test_what_a_scenario_takes_away_is_drawn_as_missing() -> None:
    missing = [shape for shape in drawn(scenario=article.RESET).shapes if shape.role is Role.MISSING]
    assert {type(shape) for shape in missing} == {Curve, Arrow, Poly}


def test_nobody_moves_when_the_date_does() -> None:
    before, after = drawn(day=article.RAID - 1), drawn(day=article.RAID)
    spots = [{s.shows: s.centre for s in scene.shapes if isinstance(s, Disc)} for scene in (before, after)]
    assert spots[0] == spots[1]


def test_a_stamp_moves_nobody() -> None:
    spots = [
        {s.shows: s.centre for s in drawn(stamp=stamp).shapes if isinstance(s, Disc)} for stamp in ("", "Not fact")
    ]
    assert spots[0] == spots[1]


def test_small_multiples_share_their_positions_and_one_legend() -> None:
    nets = [network(article.RAID - 1), network(), network(scenario=article.RESET)]
    scenes = small_multiples(nets, places(), width=155, height=120)
    spots = [{s.shows: s.centre for s in scene.shapes if isinstance(s, Disc)} for scene in scenes]
    assert spots[0] == spots[1] == spots[2]
    words = [key.words for row in merged(scenes) for key in row]
    assert len(words) == len({*words}) > max(sum(map(len, scene.legend)) for scene in scenes) - 1


def test_parallel_ties_do_not_lie_on_each_other() -> None:
    rows = [article.row("Russia, Armenia", article.K.DEFENCE_PACT, article.S.FRIENDLY),
            article.row("Armenia, Russia", article.K.DISPUTE, article.S.HOSTILE)]  # fmt: skip
    actors = [article.actor("Russia"), article.actor("Armenia")]
    dossier = article.Snapshot.of(article.ABOUT, [*actors, *(article.relation(n, row) for n, row in enumerate(rows))])
    scene = network_scene(snapshot(dossier, day=article.PROTEST), arrange(dossier), width=300, height=200)
    first, second = (shape.control for shape in scene.shapes if isinstance(shape, Curve))
    assert abs(first[0] - second[0]) + abs(first[1] - second[1]) > 5


def test_a_bloc_is_outlined_with_its_members_inside() -> None:
    organisation = article.actor_id("CSTO")
    scene = drawn("codes", blocs=[organisation])
    ring = next(shape for shape in scene.shapes if shape.role is Role.BLOC and isinstance(shape, Poly))
    inside = next(
        s.centre
        for s in scene.shapes
        if isinstance(s, Disc) and s.shows == Ref(Kind.ACTOR, article.actor_id("Belarus"))
    )
    assert ring.shows == Ref(Kind.ACTOR, organisation)
    assert min(p[0] for p in ring.points) < inside[0] < max(p[0] for p in ring.points)


def test_the_description_names_the_day_and_the_hostile_ties() -> None:
    alt = drawn(main=article.actor_id("Azerbaijan")).alt
    assert alt.startswith("Network of 21 actors and 36 ties on 1 July 2025.")
    assert "Hostile and strengthening: " in alt
    assert len(alt) <= MOST


def test_a_what_if_is_described_as_no_fact() -> None:
    assert drawn(scenario=article.RESET).alt.startswith("What-if, not fact: B Reset.")


def test_an_empty_network_is_an_empty_picture() -> None:
    scene = network_scene(Network(day=article.PROTEST, nodes=(), ties=()), {}, width=300, height=200)
    assert [shape.role for shape in scene.shapes] == [Role.STAMP]
    assert scene.legend == ()


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 600)), min_size=21, max_size=21))
def test_names_keep_apart_wherever_hands_put_the_actors(points: list[tuple[float, float]]) -> None:
    put = {node.actor: Place(x=x, y=y, pinned=True) for node, (x, y) in zip(network().nodes, points, strict=True)}
    scene = network_scene(network(), put, width=820, height=500, labels="codes")
    boxes = [box_of(text) for text in names_of(scene)]
    assert not any(overlap(*pair) for pair in itertools.combinations(boxes, 2))
