"""A paragraph before it has lines: its words in their order, whose they are, and where lines may end."""

from __future__ import annotations

import re
from itertools import accumulate, chain, pairwise, takewhile
from operator import sub
from typing import TYPE_CHECKING, NamedTuple

from briefings.typography.bidi import has_right_to_left
from briefings.typography.breaks import HYPHENS, bound, needs_more_than_spaces, places
from briefings.typography.cuts import Fragment, cut, fragments
from briefings.typography.digits import in_digits
from briefings.typography.hanging import OPENING, hung_after, hung_before
from briefings.typography.paragraphs import Places
from briefings.typography.words import Look, Span, Word, shelves, word_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPACES = re.compile("[ \t\u2009]+")
_TOKENS = re.compile(" |[^ ]+")
_MARKS = re.compile(r"\d+|\D")  # numbers of notes, and what parts them
_ISOLATE, _END = "\u2066", "\u2069"  # from left to right, whatever is around
_HYPHENS = tuple(HYPHENS)
_SHORT = 8  # characters: a last line of one word must have as many
_FIRST_HAN = "\u2e80"
_NEVER = 1 << 60
_NEAR = 60  # characters on either side that say whether a line may end between

_Part = tuple[int, str, Look]
"""The place of a span, its text or a part of it, its look."""


class Text(NamedTuple):
    """Words in logical order. For each the place of its span; `offsets` are where they start, and the end of the last.

    `glued` are the places between words where no line ends. `levels` are those of the words where any runs from right
    to left, else empty; `base` is the paragraph's.
    """

    words: tuple[Word, ...]
    spans: Sequence[int]
    offsets: Sequence[float]
    glued: frozenset[int] = frozenset()
    levels: Sequence[int] = ()
    base: int = 0
    has_fragments: bool = False

    @property
    def width(self) -> float:
        """On one line, in points."""
        return self.offsets[-1] - self.words[-1].space if self.words else 0.0

    @property
    def ends(self) -> Sequence[int]:
        """After how many words a line may end, from 0 on."""
        count = len(self.words) + 1
        return [at for at in range(count) if at not in self.glued] if self.glued else range(count)

    def places(self, *, hanging: bool = False, justified: bool = False) -> Places:
        """Where lines may end, in points."""
        words, offsets = self.words, self.offsets
        spaces = [word.space for word in words]
        reaches = [0.0, *map(sub, offsets[1:], spaces)]
        hyphens, divided = self._divisions(spaces, reaches) if 0.0 in spaces[:-1] else ((), ())
        if divided:
            reaches = list(accumulate(reaches, max))
        if hanging:
            offsets = [*offsets]
            for at in [at for at, word in enumerate(words) if word.text.startswith(OPENING)]:
                offsets[at] += hung_before(words[at])
        if hanging and justified:
            reaches = [*map(sub, reaches, (0.0, *map(hung_after, words)))]
        counts = [1 if space else 0 for space in spaces] if justified else []
        before = list(accumulate(counts, initial=0)) if justified else []
        inner = [0, *map(sub, before[1:], counts)] if justified else []
        space = max(spaces, default=0.0) if justified else 0.0
        made = Places(offsets, reaches, before, inner, space, frozenset(hyphens), frozenset(divided), self._runt())
        return made.only(self.ends) if self.glued else made

    def _divisions(self, spaces: Sequence[float], reaches: list[float]) -> tuple[list[int], list[int]]:
        """The places behind hyphens and within words; the latter reach as far as the hyphen that would stand there."""
        hyphens, divided = [], []
        for at, space in enumerate(spaces, 1):
            word = self.words[at - 1]
            if space or at in self.glued:
                continue
            if isinstance(word, Fragment) and not word.is_last:
                divided.append(at)
                reaches[at] += word.hyphen
            elif word.text.endswith(_HYPHENS):
                hyphens.append(at)
        return hyphens, divided

    def _runt(self) -> int:
        """The first word after which nothing but one short word is left."""
        length = 0
        for at in range(len(self.words) - 1, -1, -1):
            word = self.words[at]
            if length and word.space:
                return at + 1
            if word.text[:1] >= _FIRST_HAN and not word.space:
                return self._lonely_sign()
            length += len(word.text.rstrip())
            if length >= _SHORT:
                return _NEVER
        return _NEVER

    def _lonely_sign(self) -> int:
        """The first word after which there is no more than one sign, where signs stand without spaces."""
        for at in range(len(self.words) - 1, -1, -1):
            if sum(letter.isalnum() for word in self.words[at:] for letter in word.text) > 1:
                return at + 1
        return _NEVER

    def cut(self, measure: float) -> Text:
        """The same with what is wider than the measure cut between characters."""
        words: list[Word] = []
        spans: list[int] = []
        found: list[int] = []
        glued: set[int] = set()
        ends = self.ends
        for start, end in pairwise(ends):
            parts = self.words[start:end]
            fits = sum(word.advance for word in parts) - parts[-1].space <= measure
            filled = 0.0  # of the line on which the next part may stand
            for at in range(start, end):
                word, held = self.words[at], 0.0 if fits else self._held(at + 1, end)
                made = [word] if fits else cut(word, measure, held, rtl=self._level(at) % 2 == 1)
                stays = _never_begins(word) and filled + word.advance - word.space <= measure
                if at > start and (fits or stays):
                    glued.add(len(words))
                    filled += word.advance
                else:
                    filled = made[-1].advance
                words += made
                spans += [self.spans[at]] * len(made)
                found += [self._level(at)] * len(made)
        return _made(words, spans, frozenset(glued), found if self.levels else (), self.base)

    def _held(self, start: int, end: int) -> float:
        """How wide the words are that keep to the one before `start`, in points."""
        held = list(takewhile(_never_begins, self.words[start:end]))
        return sum(word.advance for word in held) - held[-1].space if held else 0.0

    def _level(self, at: int) -> int:
        return self.levels[at] if self.levels else 0

    def divided(self, language: str) -> Text:
        """The same with words parted where their language divides them; the same object where there are none."""
        if self.levels:
            return self
        parts = [
            fragments(word, word.look.language or language, _opens(self.words, at))
            for at, word in enumerate(self.words)
        ]
        if all(len(part) == 1 for part in parts):
            return self
        starts = list(accumulate(map(len, parts), initial=0))
        spans = [span for span, part in zip(self.spans, parts, strict=True) for _ in part]
        made = _made([*chain.from_iterable(parts)], spans, frozenset(starts[at] for at in self.glued))
        return made._replace(has_fragments=True)


