"""A contested question: each holder's account in an equal cell, our wording below. Never merged, ranked or tinted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Disputed, Run, Runs, Side
from briefings.compose.measures import MM
from briefings.publish.pdf.galley.boxes import Box, Stack
from briefings.publish.pdf.galley.setter import SEMIBOLD, said
from briefings.publish.pdf.painting.marks import Mark, Words, all_moved, rule, upright

if TYPE_CHECKING:
    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter
    from briefings.typography.lines import Line

_INSET = 3.5 * MM
_LEAD_GAP = 2.5 * MM
_HOLDER_GAP = 3.0


def disputed(block: Disputed, setter: Setter, owner: Element, width: float, *, opens: bool) -> list[Box]:
    """One box that is never split. `opens` says that the section's heavy rule is its top edge already."""
    made = owner.add("Sect")
    marks: list[Mark] = []
    y = 0.0
    if not opens:
        marks.append(rule(0.0, width, 0.0, setter.rule("strong")))
        y = 1.1 * setter.unit
    asked = made.add("P")
    lead = setter.one_line(f"{setter.words['disputed']} ", "caps", asked)
    question = _led(lead, block.question, width, setter, asked, weight=SEMIBOLD)
    marks += question.moved(0.0, y)
    y += question.height + 1.4 * setter.unit
    cells = _cells(block.sides, setter, made, width)
    marks += cells.moved(0.0, y)
    y += cells.height + 1.4 * setter.unit
    marks.append(rule(0.0, width, y, setter.rule("thin")))
    y += 1.0 * setter.unit
    said_by_us = made.add("P")
    lead = setter.one_line(f"{setter.words['our-wording']} ", "wording-label", said_by_us)
    wording = _led(lead, block.wording, width, setter, said_by_us)
    marks += wording.moved(0.0, y)
    y += wording.height + 1.0 * setter.unit
    marks.append(rule(0.0, width, y, setter.rule("strong")))
    return [Box(y + 0.5, tuple(marks), above=2.0 * setter.unit)]


def _led(first: Line, runs: Runs, width: float, setter: Setter, owner: Element, **changes: object) -> Stack:
    """Body text after a small lead-in on the same line."""
    body = setter.role("body")
    indent = first.width + _LEAD_GAP
    text = setter.lines(runs, body, width - indent, owner, **changes)
    stack = setter.stacked(text, body, owner)
    return Stack(stack.height, (Words(0.0, body.base, first, owner), *stack.moved(indent, 0.0)))


def _cells(sides: tuple[Side, ...], setter: Setter, owner: Element, width: float) -> Stack:
    """Two abreast, an upright rule between them."""
    half = width / 2
    y, marks = 0.0, list[Mark]()
    for at in range(0, len(sides), 2):
        pair = [_cell(side, setter, owner, half - _INSET) for side in sides[at : at + 2]]
        height = max(cell.height for cell in pair)
        if at:
            y += 1.6 * setter.unit
        for place, cell in enumerate(pair):
            marks += all_moved(cell.marks, place * (half + _INSET), y)
        marks.append(upright(half, y, y + height, setter.rule("strong")))
        y += height
    return Stack(y, tuple(marks))


def _cell(side: Side, setter: Setter, owner: Element, width: float) -> Stack:
    made = owner.add("Div")
    named = made.add("P")
    role = setter.role("holder")
    spans = setter.spans(side.holder, role, named)
    if side.grade:
        spans += setter.spans((Run(f"\u2003{side.grade}"),), role, named)
    holder = setter.stacked(said(spans, width, setter.base), role, named)
    text = setter.text(side.text, "body", width, made.add("P"))
    top = holder.height + _HOLDER_GAP
    return Stack(top + text.height, (*holder.marks, *text.moved(0.0, top)))
