"""One text in two languages: two equal columns, level row by row, each in its own language and direction.

Who listens hears one language as a whole and then the other, as parallel texts are read: a table would change the voice
at every row. What belongs together is known by its place, and by its number where the rows have one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.measures import MM
from briefings.publish.pdf.blocks.prose import ROLES
from briefings.publish.pdf.galley.boxes import NEVER, SPLIT_LIST, Box, Stack, piled
from briefings.publish.pdf.painting.marks import Words
from briefings.publish.pdf.painting.mirror import mirrored
from briefings.typography.scripts import direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.compose.document import Parallel, Runs
    from briefings.publish.house.style import Role
    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter

_BETWEEN = 6.0 * MM
_HANG, _INDENT = 1.4 * MM, 6.0 * MM  # between a number and the text; of the text where numbers do not hang
_LONELY = 4  # lines: a lower row is not left alone on a page


def parallel(block: Parallel, setter: Setter, owner: Element, width: float) -> list[Box]:
    """A box for each pair, so that pages end between rows only."""
    numbered = any(row.number for row in block.rows)
    left = _INDENT if numbered and not setter.hangs else 0.0
    column = (width - left - _BETWEEN) / 2
    made = owner.add("Div")
    sides = [
        _Side(block, place, setter, made, column).stacks(numbered=numbered) for place in range(len(block.languages))
    ]
    role = setter.role(ROLES[block.voice])
    gap = role.line - role.size + setter.house.measures.item_gap * setter.unit
    boxes = [_row(pair, left, column + _BETWEEN, gap) for pair in zip(*sides, strict=True)]
    low = _LONELY * role.line
    return [box._replace(cost=_cost(at, boxes, low)) for at, box in enumerate(boxes)]


def _row(pair: Sequence[Stack], left: float, second: float, gap: float) -> Box:
    marks = (*pair[0].moved(left, 0.0), *pair[1].moved(left + second, 0.0))
    return Box(max(stack.height for stack in pair), marks, above=gap)


def _cost(at: int, boxes: Sequence[Box], low: float) -> float:
    """Of ending a page before a row: a short one is not left alone at either end."""
    if at == 0:
        return 0.0
    alone = (at == 1 and boxes[0].height < low) or (at == len(boxes) - 1 and boxes[-1].height < low)
    return NEVER if alone else SPLIT_LIST


class _Side:
    """Sets the texts of one language in its column."""

    def __init__(self, block: Parallel, place: int, around: Setter, owner: Element, width: float) -> None:
        self._block, self._place, self._width = block, place, width
        language = block.languages[place]
        self._setter = _setter(around, language)
        self._crosses = self._setter.base != around.base
        self._around = around
        self._owner = owner.add("Div", language=language) if language != around.language else owner.add("Div")

    def stacks(self, *, numbered: bool) -> list[Stack]:
        """The texts of all rows; an empty one where there is none. The numbers go with the first language."""
        listed = self._owner.add("L", numbering="None" if self._place else "Decimal") if numbered else None
        found = []
        for row in self._block.rows:
            text = row.second if self._place else row.first
            entry = listed.add("LI") if listed is not None else None
            number = self._number(row.number, entry) if entry is not None and not self._place else ()
            stack = self._text(text, entry.add("LBody") if entry is not None else self._owner.add("P"))
            found.append(Stack(max(stack.height, self._role.size if number else 0.0), (*number, *stack.marks)))
        return found

    @property
    def _role(self) -> Role:
        return self._setter.role(ROLES[self._block.voice])

    def _text(self, text: Runs, owner: Element) -> Stack:
        if not text:
            return Stack(0.0)
        stack = piled(self._setter.prose(text, ROLES[self._block.voice], self._width, owner))
        return Stack(stack.height, tuple(mirrored(stack.marks, self._width))) if self._crosses else stack

    def _number(self, number: int, entry: Element) -> tuple[Words, ...]:
        """Before the column, on the side where the page starts."""
        if not number:
            return ()
        size = self._role.size
        owner = entry.add("Lbl")
        line = self._around.one_line(str(number), "number", owner, size=size)
        return (Words(-_HANG - line.width, 0.75 * size, line, owner),)


def _setter(around: Setter, language: str) -> Setter:
    if language == around.language:
        return around
    return replace(around, language=language, base=direction(language))
