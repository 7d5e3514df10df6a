"""How far punctuation hangs out of the text into the margin, so that its edge looks straight."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.typography.words import Word

_OPENING = {"“": 0.5, "‘": 0.6, "„": 0.4, "‚": 0.4, '"': 0.4, "'": 0.6, "«": 0.3, "‹": 0.4, "(": 0.1}
_CLOSING = {
    ".": 0.7, ",": 0.6, ":": 0.4, ";": 0.4, "-": 0.6, "\u2010": 0.6, "\u00ad": 0.6, "–": 0.3, "—": 0.2,
    "”": 0.5, "’": 0.6, '"': 0.4, "'": 0.6, "»": 0.3, "›": 0.4, ")": 0.1, "!": 0.1, "?": 0.1,
}  # fmt: skip
"""Shares of the width of the character."""

OPENING = tuple(_OPENING)
"""What may hang before the start of a line."""


def hung_before(word: Word) -> float:
    """Points by which the first character of a word may stand before the start of its line."""
    share = _OPENING.get(word.text[:1])
    return share * _points(word, word.piece.runs[0].advances[0]) if share else 0.0


def hung_after(word: Word) -> float:
    """Points by which the last character of a word may stand behind the end of its line."""
    share = _CLOSING.get(word.text.rstrip(" ")[-1:])
    if not share:
        return 0.0
    advances = [advance for run in word.piece.runs for advance in run.advances]
    return share * _points(word, advances[-2] if word.space and len(advances) > 1 else advances[-1])


def _points(word: Word, advance: float) -> float:
    return advance * word.look.size / 1000.0
