"""Tables of ties read: one row a tie, or one row a member of a group, whose members are then tied two by two.

Which column says what stands in `columns`; written: `table_writer`.
"""

from __future__ import annotations

import csv
import re
from itertools import chain
from typing import TYPE_CHECKING

from briefings.errors import BadInputError
from briefings.graphfiles import words
from briefings.graphfiles.building import Building
from briefings.graphfiles.columns import Columns, recognised
from briefings.graphfiles.table_matrix import is_matrix, matrix
from briefings.graphfiles.table_rows import Row, members, tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefings.graphfiles.given import Given
    from briefings.graphfiles.model import GraphFile

_SEPARATORS = ",;\t|"
_SAID = re.compile(r"sep=([,;\t|])", re.IGNORECASE)  # as Excel writes and reads it
_BARE = (2, 3)
"""How many columns a list of ties without headings has."""
_NO_COLUMNS = Columns({}, {})
_REMEDY = "Name them with --columns source=HEADING,target=HEADING."
_NO_HEADINGS = "No headings were found; the first line was read as a tie."


def read_table(given: Given, wanted: Mapping[str, str] | None = None, *, end_included: bool = False) -> GraphFile:
    """The graph of a table with headings, or of a list of two or three columns without them.

    `wanted` says which heading stands for which role. The end is the first day on which a tie no longer holds, unless
    `end_included`. Raises BadInputError that names the line.
    """
    text, remarks = given.text()
    building = Building(given, listed=False)
    for remark in remarks:
        building.remark(remark)
    rows: Iterator[tuple[int, list[str]]] = _rows(given, text)
    first_line, first = next(rows, (1, []))
    if not first:
        raise given.bad(1, "there is nothing in it.", "Choose a table of ties.")
    # Only what may be a matrix or a bare list is looked at whole before it is read.
    every = [] if wanted or (first[0] and len(first) not in _BARE) else list(rows)
    if is_matrix(first, every):
        matrix(building, first[1:], every)
        return building.finish()
    bare = not wanted and _is_a_tie(first, every)
    columns = _NO_COLUMNS if bare else _columns(given, first_line, first, wanted or {})
    rows = chain(every, rows)
    if not (columns.places or wanted):
        _bare(building, [(first_line, first), *rows])
    elif columns.ties:
        for line, cells in rows:
            _checked(given, line, cells, len(first))
            tie(building, Row(given, line, first, cells, columns, end_included=end_included))
    else:
        found = [Row(given, line, first, cells, columns, end_included=end_included) for line, cells in rows]
        for row in found:
            _checked(given, row.line, row.cells, len(first))
        members(building, found)
    return building.finish()


def headings(given: Given) -> tuple[tuple[str, ...], Mapping[str, str]]:
    """The first row of a table, and which of its cells is recognised as the heading of which role.

    None is recognised where the first row is a tie. Raises BadInputError where it is no table.
    """
    rows = _rows(given, given.text()[0])
    _line, first = next(rows, (1, []))
    bare = len(first) in _BARE and _is_a_tie(first, list(rows))
    places = {} if bare else recognised(first, {}).places
    return tuple(first), {role: first[place] for role, place in places.items()}


def _columns(given: Given, line: int, first: Sequence[str], wanted: Mapping[str, str]) -> Columns:
    try:
        columns = recognised(first, wanted)
    except BadInputError as wrong:
        raise given.bad(line, wrong.summary[0].lower() + wrong.summary[1:], wrong.remedy) from None
    if not (columns.ties or columns.members) and (columns.places or columns.kinds or len(first) not in _BARE):
        raise given.bad(line, "it is not clear which columns name the two actors of a tie.", _REMEDY)
    return columns


def _is_a_tie(first: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]]) -> bool:
    """Whether the first row of a list of two or three columns is a tie as the others are, whatever it is called: it
    ends in a sign or a number, or one of its names stands in another row as well."""
    if len(first) not in _BARE:
        return False
    if len(first) > 2 and (first[2] in {"+", "-"} or words.number(first[2]) is not None):
        return True
    return not {cell for _line, cells in rows for cell in cells[:2]}.isdisjoint(first[:2])


def _bare(building: Building, rows: Sequence[tuple[int, Sequence[str]]]) -> None:
    """Read two names and perhaps a sign or a weight."""
    building.remark(_NO_HEADINGS)
    headings = ("source", "target", "sign")[: len(rows[0][1])]
    for line, cells in rows:
        _checked(building.given, line, cells, len(headings))
        values = list(cells)
        if len(values) == 3 and words.sign(values[2]) is None:
            raise building.given.bad(line, f"“{values[2]}” is neither a sign nor a weight.", _REMEDY)
        by_weight = len(values) == 3 and words.number(values[2]) is not None
        named = (*headings[:2], "weight") if by_weight else headings
        tie(building, Row(building.given, line, named, values, recognised(named, {}), end_included=False))


def _checked(given: Given, line: int, cells: Sequence[str], wide: int) -> None:
    if len(cells) != wide:
        raise given.bad(line, f"the row has {len(cells)} columns, the first line has {wide}.")


def _rows(given: Given, text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that say anything, with the line on which each begins."""
    head = text.lstrip("\n").partition("\n")[0]
    lines = text.split("\n")
    skipped = 0
    if named := _SAID.fullmatch(head):
        separator, skipped = named[1], lines.index(head) + 1
    else:
        separator = max(_SEPARATORS, key=lambda each: (head.count(each), -_SEPARATORS.index(each)))
    reader = csv.reader(lines[skipped:], delimiter=separator, strict=True)
    begins = skipped + 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield begins, [cell.strip() for cell in cells]
            begins = skipped + reader.line_num + 1
    except csv.Error as problem:
        what = "a quotation mark is not closed." if "unexpected end" in str(problem) else f"this is no row ({problem})."
        raise given.bad(begins, what) from None
