"""Small multiples as one picture: the same places, one legend, titles above."""

from __future__ import annotations

import pytest

from briefings.domain.relations import Sign
from briefings.figures.multiples import multiples_scene
from briefings.figures.scene import Curve, Disc, Role, Scene, Text
from tests.figures.networks import grid, network, tie

BEFORE = network(tie(1, 2), tie(2, 3))
NOW = network(tie(1, 2, sign=Sign.HOSTILE), tie(2, 3))
SUPPOSED = network(tie(1, 2), tie(2, 3), what_if="The reset")
TITLES = ("26 June 2025", "1 July 2025", "The reset")


def three() -> Scene:
    return multiples_scene([BEFORE, NOW, SUPPOSED], grid(3), width=480, titles=TITLES)


def test_panels_stand_side_by_side_with_everybody_in_the_same_place() -> None:
    discs = [shape.centre for shape in three().shapes if isinstance(shape, Disc)]
    first, second, third = discs[:3], discs[3:6], discs[6:]
    step = second[0][0] - first[0][0]
    assert step > 480 / 3
    for panel, shift in ((second, step), (third, 2 * step)):
        assert [(round(x - shift, 1), y) for x, y in panel] == [(round(x, 1), y) for x, y in first]


def test_every_panel_has_its_title_and_only_the_what_if_says_that_it_is_no_fact() -> None:
    texts = [shape for shape in three().shapes if isinstance(shape, Text)]
    assert [text.text for text in texts if text.text in TITLES] == [*TITLES]
    said = [text for text in texts if text.text == "What-if: not fact"]
    assert [text.role for text in said] == [Role.LABEL_MAIN]


def test_a_title_that_says_what_is_no_fact_is_enough() -> None:
    scene = multiples_scene([SUPPOSED], grid(3), width=480, titles=["What-if, not fact: the reset"])
    assert [shape.text for shape in scene.shapes if isinstance(shape, Text) and "not fact" in shape.text] == [
        "What-if, not fact: the reset"
    ]


def test_one_legend_says_what_any_panel_shows() -> None:
    words = [key.words for row in three().legend for key in row]
    assert len(words) == len({*words})
    assert {"friendly", "hostile"} <= {*words}


def test_all_lies_on_the_page() -> None:
    scene = three()
    ends = [point for shape in scene.shapes if isinstance(shape, Curve) for point in (shape.start, shape.end)]
    assert all(0 <= x <= scene.width and 0 <= y <= scene.height for x, y in ends)


def test_a_fourth_panel_begins_a_new_row() -> None:
    scene = multiples_scene([BEFORE] * 4, grid(3), width=480, titles=["A", "B", "C", "D"])
    heads = {shape.text: shape.at for shape in scene.shapes if isinstance(shape, Text) and shape.text in "ABCD"}
    assert heads["D"][0] == heads["A"][0]
    assert heads["D"][1] > heads["A"][1]


def test_a_title_for_each_is_wanted() -> None:
    with pytest.raises(ValueError, match="one"):
        multiples_scene([BEFORE, NOW], grid(3), width=480, titles=["one"])


def test_nothing_gives_an_empty_picture() -> None:
    assert multiples_scene([], {}, width=480, titles=[]).shapes == ()
