"""Tables: rules, heads that repeat, likelihood bands on their axis, discs of expectation. No fills, no upright rules."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.compose.document import Band, Cell, Expectation, Run, Runs, Style, Table
from briefings.publish.pdf.blocks.captions import captioned
from briefings.publish.pdf.blocks.discs import DISC, expectation_disc, expectation_key
from briefings.publish.pdf.boxes import NEVER, SPLIT_TABLE, Box, Stack
from briefings.publish.pdf.marks import Mark, Words, all_moved, panel, rule, upright
from briefings.publish.pdf.style import MM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.pdf.setter import Setter
    from briefings.publish.pdf.tree import Element

_GAP = 3.5 * MM  # between columns
_PAD = 0.66  # units above and below the text of a row
_BAND_PAD = 5.0 / 4.5  # the same in a table with bands
_BAR = 9.0
_SNAP = 5.0 * MM  # a first column that nearly ends at the main column ends there
_LETTER_GAP = 1.6 * MM


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the columns start and how wide their text may be."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    width: float


def table(block: Table, setter: Setter, owner: Element, width: float) -> list[Box]:
    """Boxes of a table; a wide one is as wide as the text block and starts below the side column."""
    made = owner.add("Table")
    full = setter.house.width if block.wide else width
    grid = _grid(block, full, setter)
    bands = any(isinstance(cell, Band) for row in block.rows for cell in row)
    head = _head(block, grid, setter, made.add("THead"), bands=bands)
    body = made.add("TBody")
    rows = [_row(row, at, block, grid, setter, body, bands=bands) for at, row in enumerate(block.rows)]
    boxes = _with_heads(head, rows, grid, setter, bands=bands)
    after = _after(block, setter, owner, full)
    return captioned(block.caption, [*boxes, *after], setter, made, wide=block.wide)


def _grid(block: Table, width: float, setter: Setter) -> _Grid:
    fixed = [column.millimetres * MM for column in block.columns]
    if block.wide and fixed and abs(fixed[0] - setter.house.main_left) < _SNAP:
        fixed[0] = setter.house.main_left
    shares = [0.0 if size else column.share or 1.0 for size, column in zip(fixed, block.columns, strict=True)]
    left_over = max(width - sum(fixed), 0.0)
    total = sum(shares)
    scale = min(1.0, width / sum(fixed)) if sum(fixed) else 1.0
    columns = [size * scale if size else left_over * share / total for size, share in zip(fixed, shares, strict=True)]
    lefts = [sum(columns[:at]) for at in range(len(columns))]
    last = len(columns) - 1
    widths = [size - (_GAP if at < last else 0.0) for at, size in enumerate(columns)]
    return _Grid(tuple(lefts), tuple(widths), width)


def _pad(setter: Setter, *, bands: bool) -> float:
    return (_BAND_PAD if bands else _PAD) * setter.unit


def _head(block: Table, grid: _Grid, setter: Setter, owner: Element, *, bands: bool) -> Box:
    row = owner.add("TR")
    pad = _PAD * setter.unit
    role = setter.role("table-head")
    marks: list[Mark] = []
    heights = [role.size]
    for at, column in enumerate(block.columns):
        cell = row.add("TH", scope="Column")
        if bands and not column.head and _is_band_column(block, at):
            marks += all_moved(_axis_labels(block.edges, grid, at, setter, cell), 0.0, pad)
            continue
        stack = setter.text(column.head, "table-head", grid.widths[at], cell)
        heights.append(stack.height)
        marks += stack.moved(grid.lefts[at], pad)
    height = max(heights) + 2 * pad
    if block.wide and not bands:
        marks.append(rule(0.0, grid.width, 0.0, setter.rule("table-end")))
    marks.append(rule(0.0, grid.width, height, setter.rule("table-head")))
    return Box(height, tuple(marks))


def _is_band_column(block: Table, at: int) -> bool:
    return any(isinstance(row[at], Band) for row in block.rows)


def _axis_labels(edges: Sequence[float], grid: _Grid, at: int, setter: Setter, owner: Element) -> list[Mark]:
    base = setter.role("table-head").base
    marks: list[Mark] = []
    for edge in edges:
        if 0.0 < edge < 100.0:
            line = setter.one_line(f"{edge:g}", "axis", owner)
            x = grid.lefts[at] + grid.widths[at] * edge / 100.0 - line.width / 2
            marks.append(Words(x, base, line, owner))
    return marks


def _row(row: Sequence[Cell], at: int, block: Table, grid: _Grid, setter: Setter, body: Element, *, bands: bool) -> Box:
    made = body.add("TR")
    pad = _pad(setter, bands=bands)
    marks: list[Mark] = []
    heights = [setter.role("table").size]
    tags = [made.add("TH", scope="Row") if bands and at == 0 else made.add("TD") for at in range(len(row))]
    for column, cell in enumerate(row):
        if isinstance(cell, Band):
            continue
        stack = _cell(cell, column, grid.widths[column], setter, tags[column], bands=bands)
        heights.append(stack.height)
        marks += stack.moved(grid.lefts[column], pad)
    height = max(heights) + 2 * pad
    for column, cell in enumerate(row):
        if isinstance(cell, Band):
            owner = tags[column].add("Figure", alt=_said(cell, setter))
            marks += _band(cell, block.edges, grid, column, height, setter, owner)
    joint = () if at == 0 else (rule(0.0, grid.width, 0.0, setter.rule("row")),)
    return Box(height, tuple(marks), joint=joint)


def _said(band: Band, setter: Setter) -> str:
    return setter.words["band"].format(words=band.words, low=f"{band.low:g}", high=f"{band.high:g}")


def _cell(cell: Cell, column: int, width: float, setter: Setter, owner: Element, *, bands: bool) -> Stack:
    if isinstance(cell, Expectation):
        figure = owner.add("Figure", alt=cell.words)
        middle = setter.role("table").base - 0.33 * setter.role("table").size
        return Stack(setter.role("table").size, tuple(expectation_disc(cell.level, DISC / 2, middle, setter, figure)))
    if isinstance(cell, Band):
        return Stack(0.0)
    if not bands:
        return setter.text(cell, "table", width, owner)
    if column == 0:
        return _named(cell, width, setter, owner)
    return setter.text(cell, "ladder-words" if column == 1 else "ladder-sign", width, owner, base=7.5)


def _named(cell: Runs, width: float, setter: Setter, owner: Element) -> Stack:
    """Letter and name of a scenario."""
    letter, *rest = cell or (Run(""),)
    if letter.style is not Style.STRONG or not rest:
        return setter.text(cell, "body", width, owner, base=7.5, weight=600)
    line = setter.one_line(letter.text, "number", owner, weight=700)
    name = (replace(rest[0], text=rest[0].text.lstrip()), *rest[1:])
    left = line.width + _LETTER_GAP
    stack = setter.text(name, "body", width - left, owner, base=7.5, weight=600)
    return Stack(stack.height, (Words(0.0, 7.5, line, owner), *stack.moved(left, 0.0)))


def _band(
    band: Band, edges: Sequence[float], grid: _Grid, column: int, height: float, setter: Setter, owner: Element | None
) -> list[Mark]:
    left, width = grid.lefts[column], grid.widths[column]
    hair, thin = setter.rule("row"), setter.rule("thin")
    marks: list[Mark] = [
        upright(left + width * edge / 100.0, 0.0, height, thin if edge in {0.0, 100.0} else hair)
        for edge in sorted({0.0, *edges, 100.0})
    ]
    top = _pad(setter, bands=True) + 7.5 - 3.1 - _BAR / 2
    bar = panel(
        left + width * band.low / 100.0,
        top,
        max(width * (band.high - band.low) / 100.0, 0.8),
        _BAR,
        fill=setter.house.colours["accent"],
    )
    return [*marks, replace(bar, owner=owner)]


def _with_heads(head: Box, rows: list[Box], grid: _Grid, setter: Setter, *, bands: bool) -> list[Box]:
    """The head stays with the first rows and comes again on each page; the closing rule stands at the real end."""
    if not rows:
        return [head]
    end = rule(0.0, grid.width, rows[-1].height, setter.rule("thin" if bands else "table-end"))
    rows = [*rows[:-1], replace(rows[-1], marks=(*rows[-1].marks, end))]
    again = replace(head, marks=tuple(_as_artifact(mark) for mark in head.marks))
    count = len(rows)
    return [
        head,
        *(replace(row, cost=_cost(at, count), head=again if at else None) for at, row in enumerate(rows)),
    ]


def _as_artifact(mark: Mark) -> Mark:
    return replace(mark, owner=None) if isinstance(mark, Words) else mark


def _cost(at: int, count: int) -> float:
    return NEVER if at < 2 or at > count - 2 else SPLIT_TABLE


def _after(block: Table, setter: Setter, owner: Element, width: float) -> list[Box]:
    """The key of the discs and the source line, which stay with the last row."""
    boxes = []
    if block.expectation_key:
        stack = expectation_key(block.expectation_key, setter, owner.add("P"), width)
        boxes.append(Box(stack.height, stack.marks, above=1.2 * setter.unit, cost=math.inf))
    if block.source:
        stack = setter.text(block.source, "source", width, owner.add("P"))
        gap = 0.8 if block.expectation_key else 1.2
        boxes.append(Box(stack.height, stack.marks, above=gap * setter.unit, cost=math.inf))
    return boxes
