"""What lines and marks say: kind and trend by weight, hostility by the dash, the rest by marks; the legend tells."""

from __future__ import annotations

import math
from typing import Any

import pytest

from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.figures.curves import samples
from briefings.figures.network import network_scene
from briefings.figures.roles import PRINT
from briefings.figures.scene import Curve, Poly, Role, Scene, Text
from briefings.figures.tie_roles import Remark, remarks, tie_role, trend_role
from briefings.network.graph import Tie, TieStatus
from tests.figures.networks import grid, network, tie


def drawn(*ties: Tie) -> Scene:
    return network_scene(network(*ties), grid(5), width=400, height=200)


def words(scene: Scene) -> list[str]:
    return [key.words for row in scene.legend for key in row]


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        (RelationKind.DEFENCE_PACT, Role.DEFENCE),
        (RelationKind.NON_AGGRESSION, Role.PLEDGE),
        (RelationKind.NEUTRALITY, Role.PLEDGE),
        (RelationKind.CONSULTATION, Role.PLEDGE),
        (RelationKind.MEMBERSHIP, Role.MEMBERSHIP),
        (RelationKind.CONTROL, Role.CONTROL),
        (RelationKind.PARTNERSHIP, Role.FRIENDLY),
    ],
)
def test_a_friendly_line_says_its_kind(kind: RelationKind, role: Role) -> None:
    assert tie_role(tie(1, 2, kind=kind)) is role


@pytest.mark.parametrize(("trend", "width"), [(Trend.STEADY, 1.1), (Trend.STRENGTHENING, 2.2), (Trend.WEAKENING, 0.8)])
def test_a_friendly_line_is_as_wide_as_its_trend_says(trend: Trend, width: float) -> None:
    (line,) = (shape for shape in drawn(tie(1, 2, trend=trend)).shapes if isinstance(shape, Curve))
    assert PRINT[line.role].width * line.weight == pytest.approx(width, abs=0.01)


@pytest.mark.parametrize("trend", Trend)
def test_a_hostile_line_is_of_one_width_whatever_its_trend(trend: Trend) -> None:
    (line,) = (shape for shape in drawn(tie(1, 2, sign=Sign.HOSTILE, trend=trend)).shapes if isinstance(shape, Curve))
    assert line.weight == 1.0


def test_the_key_of_a_trend_shows_the_line_that_it_makes() -> None:
    scene = drawn(tie(1, 2, trend=Trend.STRENGTHENING), tie(2, 3, sign=Sign.HOSTILE, trend=Trend.STRENGTHENING))
    (key,) = (key for row in scene.legend for key in row if key.words == "strengthening")
    line, friendly, hostile = key.sample
    assert isinstance(line, Curve)
    assert line.weight > 1
    assert (friendly.role, hostile.role) == (Role.FRIENDLY_STRENGTHENING, Role.HOSTILE_STRENGTHENING)


@pytest.mark.parametrize("kind", RelationKind)
def test_a_hostile_tie_of_any_kind_is_drawn_as_hostile(kind: RelationKind) -> None:
    assert tie_role(tie(1, 2, kind=kind, sign=Sign.HOSTILE)) is Role.HOSTILE


def test_a_contested_tie_is_dotted_with_a_question_mark() -> None:
    contested = tie(1, 2, contested=True)
    assert tie_role(contested) is Role.CONTESTED
    assert remarks(contested) == (Remark.DISPUTED,)


def test_a_tie_on_which_sources_disagree_keeps_its_sign_and_asks() -> None:
    scene = drawn(tie(1, 2, disputed=True, sign=Sign.HOSTILE))
    assert [shape.text for shape in scene.shapes if isinstance(shape, Text) and shape.role is Role.MARK] == ["?"]
    assert {"hostile", "sources disagree"} <= {*words(scene)}


def test_an_uncertain_end_is_told() -> None:
    scene = drawn(tie(1, 2, uncertain=True))
    assert "≈" in [shape.text for shape in scene.shapes if isinstance(shape, Text)]
    assert "start or end uncertain" in words(scene)


