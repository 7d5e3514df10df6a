"""The cone: words for likelihood beside branches that are all alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.domain.records import Kind, Ref
from briefings.figures.cone import Future, cone_scene
from briefings.figures.scene import Arrow, Box, Curve, Disc, Poly, Role, Scene, Text
from briefings.figures.telling import MOST
from briefings.figures.words import width_of

PARTING = Future(
    letter="A", name="Quiet parting", words="unlikely", low=20, high=45, note="Turns on patience.",
    shows=Ref(Kind.SCENARIO, 1),
)  # fmt: skip
RUPTURE = Future(letter="B", name="Open rupture", words="roughly even chance", low=45, high=55)
WAR = Future(letter="C", name="War", words="almost no chance", low=1, high=5, wild=True)


def drawn(*futures: Future, width: float = 351.0) -> Scene:
    return cone_scene(futures, width=width, day="early July 2025", horizon="Twelve months from July 2025")


def of(scene: Scene, role: Role, kind: type) -> list:
    return [shape for shape in scene.shapes if shape.role is role and isinstance(shape, kind)]


def words(scene: Scene) -> list[str]:
    return [shape.text for shape in scene.shapes if isinstance(shape, Text)]


def test_each_future_has_a_branch_its_name_and_its_likelihood_in_words() -> None:
    said = words(drawn(PARTING, RUPTURE))
    assert len(of(drawn(PARTING, RUPTURE), Role.BRANCH, Curve)) == 2
    for future in ("Quiet parting", "unlikely", "20–45 %", "Open rupture", "roughly even chance", "45–55 %"):
        assert future in said


def test_a_likely_future_has_no_thicker_branch_than_another() -> None:
    first, second = of(drawn(PARTING, RUPTURE), Role.BRANCH, Curve)
    assert first.role is second.role


def test_a_band_is_as_long_as_its_range_on_a_line_of_a_hundred() -> None:
    first, second = of(drawn(PARTING, RUPTURE), Role.BAND, Box)
    assert first.width == pytest.approx(2.5 * second.width)
    assert first.left + first.width == pytest.approx(second.left, abs=0.02)


def test_what_is_hardly_plausible_ends_outside_the_cone() -> None:
    scene = drawn(WAR, PARTING, RUPTURE)
    (cone,) = of(scene, Role.CONE, Poly)
    (wild,) = of(scene, Role.WILD, Curve)
    assert wild.end[1] > max(y for _, y in cone.points)
    assert all(curve.end[1] < max(y for _, y in cone.points) for curve in of(scene, Role.BRANCH, Curve))


def test_an_exploratory_set_shows_no_likelihood() -> None:
    scene = drawn(replace(PARTING, words="", low=None, high=None))
    assert not of(scene, Role.BAND, Box)
    assert not [said for said in words(scene) if "%" in said]


def test_time_runs_from_the_day_to_the_horizon() -> None:
    scene = drawn(PARTING)
    (tip,) = of(scene, Role.AXIS, Arrow)
    assert tip.direction == (1.0, 0.0)
    assert words(scene)[-3:] == ["Early July 2025", "Twelve months from", "July 2025"]


def test_nothing_leaves_the_picture_however_long_the_names() -> None:
    endless = replace(PARTING, name="Terms " * 600, note="n" * 4000, words="w" * 300)
    scene = drawn(endless, replace(RUPTURE, name="x" * 4000))
    for shape in scene.shapes:
        if isinstance(shape, Text):
            assert 0 <= shape.at[1] <= scene.height
            wide = width_of(shape.text, shape.size, 700 if shape.role is Role.LABEL_MAIN else 500)
            assert shape.at[0] + (0 if shape.anchor.value == "end" else wide) <= scene.width + 0.5


def test_no_word_is_smaller_than_seven_points() -> None:
    assert min(shape.size for shape in drawn(PARTING, WAR).shapes if isinstance(shape, Text)) >= 7


def test_the_description_tells_every_future_with_its_range() -> None:
    assert drawn(PARTING, WAR).alt == (
        "Cone of 2 futures, from early July 2025 to Twelve months from July 2025. They are: "
        "A Quiet parting: unlikely, 20 to 45 per cent; C War: almost no chance, 1 to 5 per cent, outside the cone."
    )


def test_the_description_of_many_futures_is_short() -> None:
    many = [replace(PARTING, name=f"Future {number} " * 9) for number in range(40)]
    assert len(drawn(*many).alt) <= MOST


def test_a_branch_can_be_traced_to_its_scenario() -> None:
    assert {shape.shows for shape in drawn(PARTING).shapes if isinstance(shape, Curve | Disc)} == {PARTING.shows, None}


def test_there_is_no_cone_without_a_future() -> None:
    with pytest.raises(ValueError, match=r"\(\)"):
        drawn()
