"""Pajek read: *Arcs, *Edges, lists and matrices, several relations, times in brackets; of a project the first network.

Written: `pajek_writer`. The file is gone through once, line by line; a section's lines go to its reader.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.domain.dates import Span
from briefings.graphfiles import words
from briefings.graphfiles.building import MOST, TIMES, Building, Found
from briefings.graphfiles.pajek_rows import Row, labelled, span_of, split, value_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.graphfiles.given import Given
    from briefings.graphfiles.model import GraphFile

_RELATION = re.compile(r":\s*(?P<number>\d{1,9})(?:\s+(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>\S.*)))?")
_PREFIX = re.compile(r"(\d{1,9})\s*:")
_OF_PROJECTS = frozenset({"partition", "vector", "cluster", "permutation", "hierarchy", "events"})
UNNAMED = (
    "1 vertex has no line of its own; it is called by its number.",
    "{} vertices have no line of their own; they are called by their numbers.",
)


def read_pajek(given: Given) -> GraphFile:
    """The first network of a Pajek file. Raises BadInputError that names the line."""
    text, remarks = given.text()
    reader = _Reader(given)
    for remark in remarks:
        reader.building.remark(remark)
    for number, line in enumerate(text.split("\n"), 1):
        words_of = line.strip()
        if words_of.startswith("*"):
            reader.section(words_of, number)
        elif words_of and not words_of.startswith("%"):
            reader.row(words_of, number)
    return reader.finish(text.count("\n") + 1)


class _Reader:
    def __init__(self, given: Given) -> None:
        self.given = given
        self.building = Building(given)
        self._count: int | None = None
        self._first = 0  # vertices of the first of two modes
        self._networks = 0
        self._relation = ""
        self._names: dict[str, str] = {}
        self._matrix_row = 0
        self._matrix_line = 0
        self._in_matrix = False
        self._read: Callable[[Row], None] | None = None
        self._waiting: dict[int, None] = {}
        self._sections: dict[str, Callable[[Row], None]] = {
            "arcs": lambda row: self._line(row, directed=True),
            "edges": lambda row: self._line(row, directed=False),
            "arcslist": lambda row: self._list(row, directed=True),
            "edgeslist": lambda row: self._list(row, directed=False),
            "matrix": self._matrix,
        }

    def section(self, header: str, line: int) -> None:
        name, _, rest = header[1:].partition(" ")
        name, colon, glued = name.casefold().strip().partition(":")
        rest = f"{colon}{glued} {rest}".strip()
        self._end_matrix(line)
        if name == "network":
            self._network(rest)
        elif name in _OF_PROJECTS:
            self.building.remark(f"What the file holds under *{name.capitalize()} was left out.")
            self._read = _nothing
        elif self._read is _nothing:
            return
        elif name == "vertices":
            self._vertices(rest, line)
        elif name in self._sections:
            self._lines(name, rest, line)
        else:
            raise self.given.bad(line, f"*{name} is no part of a Pajek network.", "Correct its name or take it out.")

    def _network(self, title: str) -> None:
        self._networks += 1
        if self._count is not None or self._networks > 1:
            self.building.remark("The file holds more networks; the first was read.")
            self._read = _nothing
        else:
            self.building.title = title
            self._read = None

    def row(self, text: str, line: int) -> None:
        if self._read is _nothing:
            return
        if self._read is None:
            raise self.given.bad(
                line, "a Pajek network begins with *Vertices.", "Begin with *Vertices and their number."
            )
        self._read(split(text, line, self.given))

    def finish(self, last: int) -> GraphFile:
        self._end_matrix(last)
        if self._count is None:
            raise self.given.bad(1, "a Pajek network begins with *Vertices.", "Begin with *Vertices and their number.")
        self._name_the_rest(last)
        return self.building.finish()

    def _vertices(self, rest: str, line: int) -> None:
        if self._count is not None:
            raise self.given.bad(line, "*Vertices stands there twice.", "Begin each network with *Network.")
        numbers = [words.whole(text) for text in rest.split()[:2]]
        if not numbers or numbers[0] is None or not 0 <= numbers[0] <= MOST:
            raise self.given.bad(line, f"*Vertices needs a number up to {MOST:,}.", "Write, for example, *Vertices 12.")
        self._count = numbers[0]
        if len(numbers) > 1:
            if numbers[1] is None or not 0 <= numbers[1] <= self._count:
                raise self.given.bad(line, f"of {self._count} vertices, {rest.split()[1]} cannot be of the first mode.")
            self._first = numbers[1]
        self._waiting = dict.fromkeys(range(1, self._count + 1))
        self._read = self._vertex

    def _vertex(self, row: Row) -> None:
        number = self._number(row.words[0] if row.words else "", row.line)
        if number not in self._waiting:
            raise self.given.bad(
                row.line, f"the vertex {number} is there twice.", "Give each vertex a number of its own."
            )
        del self._waiting[number]
        label = row.words[1] if len(row.words) > 1 else ""
        places = [words.number(text) for text in row.words[2:4]]
        x, y = places if len(places) == 2 else (None, None)
        spans, attributes = self._times(row)
        if len(spans) > 1:
            self.building.remark("Some vertices come and go; they were read as there from first to last.")
        self.building.vertex(
            str(number),
            row.line,
            attributes,
            label=label or str(number),
            span=Span(start=spans[0].start, end=spans[-1].end) if spans else None,
            at=None if x is None or y is None else (x, y),
        )

    def _lines(self, name: str, rest: str, line: int) -> None:
        if self._count is None:
            raise self.given.bad(line, f"*{name} comes before *Vertices.", "Begin with *Vertices and their number.")
        self._name_the_rest(line)
        match = _RELATION.match(rest)
        self._relation = match["number"] if match else ""
        if match:
            self._names[match["number"]] = (match["quoted"] or match["bare"] or "").strip()
        self._read = self._sections[name]
        self._in_matrix, self._matrix_row, self._matrix_line = name == "matrix", 0, line

    def _name_the_rest(self, line: int) -> None:
        """Vertices that have no line of their own are called by their numbers."""
        some_have_one = 0 < len(self._waiting) < (self._count or 0)
        for number in self._waiting:
            if some_have_one:
                self.building.count(UNNAMED)
            self.building.vertex(str(number), line, {}, label=str(number))
        self._waiting = {}

    def _line(self, row: Row, *, directed: bool) -> None:
        relation = self._relation
        if row.words and 0 not in row.quoted and (match := _PREFIX.fullmatch(row.words[0])):
            relation = match[1]
            row = row._replace(words=row.words[1:], quoted=frozenset(place - 1 for place in row.quoted))
        if len(row.words) < 2:
            raise self.given.bad(row.line, "a line needs two vertices.")
        ends = [self._number(text, row.line) for text in row.words[:2]]
        self._tie(row, ends, value_of(row, self.given), relation, directed=directed)

    def _list(self, row: Row, *, directed: bool) -> None:
        if len(row.words) < 2:
            raise self.given.bad(row.line, "a list names a vertex and those that it is tied to.")
        first, *others = [self._number(text, row.line) for text in row.words]
        for other in others:
            self._tie(row._replace(words=[]), [first, other], 1.0, self._relation, directed=directed)

    def _matrix(self, row: Row) -> None:
        count, first = self._count or 0, self._first
        wide = count - first if first else count
        self._matrix_row += 1
        if self._matrix_row > (first or count):
            raise self.given.bad(row.line, f"the matrix has more than {first or count} rows.")
        if len(row.words) != wide:
            raise self.given.bad(row.line, f"the row has {len(row.words)} values; the matrix is {wide} wide.")
        for place, text in enumerate(row.words, 1):
            value = words.number(text)
            if value is None:
                raise self.given.bad(row.line, f"the value “{text}” is no number.")
            if value:
                ends = [self._matrix_row, place + first]
                self._tie(row._replace(words=[]), ends, value, self._relation, directed=True)

    def _end_matrix(self, line: int) -> None:
        rows = self._first or self._count or 0
        if self._in_matrix and self._matrix_row < rows:
            raise self.given.bad(
                line,
                f"the matrix from line {self._matrix_line} has {self._matrix_row} of {rows} rows.",
                "Add the rest.",
            )
        self._in_matrix = False

    def _tie(self, row: Row, ends: list[int], value: float, relation: str, *, directed: bool) -> None:
        spans, attributes = self._times(row)
        if name := self._names.get(relation, relation):
            known = words.relation_kind(name)
            is_sign = words.number(name) is None and words.sign(name) is not None
            attributes["sign" if is_sign else "kind" if known else "relation"] = name
        for place, word in enumerate(row.words[:-1]):
            if word == "l" and place not in row.quoted:
                attributes |= labelled(row.words[place + 1])
            elif word == "sign" and place > 2 and place not in row.quoted:  # as networkx writes it
                attributes["sign"] = row.words[place + 1]
        for span in spans or (None,):
            self.building.edge(
                Found(
                    source=str(ends[0]),
                    target=str(ends[1]),
                    line=row.line,
                    attributes=attributes,
                    directed=directed,
                    span=span,
                    weight=value,
                )
            )

    def _times(self, row: Row) -> tuple[list[Span], dict[str, str]]:
        """The spans in brackets; what is no date stays as text."""
        if row.time is None:
            return [], {}
        spans = [span_of(part) for part in row.time.split(",")]
        if (known := [span for span in spans if span is not None]) and len(known) == len(spans):
            return known, {}
        self.building.count(TIMES)
        return [], {"time": row.time.strip()}

    def _number(self, text: str, line: int) -> int:
        number = words.whole(text)
        if number is None or not 1 <= number <= (self._count or 0):
            raise self.given.bad(line, f"“{text}” is no number of a vertex; they go from 1 to {self._count}.")
        return number


def _nothing(_row: Row) -> None:
    """Pass over what is not read."""
