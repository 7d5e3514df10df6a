"""Plain text: blank lines part paragraphs, and lines that were only filled up to an edge are one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.compose.document import Paragraph, Run
from briefings.compose.manuscript.pieces import Body

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BLANK = re.compile(r"\n[ \t]*\n\s*")
_WIDEST = 100  # characters: a longer line was not filled by hand


def plain_pieces(text: str) -> Iterator[Body]:
    """Every paragraph of a text."""
    for part in _BLANK.split(text.strip("\n")):
        lines = [line.strip() for line in part.split("\n") if line.strip()]
        if lines:
            yield Body(Paragraph(runs=(Run(_filled(lines)),)))


def _filled(lines: Sequence[str]) -> str:
    """One text. A line ends where the first word of the next would have fitted: there the author broke it."""
    edge = max(len(line) for line in lines)
    made = lines[0]
    for before, line in pairwise(lines):
        fits = len(before) + 1 + len(line.split(maxsplit=1)[0]) <= edge
        made += ("\n" if fits or edge > _WIDEST else " ") + line
    return made
