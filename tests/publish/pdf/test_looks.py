"""The checks that the page of the look sets: baselines, rules, ink and keys, in both styles, on both papers."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from briefings.compose.measures import MM
from briefings.figures.roles import PRINT
from briefings.figures.scene import Curve, Role
from briefings.publish.house.manner import manner
from briefings.publish.pdf.layout.fitting import Layout, fitted
from briefings.publish.pdf.painting.marks import Mark, PageNumber, Shape, Words, flat
from briefings.publish.pdf.painting.mirror import mirrored
from briefings.publish.setting import Paper, Setting
from tests.publish.arabic import arabic
from tests.publish.documents import ministerial, scenario_paper
from tests.publish.scenes import network

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefings.compose.document import Document

SETTINGS = [
    pytest.param(make, Setting(style=style, paper=paper), id=f"{make.__name__}-{style}-{paper}")
    for make in (ministerial, scenario_paper, arabic)
    for style in ("serif", "sans")
    for paper in Paper
]
BLEED = 3.2 * MM
TIES = [Role.DEFENCE, Role.FRIENDLY, Role.PLEDGE, Role.HOSTILE, Role.NEUTRAL, Role.CONTROL, Role.CONTESTED]


def baseline(marks: Iterable[Mark]) -> float | None:
    return min((dy + mark.y for _, dy, mark in flat(marks) if isinstance(mark, Words)), default=None)


def level_rules(marks: Iterable[Mark]) -> Iterator[tuple[float, float, float]]:
    """y, left and right of each rule; samples in a legend are no rules."""
    for dx, dy, mark in flat(marks):
        if isinstance(mark, Shape) and [op for op, _ in mark.steps] == ["m", "l"] and mark.stroke and not mark.dash:
            (_, (ax, ay)), (_, (bx, by)) = mark.steps
            if ay == by and abs(bx - ax) > 60:
                yield dy + ay, dx + min(ax, bx), dx + max(ax, bx)


def pages(layout: Layout) -> list[list[Mark]]:
    style = layout.style
    return [mirrored(page.marks, style.width) if style.mirrored else page.marks for page in layout.pages()]


@pytest.mark.parametrize(("make", "setting"), SETTINGS)
def test_heads_stand_level_with_the_first_line_beside_them(make: Callable[[], Document], setting: Setting) -> None:
    layout, _ = fitted(make(), setting)
    for flow in layout.flows:
        head, first = baseline(flow.side.marks), baseline(flow.boxes[0].marks)
        if head is not None and first is not None and not flow.boxes[0].clear:
            assert head == pytest.approx(first, abs=0.2), flow.key


@pytest.mark.parametrize(("make", "setting"), SETTINGS)
def test_no_two_rules_are_nearer_than_three_points(make: Callable[[], Document], setting: Setting) -> None:
    for marks in pages(fitted(make(), setting)[0]):
        for (y, left, right), (other, start, end) in itertools.combinations(level_rules(marks), 2):
            assert abs(y - other) >= 3.0 or right <= start or end <= left


@pytest.mark.parametrize(("make", "setting"), SETTINGS)
def test_no_ink_stands_beside_the_text_block(make: Callable[[], Document], setting: Setting) -> None:
    layout, _ = fitted(make(), setting)
    width = layout.style.width
    for marks in pages(layout):
        for dx, _, mark in flat(marks):
            match mark:
                case Words(turned=False):
                    assert -BLEED < dx + mark.x <= dx + mark.x + mark.line.width < width + 2.0, mark.line.text
                case Shape():
                    xs = [dx + value for _, args in mark.steps for value in args[::2]]
                    assert -BLEED < min(xs) <= max(xs) < width + BLEED
                case Words() | PageNumber():
                    assert -BLEED < dx + mark.x < width + 2.0


@pytest.mark.parametrize("style", ["serif", "sans"])
def test_every_entry_of_the_key_is_drawn_and_the_reverse(style: str) -> None:
    scene = network()
    drawn = {shape.role for shape in scene.shapes if isinstance(shape, Curve)}
    keyed = {shape.role for row in scene.legend for key in row for shape in key.sample}
    assert drawn & set(TIES) == keyed & set(TIES)
    marks = list(itertools.chain.from_iterable(pages(fitted(ministerial(), Setting(style=style))[0])))
    said = [mark.line.text.replace("\u00a0", " ").rstrip() for _, _, mark in flat(marks) if isinstance(mark, Words)]
    for row in scene.legend:
        for key in row:
            assert said.count(key.words) == 1


def lightness(colour: str) -> float:
    """L* of a colour."""
    red, green, blue = ((int(colour[at : at + 2], 16) / 255) ** 2.2 for at in (1, 3, 5))
    return 116 * (0.2126 * red + 0.7152 * green + 0.0722 * blue) ** (1 / 3) - 16


@pytest.mark.parametrize(("first", "second"), list(itertools.combinations(TIES, 2)))
def test_grey_keeps_every_class_of_ties_apart(first: Role, second: Role) -> None:
    one, other = PRINT[first], PRINT[second]
    assert one.stroke
    assert other.stroke
    thick, thin = max(one.width, other.width), min(one.width, other.width)
    apart = abs(lightness(one.stroke) - lightness(other.stroke))
    assert one.dash != other.dash or thick / thin >= 1.4 or apart >= 15.0


@pytest.mark.parametrize("paper", list(Paper))
def test_a_sheet_holds_as_many_lines_as_the_look_says(paper: Paper) -> None:
    style = manner(ministerial(), Setting(paper=paper))
    assert int(style.room / style.roles["body"].line) == {Paper.A4: 52, Paper.LETTER: 49}[paper]
