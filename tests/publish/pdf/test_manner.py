"""The manner of a page: its style, its paper, what an export asks of it, and what no file of a style may lack."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

import pytest

from briefings.compose.measures import MM
from briefings.errors import BadInputError, NotFoundError
from briefings.publish.house.manner import contrast, manner
from briefings.publish.house.style import house_style
from briefings.publish.house.style_file import faults, style_names, style_table
from briefings.publish.setting import House, Paper, Setting
from tests.publish.documents import ministerial

SIZES = ("brief", "paper", "text")


@pytest.mark.parametrize("name", style_names())
def test_every_style_holds_the_same_keys(name: str) -> None:
    assert list(faults(style_table(name), style_table("serif"))) == []


@pytest.mark.parametrize(
    ("where", "value", "said"),
    [
        (("unit",), None, "unit is missing"),
        (("roles", "body", "size"), None, "roles.body.size is missing"),
        (("roles", "body", "size"), "ten", "roles.body.size should be a number"),
        (("roles", "body", "colour"), "mauve", "roles.body has the unknown colour “mauve”"),
        (("colours", "ink"), "black", "colours.ink is no colour"),
        (("measures", "brief", "sides"), 4.0, "measures.brief.sides is unknown"),
    ],
)
def test_a_broken_style_says_what_is_wrong_with_it(where: tuple[str, ...], value: object, said: str) -> None:
    table = deepcopy(style_table("serif"))
    *path, last = where
    place = table
    for key in path:
        place = place[key]
    place.pop(last, None)
    if value is not None:
        place[last] = value
    assert said in next(faults(table, style_table("serif")))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", style_names())
def test_no_step_goes_below_the_floors(name: str, size: str) -> None:
    for step in house_style(name, size).ladder:
        assert step.measures.body[0] >= 9.0
        assert step.measures.body[1] / step.measures.body[0] >= 1.27
        assert step.measures.table[0] >= 8.0
        assert step.measures.note[0] >= 7.5
        assert step.measures.spoken[0] >= 10.0


def test_the_sans_style_has_a_narrower_side_column() -> None:
    style = manner(ministerial(), Setting(style="sans"))
    assert style.measures.side == pytest.approx(36 * MM)
    assert style.main_width == pytest.approx(128 * MM)


@pytest.mark.parametrize("name", style_names())
def test_letter_keeps_the_text_block_as_wide(name: str) -> None:
    style = manner(ministerial(), Setting(style=name, paper=Paper.LETTER))
    assert style.width == pytest.approx(170 * MM)
    assert style.left == pytest.approx(22.95 * MM)
    assert style.measures.margin_end == pytest.approx(22 * MM)


def test_a_little_binding_moves_the_text_block() -> None:
    style = manner(ministerial(), Setting(binding=5))
    assert style.left == pytest.approx(25 * MM)
    assert style.width == pytest.approx(170 * MM)


def test_much_binding_narrows_the_text_block() -> None:
    style = manner(ministerial(), Setting(binding=15))
    assert style.left == pytest.approx(35 * MM)
    assert style.end_margin == pytest.approx(14 * MM)
    assert style.width == pytest.approx(161 * MM)


def test_pages_from_right_to_left_are_bound_at_the_right() -> None:
    style = manner(replace(ministerial(), language="ar"), Setting(binding=5))
    assert style.mirrored
    assert style.left == pytest.approx(15 * MM)


@pytest.mark.parametrize("binding", [-1.0, 41.0, float("nan")])
def test_a_binding_that_leaves_no_page_is_refused(binding: float) -> None:
    with pytest.raises(BadInputError, match="binding"):
        manner(ministerial(), Setting(binding=binding))


def test_an_accent_takes_the_place_of_the_style_s_own() -> None:
    style = manner(ministerial(), Setting(house=House(accent="#0a5c36")))
    assert style.colours["accent"] == "#0A5C36"
    assert style.roles["side-head"].look.colour == "#0A5C36"


@pytest.mark.parametrize("accent", ["#FFC000", "green", "#12345", "#12345G"])
def test_an_accent_that_cannot_be_read_is_refused(accent: str) -> None:
    with pytest.raises(BadInputError) as caught:
        manner(ministerial(), Setting(house=House(accent=accent)))
    assert accent in caught.value.summary
    assert caught.value.remedy


@pytest.mark.parametrize("name", style_names())
def test_labels_and_accent_can_be_read(name: str) -> None:
    colours = house_style(name, "brief").colours
    for ink in ("ink", "soft", "accent"):
        for ground in ("paper", "tint"):
            assert contrast(colours[ink], colours[ground]) >= 4.5


def test_arabic_has_larger_type_and_more_room_and_is_never_letterspaced() -> None:
    style = manner(replace(ministerial(), language="ar-EG"), Setting())
    assert style.measures.body == (10.5, 18.0)
    assert style.roles["kind"].look.tracking == 0.0
    assert not style.roles["kind"].caps
    assert style.roles["marking"].look.tracking > 0.0


@pytest.mark.parametrize(
    ("language", "line"),
    [("az", 13.5), ("az-Arab", 18.0), ("und-Deva", 16.0), ("zh-CN", 16.0), ("bn-Beng", 16.0), ("pa-PK", 18.0)],
)
def test_the_script_of_a_tag_goes_before_its_language(language: str, line: float) -> None:
    assert manner(replace(ministerial(), language=language), Setting()).measures.body[1] == line


def test_a_style_that_lies_elsewhere_is_not_looked_for() -> None:
    with pytest.raises(NotFoundError, match="no house style"):
        manner(replace(ministerial(), style="../styles/serif"), Setting())


@pytest.mark.parametrize(("language", "figures"), [("en-GB", "onum"), ("zh-Hans", "lnum"), ("ja", "lnum")])
def test_figures_beside_chinese_and_japanese_are_as_high_as_its_signs(language: str, figures: str) -> None:
    style = manner(replace(ministerial(), language=language), Setting())
    assert figures in style.roles["body"].look.features
