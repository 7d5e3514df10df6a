"""How far the ink of lines reaches up and down, so that what is piled high overprints no neighbour. Faces say how far
each glyph reaches; where lines stand is decided by who sets them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.typography.lines import Line
    from briefings.typography.words import Word

_WORDS = 20_000  # kept measured
# Latin, Greek and Cyrillic with a mark or two in one character, and their punctuation, stay within any leading of ours.
_TALL = re.compile("[^\u0000-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u2043\u2045-\u206f\u20a0-\u20cf]")


class Ink(NamedTuple):
    """A word on its line, in points: from where to where, and how far above and below the baseline."""

    left: float
    right: float
    up: float
    down: float


def may_be_tall(text: str) -> bool:
    """Whether a text has characters that may reach beyond an ordinary line."""
    return not text.isascii() and _TALL.search(text) is not None


def inks(line: Line) -> Iterator[Ink]:
    """The ink of each word of a line."""
    for run in line.runs:
        x = run.x
        for word in run.words:
            up, down = _reach(word)
            yield Ink(x, x + word.advance, up + run.look.rise, down - run.look.rise)
            x += word.advance + (run.gap if word.space else 0.0)


def between(upper: Line, lower: Line, *, from_right: bool = False) -> float:
    """The least distance of two baselines at which no word of the one touches a word of the other; `from_right` where
    the lines stand at their right ends. 0 for lines without ink."""
    moved = upper.width - lower.width if from_right else 0.0
    above = [*inks(upper)]
    return max(
        (
            high.down + low.up
            for low in inks(lower)
            for high in above
            if low.left + moved < high.right and high.left < low.right + moved
        ),
        default=0.0,
    )


def reach(line: Line) -> tuple[float, float]:
    """How far the ink of a line reaches above and below its baseline, in points; 0 for a line without ink."""
    found = [*inks(line)]
    return max((ink.up for ink in found), default=0.0), max((ink.down for ink in found), default=0.0)


@lru_cache(maxsize=_WORDS)
def _reach(word: Word) -> tuple[float, float]:
    up = down = 0.0
    for run in word.piece.runs:
        factor = word.look.size * run.scale / 1000.0
        for glyph in run.glyphs:
            top, bottom = run.face.reach(glyph.number)
            if top > bottom:
                up, down = max(up, (top + glyph.up) * factor), max(down, -(bottom + glyph.up) * factor)
    return up, down
