"""Tables in plain text: lines whose cells are parted by tabs or by runs of spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.compose.document import Column, Run, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

# Two spaces after a full stop are a typist's habit.
_GAP = re.compile(r" *\t+ *|(?<![.!?:;]) {2,}| {3,}")
_RULE = re.compile(r"[-=─═+|\s]+")
_FEWEST = 2  # lines and cells


def plain_table(lines: Sequence[str]) -> Table | None:
    """The table that some lines are; None where they do not have the same number of cells.

    The first line is the head where a rule lies below it, or where a column has numbers in all lines but that one."""
    rules = [at for at, line in enumerate(lines) if _RULE.fullmatch(line)]
    rows = [_GAP.split(line.strip()) for at, line in enumerate(lines) if at not in rules]
    if len(rows) < _FEWEST or len(rows[0]) < _FEWEST or len({len(row) for row in rows}) > 1:
        return None
    headed = rules[:1] == [1] or any(_is_counted(column) for column in zip(*rows, strict=True))
    heads = rows.pop(0) if headed else [""] * len(rows[0])
    return Table(
        columns=tuple(Column(head=(Run(head),) if head else ()) for head in heads),
        rows=tuple(tuple((Run(cell),) if cell else () for cell in row) for row in rows),
    )


def _is_counted(column: Sequence[str]) -> bool:
    head, *cells = column
    return not _is_number(head) and all(map(_is_number, cells))


def _is_number(cell: str) -> bool:
    return any(character.isdigit() for character in cell) and not any(character.isalpha() for character in cell)
