"""Tables as HTML: heads with their scope, rows, bands and discs with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Align, Band, Cell, Column, Drawn, Expectation, Table
from briefings.publish.html.inline import Inline, escaped
from briefings.publish.html.signs import bar, disc, drawing, unseen
from briefings.publish.pdf.blocks.grids import aligned
from briefings.publish.spoken import band_in, said
from briefings.typography.scripts import direction

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CLASSES = {Align.BY_CONTENT: "", Align.START: "", Align.CENTRE: ' class="centre"', Align.END: ' class="end"'}
_SHARED = 100.0  # millimetres that columns with shares have together, about


def table_html(block: Table, inline: Inline, caption: str, key: str, colours: Mapping[str, str]) -> str:
    """A table under its caption, with the key of its discs below. `key` makes the ids in it its own; `colours` are
    those of the house."""
    block = aligned(block, direction(inline.language))
    shown = any(column.head for column in block.columns)
    head = f"<thead><tr>{''.join(_head(column, inline) for column in block.columns)}</tr></thead>" if shown else ""
    named = any(isinstance(cell, Band | Expectation) for row in block.rows for cell in row)
    rows = "".join(
        _row(row, block, inline, named=_name_of(row) if named else None, key=f"{key}-{at}", colours=colours)
        for at, row in enumerate(block.rows)
    )
    return f'<table class="table">{caption}{_widths(block)}{head}<tbody>{rows}</tbody></table>{_key(block, colours)}'


def _widths(block: Table) -> str:
    shares = sum(column.share for column in block.columns) or 1.0
    wide = [column.millimetres or _SHARED * column.share / shares for column in block.columns]
    whole = sum(wide) or 1.0
    columns = "".join(f'<col style="width:{100 * width / whole:.1f}%">' for width in wide)
    return f"<colgroup>{columns}</colgroup>"


def _head(column: Column, inline: Inline) -> str:
    if not column.head:
        return "<td></td>"
    return f'<th scope="col"{_CLASSES[column.align]}>{inline(column.head)}</th>'


def _name_of(row: Sequence[Cell]) -> int | None:
    """The place of the cell that names a row: the first that has more than a number."""
    for at, cell in enumerate(row):
        if isinstance(cell, tuple) and not said(cell).strip().isdigit():
            return at
    return None


def _row(
    row: Sequence[Cell], block: Table, inline: Inline, *, named: int | None, key: str, colours: Mapping[str, str]
) -> str:
    cells = []
    for at, cell in enumerate(row):
        classes = _CLASSES[block.columns[at].align] if at < len(block.columns) else ""
        text = _cell(cell, row, block, inline, f"{key}-{at}", colours=colours)
        cells.append(f'<th scope="row"{classes}>{text}</th>' if at == named else f"<td{classes}>{text}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _cell(
    cell: Cell, row: Sequence[Cell], block: Table, inline: Inline, key: str, *, colours: Mapping[str, str]
) -> str:
    match cell:
        case Band():
            words = f'<span class="whole">{escaped(band_in(row, cell, inline.words))}</span>'
            return f"{bar(cell.low, cell.high, block.edges, colours, high_as=0.9)} {words}"
        case Expectation():
            return disc(cell.level, colours["ink"]) + unseen(cell.words)
        case Drawn():
            return drawing(cell.scene, cell.scene.alt, key, colours["accent"])
        case _:
            return inline(cell)


def _key(block: Table, colours: Mapping[str, str]) -> str:
    if not block.expectation_key:
        return ""
    entries = " ".join(
        f"<span>{disc(each.level, colours['ink'])} {escaped(each.words)}</span>" for each in block.expectation_key
    )
    return f'<p class="key source">{entries}</p>'
