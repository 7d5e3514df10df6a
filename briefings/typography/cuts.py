"""Words in parts: divided as their language does, or cut where nothing else is left."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from briefings.typography.hyphenation import division_points
from briefings.typography.words import SOFT_HYPHEN, Look, Word, word_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DIVISIBLE = re.compile(r"\W*?(?P<letters>[^\W\d_]{5,})\W*")
_CAPITALS_FOR_NOUNS = "de"


@dataclass(slots=True, eq=False)
class Fragment(Word):
    """A part of a word that may be divided: its characters from `start` to `end`. `hyphen` is the width of a hyphen.

    Its glyphs are those of the whole; once lines are known, fragments on one line are joined again.
    """

    whole: Word
    start: int
    end: int
    hyphen: float

    @property
    def is_last(self) -> bool:
        """Whether the word ends with it."""
        return self.end == len(self.whole.text)


@lru_cache(maxsize=20_000)
def fragments(word: Word, language: str, opens: bool) -> Sequence[Word]:  # noqa: FBT001 (cached)
    """The parts into which a word may be divided, or the word alone. A name is never divided: it has a capital and
    does not open a sentence (`opens`).
    """
    points = _points(word, language, opens=opens)
    if not points:
        return (word,)
    ends = [*points, len(word.text)]
    hyphen = word_of("-", word.look).advance
    offsets = [0.0, *(word_of(word.text[:end], word.look).advance for end in points), word.advance]
    return [
        Fragment(word.text[start:end], word.look, word.piece, offset - before, word.space if end == ends[-1] else 0.0,
                 None, word, start, end, hyphen)
        for (start, end), (before, offset) in zip(pairwise((0, *ends)), pairwise(offsets), strict=True)
    ]  # fmt: skip


def _points(word: Word, language: str, *, opens: bool) -> list[int]:
    if SOFT_HYPHEN in word.text:
        return [match.end() for match in re.finditer(SOFT_HYPHEN, word.text)]
    match = _DIVISIBLE.fullmatch(word.text)
    if match is None:
        return []
    letters = match["letters"]
    lower = letters if letters.islower() else letters[:1].lower() + letters[1:]
    if not lower.islower() or (lower != letters and not opens and not language.startswith(_CAPITALS_FOR_NOUNS)):
        return []
    return [match.start("letters") + at for at in division_points(letters, language)]


def joined(words: Sequence[Word]) -> Iterator[Word]:
    """The words of one line with their fragments put together, and a hyphen where the line ends within a word."""
    at = 0
    while at < len(words):
        word = words[at]
        at += 1
        if not isinstance(word, Fragment):
            yield word
            continue
        last = word
        while not last.is_last and at < len(words):
            following = words[at]
            if not isinstance(following, Fragment):
                break
            last, at = following, at + 1
        if word.start == 0 and last.is_last:
            yield word.whole
        else:
            text = word.whole.text[word.start : last.end]
            part = word_of(text if last.is_last else text.rstrip(SOFT_HYPHEN) + SOFT_HYPHEN, word.look)
            # Some readers take nothing said for nothing to say, so the last part says the space.
            said = (
                word.whole.text.rstrip().replace(SOFT_HYPHEN, "")
                if word.start == 0
                else part.text[len(part.text.rstrip()) :]
            )
            yield replace(part, actual=said)


def cut(word: Word, measure: float, held: float = 0.0, *, rtl: bool) -> list[Word]:
    """A word that is wider than the measure as pieces that are not, each of whole clusters, as full as they can be;
    behind the last one there is room for `held` points. What fits stays whole, with or without that room.
    """
    clusters = _clusters(word, rtl=rtl)
    offsets = list(accumulate([width for _, width in clusters], initial=0.0))
    found: list[Word] = []
    start = 0
    while start < len(clusters):
        end = max(bisect_right(offsets, offsets[start] + measure) - 1, start + 1)
        if 0 < start < end - 1 and end == len(clusters) and offsets[end] - offsets[start] + held > measure:
            end = (start + end) // 2
        piece = _piece(clusters[start:end], word.look, rtl=rtl)
        while piece.advance - piece.space > measure and end > start + 1:
            # Joined letters are wider at the end of a piece than within it.
            end = max(start + 1, min(end - 1, start + int((end - start) * measure / piece.advance)))
            piece = _piece(clusters[start:end], word.look, rtl=rtl)
        found.append(piece)
        start = end
    return found


def _piece(clusters: Sequence[tuple[str, float]], look: Look, *, rtl: bool) -> Word:
    return word_of("".join(text for text, _ in clusters), look, rtl)


def _clusters(word: Word, *, rtl: bool) -> list[tuple[str, float]]:
    """What each cluster says in logical order, with its width in points; the space after the last one has none."""
    factor = word.look.size / 1000.0
    found: list[tuple[str, float]] = []
    held = 0.0
    for run in word.piece.runs[::-1] if rtl else word.piece.runs:
        glyphs = list(zip(run.said, run.advances, strict=True))
        for text, advance in glyphs[::-1] if rtl else glyphs:
            width = advance * run.scale * factor + word.look.tracking
            if text and found and unicodedata.category(text[0]).startswith("M"):
                found[-1] = (found[-1][0] + text, found[-1][1] + width + held)
                held = 0.0
            elif text:
                found.append((text, width + held))
                held = 0.0
            elif rtl or not found:
                held += width
            else:
                found[-1] = (found[-1][0], found[-1][1] + width)
    if len(found) > 1 and found[-1][0] == " ":
        (text, width), _ = found[-2:]
        found[-2:] = [(text + " ", width)]
    return found
