"""How wide the cells of a table are: their longest words, which no column may cut, and whole cells in one line."""

from __future__ import annotations

import re
from functools import cache
from heapq import nlargest
from itertools import zip_longest
from typing import TYPE_CHECKING

from briefings.compose.document import Drawn, Style
from briefings.compose.measures import MM
from briefings.publish.pdf.galley.setter import CODE_SIZE, SEMIBOLD
from briefings.typography.measure import text_width
from briefings.typography.scripts import has_italics

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.compose.document import Cell, Run, Runs, Table
    from briefings.publish.house.style import Role
    from briefings.publish.pdf.galley.setter import Setter

LEAST = 6.0
"""Points that text always has."""

_MOST_WORD = 48.0 * MM  # a longer word is cut rather than giving it a column as wide
_SHORT = 40  # letters of a cell that may be wider than one of more letters
_MEASURED = 200  # cells of a column at most: measuring all of a very long table takes longer than setting it
_CUT = 60  # letters: more are wider than any column
_WIDEST = 400  # characters of a cell beyond which it is as long as can be
_STRONG = frozenset({Style.STRONG, Style.STRONG_EMPHASIS})
_STRESSED = _STRONG | {Style.EMPHASIS}
_LETTERS = re.compile(r"[^\s/–—-]+[-–—/]?")
_FAR = re.compile("[^\0-\u0dff\u1e00-\u2e7f]")  # all unspaced scripts and more: quickly read, and most cells have none


def least_widths(block: Table, setter: Setter) -> list[float]:
    """The width of the longest word of each column, measured once for each time that a document is set."""
    measured, known = setter.columns.get((id(block.columns), id(block.rows)), (None, []))
    if measured is None:
        role, head = setter.role("table"), setter.role("table-head")
        columns = zip(block.columns, _columns(block), strict=False)
        known = [_least(column.head, cells, head, role) for column, cells in columns]
        # What was measured is kept with its widths, so that nothing else can take its identity.
        setter.columns[id(block.columns), id(block.rows)] = (block.columns, block.rows), known
    return known


def natural_widths(block: Table, free: Sequence[int], setter: Setter) -> list[float]:
    """How wide the longest cell of each column is, set in one line."""
    role, head = setter.role("table"), setter.role("table-head")
    columns, leasts = _columns(block), least_widths(block, setter)
    found = []
    for at in free:
        named = block.columns[at].head
        widths = [_width(words_of(cell)[:_WIDEST], cell, role) for cell in _longest(columns[at])]
        widths += [_width(words_of(named)[:_WIDEST], named, head), leasts[at], *map(_drawn_width, columns[at])]
        found.append(max(widths))
    return found


def _longest(cells: Sequence[Cell]) -> list[Cell]:
    """The longest cell by its letters, and where none is long those that are nearly so and may be wider."""
    longest = max(cells, key=lambda cell: len(words_of(cell)), default=())
    length = len(words_of(longest))
    if length > _SHORT:
        return [longest]
    nearly = (cell for cell in cells if len(words_of(cell)) * 4 >= length * 3)
    return nlargest(_MEASURED, nearly, key=lambda cell: len(words_of(cell)))


def words_of(cell: Cell) -> str:
    """What a cell says; nothing where it holds a picture."""
    return "".join([run.text for run in cell]) if isinstance(cell, tuple) else ""


def _columns(block: Table) -> list[tuple[Cell, ...]]:
    """The cells of each column, its head left out."""
    count = len(block.columns)
    return list(zip_longest(*block.rows, fillvalue=())) if block.rows else [()] * count


def _least(head: Runs, cells: Sequence[Cell], head_role: Role, role: Role) -> float:
    widths = (LEAST, _word_width((head,), head_role), _word_width(cells, role), *map(_drawn_width, cells))
    return min(max(widths), _MOST_WORD)


def _drawn_width(cell: Cell) -> float:
    return cell.scene.width if isinstance(cell, Drawn) else 0.0


def _word_width(cells: Iterable[Cell], role: Role) -> float:
    """Of the longest word with its marks. Only words that are nearly the longest by their letters are measured."""
    longest, width = 0, 0.0
    for cell in cells:
        text = words_of(cell)
        if len(text) * 4 < longest * 3 or not text or _is_unspaced(text):
            continue
        words = text.split()
        if max(map(len, words), default=0) * 4 < longest * 3:
            continue
        for word in words if _is_plain(text) else _LETTERS.findall(text):
            if len(word) * 4 >= longest * 3:
                longest = max(longest, len(word))
                width = max(width, _width(word[:_CUT], cell, role))
    return width


def _is_unspaced(text: str) -> bool:
    return not text.isascii() and _FAR.search(text) is not None and _unspaced().search(text) is not None


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(r"[\u0e00-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")


def _is_plain(text: str) -> bool:
    """Whether words end at spaces only."""
    return text.isascii() and "-" not in text and "/" not in text


def _width(text: str, cell: Cell, role: Role) -> float:
    """Of some words of a cell with its marks, in the widest style that the cell has."""
    runs = cell if isinstance(cell, tuple) else ()
    styles = {run.style for run in runs}
    weight = role.look.weight
    if any(_is_bold(run, role.look.language) for run in runs):
        weight = max(weight, SEMIBOLD)
    width = text_width(text, role.size, weight)
    if Style.CODE in styles:
        width = max(width, text_width(text, role.size * CODE_SIZE, weight, "mono"))
    return width + _marks(cell, role)


def _is_bold(run: Run, language: str) -> bool:
    return run.style in (_STRONG if has_italics(run.language or language) else _STRESSED)


def _marks(cell: Cell, role: Role) -> float:
    """About the width of the raised numbers of notes."""
    notes = sum(len(run.notes) for run in cell) if isinstance(cell, tuple) else 0
    return notes * role.size * 0.6
