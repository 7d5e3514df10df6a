from datetime import date

import pytest

from briefings.domain.records import ActorId, EventId
from briefings.figures.scene import Box, Disc, Role, Scene, Text
from briefings.figures.tension import tension_scene
from briefings.network.similarity.tension import Tension


def month(number: int, events: int, total: float | None, scored: int = 0) -> Tension:
    return Tension(
        pair=(ActorId(1), ActorId(2)),
        month=date(2025, number, 1),
        events=tuple(EventId(each) for each in range(events)),
        scored=scored,
        total=total,
    )


def bars(scene: Scene) -> list[Box]:
    return [shape for shape in scene.shapes if isinstance(shape, Box) and shape.role is Role.COUNT]


def test_conflict_hangs_below_zero_and_cooperation_stands_above() -> None:
    conflict, cooperation = bars(tension_scene([month(1, 2, -8.0, 2), month(3, 1, 4.0, 1)], width=400, height=160))
    assert cooperation.top + cooperation.height == conflict.top
    assert conflict.height == pytest.approx(2 * cooperation.height, abs=0.1)


def test_a_month_without_a_value_has_its_number_and_no_bar() -> None:
    scene = tension_scene([month(1, 3, None)], width=400, height=160)
    assert not bars(scene)
    assert not [shape for shape in scene.shapes if isinstance(shape, Disc)]
    assert "3" in {shape.text for shape in scene.shapes if isinstance(shape, Text)}


def test_the_description_says_sum_mean_and_number() -> None:
    scene = tension_scene([month(7, 2, -8.0, 2)], width=400, height=160)
    assert "July 2025: 2 events, sum -8, mean -4.0" in scene.alt
