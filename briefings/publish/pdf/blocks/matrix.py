"""Two drivers, four futures: a cross and nothing else; no likelihood in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Matrix, Quadrant, Run, Style
from briefings.compose.measures import MM
from briefings.publish.pdf.blocks.captions import captioned
from briefings.publish.pdf.file.tree import Element
from briefings.publish.pdf.galley.boxes import Box, Stack
from briefings.publish.pdf.painting.marks import Mark, Words, rule, upright

if TYPE_CHECKING:
    from briefings.publish.pdf.galley.setter import Said, Setter

_AXIS = 6.0 * MM  # room for the words at the side
_ROW = 40.0 * MM
_INSET_ACROSS, _INSET_DOWN = 3.0 * MM, 2.2 * MM
_LETTER_GAP = 2.0 * MM
_TEXT_GAP = 3.5
_FOOT_GAP = 5.0
_POLE_GAP = 6.0  # between the words of two poles


def matrix(block: Matrix, setter: Setter, owner: Element, width: float) -> list[Box]:
    """One box that is never split."""
    made = owner.add("Sect")
    beside, below = made.add("P"), made.add("P")
    axis = _axis(block, setter)
    half = (width - axis) / 2
    top_left, top_right, bottom_left, bottom_right = (
        _quadrant(each, setter, made, half - 2 * _INSET_ACROSS) for each in block.quadrants
    )
    least = _ROW * setter.house.measures.figure_scale
    upper = max(least, top_left.height + 2 * _INSET_DOWN, top_right.height + 2 * _INSET_DOWN)
    lower = max(least, bottom_left.height + 2 * _INSET_DOWN, bottom_right.height + 2 * _INSET_DOWN)
    middle = axis + half
    strong = setter.rule("strong")
    marks: list[Mark] = [upright(middle, 0.0, upper + lower, strong), rule(axis, width, upper, strong)]
    marks += _turned_poles(block, setter, beside, (axis, upper, lower))
    level = _level_poles(block, setter, below, (axis, half))
    top = upper + lower + _FOOT_GAP
    marks += level.moved(0.0, top)
    for stack, x, y in (
        (top_left, axis, 0.0),
        (top_right, middle, 0.0),
        (bottom_left, axis, upper),
        (bottom_right, middle, upper),
    ):
        marks += stack.moved(x + _INSET_ACROSS, y + _INSET_DOWN)
    return captioned(block.caption, [Box(top + level.height, tuple(marks))], setter, made, wide=False, width=width)


def _axis(block: Matrix, setter: Setter) -> float:
    """The room for the words at the side, which turn over to as many lines as they need."""
    high = _ROW * setter.house.measures.figure_scale
    count = max(len(_pole(words, setter, high, None).lines) for words in (block.top, block.bottom))
    return _AXIS + (count - 1) * setter.role("pole").line


def _pole(words: str, setter: Setter, width: float, owner: Element | None) -> Said:
    return setter.lines((Run(f"{words} "),), setter.role("pole"), width - _POLE_GAP, owner or Element("Artifact"))


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


def _level_poles(block: Matrix, setter: Setter, owner: Element, sizes: tuple[float, float]) -> Stack:
    """The words below the cross, centred; `sizes` are the room at the side and the width of a quadrant."""
    axis, half = sizes
    role = setter.role("pole")
    marks: list[Mark] = []
    count = 1
    for words, left in ((block.left, axis), (block.right, axis + half)):
        lines = _pole(words, setter, half, owner).lines
        count = max(count, len(lines))
        for at, line in enumerate(lines):
            marks.append(Words(left + (half - line.width) / 2, role.base + at * role.line, line, owner))
    return Stack(role.size + (count - 1) * role.line, tuple(marks))


def _turned_poles(block: Matrix, setter: Setter, owner: Element, sizes: tuple[float, float, float]) -> list[Mark]:
    """The words beside the cross, reading upwards; `sizes` are the room for them and the heights of the rows."""
    axis, upper, lower = sizes
    role = setter.role("pole")
    high = _ROW * setter.house.measures.figure_scale
    marks: list[Mark] = []
    for words, middle in ((block.top, upper / 2), (block.bottom, upper + lower / 2)):
        lines = _pole(words, setter, high, owner).lines
        first = (axis - (len(lines) - 1) * role.line) / 2 + 0.33 * role.size
        for at, line in enumerate(lines):
            marks.append(Words(first + at * role.line, middle + line.width / 2, line, owner, turned=True))
    return marks