def test_what_weakens_points_down_and_what_strengthens_up() -> None:
    scene = drawn(tie(1, 2, trend=Trend.WEAKENING), tie(3, 4, trend=Trend.STRENGTHENING))
    marks = {shape.role: shape.points for shape in scene.shapes if isinstance(shape, Poly)}
    (left, _, tip), (up_left, _, up_tip) = marks[Role.FRIENDLY_WEAKENING], marks[Role.FRIENDLY_STRENGTHENING]
    assert tip[1] > left[1]
    assert up_tip[1] < up_left[1]


def test_an_ended_tie_has_no_trend_any_more() -> None:
    assert trend_role(tie(1, 2, trend=Trend.WEAKENING, status=TieStatus.ENDED)) is None


def test_marks_of_one_tie_stand_side_by_side() -> None:
    scene = drawn(tie(1, 5, trend=Trend.WEAKENING, uncertain=True, disputed=True))
    signs = [shape.at for shape in scene.shapes if isinstance(shape, Text) and shape.role is Role.MARK]
    assert math.dist(*signs) > 6.0


def test_the_legend_names_the_pledges_that_are_drawn() -> None:
    scene = drawn(tie(1, 2, kind=RelationKind.NEUTRALITY), tie(2, 3, kind=RelationKind.CONSULTATION))
    assert "neutrality or consultation" in words(scene)
    assert not any("non-aggression" in said for said in words(scene))


def test_hostile_lines_lie_over_friendly_ones() -> None:
    scene = drawn(tie(1, 2, sign=Sign.HOSTILE), tie(2, 3), tie(3, 4, kind=RelationKind.MEMBERSHIP))
    roles = [shape.role for shape in scene.shapes if isinstance(shape, Curve)]
    assert roles == [Role.MEMBERSHIP, Role.FRIENDLY, Role.HOSTILE]


def test_three_parallel_ties_keep_apart() -> None:
    scene = drawn(tie(1, 5, 1), tie(1, 5, 2, kind=RelationKind.DEFENCE_PACT), tie(1, 5, 3, sign=Sign.HOSTILE))
    controls = [shape.control for shape in scene.shapes if isinstance(shape, Curve)]
    assert min(math.dist(a, b) for a in controls for b in controls if a is not b) > 10


def test_a_sign_stands_beside_its_line_which_stays_whole() -> None:
    scene = drawn(tie(1, 2, uncertain=True, trend=Trend.STRENGTHENING))
    assert _off(scene) > 5.0
    assert {PRINT[shape.role].dash for shape in scene.shapes if isinstance(shape, Curve)} == {None}


@pytest.mark.parametrize("over", [{"contested": True}, {"status": TieStatus.ENDED}])
def test_what_is_contested_or_ended_is_crossed_by_its_sign(over: dict[str, Any]) -> None:
    assert _off(drawn(tie(1, 2, **over))) < 1.0


def _off(scene: Scene) -> float:
    """How far the middle of the only sign is from the only line."""
    (sign,) = (shape for shape in scene.shapes if isinstance(shape, Text) and shape.role is Role.MARK)
    (line,) = (shape for shape in scene.shapes if isinstance(shape, Curve))
    middle = (sign.at[0], sign.at[1] - 0.34 * sign.size)
    return min(math.dist(middle, point) for point in samples(line, 200))


@pytest.mark.parametrize(("trends", "weight"), [(["steady", "strengthening"], 1.0), (["strengthening"], 2.0)])
def test_the_sample_of_a_line_is_as_heavy_as_a_drawn_one(trends: list[str], weight: float) -> None:
    drawn = network(*(tie(1, 2 + number, trend=Trend(trend)) for number, trend in enumerate(trends)))
    scene = network_scene(drawn, grid(4), width=400, height=200)
    (key,) = (key for row in scene.legend for key in row if key.words == "friendly")
    assert [line.weight for line in key.sample if isinstance(line, Curve)] == [weight]
