"""Tables: rules, heads that repeat, cells of text and discs. No fills, no upright rules; bands are in `ladder`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.document import Align, Band, Cell, Column, Drawn, Expectation, Table
from briefings.publish.pdf.blocks.captions import captioned
from briefings.publish.pdf.blocks.discs import DISC, expectation_disc, expectation_key
from briefings.publish.pdf.blocks.figures import picture_of
from briefings.publish.pdf.blocks.grids import grid, tabular
from briefings.publish.pdf.blocks.ladder import BASE, PAD, Axis, band_marks, edge_labels, scenario_name
from briefings.publish.pdf.galley.boxes import NEVER, SPLIT_TABLE, Box, Stack
from briefings.publish.pdf.painting.marks import Mark, Words, as_ornament, rule
from briefings.publish.pdf.painting.scenes import scaled, scene_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.compose.document import Runs
    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter

_PAD = 0.66  # units above and below the text of a row
_SHARES = {Align.BY_CONTENT: 0.0, Align.START: 0.0, Align.CENTRE: 0.5, Align.END: 1.0}
_SHORT = 10  # rows: such a table is rather kept whole
_MOST_HEAD = 1 / 3  # of a page: a higher head is not repeated


def table(block: Table, setter: Setter, owner: Element, width: float) -> list[Box]:
    """Boxes of a table; a wide one is as wide as the text block and starts below the side column."""
    block = even(block)
    made = owner.add("Table")
    full = setter.house.width if block.wide else width
    rows = _Rows(block, setter, full)
    boxes = [*rows.boxes(made), *_after(block, setter, owner, full)]
    return captioned(block.caption, boxes, setter, made, wide=block.wide, width=width)


def even(block: Table) -> Table:
    """Every row with a cell in each column, every cell with a column."""
    count = max(len(block.columns), *(len(row) for row in block.rows)) if block.rows else len(block.columns)
    if len(block.columns) == count and all(len(row) == count for row in block.rows):
        return block
    columns = (*block.columns, *[Column(head=())] * (count - len(block.columns)))
    return replace(block, columns=columns, rows=tuple((*row, *[()] * (count - len(row))) for row in block.rows))


class _Rows:
    """Makes the boxes of one table: its head, its rows, the rule at its end."""

    def __init__(self, block: Table, setter: Setter, width: float) -> None:
        self._block = block
        self._setter = setter
        self._grid = grid(block, width, setter)
        self._width = self._grid.width or width
        self._bands = {at for row in block.rows for at, cell in enumerate(row) if isinstance(cell, Band)}
        self._tabular = tabular(setter.role("table")).look.features
        self._pad = PAD if self._bands else _PAD * setter.unit

    def boxes(self, made: Element) -> list[Box]:
        """The head stays with the first rows and comes again on each page; the closing rule is at the real end. Where
        no column has a head there is none, and the first cell names its row."""
        if not self._block.rows:  # PDF 1.7 wants a body where there is a head
            return [self._head(made.add("TBody"))] if self._headed else []
        head = self._head(made.add("THead")) if self._headed else None
        body = made.add("TBody")
        rows = [self._row(row, body) for row in self._block.rows]
        end = rule(0.0, self._width, rows[-1].height, self._setter.rule("thin" if self._bands else "table-end"))
        rows[-1] = rows[-1]._replace(marks=(*rows[-1].marks, end))
        again = self._again(head)
        first = rows[0]._replace(joint=(), cost=NEVER if head else 0.0)
        wide = self._block.wide
        later = (row._replace(cost=_cost(at, len(rows)), head=again, clear=wide) for at, row in enumerate(rows) if at)
        if head is None:
            start = rule(0.0, self._width, 0.0, self._setter.rule("table-end"))
            return [first._replace(marks=(start, *first.marks)), *later]
        return [head, first, *later]

    @property
    def _headed(self) -> bool:
        return bool(self._bands) or any(column.head for column in self._block.columns)

    def _again(self, head: Box | None) -> Box | None:
        """The head on later pages, unless it would fill them."""
        if head is None or head.height > _MOST_HEAD * self._setter.house.room:
            return None
        return head._replace(marks=tuple(as_ornament(mark) for mark in head.marks))

    def _head(self, owner: Element) -> Box:
        row = owner.add("TR")
        pad = _PAD * self._setter.unit
        marks: list[Mark] = []
        height = self._setter.role("table-head").size
        for at, column in enumerate(self._block.columns):
            cell = row.add("TH", scope="Column")
            if at in self._bands and not column.head:
                stack = edge_labels(self._axis(at), self._setter, cell)
            else:
                stack = self._kept(self._setter.text(column.head, "table-head", self._grid.widths[at], cell), at)
            height = max(height, stack.height)
            marks += stack.moved(self._grid.lefts[at], pad)
        height += 2 * pad
        if self._block.wide and not self._bands:
            marks.append(rule(0.0, self._width, 0.0, self._setter.rule("table-end")))
        marks.append(rule(0.0, self._width, height, self._setter.rule("table-head")))
        return Box(height, tuple(marks))

    def _axis(self, at: int) -> Axis:
        return Axis(width=self._grid.widths[at], edges=self._block.edges)

    def _kept(self, stack: Stack, at: int) -> Stack:
        """The lines of a cell at the edge that its column keeps to, whichever way their language runs."""
        share = _SHARES[self._grid.aligns[at]]
        first = stack.marks[0] if stack.marks else None
        if share == 0.0 and isinstance(first, Words) and first.x == 0.0:
            return stack
        width = self._grid.widths[at]
        marks = (
            mark._replace(x=share * (width - mark.line.width)) if isinstance(mark, Words) else mark
            for mark in stack.marks
        )
        return Stack(stack.height, tuple(marks))

    def _row(self, row: Sequence[Cell], body: Element) -> Box:
        made = body.add("TR")
        named = bool(self._bands) or not self._headed
        tags = [made.add("TH", scope="Row") if named and at == 0 else made.add("TD") for at in range(len(row))]
        stacks = [self._cell(cell, at, tags[at]) for at, cell in enumerate(row)]
        height = max((stack.height for stack in stacks), default=0.0) + 2 * self._pad
        marks = [mark for at, stack in enumerate(stacks) for mark in stack.moved(self._grid.lefts[at], self._pad)]
        for at, cell in enumerate(row):
            if isinstance(cell, Band):
                band = band_marks(cell, self._axis(at), height, self._setter, tags[at])
                marks += Stack(height, tuple(band)).moved(self._grid.lefts[at], 0.0)
        return Box(height, tuple(marks), joint=(rule(0.0, self._width, 0.0, self._setter.rule("row")),))

    def _words(self, cell: Runs, at: int, owner: Element) -> Stack:
        width = self._grid.widths[at]
        if self._grid.compared[at]:
            return self._kept(self._setter.text(cell, "table", width, owner, features=self._tabular), at)
        return self._kept(self._setter.text(cell, "table", width, owner), at)

    def _cell(self, cell: Cell, at: int, owner: Element) -> Stack:
        width = self._grid.widths[at]
        match cell:
            case Band():
                return Stack(0.0)
            case Expectation():
                return _disc(cell, self._setter, owner)
            case Drawn():
                return _drawn(cell, width, self._setter, owner)
            case _ if not self._bands:
                return self._words(cell, at, owner)
            case _ if at == 0:
                return scenario_name(cell, width, self._setter, owner)
            case _:
                role = "ladder-words" if at == 1 else "ladder-sign"
                return self._setter.text(cell, role, width, owner, base=BASE)


def _disc(cell: Expectation, setter: Setter, owner: Element) -> Stack:
    role = setter.role("table")
    figure = owner.add("Figure", alt=cell.words)
    return Stack(role.size, tuple(expectation_disc(cell.level, DISC / 2, role.base - 0.33 * role.size, setter, figure)))


def _drawn(cell: Drawn, width: float, setter: Setter, owner: Element) -> Stack:
    share = min(1.0, width / cell.scene.width)
    scene = scaled(cell.scene, share, share) if share < 1.0 else cell.scene
    marks = scene_marks(scene, picture_of(scene, setter, owner), setter.house.colours["accent"])
    return Stack(scene.height, tuple(marks))


def _cost(at: int, count: int) -> float:
    if at < 2 or at > count - 2:
        return NEVER
    return SPLIT_TABLE if count > _SHORT else 2 * SPLIT_TABLE


def _after(block: Table, setter: Setter, owner: Element, width: float) -> list[Box]:
    """The key of the discs and the source line, which stay with the last row."""
    boxes = []
    if block.expectation_key:
        stack = expectation_key(block.expectation_key, setter, owner.add("P"), width)
        boxes.append(Box(stack.height, stack.marks, above=1.2 * setter.unit, cost=NEVER))
    if block.source:
        stack = setter.text(block.source, "source", width, owner.add("P"))
        gap = 0.8 if block.expectation_key else 1.2
        boxes.append(Box(stack.height, stack.marks, above=gap * setter.unit, cost=NEVER))
    return boxes
