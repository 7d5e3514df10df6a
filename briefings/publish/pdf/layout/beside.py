"""The side column of a section: its head, a remark, what a judgement shows there, and the word on later pages. Where a
style has no such column, the head stands above the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Run, Section
from briefings.publish.house.wording import page_words
from briefings.publish.pdf.galley.boxes import Box, Stack
from briefings.publish.pdf.painting.marks import Mark, Words, all_moved, flat
from briefings.publish.spoken import head_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter

BASE = 7.5
"""The first baseline of a side head in points, unless the text beside it starts lower."""

GAP, CONTENTS_GAP = 0.7, 2.4
"""Units above what stands below the head, and above a list of contents there."""

_MOST_CONTINUED = 120  # letters
_BELOW_HEAD = 0.42  # units below a head above the text, beside the room between its lines


def side_column(
    section: Section, setter: Setter, head: Element | None, base: float, parts: Sequence[Stack | None]
) -> Stack:
    """The head, its first line `base` points down, and what stands below it."""
    marks: list[Mark] = []
    y = 0.0
    if section.head and head is not None:
        stack = setter.text(head_runs(section), "side-head", setter.house.measures.side, head, base=base)
        marks += stack.marks
        y = stack.height + base - BASE
    for part in parts:
        y = _add(marks, y, part, GAP * setter.unit)
    return Stack(y, tuple(marks))


def with_contents(side: Stack, listed: Stack, setter: Setter) -> Stack:
    """The side column with a list of contents at its end."""
    marks = list(side.marks)
    return Stack(_add(marks, side.height, listed, CONTENTS_GAP * setter.unit), tuple(marks))


def _add(marks: list[Mark], y: float, part: Stack | None, gap: float) -> float:
    if part is None or not part.marks:
        return y
    y += gap if y else 0.0
    marks += part.moved(0.0, y)
    return y + part.height


def head_above(section: Section, setter: Setter, head: Element, width: float) -> Box:
    """The head over the text."""
    stack, role = setter.text(head_runs(section), "section-head", width, head), setter.role("section-head")
    return Box(stack.height + role.line - role.size + _BELOW_HEAD * setter.unit, stack.marks)


def continued(section: Section, setter: Setter) -> Stack:
    """What stands in the side column of a later page."""
    if not section.head or not setter.house.measures.side:
        return Stack(0.0)
    head = _shortened(section.head.replace("\n", ": "))
    # In the language of its head: two directions on one line would part the comma from its words.
    text = (Run(page_words(setter.language)["continued"].format(head=head)),)
    return setter.text(text, "label", setter.house.measures.side, None, base=BASE)


def _shortened(head: str) -> str:
    """A head that would fill the side column, as long as it needs to be to be known again."""
    return head if len(head) <= _MOST_CONTINUED else f"{head[:_MOST_CONTINUED].rstrip()}…"


def first_baseline(boxes: Sequence[Box]) -> float:
    """How far down the first line of text stands."""
    ups = [dy + mark.y for _, dy, mark in flat(boxes[0].marks) if isinstance(mark, Words)] if boxes else []
    return min(ups, default=0.0)


def lowered(boxes: list[Box], base: float) -> list[Box]:
    """Small type starts lower, so that its first line stands level with the head."""
    missing = base - first_baseline(boxes)
    if not boxes or missing <= 0 or missing >= BASE:
        return boxes
    first = boxes[0]
    marks = tuple(all_moved(first.marks, 0.0, missing))
    return [first._replace(height=first.height + missing, marks=marks), *boxes[1:]]
