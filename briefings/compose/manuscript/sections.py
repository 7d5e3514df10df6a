"""Pieces of a manuscript to a title and sections: which heads open a section, which stand inside one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from briefings.compose.document import Block, Heading, ItemList, Paragraph, Run, Runs, Section, Style, Table
from briefings.compose.manuscript.languages import guessed, runs_to_the_left, tagged
from briefings.compose.manuscript.numbering import in_texts
from briefings.compose.manuscript.pieces import Body, Head, Parting, Piece
from briefings.compose.runs import noted
from briefings.typography.scripts import direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DEEPEST = 6
_SIGNS = re.compile(r"[^\w]+")


class Made(NamedTuple):
    """A title, empty where the text has none, and everything below it."""

    title: str
    sections: tuple[Section, ...]


def sections_of(pieces: Sequence[Piece], language: str, *, called: str | None) -> Made:
    """Put pieces in sections. The only head of the highest level is the title where it comes first; where the text is
    `called` something already, a first head that only says so again is left out. Else the highest heads open sections,
    and none of the others leaves a level out."""
    first = pieces[0] if pieces else None
    title = ""
    maker = _Sections(language)
    if isinstance(first, Head) and (_leads(first, pieces) if called is None else _says(first, called)):
        title, pieces = text_of(first.runs), pieces[1:]
        maker.owe(first.runs)
    maker.top = min((piece.level for piece in pieces if isinstance(piece, Head)), default=1)
    for piece in pieces:
        maker.add(piece)
    return Made(title, maker.finished())


def text_of(runs: Runs) -> str:
    """The words of some runs on one line."""
    return " ".join("".join(run.text for run in runs).split())


def words_of(block: Block) -> str:
    """The words of a block that a manuscript can hold, by which its direction is told; code within it tells none."""
    match block:
        case Paragraph() | Heading():
            return _spoken(block.runs)
        case ItemList():
            return " ".join(map(_spoken, block.items))
        case Table():
            return " ".join(_spoken(column.head) for column in block.columns)
        case _:
            return ""


def _spoken(runs: Runs) -> str:
    return text_of(tuple(run for run in runs if run.style is not Style.CODE) or runs)


@dataclass(eq=False)
class _Sections:
    """Gathers blocks until the next section opens. `_owed` are notes of a head, whose marks its first text bears;
    `_headed` says whether any section has a head yet: the first head opens one, whatever its level."""

    language: str
    top: int = 1
    _made: list[Section] = field(default_factory=list)
    _head: str = ""
    _ruled: bool = False
    _spoken: str = ""
    _blocks: list[Block] = field(default_factory=list)
    _owed: tuple[int, ...] = ()
    _level: int = 2
    _headed: bool = False

    def add(self, piece: Piece) -> None:
        """Take the next piece."""
        match piece:
            case Parting():
                self._open("", self._spoken, ruled=True)
            case Head() if piece.level == self.top or not self._headed:
                self._headed = True
                self._open(text_of(piece.runs), self._language(piece.language, text_of(piece.runs)))
                self.owe(piece.runs)
                self._level = 2
            case Head():
                self._level = min(self._level + 1, 2 + piece.level - self.top, _DEEPEST)
                self._block(Heading(runs=piece.runs, level=self._level), piece.language)
            case Body():
                self._block(piece.block, piece.language)

    def owe(self, runs: Runs) -> None:
        """Keep the notes of a head, which is words alone, for the text after it."""
        self._owed += tuple(number for run in runs for number in run.notes)

    def finished(self) -> tuple[Section, ...]:
        """Every section; the last is closed."""
        if self._owed:
            self._blocks.append(Paragraph(runs=(Run("", notes=self._owed),)))
        self._open("", "")
        return tuple(self._made)

    def _block(self, block: Block, language: str) -> None:
        spoken = self._language(language, words_of(block))
        if spoken != self._spoken and self._blocks:
            self._open("", spoken)
        self._spoken = spoken
        block = in_texts(block, lambda runs: tagged(runs, spoken or self.language))
        marked = _bearing(block, self._owed) if self._owed else None
        if marked is not None:
            self._owed = ()
        self._blocks.append(marked or block)

    def _language(self, named: str, words: str) -> str:
        """The language where it is another than the document's: by name, else by a direction that is not its own."""
        if named:
            return "" if named == self.language else named
        leftwards = runs_to_the_left(words)
        return "" if leftwards is None or leftwards == direction(self.language) else guessed(words)

    def _open(self, head: str, spoken: str, *, ruled: bool = False) -> None:
        if self._head or self._blocks or self._ruled:
            self._made.append(
                Section(
                    key=f"part-{len(self._made) + 1}",
                    head=self._head,
                    blocks=tuple(self._blocks),
                    ruled=self._ruled,
                    language=self._spoken or None,
                )
            )
        self._head, self._spoken, self._ruled, self._blocks = head, spoken, ruled, []


def _leads(first: Head, pieces: Iterable[Piece]) -> bool:
    """Whether every other head is below the first one."""
    return all(piece is first or piece.level > first.level for piece in pieces if isinstance(piece, Head))


def _says(head: Head, title: str) -> bool:
    """Whether a head has the words of a title, whatever its signs and capitals."""
    said, called = (_SIGNS.sub(" ", words).casefold().split() for words in (text_of(head.runs), title))
    return bool(said) and said == called


def _bearing(block: Block, numbers: tuple[int, ...]) -> Block | None:
    """The block with note marks after its first text; None where it has none that could bear them."""
    match block:
        case Paragraph() | Heading():
            return replace(block, runs=noted(block.runs, numbers))
        case ItemList(items=(first, *others)):
            return replace(block, items=(noted(first, numbers), *others))
        case _:
            return None
