"""Prose of a brief: from our small Markdown to paragraphs, lists and tables of styled pieces, and back.

The grammar stands in `domain/briefs.py`; added here are `{a remark in label type}`, `*unknown*` for what nobody knows,
a backslash before a mark that is meant as a character, and dashes under a table head whose numbers are the shares of
the columns. Nothing raises: what is no mark is text, and `Prose.faults` says where something looks broken.
How pieces become runs with note numbers stands in `runs.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from briefings.compose.document import Style
from briefings.compose.markup import Target, Token, TokenKind, inline, tokens
from briefings.compose.markup_lines import Unit, UnitKind, cells, is_rule, units
from briefings.domain.records import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Items", "Piece", "Prose", "ProseBlock", "Rows", "Text", "Token", "TokenKind", "parse", "render", "tokens"]

_KEPT = 2_000  # texts; while one is typed, all others of a brief are read again and again
UNKNOWN_WORD = "unknown"
"""Emphasised text with this word in it says that nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text in one style, a mention (`ref`), or a citation (`targets`, no text). `start` and `end` are its place."""

    text: str = ""
    style: Style = Style.PLAIN
    remark: bool = False
    ref: Ref | None = None
    targets: tuple[Target, ...] = ()
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    @property
    def is_words(self) -> bool:
        """Whether it is text alone, neither mention nor citation."""
        return self.ref is None and not self.targets


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A paragraph."""

    pieces: Pieces


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list."""

    items: tuple[Pieces, ...]
    numbered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A table. `head` is empty where no rule follows the first row; `shares` are the columns' parts of the width."""

    rows: tuple[tuple[Pieces, ...], ...]
    head: tuple[Pieces, ...] = ()
    shares: tuple[int, ...] = ()


ProseBlock = Text | Items | Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """What a text says. `faults` are the tokens that look like broken marks or links."""

    blocks: tuple[ProseBlock, ...]
    faults: tuple[Token, ...] = field(default=(), compare=False)

    def lines(self) -> Iterator[Pieces]:
        """Every paragraph, item and cell, in order."""
        for block in self.blocks:
            match block:
                case Text(pieces=pieces):
                    yield pieces
                case Items(items=items):
                    yield from items
                case Rows(head=head, rows=rows):
                    yield from (cell for row in (head, *rows) for cell in row)

    def pieces(self) -> Iterator[Piece]:
        """Every piece, in order."""
        for line in self.lines():
            yield from line


@lru_cache(maxsize=_KEPT)
def parse(text: str) -> Prose:
    """Read a text. Never raises: whatever is no mark is text."""
    faults: list[Token] = []
    blocks = [
        _block(text, kind, list(group), faults) for (kind, _), group in groupby(units(text), key=_belongs_together)
    ]
    return Prose(blocks=tuple(blocks), faults=tuple(faults))


def one_line(text: str) -> Pieces:
    """Read a text that is set as one line: a header value, a remark, a cell. Paragraphs and items are run together."""
    pieces: list[Piece] = []
    for line in parse(text).lines():
        if pieces and line:
            pieces.append(Piece(text=" "))
        pieces.extend(line)
    return tuple(pieces)


def render(prose: Prose) -> str:
    """Write the text that reads as `prose`: the inverse of `parse`, in its plainest form."""
    return "\n\n".join(_written(block) for block in prose.blocks)


def _belongs_together(unit: Unit) -> tuple[UnitKind, int]:
    """Items go together over blank lines, rows do not, paragraphs stand alone."""
    if unit.kind is UnitKind.PARAGRAPH:
        return unit.kind, unit.start
    return unit.kind, unit.group if unit.kind is UnitKind.ROW else 0


def _block(text: str, kind: UnitKind, group: list[Unit], faults: list[Token]) -> ProseBlock:
    if kind is UnitKind.ROW:
        return _table(text, group, faults)
    lines = tuple(_pieces(inline(text, unit.start, unit.end), faults) for unit in group)
    return Text(pieces=lines[0]) if kind is UnitKind.PARAGRAPH else Items(items=lines, numbered=kind is UnitKind.NUMBER)


