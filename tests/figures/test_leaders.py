"""Names on a dense picture: off every tie; away from their shapes where they must be, with a line that says whose."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import dist, hypot

import pytest

from briefings.figures.curves import samples
from briefings.figures.network import network_scene
from briefings.figures.roles import PRINT
from briefings.figures.scene import Anchor, Curve, Disc, Poly, Role, Scene, Text
from briefings.figures.words import width_of
from tests.figures.networks import grid, network, node, tie

STATES = 16
SEEDS = range(1, 6)
NAMES = (Role.LABEL, Role.LABEL_MAIN, Role.CODE)


@cache
def dense(step: int, labels: str = "names", width: float = 351.0) -> Scene:
    """Sixteen states in rows, each tied to three others across the picture."""
    states = range(1, STATES + 1)
    pairs = {tuple(sorted((one, (one * step + far) % STATES + 1))) for one in states for far in (1, 5, 6)}
    nodes = tuple(replace(node(one, code=f"S{one}"), label=f"State of {one}") for one in states)
    ties = [tie(*pair) for pair in sorted(pairs) if len({*pair}) == 2]
    return network_scene(network(*ties, nodes=nodes), grid(STATES, 4), width=width, height=230.0, labels=labels)  # type: ignore[arg-type]


def box_of(text: Text) -> tuple[float, float, float, float]:
    width = width_of(text.text, text.size, PRINT[text.role].weight)
    left = text.at[0] - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[text.anchor]
    return left, text.at[1] - 0.68 * text.size, left + width, text.at[1]


def said(scene: Scene) -> list[Text]:
    return [shape for shape in scene.shapes if isinstance(shape, Text) and shape.role in NAMES]


def leaders(scene: Scene) -> list[Poly]:
    return [shape for shape in scene.shapes if isinstance(shape, Poly) and shape.role is Role.LEADER]


def discs(scene: Scene) -> list[Disc]:
    return [shape for shape in scene.shapes if isinstance(shape, Disc)]


@pytest.mark.parametrize("step", SEEDS)
def test_no_name_lies_on_a_tie(step: int) -> None:
    scene = dense(step)
    ties = [point for shape in scene.shapes if isinstance(shape, Curve) for point in samples(shape, 150)]
    for left, top, right, bottom in (box_of(text) for text in said(scene) if text.halo):
        assert not any(left < x < right and top < y < bottom for x, y in ties)


@pytest.mark.parametrize("step", SEEDS)
def test_every_state_is_named_or_called_by_a_code_that_the_legend_explains(step: int) -> None:
    scene = dense(step)
    keys = {key.words for row in scene.legend for key in row}
    assert len({text.shows for text in said(scene)}) == STATES
    codes = [text.text for text in said(scene) if text.text[1:].isdigit()]
    assert {f"State of {code[1:]}" for code in codes} <= keys


@pytest.mark.parametrize("step", SEEDS)
def test_a_line_leads_from_the_edge_of_its_own_shape_to_its_name(step: int) -> None:
    scene = dense(step)
    own = {disc.shows: disc for disc in discs(scene)}
    names = {text.shows: box_of(text) for text in said(scene)}
    for line in leaders(scene):
        start, (x, y) = line.points
        assert dist(start, own[line.shows].centre) == pytest.approx(own[line.shows].radius, abs=0.1)
        left, top, right, bottom = names[line.shows]
        assert hypot(max(left - x, x - right, 0.0), max(top - y, y - bottom, 0.0)) < 3.0


@pytest.mark.parametrize("step", SEEDS)
def test_a_line_passes_no_other_shape(step: int) -> None:
    scene = dense(step)
    for line in leaders(scene):
        (ax, ay), (bx, by) = line.points
        way = [(ax + (bx - ax) * share / 40, ay + (by - ay) * share / 40) for share in range(41)]
        others = [disc for disc in discs(scene) if disc.shows != line.shows]
        assert all(dist(point, disc.centre) > disc.radius for point in way for disc in others)


def test_these_pictures_have_such_lines() -> None:
    assert any(leaders(dense(step)) for step in SEEDS)


def test_the_window_where_one_can_come_nearer_has_none() -> None:
    assert not any(leaders(dense(step, "codes", 900.0)) for step in SEEDS)
