"""Tables as aligned text: columns with wrapped cells, or row by row as labelled values where there are too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Align, Band, Cell, Drawn, Expectation, Runs, Table
from briefings.publish.plain.columns import COLUMNS, padded, set_in, width_of, wrapped
from briefings.publish.spoken import band_in, clean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_GAP = 2
_LEAST = 9  # columns: below it words are cut to pieces
_INSET = 4


def table_lines(block: Table, words: Mapping[str, str], language: str, marked: Callable[[Runs], str]) -> list[str]:
    """Head and rows. `marked` gives the text of runs with their notes."""
    heads = [marked(column.head) for column in block.columns]
    rows = [[_words(cell, row, words, marked) for cell in row] + [""] * (len(heads) - len(row)) for row in block.rows]
    widths = _widths(heads, rows)
    if widths is None:
        return _as_records(heads, rows, language)
    ends = [column.align is Align.END for column in block.columns]
    lines: list[str] = []
    if any(heads):
        lines += _row(heads, widths, ends, language)
        lines.append((" " * _GAP).join("-" * width for width in widths))
    set_rows = [_row(row, widths, ends, language) for row in rows]
    airy = any(len(row) > 1 for row in set_rows)
    for at, row in enumerate(set_rows):
        lines += ["", *row] if airy and at else row
    return lines


def _words(cell: Cell, row: Sequence[Cell], words: Mapping[str, str], marked: Callable[[Runs], str]) -> str:
    match cell:
        case Band():
            return band_in(row, cell, words)
        case Expectation():
            return clean(cell.words)
        case Drawn():
            return clean(cell.scene.alt)
        case _:
            return marked(cell)


def _widths(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int] | None:
    """Of each column: what it wants if there is room, else its share of what shorter ones leave; None where the words
    would be cut to pieces."""
    wanted = [max([1, *map(width_of, column)]) for column in zip(heads, *rows, strict=True)]
    room = COLUMNS - _GAP * (len(wanted) - 1)
    widths = [0] * len(wanted)
    open_ones = sorted(range(len(wanted)), key=wanted.__getitem__)
    for done, at in enumerate(open_ones):
        share = room // (len(wanted) - done)
        widths[at] = min(wanted[at], share)
        room -= widths[at]
    return None if any(width < min(_LEAST, want) for width, want in zip(widths, wanted, strict=True)) else widths


def _row(cells: Sequence[str], widths: Sequence[int], ends: Sequence[bool], language: str) -> list[str]:
    columns = [wrapped(cell, width, language, whole=False) for cell, width in zip(cells, widths, strict=True)]
    depth = max((len(column) for column in columns), default=0)
    return [
        (" " * _GAP)
        .join(
            _placed(column[at] if at < len(column) else "", width, at_end=end)
            for column, width, end in zip(columns, widths, ends, strict=True)
        )
        .rstrip()
        for at in range(depth)
    ]


def _placed(text: str, width: int, *, at_end: bool) -> str:
    return " " * (width - width_of(text)) + text if at_end else padded(text, width)


def _as_records(heads: Sequence[str], rows: Sequence[Sequence[str]], language: str) -> list[str]:
    """Row by row, each value after the head of its column; what has no head stands before the first that has one."""
    headless = next((at for at, head in enumerate(heads) if head), len(heads))
    lines: list[str] = []
    for row in rows:
        mark = " ".join(filter(None, row[:headless]))
        shown = [
            f"{head}: {cell}" if head else cell
            for head, cell in zip(heads[headless:], row[headless:], strict=True)
            if cell
        ]
        for at, text in enumerate(shown or [""]):
            lines += _labelled("" if at else mark, text, language)
        lines.append("")
    return lines[:-1]


def _labelled(first: str, text: str, language: str) -> list[str]:
    mark = padded(first, _INSET) if width_of(first) < _INSET else f"{first} "
    return set_in(wrapped(text, max(COLUMNS - width_of(mark), _LEAST), language), mark)
