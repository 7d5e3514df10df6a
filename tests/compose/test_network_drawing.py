"""How a figure of a brief draws the network: on the map, narrowed by a view, sized by a measure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.compose import compose_brief
from briefings.compose.document import Figure
from briefings.domain.actors import Code
from briefings.domain.briefs import BlockKind, View
from briefings.domain.network_views import PLAINLY, Arrangement, Drawing, NetworkView
from briefings.domain.relations import Sign
from briefings.figures.scene import Disc, Point, Role
from briefings.network.regions import ALPHA_2
from tests.compose import world
from tests.compose.reading import texts

AT_HOME = [
    replace(actor, codes=(Code(scheme=ALPHA_2, value=code),))
    for actor, code in ((world.azerbaijan, "AZ"), (world.russia, "RU"), (world.turkiye, "TR"))
]
HOSTILE = NetworkView(signs=frozenset({Sign.HOSTILE}))


def figure(*drawings: Drawing) -> Figure:
    views = tuple(View(drawing=drawing) for drawing in drawings)
    block = replace(world.block(BlockKind.NETWORK), views=views)
    document = compose_brief(replace(world.brief(BlockKind.NETWORK), blocks=(block,)), world.dossier(*AT_HOME))
    return next(each for each in document.blocks() if isinstance(each, Figure))


def discs(made: Figure, panel: int = 0) -> dict[object, Point]:
    shapes = made.scenes[panel].shapes
    return {shape.shows: shape.centre for shape in shapes if isinstance(shape, Disc) and shape.shows is not None}


def test_on_the_map_russia_stands_north_of_azerbaijan_and_there_is_land() -> None:
    made = figure(Drawing(arrangement=Arrangement.MAP))
    places = discs(made)
    assert places[world.russia.ref][1] < places[world.azerbaijan.ref][1]
    assert any(shape.role is Role.GROUND for shape in made.scenes[0].shapes)
    assert "seats of government" in texts(made.source)


@pytest.mark.parametrize("kind", [Arrangement.CIRCLE, Arrangement.LAYERS, Arrangement.MAP])
def test_an_arrangement_is_the_same_in_every_panel_and_said(kind: Arrangement) -> None:
    made = figure(Drawing(arrangement=kind), PLAINLY)
    assert discs(made, 0) == discs(made, 1)
    assert len(made.source) > len(figure(PLAINLY, PLAINLY).source)


def test_a_usual_figure_says_nothing_of_how_it_is_drawn() -> None:
    assert "column" not in texts(figure(PLAINLY).source)
    assert "left out" not in texts(figure(PLAINLY).source)


def test_a_view_leaves_ties_out_and_the_reader_is_told_its_name() -> None:
    made = figure(Drawing(view=HOSTILE, view_name="Hostile ties"))
    roles = {shape.role for shape in made.scenes[0].shapes}
    assert Role.HOSTILE in roles
    assert not roles & {Role.DEFENCE, Role.FRIENDLY, Role.PLEDGE}
    assert "Only what the view “Hostile ties” keeps is drawn." in texts(made.source)


def test_a_view_without_a_name_is_no_secret() -> None:
    assert "Some ties are left out by choice." in texts(figure(Drawing(view=HOSTILE)).source)


def test_a_measure_sizes_the_actors_of_a_single_picture() -> None:
    legend = [key.words for row in figure(Drawing(sized_by="betweenness")).scenes[0].legend for key in row]
    assert any(words.startswith("size: ") for words in legend)


def test_a_measure_that_nobody_knows_changes_nothing() -> None:
    assert figure(Drawing(sized_by="gravity")) == figure(PLAINLY)
