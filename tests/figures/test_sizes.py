"""Sizes by a measure: areas that compare, named in the legend with their range."""

from __future__ import annotations

import math

import pytest

from briefings.domain.records import ActorId
from briefings.figures.network import network_scene
from briefings.figures.scene import Disc, Role, Scene
from briefings.figures.sizes import Measured, number_words
from tests.figures.networks import grid, network, tie


def measured(values: list[float]) -> Scene:
    ties = [tie(1, other) for other in range(2, len(values) + 1)]
    sizes = {ActorId(number): value for number, value in enumerate(values, start=1)}
    return network_scene(network(*ties), grid(9), width=500, height=300, sizes=sizes, sized_by="betweenness")


def radii(scene: Scene) -> list[float]:
    return [shape.radius for shape in scene.shapes if isinstance(shape, Disc) and shape.role is Role.ACTOR]


def test_the_largest_value_is_drawn_largest() -> None:
    first, second, third = radii(measured([0.1, 0.3, 0.2]))
    assert second > third > first


def test_areas_grow_with_the_values() -> None:
    shares = Measured(name="", values={ActorId(1): 0.0, ActorId(2): 0.25, ActorId(3): 1.0}).shares()
    assert [*shares.values()] == [0.0, 0.25, 1.0]
    smallest, middle, largest = radii(measured([0.0, 0.25, 1.0]))
    assert middle - smallest == pytest.approx((largest - smallest) / 2, abs=0.02)


def test_the_legend_names_the_measure_and_its_range() -> None:
    words = [key.words for row in measured([0.0, 0.1234, 0.5]).legend for key in row]
    assert "size: betweenness, 0 to 0.5" in words
    assert "larger: more ties" not in words


@pytest.mark.parametrize("values", [[math.nan, 1.0, 2.0], [-2.0, 0.0, 3.0], [0.0, 0.0, 0.0], [math.nan] * 3])
def test_odd_values_are_drawn_all_the_same(values: list[float]) -> None:
    found = radii(measured(values))
    assert len(found) == 3
    assert all(math.isfinite(radius) and radius > 0 for radius in found)


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.0, "0"), (0.31416, "0.314"), (-2.5, "−2.5"), (1234.6, "1,235"), (0.00012345, "0.000123"), (12.0, "12")],
)
def test_numbers_are_said_with_three_digits(value: float, words: str) -> None:
    assert number_words(value) == words
