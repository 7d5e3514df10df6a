"""The blocks of a Markdown text as pieces: heads, paragraphs, lists, quotations, tables, code."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from markdown_it.rules_block.table import escapedSplit

from briefings.compose.document import Align, Column, ItemList, Note, Paragraph, Run, Runs, Style, Table, Voice
from briefings.compose.manuscript.inlines import Inlines
from briefings.compose.manuscript.pieces import Body, Head, Parting, Piece
from briefings.compose.manuscript.runs import code_runs, joined
from briefings.compose.manuscript.syntax import Tree, language_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.compose.manuscript.syntax import Node

_TASK = re.compile(r"\[([ xX])\] ")
_ALIGNS = {"left": Align.START, "center": Align.CENTRE, "right": Align.END}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a block lies: in which language, in how many lists and quotations."""

    language: str = ""
    level: int = 0
    quoted: int = 0

    @property
    def voice(self) -> Voice:
        return Voice.QUOTED if self.quoted else Voice.BODY


@dataclass(eq=False)
class Blocks:
    """Reads the blocks of one text. Once all pieces are read, `notes` are its footnotes and `uncalled` the labels of
    those that nothing leads to."""

    tree: Tree
    inlines: Inlines = field(init=False)
    notes: tuple[Note, ...] = ()
    uncalled: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.inlines = Inlines(self.tree)

    def pieces(self) -> Iterator[Piece]:
        """Everything in reading order, and last the footnotes that nothing leads to."""
        yield from self._pieces(self.tree.blocks, _Place())
        self.notes = self.inlines.notes()
        for label, node in self.tree.labelled.items():
            if not self.inlines.has_told(label):
                self.uncalled += (label,)
                text = self.inlines.flattened(node.children)
                yield Body(Paragraph(runs=joined((Run(f"[{label}] ", Style.SOFT), *text)), voice=Voice.LABEL))
                self.notes = self.inlines.notes(self.notes)

    def _pieces(self, nodes: Sequence[Node], place: _Place) -> Iterator[Piece]:
        for node in nodes:
            if node.kind != "footnote_reference":
                yield from self._of(node, place)

    def _of(self, node: Node, place: _Place) -> Iterator[Piece]:
        match node.kind:
            case "heading":
                yield self._heading(node, place)
            case "bullet_list" | "ordered_list":
                yield from self._list(node, place)
            case "blockquote":
                yield from self._pieces(node.children, replace(place, quoted=place.quoted + 1))
            case "container_div":
                language = language_of(node.token) or place.language
                yield from self._pieces(node.children, replace(place, language=language))
            case "table":
                yield Body(self._table(node), place.language)
            case "dl":
                yield from self._definitions(node, place)
            case "hr":
                yield Parting()
            case _:
                yield self._body(self._text(node), place)

    def _heading(self, node: Node, place: _Place) -> Piece:
        """A head; inside a list or a quotation a strong line, since it opens nothing."""
        runs = self.inlines.runs(node.tokens)
        if place.level or place.quoted:
            return self._body(_strong(runs), place)
        return Head(int(node.token.tag[1:]), runs, place.language)

    def _definitions(self, node: Node, place: _Place) -> Iterator[Piece]:
        """Each term a strong line, and what it means set in below it."""
        for part in node.children:
            if part.kind == "dt":
                yield self._body(_strong(self.inlines.runs(part.tokens)), place)
            else:
                yield from self._pieces(part.children, replace(place, level=place.level + 1))

    def _text(self, node: Node) -> Runs:
        return self.inlines.runs(node.tokens) if node.tokens else code_runs(node.token.content)

    def _body(self, runs: Runs, place: _Place) -> Body:
        if place.level and not place.quoted:
            return Body(ItemList(items=(runs,), numbered=False, level=place.level - 1), place.language)
        return Body(Paragraph(runs=runs, voice=place.voice, level=max(place.quoted - 1, 0)), place.language)

    def _list(self, node: Node, place: _Place) -> Iterator[Piece]:
        """Items in a row are one list; it goes on with its number after what lies between two items."""
        inside = replace(place, level=place.level + 1)
        number = int(node.token.attrs.get("start", 1))
        items: list[Runs] = []
        for item in node.children:
            first, rest = _parted(item.children)
            items.append(() if first is None else _boxed(self._text(first)))
            if rest:
                yield _listed(items, number, node, place)
                yield from self._pieces(rest, inside)
                number, items = number + len(items), []
        if items:
            yield _listed(items, number, node, place)

    def _table(self, node: Node) -> Table:
        rows = [row for row in node.walk() if row.kind == "tr"]
        head, *body = rows
        columns = tuple(Column(head=self.inlines.runs(cell.tokens), align=_align(cell)) for cell in head.children)
        return Table(columns=columns, rows=tuple(self._row(row) for row in body))

    def _row(self, row: Node) -> tuple[Runs, ...]:
        """The cells of a row. What stands beyond the last column goes into it rather than being lost."""
        cells = [self.inlines.runs(cell.tokens) for cell in row.children]
        line = self.tree.lines[row.token.map[0]].strip() if row.token.map else ""
        beyond = [text.strip() for text in escapedSplit(line.strip("|"))[len(cells) :]]
        if any(beyond):
            cells[-1] = joined((*cells[-1], Run(f" | {' | '.join(beyond)}")))
        return tuple(cells)


def _strong(runs: Runs) -> Runs:
    return tuple(replace(run, style=Style.STRONG) for run in runs)


def _boxed(runs: Runs) -> Runs:
    """An item of a list of tasks with a box for what is done or not."""
    box = _TASK.match(runs[0].text) if runs else None
    if box is None or runs[0].style is Style.CODE:
        return runs
    sign = "☐" if box[1] == " " else "☑"
    return (replace(runs[0], text=f"{sign} {runs[0].text[box.end() :]}"), *runs[1:])


def _parted(nodes: Sequence[Node]) -> tuple[Node | None, Sequence[Node]]:
    """The text that an item starts with, and what comes below it."""
    if nodes and nodes[0].kind in {"paragraph", "fence", "code_block"}:
        return nodes[0], nodes[1:]
    return None, nodes


def _listed(items: Sequence[Runs], start: int, node: Node, place: _Place) -> Body:
    numbered = node.kind == "ordered_list"
    # A quotation is set in already; a list in it a step further.
    level = place.level + place.quoted
    block = ItemList(items=tuple(items), numbered=numbered, bullets=not numbered, level=level, start=start)
    return Body(block, place.language)


def _align(cell: Node) -> Align:
    style = str(cell.token.attrs.get("style", ""))
    return _ALIGNS.get(style.removeprefix("text-align:"), Align.BY_CONTENT)
