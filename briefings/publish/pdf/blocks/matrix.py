"""Two drivers, four futures: a cross and nothing else; no likelihood in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Matrix, Quadrant, Run, Style
from briefings.publish.pdf.blocks.captions import captioned
from briefings.publish.pdf.boxes import Box, Stack
from briefings.publish.pdf.marks import Mark, Words, rule, upright
from briefings.publish.pdf.style import MM

if TYPE_CHECKING:
    from briefings.publish.pdf.setter import Setter
    from briefings.publish.pdf.tree import Element

_AXIS = 6.0 * MM  # room for the words at the side
_ROW = 40.0 * MM
_INSET_ACROSS, _INSET_DOWN = 3.0 * MM, 2.2 * MM
_LETTER_GAP = 2.0 * MM
_TEXT_GAP = 3.5
_FOOT_GAP = 5.0


def matrix(block: Matrix, setter: Setter, owner: Element, width: float) -> list[Box]:
    """One box that is never split."""
    made = owner.add("Sect")
    half = (width - _AXIS) / 2
    top_left, top_right, bottom_left, bottom_right = (
        _quadrant(each, setter, made, half - 2 * _INSET_ACROSS) for each in block.quadrants
    )
    least = _ROW * setter.house.measures.figure_scale
    upper = max(least, top_left.height + 2 * _INSET_DOWN, top_right.height + 2 * _INSET_DOWN)
    lower = max(least, bottom_left.height + 2 * _INSET_DOWN, bottom_right.height + 2 * _INSET_DOWN)
    middle = _AXIS + half
    strong = setter.rule("strong")
    marks: list[Mark] = [upright(middle, 0.0, upper + lower, strong), rule(_AXIS, width, upper, strong)]
    for stack, x, y in (
        (top_left, _AXIS, 0.0),
        (top_right, middle, 0.0),
        (bottom_left, _AXIS, upper),
        (bottom_right, middle, upper),
    ):
        marks += stack.moved(x + _INSET_ACROSS, y + _INSET_DOWN)
    marks += _poles(block, setter, made, (half, upper, lower))
    height = upper + lower + _FOOT_GAP + setter.role("pole").size
    return captioned(block.caption, [Box(height, tuple(marks))], setter, made, wide=False)


def _quadrant(block: Quadrant, setter: Setter, owner: Element, width: float) -> Stack:
    made = owner.add("Div")
    name = made.add("P")
    letter = setter.one_line(block.letter + " ", "quadrant-letter", name)
    left = letter.width + _LETTER_GAP
    base = setter.role("card-name").base
    title = setter.text(block.name, "card-name", width - left, name)
    runs = (*block.text, Run(" "), *(Run(run.text, Style.SOFT, run.notes) for run in block.hinge))
    text = setter.text(runs if block.hinge else block.text, "quadrant", width, made.add("P"))
    top = title.height + _TEXT_GAP
    marks = (Words(0.0, base, letter, name), *title.moved(left, 0.0), *text.moved(0.0, top))
    return Stack(top + text.height, marks)


def _poles(block: Matrix, setter: Setter, owner: Element, sizes: tuple[float, float, float]) -> list[Mark]:
    """The words at the axes; `sizes` are the width of a quadrant and the heights of the rows."""
    half, upper, lower = sizes
    role = setter.role("pole")
    made = owner.add("P")
    marks: list[Mark] = []
    for words, left in ((block.left, _AXIS), (block.right, _AXIS + half)):
        line = setter.one_line(words, "pole", made)
        marks.append(Words(left + (half - line.width) / 2, upper + lower + _FOOT_GAP + role.base, line, made))
    for words, middle in ((block.top, upper / 2), (block.bottom, upper + lower / 2)):
        line = setter.one_line(words, "pole", made)
        marks.append(Words(_AXIS / 2 + 0.33 * role.size, middle + line.width / 2, line, made, turned=True))
    return marks
