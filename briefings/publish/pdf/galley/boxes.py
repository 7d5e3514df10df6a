"""Boxes: what a page is built from. A block gives boxes, the page builder stacks them and decides where pages end."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.pdf.painting.marks import Mark, all_moved
from briefings.publish.pdf.painting.mirror import mirrored

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

NEVER = math.inf
"""The cost of a page end that must not be."""

SPLIT_PROSE, SPLIT_LIST, SPLIT_TABLE = 0.8, 0.5, 2.0
"""The cost of ending a page inside a block; a tenth of a page left blank costs 1."""

AT_HYPHEN = 1.5
"""What it costs more to end a page inside a word."""


class Box(NamedTuple):
    """A strip of the page. Heights in points.

    `above` is the gap before it, which vanishes at the top of a page; `cost` is that of ending a page before it.
    `joint` is painted only where the box stands right below the one before it; `head` is repeated above the box where
    it starts a page.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    above: float = 0.0
    cost: float = 0.0
    joint: tuple[Mark, ...] = ()
    head: Box | None = None
    clear: bool = False  # starts below what stands in the side column, its head too
    notes: tuple[int, ...] = ()  # the footnotes whose marks stand in it
    changed: bool = False  # gets a bar in the margin
    ends: bool = False  # is the last of its block: the notes of the block come next in reading order

    @property
    def head_height(self) -> float:
        """Of what is repeated above it where it starts a page."""
        return self.head.height if self.head else 0.0

    def shifted(self, dx: float) -> Box:
        """The same box, its marks moved to the right."""
        return self._replace(
            marks=tuple(all_moved(self.marks, dx, 0.0)),
            joint=tuple(all_moved(self.joint, dx, 0.0)),
            head=self.head.shifted(dx) if self.head else None,
        )

    def mirrored(self, width: float) -> Box:
        """The same box in a column `width` points wide, read from its other edge."""
        return self._replace(
            marks=tuple(mirrored(self.marks, width)),
            joint=tuple(mirrored(self.joint, width)),
            head=self.head.mirrored(width) if self.head else None,
        )


class Stack(NamedTuple):
    """Marks that stand together and their height; what a box is made of."""

    height: float
    marks: tuple[Mark, ...] = ()

    def moved(self, dx: float, dy: float) -> list[Mark]:
        """The marks elsewhere."""
        return all_moved(self.marks, dx, dy)

    def mirrored(self, width: float) -> Stack:
        """The same in a column `width` points wide, read from its other edge."""
        return self._replace(marks=tuple(mirrored(self.marks, width)))


def piled(boxes: Sequence[Box]) -> Stack:
    """All boxes below one another as one stack; gaps and joints as they are."""
    y, marks = 0.0, list[Mark]()
    for at, box in enumerate(boxes):
        y += box.above if at else 0.0
        marks += all_moved((*(box.joint if at else ()), *box.marks), 0.0, y)
        y += box.height
    return Stack(y, tuple(marks))


def height_of(boxes: Sequence[Box]) -> float:
    """How high boxes stand below one another, in points."""
    return sum(box.height + (box.above if at else 0.0) for at, box in enumerate(boxes))


class Flow(NamedTuple):
    """A section ready for the pages: its boxes, what stands beside them, and how it opens and closes.

    `opening` is painted at its top edge, with `before` points between that edge and the first box; `side` is level
    with the first box. `below` is the gap to the next section. `continued` goes to the side column of a later page.
    A `turned` one stands on sheets turned on their side, alone with others of its kind.
    """

    key: str
    boxes: tuple[Box, ...]
    side: Stack = Stack(0.0)
    opening: tuple[Mark, ...] = ()
    before: float = 0.0
    below: float = 0.0
    keep: bool = False
    page_before: bool = False
    continued: Stack = Stack(0.0)
    turned: bool = False

    @property
    def height(self) -> float:
        """Set whole, without the gap below."""
        return self.before + max(height_of(self.boxes), self.side.height)


class Footnote(NamedTuple):
    """A note for the foot of a page: its lines, of which some may go on to the next foot. It
    starts `left` points from the edge of the text block."""

    number: int
    lines: tuple[Box, ...]
    left: float = 0.0

    def height(self, start: int = 0, end: int | None = None) -> float:
        """Of some of the lines, in points."""
        return height_of(self.lines[start:end])


class Feet(NamedTuple):
    """All footnotes of a document by number, and the room that they take beside their lines: from the text to the first
    of them with the short rule in it, and from one to the next."""

    notes: Mapping[int, Footnote]
    before: float = 0.0
    between: float = 0.0
    rule: tuple[Mark, ...] = ()

    def height(self, numbers: Collection[int], most: float = NEVER) -> float:
        """Of some of the notes together, with the room above them, in points; of each at most so much, since a longer
        one goes on at the next foot."""
        heights = [min(self.notes[number].height(), most) + self.between for number in numbers]
        return sum(heights) - self.between + self.before if heights else 0.0


NO_FEET = Feet({})
"""A document without footnotes."""


class Room(NamedTuple):
    """Heights of the text block in points: of upright sheets, and of turned ones."""

    upright: float
    turned: float

    def of(self, flow: Flow) -> float:
        """Where this section stands."""
        return self.turned if flow.turned else self.upright
