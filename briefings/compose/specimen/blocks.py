"""The blocks of the specimen, one reader for each kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from briefings.compose.document import (
    Align,
    Band,
    Block,
    Caption,
    Card,
    Cards,
    Cell,
    Column,
    Disputed,
    Drawn,
    Expectation,
    Fact,
    FactList,
    Figure,
    Heading,
    ItemList,
    Judged,
    Matrix,
    Notes,
    Pair,
    Paragraph,
    Parallel,
    Quadrant,
    Side,
    Table,
    Voice,
)
from briefings.compose.specimen import pictures
from briefings.compose.specimen.marks import Marks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_EDGES = (5.0, 20.0, 45.0, 55.0, 80.0, 95.0)
_SCALE = "ICD 203, row A"
_EXPECTED = ("very unlikely", "unlikely", "roughly even chance", "likely", "very likely")


@dataclass(frozen=True, slots=True)
class Blocks:
    """Reads blocks from their tables."""

    marks: Marks

    def block(self, table: Mapping[str, Any]) -> Block:
        """The block of a table, by its `kind`."""
        makers: Mapping[str, Callable[[Mapping[str, Any]], Block]] = {
            "paragraph": self._paragraph,
            "heading": self._heading,
            "list": self._list,
            "facts": self._facts,
            "parallel": self._parallel,
            "table": self._table,
            "judged": self._judged,
            "disputed": self._disputed,
            "matrix": self._matrix,
            "cards": self._cards,
            "network": self._network,
            "panels": self._panels,
            "timeline": self._timeline,
            "cone": self._cone,
            "notes": self._notes,
        }
        return makers[table["kind"]](table)

    def _paragraph(self, table: Mapping[str, Any]) -> Paragraph:
        return Paragraph(runs=self.marks.runs(table["text"]), voice=Voice(table.get("voice", "body")))

    def _heading(self, table: Mapping[str, Any]) -> Heading:
        return Heading(runs=self.marks.runs(table["text"]))

    def _list(self, table: Mapping[str, Any]) -> ItemList:
        return ItemList(
            items=tuple(map(self.marks.runs, table["items"])),
            numbered=table.get("numbered", True),
            voice=Voice(table.get("voice", "body")),
            bullets=table.get("bullets", False),
            level=table.get("level", 0),
            start=table.get("start", 1),
        )

    def _facts(self, table: Mapping[str, Any]) -> FactList:
        runs = self.marks.runs
        return FactList(facts=tuple(Fact(day=runs(day), text=runs(text)) for day, text in table["facts"]))

    def _parallel(self, table: Mapping[str, Any]) -> Parallel:
        first, second = table["languages"]
        numbered = table.get("numbered", False)
        rows = (self._pair(row, second, at if numbered else 0) for at, row in enumerate(table["rows"], start=1))
        return Parallel(languages=(first, second), rows=tuple(rows), voice=Voice(table.get("voice", "body")))

    def _pair(self, row: Sequence[str], language: str, number: int) -> Pair:
        first, second = map(self.marks.runs, row)
        return Pair(first=first, second=tuple(replace(run, language=language) for run in second), number=number)

    def _table(self, table: Mapping[str, Any]) -> Table:
        columns = tuple(map(self._column, table["columns"]))
        return Table(
            columns=columns,
            rows=tuple(tuple(map(self._cell, row)) for row in table["rows"]),
            caption=self._caption(table) if "title" in table else None,
            wide=table.get("wide", False),
            edges=_EDGES
            if any("low" in cell for row in table["rows"] for cell in row if isinstance(cell, dict))
            else (),
            source=self.marks.runs(table.get("source", "")),
            expectation_key=tuple(_expectation(level) for level in (4, 3, 2, 1, 0)) if table.get("key") else (),
        )

    def _column(self, table: Mapping[str, Any]) -> Column:
        return Column(
            head=self.marks.runs(table["head"]),
            share=table.get("share", 0.0),
            millimetres=table.get("millimetres", 0.0),
            align=Align(table.get("align", "")),
        )

    def _cell(self, cell: str | Mapping[str, Any]) -> Cell:
        if isinstance(cell, str):
            return self.marks.runs(cell)
        if "values" in cell:
            return Drawn(scene=pictures.course(cell["values"]))
        if "friendly" in cell:
            return Drawn(scene=pictures.partners(cell["hostile"], cell["friendly"]))
        return _expectation(cell["level"]) if "level" in cell else Band(**cell)

    def _caption(self, table: Mapping[str, Any]) -> Caption:
        return Caption(label=table["label"], title=self.marks.runs(table["title"]))

    def _judged(self, table: Mapping[str, Any]) -> Judged:
        return Judged(
            text=self.marks.runs(table["text"]),
            likelihood=table["likelihood"],
            low=table["low"],
            high=table["high"],
            edges=_EDGES,
            scale=_SCALE,
            confidence=table["confidence"],
            discs=table["discs"],
        )

    def _disputed(self, table: Mapping[str, Any]) -> Disputed:
        runs = self.marks.runs
        sides = (Side(holder=runs(s["holder"]), grade=s["grade"], text=runs(s["text"])) for s in table["sides"])
        return Disputed(question=runs(table["question"]), sides=tuple(sides), wording=runs(table["wording"]))

    def _matrix(self, table: Mapping[str, Any]) -> Matrix:
        first, second, third, fourth = map(self._quadrant, table["quadrants"])
        poles = {pole: table[pole] for pole in ("left", "right", "top", "bottom")}
        return Matrix(caption=self._caption(table), quadrants=(first, second, third, fourth), **poles)

    def _quadrant(self, table: Mapping[str, str]) -> Quadrant:
        name, text, hinge = (self.marks.runs(table[key]) for key in ("name", "text", "hinge"))
        return Quadrant(letter=table["letter"], name=name, text=text, hinge=hinge)

    def _cards(self, table: Mapping[str, Any]) -> Cards:
        return Cards(cards=tuple(map(self._card, table["card"])))

    def _card(self, table: Mapping[str, Any]) -> Card:
        facts = tuple((label, self.marks.runs(value)) for label, value in table["facts"])
        return Card(name=self.marks.runs(table["name"]), post=self.marks.runs(table["post"]), facts=facts)

    def _network(self, table: Mapping[str, Any]) -> Figure:
        source = self.marks.runs(table["source"])
        draw = pictures.on_map if table.get("map") else pictures.one
        return Figure(caption=self._caption(table), scenes=(draw(table["network"]),), source=source)

    def _panels(self, table: Mapping[str, Any]) -> Figure:
        panels = table["panels"]
        return Figure(
            caption=self._caption(table),
            scenes=pictures.several([panel["network"] for panel in panels]),
            titles=tuple(panel["title"] for panel in panels),
            verdicts=tuple(self.marks.runs(panel["verdict"]) for panel in panels),
            wide=True,
            source=self.marks.runs(table["source"]),
        )

    def _timeline(self, table: Mapping[str, Any]) -> Figure:
        return Figure(
            caption=self._caption(table),
            scenes=(pictures.timeline(table["rows"]),),
            row_names=tuple(self.marks.runs(row["name"]) for row in table["rows"]),
            wide=True,
            source=self.marks.runs(table["source"]),
        )

    def _cone(self, table: Mapping[str, Any]) -> Figure:
        scene = pictures.cone(table["futures"], day=table["day"], horizon=table["horizon"])
        return Figure(caption=self._caption(table), scenes=(scene,), source=self.marks.runs(table["source"]))

    def _notes(self, table: Mapping[str, Any]) -> Notes:
        """The summary alone: the notes themselves are known when all else is read."""
        return Notes(notes=(), summary=self.marks.runs(table["summary"]))


def _expectation(level: int) -> Expectation:
    return Expectation(level=level, words=_EXPECTED[level])
