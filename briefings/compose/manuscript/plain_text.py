"""Plain text to pieces. Blank lines part it; a first line that stands alone is the title, a line of capitals a head,
lines with marks a list, cells parted by runs of spaces a table. Prose that was wrapped at an edge is one paragraph; all
other lines stay as they are, with their indents."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.compose.document import Paragraph, Run, Runs, Voice
from briefings.compose.manuscript.pieces import Body, Head, Piece
from briefings.compose.manuscript.plain_lists import lists
from briefings.compose.manuscript.plain_tables import plain_table
from briefings.compose.manuscript.runs import NO_BREAK, SOFT_BREAK, is_ideograph, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_LONGEST_HEAD = 120  # characters
_WIDEST = 100  # characters: a longer line was not wrapped by hand
_NARROWEST = 40  # characters: shorter lines were broken on purpose
_FEW = 2  # lines, which tell little of where they were wrapped
_SET_IN = 3  # spaces: a block so far in is a quotation
_SENTENCE = (".", ",", ";", ":", "。", "،", "؛", "…")


def plain_pieces(text: str) -> Iterator[Piece]:
    """Everything in reading order."""
    parts = [
        [line.rstrip() for line in part.split("\n") if line.strip()] for part in _BLANK.split(text) if part.strip()
    ]
    edge = max((_width(line) for part in parts for line in part if _width(line) <= _WIDEST), default=0)
    if len(parts) > 1 and _is_title(parts[0]):
        yield Head(1, (Run(parts[0][0].strip()),))
        del parts[0]
    for part in parts:
        yield from _pieces(part, edge)


def _is_title(lines: Sequence[str]) -> bool:
    return (
        len(lines) == 1
        and len(lines[0].strip()) <= _LONGEST_HEAD
        and not lines[0].endswith(_SENTENCE)
        and not next(lists(lines), None)
    )


def _pieces(lines: Sequence[str], edge: int) -> Iterator[Piece]:
    if len(lines) == 1 and _is_capitals(lines[0]):
        yield Head(2, (Run(lines[0].strip()),))
    elif listed := list(lists(lines)):
        yield from listed
    elif table := plain_table(lines):
        yield Body(table)
    else:
        yield Body(_paragraph(lines, edge))


def _is_capitals(line: str) -> bool:
    """Whether a line is a head in capitals: of two words or one long one, and no sentence."""
    letters = sum(character.isalpha() for character in line)
    return line.isupper() and letters > 3 and len(line.strip()) <= _LONGEST_HEAD and not line.endswith(_SENTENCE)


def _paragraph(lines: Sequence[str], edge: int) -> Paragraph:
    """Lines as prose, or as they stand. A block that is set in as a whole is a quotation."""
    lines = [line.expandtabs(4) for line in lines]
    indents = [len(line) - len(line.lstrip()) for line in lines]
    least = min(indents)
    runs = _filled([line.strip() for line in lines], edge)
    if len(set(indents[1:])) > 1 or (indents[0] < max(indents) and "\n" in runs[0].text):
        kept = (NO_BREAK * (indent - least) + line.strip() for line, indent in zip(lines, indents, strict=True))
        runs = (Run("\n".join(kept)),)
    return Paragraph(runs=runs, voice=Voice.QUOTED if least >= _SET_IN else Voice.BODY)


def _filled(lines: Sequence[str], edge: int) -> Runs:
    """One text. A line ends where the first word of the next would have fitted: there the author broke it."""
    own = max(map(_width, lines))
    edge = own if len(lines) > _FEW else max(own, edge)
    verse = len(lines) > _FEW and all(line[0].isupper() for line in lines)
    if verse or not _NARROWEST <= edge <= _WIDEST:
        return (Run("\n".join(lines)),)
    made = lines[0]
    for before, line in pairwise(lines):
        made += ("\n" if _width(before) + _first(line) <= edge else SOFT_BREAK) + line
    return joined((Run(made),))


def _first(line: str) -> int:
    """The room that the first word of a line takes behind another; of Chinese a single sign."""
    return 2 if is_ideograph(line[0]) else 1 + _width(line.split(maxsplit=1)[0])


def _width(line: str) -> int:
    """Columns on a terminal, where Chinese takes two."""
    return len(line) if line.isascii() else len(line) + sum(map(is_ideograph, line))
