"""A table that is a matrix: the same names down the side and across the top, a value where two of them meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.graphfiles import words
from briefings.graphfiles.building import Building, Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    Rows = Sequence[tuple[int, Sequence[str]]]

_NOTHING = frozenset({"", ".", "na", "n/a", "nan"})


def is_matrix(first: Sequence[str], rows: Rows) -> bool:
    """Whether the names of the rows are those of the columns, in the same order; the corner is empty."""
    return not first[0] and len(first) > 2 and [cells[0] for _line, cells in rows] == list(first[1:])


def matrix(building: Building, names: Sequence[str], rows: Rows) -> None:
    """Take the values of a matrix: ties without direction where it is symmetric, else each from row to column.

    Raises BadInputError that names the line for a row too short or too long, and for what is no number.
    """
    for name, (line, _cells) in zip(names, rows, strict=True):
        building.vertex(name, line, {})
    values = [_values(building, line, cells[1:], len(names)) for line, cells in rows]
    symmetric = all(row == [other[place] for other in values] for place, row in enumerate(values))
    for place, (line, _cells) in enumerate(rows):
        for other in range(place if symmetric else 0, len(names)):
            if value := values[place][other]:
                found = Found(source=names[place], target=names[other], line=line, directed=not symmetric, weight=value)
                building.edge(found)


def _values(building: Building, line: int, cells: Sequence[str], wide: int) -> list[float]:
    if len(cells) != wide:
        raise building.given.bad(line, f"the row has {len(cells)} values; the matrix is {wide} wide.")
    return [_value(building, line, cell) for cell in cells]


def _value(building: Building, line: int, text: str) -> float:
    """The value of a cell, 0 where it says nothing."""
    if text.casefold() in _NOTHING:
        return 0.0
    value = words.number(text)
    if value is None:
        raise building.given.bad(line, f"the value “{text}” is no number.")
    return value