def _table(text: str, group: list[Unit], faults: list[Token]) -> Rows:
    ruled = len(group) > 1 and _rule_at(text, group[1]) and not _rule_at(text, group[0])
    body = [unit for place, unit in enumerate(group) if not (ruled and place == 1)]
    rows = [tuple(_pieces(inline(text, *cell), faults) for cell in cells(text, unit.start, unit.end)) for unit in body]
    if not ruled:
        return Rows(rows=tuple(rows))
    shares = tuple(text.count("-", *cell) for cell in cells(text, group[1].start, group[1].end))
    return Rows(head=rows[0], rows=tuple(rows[1:]), shares=shares)


def _rule_at(text: str, unit: Unit) -> bool:
    return is_rule(text[unit.start : unit.end])


def _pieces(stream: Iterator[Token], faults: list[Token]) -> Pieces:
    style, remark = Style.PLAIN, False
    found: list[Piece] = []
    for token in stream:
        if token.kind is TokenKind.REMARK:
            remark = not remark
        elif token.kind in _STYLES:
            style = Style.PLAIN if style is not Style.PLAIN else _STYLES[token.kind]
        else:
            if token.kind is TokenKind.FAULT:
                faults.append(token)
            words = "" if token.targets else token.text
            found.append(
                Piece(text=words, style=style, remark=remark, ref=token.ref, targets=token.targets,
                      start=token.start, end=token.end)
            )  # fmt: skip
    return _with_unknowns(_merged(found))


_STYLES = {TokenKind.STRONG: Style.STRONG, TokenKind.EMPHASIS: Style.EMPHASIS}
_LINE_END = re.compile(r"[ \t\r]*\n[ \t\r\n]*")


def _merged(pieces: Sequence[Piece]) -> list[Piece]:
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if last and last.is_words and piece.is_words and _dress(last) == _dress(piece):
            merged[-1] = replace(last, text=last.text + piece.text, end=piece.end)
        else:
            merged.append(piece)
    return [replace(piece, text=_LINE_END.sub(" ", piece.text)) for piece in merged]


def _with_unknowns(pieces: Sequence[Piece]) -> Pieces:
    found: list[Piece] = []
    for (style, _), group in groupby(pieces, key=_dress):
        together = list(group)
        words = " ".join(piece.text for piece in together).casefold()
        if style is Style.EMPHASIS and UNKNOWN_WORD in words:
            together = [replace(piece, style=Style.UNKNOWN) for piece in together]
        found.extend(together)
    return tuple(found)


def _dress(piece: Piece) -> tuple[Style, bool]:
    return piece.style, piece.remark


def _written(block: ProseBlock) -> str:
    match block:
        case Text(pieces=pieces):
            return _guarded(_line(pieces))
        case Items(items=items, numbered=numbered):
            return "\n".join(f"{f'{n}.' if numbered else '-'} {_line(item)}" for n, item in enumerate(items, start=1))
        case Rows(head=head, rows=rows, shares=shares):
            lines = [_row(row) for row in ((head, *rows) if shares else rows)]
            if shares:
                lines.insert(1, "|" + "".join(f"{'-' * share}|" for share in shares))
            return "\n".join(lines)


def _row(row: tuple[Pieces, ...]) -> str:
    return "|" + "".join(f" {_LINE_OF_DASHES.sub(_ESCAPED, _line(cell))} |" for cell in row)


_LINE_OF_DASHES = re.compile(r"^:?-+:?$")
_LINE_MARK = re.compile(r"^([0-9]*)([-•.)])(?=[ \t])")
_ESCAPED = r"\\\g<0>"
_SPECIAL = re.compile(r"[\\*\[\]{}|]")


def _guarded(line: str) -> str:
    """Escape what would make an item of a paragraph."""
    return _LINE_MARK.sub(r"\1\\\2", line)


def _line(pieces: Pieces) -> str:
    written = []
    for remark, group in groupby(pieces, key=lambda piece: piece.remark):
        inner = "".join(
            f"{_WRAP[style]}{''.join(map(_source, same))}{_WRAP[style]}"
            for style, same in groupby(group, key=lambda piece: piece.style)
        )
        written.append(f"{{{inner}}}" if remark else inner)
    return "".join(written)


_WRAP = {Style.PLAIN: "", Style.STRONG: "**", Style.EMPHASIS: "*", Style.UNKNOWN: "*"}


def _source(piece: Piece) -> str:
    if piece.targets:
        return f"[^{','.join(str(target) for target in piece.targets)}]"
    words = _SPECIAL.sub(_ESCAPED, piece.text)
    if piece.ref is None:
        return words
    label = f"\\{words}" if words.startswith("^") else words
    return f"[{label}]({piece.ref})"
