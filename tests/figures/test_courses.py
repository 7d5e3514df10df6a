from itertools import pairwise

from briefings.domain.dates import Day
from briefings.figures.courses import Course, course_scene
from briefings.figures.scales import make_scale
from briefings.figures.scene import Disc, Poly, Role, Scene, Text

START = 739_000


def drawn(*points: tuple[int, float | None], until: int = 100) -> Scene:
    course = Course(name="Drift", points=tuple((Day(START + day), value) for day, value in points))
    return course_scene([course], width=400, height=160, until=Day(START + until), unit="drift")


def lines(scene: Scene) -> list[Poly]:
    return [shape for shape in scene.shapes if isinstance(shape, Poly) and shape.role is Role.COURSE]


def test_a_value_holds_until_the_next_so_that_lines_go_in_steps() -> None:
    (line,) = lines(drawn((0, 0.5), (50, -0.5)))
    (first, corner, fallen, last) = line.points
    assert first[1] == corner[1] < fallen[1] == last[1]
    assert first[0] < corner[0] == fallen[0] < last[0]


def test_what_is_not_defined_leaves_a_gap() -> None:
    before, after = lines(drawn((0, 0.5), (30, None), (60, 0.5)))
    assert before.points[-1][0] < after.points[0][0]


def test_one_day_alone_is_a_dot() -> None:
    scene = drawn((100, 0.5))
    assert not lines(scene)
    assert [shape for shape in scene.shapes if isinstance(shape, Disc)]


def test_names_at_the_ends_of_lines_keep_apart() -> None:
    courses = [Course(name=f"With {number}", points=((Day(START), 0.1),)) for number in range(3)]
    scene = course_scene(courses, width=400, height=160, until=Day(START + 9), unit="kappa")
    heights = sorted(shape.at[1] for shape in scene.shapes if isinstance(shape, Text) and shape.text.startswith("With"))
    assert all(lower - upper >= 7.5 for upper, lower in pairwise(heights))


def test_the_description_says_first_and_last_value() -> None:
    assert "Drift: 0.50 on" in drawn((0, 0.5), (50, -0.25)).alt
    assert "-0.25 on" in drawn((0, 0.5), (50, -0.25)).alt


def test_a_scale_holds_zero_and_every_value_in_round_steps() -> None:
    scale = make_scale([0.3, 0.71], top=0, bottom=100)
    assert [words for _value, words in scale.ticks] == ["0.0", "0.2", "0.4", "0.6", "0.8"]
    assert scale.y(0.0) == 100.0
    assert make_scale([-30.0, 25.0], top=0, bottom=100).ticks[0] == (-40.0, "\N{MINUS SIGN}40")


def test_a_scale_of_nothing_goes_from_none_to_one() -> None:
    assert [words for _value, words in make_scale([], top=0, bottom=10).ticks] == ["0", "1"]
