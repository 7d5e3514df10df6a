"""Coasts under a geographic arrangement: cut at the page, at the scale of the places."""

from __future__ import annotations

import pytest

from briefings.figures.ground import cut
from briefings.figures.network import network_scene
from briefings.figures.scene import Disc, Poly, Role
from tests.figures.networks import grid, network, tie


@pytest.mark.parametrize(
    ("start", "end", "kept"),
    [
        ((10.0, 10.0), (90.0, 40.0), ((10.0, 10.0), (90.0, 40.0))),
        ((-50.0, 25.0), (150.0, 25.0), ((0.0, 25.0), (100.0, 25.0))),
        ((50.0, 25.0), (50.0, 75.0), ((50.0, 25.0), (50.0, 50.0))),
        ((-10.0, -10.0), (-10.0, 60.0), None),
        ((-10.0, 40.0), (20.0, 70.0), None),
    ],
)
def test_a_line_is_cut_at_the_edge(start: tuple[float, float], end: tuple[float, float], kept: object) -> None:
    assert cut(start, end, 100.0, 50.0) == kept


def test_a_coast_that_leaves_and_comes_back_is_drawn_in_two_parts() -> None:
    coast = [(100.0, 50.0), (100.0, -5000.0), (200.0, -5000.0), (200.0, 50.0)]
    scene = network_scene(network(tie(1, 2)), grid(9), width=400, height=300, ground=[coast])
    parts = [shape for shape in scene.shapes if shape.role is Role.GROUND]
    assert len(parts) == 2
    assert scene.shapes[:2] == tuple(parts)


def test_the_ground_lies_where_the_actors_do() -> None:
    places = grid(9, 3)
    point = places[min(places)]
    coast = [(point.x, point.y), (point.x + 100, point.y)]
    scene = network_scene(network(*(tie(n, n + 1) for n in range(1, 9))), places, width=400, height=300, ground=[coast])
    line = next(shape for shape in scene.shapes if isinstance(shape, Poly) and shape.role is Role.GROUND)
    first, second = [shape.centre for shape in scene.shapes if isinstance(shape, Disc)][:2]
    assert line.points[0] == pytest.approx(first, abs=0.5)
    assert line.points[-1] == pytest.approx(second, abs=0.5)


def test_a_map_keeps_both_axes_at_one_scale() -> None:
    scene = network_scene(
        network(*(tie(n, n + 1) for n in range(1, 9))), grid(9, 3), width=900, height=300, ground=[[(0, 0), (1, 1)]]
    )
    discs = [shape.centre for shape in scene.shapes if isinstance(shape, Disc)]
    assert discs[1][0] - discs[0][0] == pytest.approx(discs[3][1] - discs[0][1], rel=0.02)
