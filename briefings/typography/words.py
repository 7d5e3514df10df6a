"""From styled text to words: the pieces between the places where a line may end, each shaped once.

Lines are in `lines`; where a text may be parted at all is in `breaks` and `hyphenation`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from briefings.typography.breaks import Kind, needs_more_than_spaces, places
from briefings.typography.shaping import Features, Piece, shape
from briefings.typography.stacks import stack

_KEPT = 60_000  # words of one look
_LOOKS = 512
_SHOWN = {0x00A0: " ", 0x202F: " ", 0x200B: None, 0x00AD: None}
_UNSHOWN = re.compile("[\u00a0\u202f\u200b\u00ad]")
_SIMPLE = re.compile(r"[^\W_]+[.,;:]?")
_NO_LIGATURES = ("-liga", "-clig")  # letters that stand apart are never joined

SOFT_HYPHEN = "\u00ad"
"""At the end of a word's text: it is divided there, and a hyphen is printed that is no part of the word."""


class Look(NamedTuple):
    """How text looks. `size`, `rise`, `tracking` in points; `colour` is #RRGGBB; `language` is a BCP 47 tag or "".
    Numbers are set in the ten `digits`, or as they are where that is ""."""

    family: str
    size: float
    weight: int = 400
    italic: bool = False
    features: Features = ()
    colour: str = "#000000"
    rise: float = 0.0
    tracking: float = 0.0
    language: str = ""
    digits: str = ""


class Span(NamedTuple):
    """Text in one look. Spans of one word may differ."""

    text: str
    look: Look


@dataclass(slots=True, eq=False)  # not frozen, as with `Shaped`
class Word:
    """Text of one look and one direction that no line end parts, shaped, with the space after it.

    `advance` is its width in points with that space, `space` the width of the space alone, 0 where there is none.
    `actual` is what it stands for where its glyphs do not say that: in a divided word the first part says all of it,
    and the second one nothing, so that a search finds the word.
    """

    text: str
    look: Look
    piece: Piece
    advance: float
    space: float
    actual: str | None


class Shelf(dict[str, tuple[Word, ...]]):
    """The words of one look and direction by what is written, shaped when first asked for: a token without spaces,
    as the pieces into which lines may part it; the last one ends with a space where `spaced`.
    """

    __slots__ = ("_language", "_look", "_rtl", "_spaced")

    def __init__(self, look: Look, *, rtl: bool, spaced: bool, language: str) -> None:
        self._look = look
        self._rtl = rtl
        self._spaced = spaced
        self._language = language

    def __missing__(self, token: str) -> tuple[Word, ...]:
        if len(self) >= _KEPT:
            self.clear()
        simple = _SIMPLE.fullmatch(token) and not needs_more_than_spaces(token)
        parts = [token] if simple else self._parts(token.rstrip(SOFT_HYPHEN))
        ending = " " if self._spaced else ""
        made = [word_of(part, self._look, self._rtl) for part in parts[:-1]]
        found = self[token] = (*made, word_of(parts[-1] + ending, self._look, self._rtl))
        return found

    def _parts(self, token: str) -> list[str]:
        parts, start = [], 0
        for place in places(token, self._language or None):
            if place.kind is not Kind.SPACE and place.end > start:
                parts.append(token[start : place.end])
                start = place.start
        return [*parts, token[start:]] if start < len(token) or not parts else parts


@lru_cache(maxsize=_LOOKS)
def shelves(look: Look, language: str = "", *, rtl: bool = False) -> tuple[Shelf, Shelf]:
    """The words of a look that have a space after them, and those that have none."""
    made = [Shelf(look, rtl=rtl, spaced=spaced, language=language) for spaced in (True, False)]
    return made[0], made[1]


def word_of(text: str, look: Look, rtl: bool = False) -> Word:  # noqa: FBT001, FBT002 (hot)
    """Shape a text that no line end parts; a space at its end is the space after it."""
    # A space that holds words together looks like any other, and is found as one when the page is searched.
    shown = text if text.isascii() or not _UNSHOWN.search(text) else text.translate(_SHOWN)
    features = look.features + _NO_LIGATURES if look.tracking else look.features
    faces = stack(look.family, look.weight, look.italic)
    if text.endswith(SOFT_HYPHEN):
        shown += "-"
    piece = shape(faces, shown, features, right_to_left=rtl, language=look.language)
    return Word(text, look, piece, _points(piece, look), _space(look) if text.endswith(" ") else 0.0, None)


def _points(piece: Piece, look: Look) -> float:
    tracked = look.tracking * sum(len(run.numbers) for run in piece.runs) if look.tracking else 0.0
    return piece.width * look.size / 1000.0 + tracked


@lru_cache(maxsize=_LOOKS)
def _space(look: Look) -> float:
    piece = shape(stack(look.family, look.weight, look.italic), " ", look.features, language=look.language)
    return _points(piece, look)