def _made(
    words: Sequence[Word], spans: Sequence[int], glued: frozenset[int], levels: Sequence[int] = (), base: int = 0
) -> Text:
    offsets = list(accumulate([word.advance for word in words], initial=0.0))
    return Text(tuple(words), spans, offsets, glued, levels, base)


def _never_begins(word: Word) -> bool:
    """Whether a word keeps to what is before it: the mark of a note, a space, a sign that closes."""
    return word.look.rise > 0.0 or not (word.text.startswith(OPENING) or any(map(str.isalnum, word.text)))


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether a word opens a sentence, so that its capital does not say that it is a name."""
    return at == 0 or words[at - 1].text.rstrip().endswith((".", "!", "?", ":"))


def texts_of(spans: Sequence[Span], base: int, language: str) -> list[Text]:
    """The text of spans, one for each line that ends because the text says so."""
    parts: list[list[_Part]] = [[]]
    for place, (written, look) in enumerate(spans):
        text = in_digits(written, look.digits) if look.digits else written
        if "\n" in text:
            first, *rest = text.split("\n")
            parts[-1].append((place, first, look))
            parts += [[(place, line, look)] for line in rest]
        elif text:
            parts[-1].append((place, text, look))
    if not any(text for _, text, _ in parts[-1]):
        parts.pop()
    return [_text(part, base, language) for part in parts]


def _text(parts: list[_Part], base: int, language: str) -> Text:
    full = parts[0][1] if len(parts) == 1 else "".join([text for _, text, _ in parts])
    if "  " in full or full.startswith(" ") or "\t" in full or "\u2009" in full:
        parts = _tidy(parts)
        full = "".join([text for _, text, _ in parts])
    firm = bound(full)
    if len(parts) > 1:
        parts = _firm(parts, firm)
    elif firm != full:
        parts = [(parts[0][0], firm, parts[0][2])]
    if base or (not full.isascii() and has_right_to_left(full)):
        return _ordered(parts, base, language)
    return _plain(parts, language)


def _tidy(parts: Sequence[_Part]) -> list[_Part]:
    """Single plain spaces, none at the start."""
    tidy: list[_Part] = []
    spaced = True
    for place, text, look in parts:
        single = _SPACES.sub(" ", text)
        single = single[1:] if spaced and single.startswith(" ") else single
        tidy.append((place, single, look))
        spaced = single.endswith(" ") if single else spaced
    return tidy


def _firm(parts: Sequence[_Part], firm: str) -> list[_Part]:
    """The parts with the spaces of the whole text, of which some are firm now: no line ends at them."""
    made, start = [], 0
    for place, text, look in parts:
        made.append((place, firm[start : start + len(text)], look))
        start += len(text)
    return [_after_mark(made, at) if part[1].startswith(" ") else part for at, part in enumerate(made)]


def _after_mark(parts: Sequence[_Part], at: int) -> _Part:
    """A number with a raised mark keeps to the word after it: "50¹ people"."""
    place, text, look = parts[at]
    if at == 0 or not parts[at - 1][2].rise:
        return parts[at]
    before = next((text for _, text, look in reversed(parts[:at]) if not look.rise), "")
    return (place, "\u00a0" + text[1:], look) if before[-1:].isdigit() else parts[at]


def _plain(parts: Sequence[_Part], language: str) -> Text:
    """Text from left to right."""
    words: list[Word] = []
    spans: list[int] = []
    glued: list[int] = []
    before = ""
    for place, text, look in parts:
        spaced, bare = shelves(look, language)
        if glued and glued[-1] == len(words) and not look.rise and _may_part(before, text, look.language or language):
            glued.pop()
        if not look.rise:
            before = text
        *tokens, last = text.split(" ")
        if tokens:
            words += chain.from_iterable(map(spaced.__getitem__, tokens))
        if last:
            words += bare[last]
            glued.append(len(words))
        spans += [place] * (len(words) - len(spans))
    return _made(words, spans, frozenset(glued[:-1] if glued and glued[-1] == len(words) else glued))


def _may_part(before: str, after: str, language: str) -> bool:
    """Whether a line may end between two texts that no space parts, as it may between words of Thai."""
    if not before or before.endswith(" ") or not needs_more_than_spaces(before[-1] + after[:1]):
        return False
    tail, head = before[-_NEAR:].rpartition(" ")[2], after[:_NEAR].partition(" ")[0]
    return any(place.end == len(tail) for place in places(tail + head, language or None))


def _ordered(parts: Sequence[_Part], base: int, language: str) -> Text:
    """Words and spaces one by one, each with its level."""
    found = _levels(parts, base)
    words: list[Word] = []
    spans: list[int] = []
    ranks: list[int] = []
    glued: set[int] = set()
    start = 0
    for place, text, look in parts:
        for match in (_MARKS if look.rise else _TOKENS).finditer(text):
            if words and (match[0] == " " or not words[-1].space):
                glued.add(len(words))
            for level, chunk in _even(match[0], found[start + match.start() : start + match.end()]):
                rtl = level % 2 == 1 and not look.rise
                made = (word_of(" ", look, rtl),) if chunk == " " else shelves(look, language, rtl=rtl)[1][chunk]
                words += made
                ranks += [level] * len(made)
                glued.add(len(words))
            glued.discard(len(words))
        spans += [place] * (len(words) - len(spans))
        start += len(text)
    return _made(words, spans, frozenset(glued), ranks, base)


def _levels(parts: Sequence[_Part], base: int) -> Sequence[int]:
    """The level of each character. A raised mark and code stand apart: neither joins a number or a word beside it. Code
    runs from left to right; a mark has the level of its place, so that it comes after what it belongs to."""
    from briefings.typography.bidi.levels import levels  # noqa: PLC0415 (most documents do without)

    apart = [bool(look.rise) or look.family == "mono" for _, _, look in parts]
    whole = "".join(f"{_ISOLATE}{text}{_END}" if own else text for own, (_, text, _) in zip(apart, parts, strict=True))
    found = levels(whole, base)
    kept: list[int] = []
    start = 0
    for own, (_, text, look) in zip(apart, parts, strict=True):
        kept += [found[start]] * len(text) if look.rise else found[start + own : start + own + len(text)]
        start += len(text) + 2 * own
    return kept


def _even(text: str, found: Sequence[int]) -> list[tuple[int, str]]:
    """Cut where the level changes."""
    if len(set(found)) == 1:
        return [(found[0], text)]
    cuts = [0, *(at for at in range(1, len(text)) if found[at] != found[at - 1]), len(text)]
    return [(found[start], text[start:end]) for start, end in pairwise(cuts)]
