"""From styled text to words: where a line may end, and how wide each piece is once shaped. Lines are in `lines`."""

from __future__ import annotations

import bisect
import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefings.typography.bidi import has_right_to_left, levels
from briefings.typography.shaping import Features, Piece, shape
from briefings.typography.stacks import stack

if TYPE_CHECKING:
    from collections.abc import Sequence

_PIECES = 60_000  # kept shaped
_SPACES = {0x00A0: " ", 0x202F: " ", 0x200B: None}

_BREAK = re.compile(
    r"(?P<space>[ \t\u2009]+)|(?P<newline>\n)"
    r"|(?<=[^\W\d_]{2})[-\u2010\u2013/](?=[^\W\d_]{2})|(?<=[^\W\d_])[\u2014](?=\w)|\u200b"
)
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
    "|yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr"
)
_KEPT = re.compile(
    rf"(?<=\d) (?=(?:{_MONTHS})\b)|(?<=[¶§№]) (?=\d)|(?<=\bp\.) (?=\d)|(?<=\bpp\.) (?=\d)|(?<=\bNo\.) (?=\d)"
    r"|(?<=\b[A-ZА-Я]\.) (?=\w)|(?<=\d) (?=%|‰|°)|(?<=\d) (?=(?:km|kg|mm|cm|million|billion)\b)|(?<=\bRef\.) (?=\w)"
    r"|(?<=\b[DM]r\.) (?=\w)|(?<=\b[MS][st]\.) (?=\w)|(?<=\b[Rr]ow) (?=[A-Z]\b)"
)


class Look(NamedTuple):
    """How text looks. `size`, `rise` and `tracking` in points; `colour` is #RRGGBB."""

    family: str
    size: float
    weight: int = 400
    italic: bool = False
    features: Features = ()
    colour: str = "#000000"
    rise: float = 0.0
    tracking: float = 0.0


class Span(NamedTuple):
    """Text in one look. Spans of one word may differ."""

    text: str
    look: Look


class Atom(NamedTuple):
    """The smallest piece of a line: one look, one direction. `width` in points; `span` is the place of its span."""

    piece: Piece
    look: Look
    span: int
    width: float
    level: int
    text: str


class Word(NamedTuple):
    """What is never broken over two lines, and the space after it."""

    atoms: tuple[Atom, ...]
    spaces: tuple[Atom, ...]
    width: float
    space: float
    ends_line: bool = False
    at_hyphen: bool = False

    @property
    def length(self) -> int:
        """In characters."""
        return sum(len(atom.text) for atom in self.atoms)


def words_of(spans: Sequence[Span], base: int = 0) -> list[Word]:
    """Cut text into words and shape them."""
    text = _Text(spans, base)
    kept = {match.start() for match in _KEPT.finditer(text.full)} if " " in text.full else set()
    words: list[Word] = []
    at = 0
    for match in _BREAK.finditer(text.full):
        start, end = match.span()
        if start in kept or text.is_marked_number(start):
            continue
        if match["space"] or match["newline"]:
            words.append(text.word(at, start, end, newline=bool(match["newline"])))
        else:
            words.append(text.word(at, end, end)._replace(at_hyphen=True))
        at = end
    if at < len(text.full):
        words.append(text.word(at, len(text.full), len(text.full)))
    return words


def _for_order(spans: Sequence[Span]) -> str:
    """The text by which the order is resolved. A raised mark stands apart: it must not join a number beside it."""
    return "".join("a" * len(span.text) if span.look.rise else span.text for span in spans)


class _Text:
    """Spans as one text, with the span and the level of each place."""

    def __init__(self, spans: Sequence[Span], base: int) -> None:
        self.full = "".join(span.text for span in spans)
        self._spans = spans
        self._starts = [0, *itertools.accumulate(len(span.text) for span in spans)]
        self._levels = levels(_for_order(spans), base) if has_right_to_left(self.full) else None

    def _span_at(self, at: int) -> int:
        return bisect.bisect_right(self._starts, at) - 1

    def is_marked_number(self, at: int) -> bool:
        """Whether a raised mark on a number ends before this space: "50¹ people" stays together."""
        if at == 0 or self.full[at] != " ":
            return False
        number = self._span_at(at - 1)
        if not self._spans[number].look.rise:
            return False
        while number and self._spans[number].look.rise:
            number -= 1
        return self._spans[number].text[-1:].isdigit()

    def word(self, start: int, end: int, after: int, *, newline: bool = False) -> Word:
        """The word between two places, with one space of what follows it."""
        atoms = self._atoms(start, end)
        spaces = () if newline else self._atoms(end, min(end + 1, after), space=True)
        width, space = sum(atom.width for atom in atoms), sum(atom.width for atom in spaces)
        return Word(atoms, spaces, width, space, ends_line=newline)

    def _atoms(self, start: int, end: int, *, space: bool = False) -> tuple[Atom, ...]:
        atoms: list[Atom] = []
        number = self._span_at(start)
        while start < end:
            span, first = self._spans[number], self._starts[number]
            stop = min(end, self._starts[number + 1])
            if stop <= start:
                number += 1
                continue
            text = " " if space else span.text[start - first : stop - first]
            found = self._levels[start:stop] if self._levels else None
            atoms += [_atom(part, span.look, number, level) for part, level in _even(text, found)]
            start, number = stop, number + 1
        return tuple(atoms)


def _even(text: str, found: Sequence[int] | None) -> list[tuple[str, int]]:
    """Cut where the level changes."""
    if found is None or len(set(found)) == 1:
        return [(text, found[0] if found else 0)]
    parts: list[tuple[str, int]] = []
    for character, level in zip(text, found, strict=True):
        if parts and parts[-1][1] == level:
            parts[-1] = (parts[-1][0] + character, level)
        else:
            parts.append((character, level))
    return parts


def _atom(text: str, look: Look, span: int, level: int) -> Atom:
    piece, width = _shaped(text, look, rtl=level % 2 == 1)
    return Atom(piece, look, span, width, level, text)


@lru_cache(maxsize=_PIECES)
def _shaped(text: str, look: Look, *, rtl: bool) -> tuple[Piece, float]:
    """The glyphs of a piece of text and its width in points."""
    # A space that holds words together looks like any other, and is found as one when the page is searched.
    shown = text.translate(_SPACES)
    piece = shape(stack(look.family, look.weight, look.italic), shown, look.features, right_to_left=rtl)
    return piece, piece.width * look.size / 1000.0 + look.tracking * len(text)


def cut(word: Word, measure: float) -> list[Word]:
    """Cut a word that is wider than the measure, between characters, never before a combining mark."""
    parts: list[Word] = []
    held: list[Atom] = []
    room = measure
    for atom in word.atoms:
        for text in re.findall(r".[\u0300-\u036f\u200c\u200d]*", atom.text, re.DOTALL):
            single = _atom(text, atom.look, atom.span, atom.level)
            if held and single.width > room:
                parts.append(_joined(held))
                held, room = [], measure
            held.append(single)
            room -= single.width
    last = _joined(held)
    parts.append(last._replace(spaces=word.spaces, space=word.space, ends_line=word.ends_line))
    return parts


def _joined(atoms: Sequence[Atom]) -> Word:
    return Word(tuple(atoms), (), sum(atom.width for atom in atoms), 0.0)
