"""From text to levels: the steps of the algorithm in their order."""

from __future__ import annotations

import re

from briefings.typography.bidi.classes import classes
from briefings.typography.bidi.explicit import embedded, first_strong
from briefings.typography.bidi.resolving import resolved
from briefings.typography.bidi.sequences import sequences

_PARAGRAPH = re.compile("[^p]*p?")
_SEPARATOR = re.compile("[sp]|$")
_BLANK = "w<>?!blr120"  # or invisible
_INVISIBLE = re.compile("[blr120]")
_RAISED = ({"L": 0, "R": 1, "E": 2, "N": 2}, {"L": 1, "R": 0, "E": 1, "N": 1})


def paragraph_level(text: str) -> int:
    """0 or 1 by the first strong character outside isolates (P2 and P3); 0 where there is none."""
    return first_strong(classes(text).partition("p")[0]) or 0


def levels(text: str, base: int | None = 0) -> list[int]:
    """The level of each character: even runs left to right, odd right to left.

    `base` is the level of each paragraph in the text, None for what its first strong character says. Characters that
    the algorithm removes (embeddings, joiners) have the level of what is before them. Spaces at the very end of the
    text have that of the paragraph; those at the end of each line are the line breaker's to set (L1).
    """
    found: list[int] = []
    letters = classes(text)
    for paragraph in _PARAGRAPH.finditer(letters):
        if paragraph[0]:
            own = first_strong(paragraph[0]) or 0 if base is None else base
            found += _of_paragraph(text[paragraph.start() : paragraph.end()], paragraph[0], own)
    return found


def _of_paragraph(text: str, letters: str, base: int) -> list[int]:
    explicit = embedded(letters, base)
    found = list(explicit.levels)
    for places, level, before, after in sequences(letters, explicit.levels, base):
        whole = len(places) == len(letters)
        kinds = explicit.classes if whole else "".join(map(explicit.classes.__getitem__, places))
        characters = text if whole else "".join(map(text.__getitem__, places))
        raised = _RAISED[level % 2]
        for at, kind in zip(places, resolved(characters, kinds, level, before, after), strict=True):
            found[at] = level + raised[kind]
    _reset(letters, found, base)
    return found


def _reset(letters: str, found: list[int], base: int) -> None:
    """L1 for separators and the end of the text; what is invisible goes with what is before it."""
    for invisible in _INVISIBLE.finditer(letters):
        at = invisible.start()
        found[at] = found[at - 1] if at else base
    start = 0
    for separator in _SEPARATOR.finditer(letters):
        kept, end = len(letters[start : separator.start()].rstrip(_BLANK)), separator.end()
        found[start + kept : end] = [base] * (end - start - kept)
        start = end
