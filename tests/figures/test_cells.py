"""Pictures in the cells of a table: bars to both sides of a line, and courses no higher than the text beside them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.figures.bars import signs_scene
from briefings.figures.scene import Anchor, Box, Disc, Poly, Role, Scene, Text
from briefings.figures.sparkline import sparkline_scene
from briefings.figures.words import width_of

COUNTS = st.integers(0, 99_999)
VALUES = st.lists(st.one_of(st.none(), st.integers(-9, 9)), max_size=20)


def bar(scene: Scene, role: Role) -> Box | None:
    return next((shape for shape in scene.shapes if isinstance(shape, Box) and shape.role is role), None)


def inside(scene: Scene) -> bool:
    texts = [shape for shape in scene.shapes if isinstance(shape, Text)]
    wide = [width_of(text.text, text.size, 400) for text in texts]
    starts = [text.at[0] - (each if text.anchor is Anchor.END else 0) for text, each in zip(texts, wide, strict=True)]
    boxes = [(shape.left, shape.width) for shape in scene.shapes if isinstance(shape, Box)]
    spans = [*zip(starts, wide, strict=True), *boxes]
    return all(start >= -0.02 and start + each <= scene.width + 0.02 for start, each in spans)


def sparks(*values: float | None) -> list[Poly]:
    scene = sparkline_scene(values, low=-2, high=4, width=100, alt="")
    return [shape for shape in scene.shapes if isinstance(shape, Poly) and shape.role is Role.SPARK]


def test_hostile_partners_stand_to_the_left_and_friendly_ones_to_the_right() -> None:
    scene = signs_scene(2, 3, (2, 3), width=150, alt="")
    hostile, friendly = bar(scene, Role.HOSTILE_COUNT), bar(scene, Role.FRIENDLY_COUNT)
    assert hostile
    assert friendly
    assert hostile.left + hostile.width == pytest.approx(friendly.left, abs=0.02)
    assert friendly.width == pytest.approx(1.5 * hostile.width, abs=0.02)


def test_rows_of_one_table_share_their_scale_and_their_line() -> None:
    many, few = (signs_scene(1, friendly, (4, 8), width=150, alt="") for friendly in (8, 2))
    assert bar(many, Role.HOSTILE_COUNT) == bar(few, Role.HOSTILE_COUNT)


def test_nobody_has_no_bar_but_a_number() -> None:
    scene = signs_scene(0, 0, (0, 0), width=150, alt="")
    assert bar(scene, Role.HOSTILE_COUNT) is None
    assert [shape.text for shape in scene.shapes if isinstance(shape, Text)] == ["0", "0"]


@given(COUNTS, COUNTS)
def test_no_bar_or_number_leaves_the_cell(hostile: int, friendly: int) -> None:
    assert inside(signs_scene(hostile, friendly, (hostile, friendly), width=120, alt=""))


def test_a_course_goes_in_steps_and_ends_in_its_last_value() -> None:
    (line,) = sparks(0, 0, 4)
    assert all(before[0] == after[0] or before[1] == after[1] for before, after in pairwise(line.points))
    assert line.points[-1][1] < line.points[0][1]


def test_a_month_without_a_value_is_a_gap() -> None:
    assert len(sparks(1, 1, None, 2, 2)) == 2


def test_the_last_value_is_a_dot_and_a_number() -> None:
    scene = sparkline_scene([0, 4], low=-2, high=4, width=100, alt="")
    (dot,) = [shape for shape in scene.shapes if isinstance(shape, Disc)]
    (words,) = [shape for shape in scene.shapes if isinstance(shape, Text)]
    assert words.text == "+4"
    assert words.at[0] > dot.centre[0] + dot.radius


@given(VALUES)
def test_any_course_stays_within_its_cell(values: list[int | None]) -> None:
    scene = sparkline_scene(values, low=-9, high=9, width=60, alt="")
    points = [point for shape in scene.shapes if isinstance(shape, Poly) for point in shape.points]
    assert all(0 <= x <= 60 and 0 <= y <= scene.height for x, y in points)
