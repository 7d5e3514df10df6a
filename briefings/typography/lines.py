"""From words to lines: where each line ends, and what stands where on it.

Ragged at the end, never justified, never hyphenated. The lines are the fewest that the measure allows; among those the
raggedness is least and the last line is no lonely short word. Words are cut and shaped in `words`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefings.typography.bidi import visual_order
from briefings.typography.words import Atom, Span, Word, cut, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORT_WORD = 8  # characters: a last line of one word must have as many
_PARAGRAPHS = 20_000  # kept set
_RUNT, _AT_HYPHEN = 4.0, 0.3  # against a line that is half empty, which costs 1


class Line(NamedTuple):
    """Atoms from left to right with the x of each, from the line's left end; `width` without the space at its end."""

    atoms: tuple[tuple[float, Atom], ...]
    width: float

    @property
    def text(self) -> str:
        """In visual order; for tests and messages."""
        return "".join(atom.text for _, atom in self.atoms)


@lru_cache(maxsize=_PARAGRAPHS)
def set_lines(spans: tuple[Span, ...], measure: float, base: int = 0) -> tuple[Line, ...]:
    """Set text into lines of at most `measure` points; what was set before is not set again."""
    return tuple(break_lines(words_of(spans, base), measure, base))


def break_lines(words: Sequence[Word], measure: float, base: int = 0) -> list[Line]:
    """Set words into lines of at most `measure` points. A word that is wider by itself is cut where it must be."""
    fitting = [part for word in words for part in (cut(word, measure) if word.width > measure else (word,))]
    lines = []
    start = 0
    for end in _ends(fitting, measure):
        lines.append(_line(fitting[start:end], base))
        start = end
    return lines


def _ends(words: Sequence[Word], measure: float) -> list[int]:
    """Where each line ends, as an index into the words: fewest lines first, then the least ragged."""
    if sum(word.width + word.space for word in words) - (words[-1].space if words else 0) <= measure and not any(
        word.ends_line for word in words
    ):
        return [len(words)] if words else []
    best: list[tuple[int, float]] = [(0, 0.0)] + [(len(words) + 1, 0.0)] * len(words)
    came = [0] * (len(words) + 1)
    for end in range(1, len(words) + 1):
        width = 0.0
        last = end == len(words) or words[end - 1].ends_line
        for start in range(end - 1, -1, -1):
            word = words[start]
            if start < end - 1 and word.ends_line:
                break
            width += word.width + (word.space if start < end - 1 else 0.0)
            if width > measure + 0.01 and start < end - 1:
                break
            lines, cost = best[start]
            here = (lines + 1, cost + _raggedness(words, start, end, width / measure, last=last))
            if here < best[end]:
                best[end], came[end] = here, start
    ends = [len(words)]
    while came[ends[-1]]:
        ends.append(came[ends[-1]])
    return ends[::-1]


def _raggedness(words: Sequence[Word], start: int, end: int, filled: float, *, last: bool) -> float:
    if last:
        return _RUNT if end - start == 1 and start > 0 and words[start].length < _SHORT_WORD else 0.0
    empty = max(1.0 - filled, 0.0)
    return 4.0 * empty * empty + (_AT_HYPHEN if words[end - 1].at_hyphen else 0.0)


def _line(words: Sequence[Word], base: int) -> Line:
    atoms = [atom for word in words for atom in (*word.atoms, *word.spaces)]
    order: Sequence[int] = range(len(atoms))
    found = [atom.level for atom in atoms]
    tail = len(words[-1].spaces)
    if any(level != base for level in found):
        found[len(found) - tail :] = [base] * tail
        order = visual_order(found)
    placed, x = [], 0.0
    for position in order:
        placed.append((x, atoms[position]))
        x += atoms[position].width
    return Line(tuple(placed), x - words[-1].space)
