"""Sections to flows: the head and what belongs beside it in the side column, the blocks in the main one.

Each section is set by itself: what comes of it depends on the section, the style, the language and the notes that were
marked before, and on nothing else of the document.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefings.compose.document import Block, Figure, Heading, ItemList, Section, Table
from briefings.publish.house.turning import turned
from briefings.publish.pdf.blocks.grids import TableFit, table_fit
from briefings.publish.pdf.blocks.kinds import set_block
from briefings.publish.pdf.blocks.lists import Lists
from briefings.publish.pdf.galley.boxes import NEVER, Box, Flow, Stack
from briefings.publish.pdf.layout.annexes import BETWEEN, in_two_columns
from briefings.publish.pdf.layout.beside import BASE, continued, first_baseline, head_above, lowered, side_column
from briefings.publish.pdf.layout.changed import with_changes
from briefings.publish.pdf.painting.marks import rule

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter
    from briefings.publish.pdf.layout.footnotes import Footnotes
    from briefings.publish.setting import Change

_HEAD_ABOVE = 1.7  # units above a head within the column: more than between two items
_HEADS_APART = 0.5  # of the unit: more between two heads than between two lines
_ABOVE = 1.1  # units between the rule that opens a section and its first line


@dataclass(slots=True)
class _Part:
    """What stands on sheets of one kind: the boxes of one flow, and what the first of its blocks puts beside itself. In
    an annex of two columns `whole` is what takes the full measure."""

    turned: bool = False
    whole: bool = False
    boxes: list[Box] = field(default_factory=list)
    beside: Stack | None = None


class SectionSetter:
    """Sets one section. `owner` is its element; `around` is the direction of the document, which that of the section
    may cross."""

    def __init__(
        self, section: Section, setter: Setter, owner: Element, footnotes: Footnotes, *, around: int = 0
    ) -> None:
        self._section = section
        self._setter = setter
        self._owner = owner
        self._footnotes = footnotes
        title = f"{section.number} {section.head}".strip().replace("\n", ": ")
        self._head = owner.add("H2", anchor=f"section-{section.key}", title=title) if section.head else None
        self.beside = owner.add("Div") if section.remark or section.contents else owner
        self._lists = Lists()
        self._crosses = setter.base != around

    def flows(self, changes: Collection[Change] = ()) -> list[Flow]:
        """The section as one flow, or as several where a table needs sheets turned on their side."""
        section, setter = self._section, self._setter
        remark = None
        if section.remark:
            width = setter.house.measures.side or setter.house.main_width
            remark = setter.text(section.remark, "label", width, self.beside.add("P"))
        parts = self._parts(changes)
        if section.columns > 1:
            return [self._annex(parts[0], remark), *map(self._annex_later, parts[1:])]
        if not setter.house.measures.side:
            parts[0].boxes = self._headed(parts[0].boxes, remark, setter.house.width)
            return [self._opened(parts[0], Stack(0.0)), *map(self._later, parts[1:])]
        base = max(BASE, first_baseline(parts[0].boxes))
        parts[0].boxes = lowered(parts[0].boxes, base)
        side = self._beside(side_column(section, setter, self._head, base, [remark, parts[0].beside]))
        return [self._opened(parts[0], side), *map(self._later, parts[1:])]

    def _opened(self, part: _Part, side: Stack) -> Flow:
        """The part with which the section starts."""
        section, setter = self._section, self._setter
        house = turned(setter.house) if part.turned else setter.house
        opens = section.ruled or section.strong
        line = rule(0.0, house.width, 0.0, setter.rule("strong" if section.strong else "section"))
        return Flow(
            key=section.key,
            boxes=tuple(part.boxes) or (Box(side.height),),
            side=side,
            opening=(line,) if opens else (),
            before=_ABOVE * setter.unit if opens or house.measures.side else 0.0,
            below=house.measures.section_below * setter.unit,
            keep=section.keep,
            page_before=section.page_before,
            continued=self._beside(continued(section, setter)),
            turned=part.turned,
        )

    def _later(self, part: _Part) -> Flow:
        """A part after sheets of another kind."""
        setter = self._setter
        below = setter.house.measures.section_below * setter.unit
        word = self._beside(continued(self._section, setter))
        return Flow(key="", boxes=tuple(part.boxes), side=word, below=below, continued=word, turned=part.turned)

    def _headed(self, boxes: list[Box], remark: Stack | None, width: float) -> list[Box]:
        """Boxes below their head, which stays with the first of them."""
        above = []
        if self._head is not None:
            above.append(self._crossed(head_above(self._section, self._setter, self._head, width), width))
        if remark is not None:
            box = Box(remark.height + self._setter.unit, remark.marks, cost=NEVER if above else 0.0)
            above.append(self._crossed(box, width))
        if above and boxes:
            boxes = [boxes[0]._replace(above=0.0, cost=NEVER), *boxes[1:]]
        return [*above, *boxes]

    def _annex(self, part: _Part, remark: Stack | None) -> Flow:
        """The section in two columns, on a page of its own on."""
        house = self._setter.house
        above = self._headed([], remark, house.width)
        before = _ABOVE * self._setter.unit
        used = before + sum(box.height for box in above)
        opened = replace(part, boxes=[*above, *self._columns(part, used)])
        return self._opened(opened, Stack(0.0))._replace(page_before=True, before=before, continued=Stack(0.0))

    def _annex_later(self, part: _Part) -> Flow:
        """What goes on in two columns, or over the full measure, after what does the other."""
        flow = self._later(replace(part, boxes=self._columns(part, 0.0)))
        return flow._replace(side=Stack(0.0), continued=Stack(0.0))

    def _columns(self, part: _Part, used: float) -> list[Box]:
        """The boxes of a part, in two columns if they are for them, `used` points below the top of the first page."""
        if part.turned or part.whole:
            return part.boxes
        setter = self._setter
        return in_two_columns(
            part.boxes, self._width, setter.house.room, used, lambda some: self._footnotes.height_in(some, setter)
        )

    @property
    def _width(self) -> float:
        """Of the column that blocks stand in."""
        house = self._setter.house
        return (house.width - BETWEEN) / 2 if self._section.columns > 1 else house.main_width

    def _parts(self, changes: Collection[Change]) -> list[_Part]:
        """All blocks, in the coordinates of the text block."""
        parts = [_Part()]
        last: Block | None = None
        for at, block in enumerate(self._section.blocks):
            items = frozenset(change.item for change in changes if change.block == at)
            fit = table_fit(block, self._setter, self._width) if isinstance(block, Table) else TableFit.COLUMN
            turns, whole = fit is TableFit.TURNED, self._section.columns > 1 and _is_wide(block, fit)
            if (turns, whole) != (parts[-1].turned, parts[-1].whole):
                parts.append(_Part(turned=turns, whole=whole))
            made, beside = self._set(block, fit, opens=at == 0 and self._section.strong)
            self._add(parts[-1], with_changes(block, made, items), beside, block, last)
            last = block
            if self._section.columns == 1:
                self._footnotes.follow(self._setter, self._owner)
        self._footnotes.follow(self._setter, self._owner)
        return parts[1:] if not parts[0].boxes and len(parts) > 1 else parts

    def _set(self, block: Block, fit: TableFit, *, opens: bool) -> tuple[list[Box], Stack | None]:
        """The boxes of one block, and what it puts into the side column."""
        setter, owner = self._setter, self._owner
        if isinstance(block, Table) and fit is not TableFit.COLUMN:
            house = turned(setter.house) if fit is TableFit.TURNED else setter.house
            wide = replace(block, wide=True)
            made, _ = set_block(wide, replace(setter, house=house), owner, house.main_width, self._lists)
            return [self._crossed(box, house.width) for box in made], None
        made, beside = set_block(block, setter, owner, self._width, self._lists, opens=opens)
        if isinstance(block, Table | Figure) and block.wide:
            return [self._crossed(box, setter.house.width) for box in made], beside
        left = setter.house.main_left
        return [self._crossed(box, self._width).shifted(left) for box in made], beside

    def _beside(self, stack: Stack) -> Stack:
        """What stands in the side column, at the edge where the text beside it starts."""
        return stack.mirrored(self._setter.house.measures.side) if self._crosses else stack

    def _crossed(self, box: Box, width: float) -> Box:
        """The box from the other edge, where the section runs the other way than the document."""
        return box.mirrored(width) if self._crosses else box

    def _add(self, part: _Part, made: list[Box], beside: Stack | None, block: Block, last: Block | None) -> None:
        """Put the boxes of a block below those before it."""
        if beside is not None and (part.boxes or part.beside):
            # A later judgement keeps its likelihood level with its text, below what stands in the side column so far.
            first = made[0]
            marks = (*first.marks, *beside.marks)
            made = [first._replace(marks=marks, height=max(first.height, beside.height), clear=True), *made[1:]]
        elif beside is not None:
            part.beside = beside
        if part.boxes and made:
            made = [self._after(made[0], block, last), *made[1:]]
        if made:
            made[-1] = made[-1]._replace(ends=True)
        part.boxes += made

    def _after(self, box: Box, block: Block, last: Block | None) -> Box:
        """The first box of a block that comes after another one."""
        role = self._setter.role("body")
        gap = role.line - role.size
        if isinstance(last, Heading):
            apart = _HEADS_APART * self._setter.unit if isinstance(block, Heading) else 0.0
            return box._replace(above=max(gap + apart, box.above), cost=NEVER)
        if isinstance(last, ItemList) and isinstance(block, ItemList):
            return box._replace(cost=box.cost or 0.5)
        units = _HEAD_ABOVE if isinstance(block, Heading) else 1.0
        return box._replace(above=max(gap + units * self._setter.unit, box.above))


def _is_wide(block: Block, fit: TableFit) -> bool:
    """Whether a block takes the full measure."""
    return fit is not TableFit.COLUMN or (isinstance(block, Table | Figure) and block.wide)
