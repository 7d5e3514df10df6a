"""What was found, as it is shown: title and context of a record with the places of the words in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.domain.records import Ref
from briefings.folding import words
from briefings.store.texts import bodies, titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.domain.dossier import Record
    from briefings.folding import Word
    from briefings.store.search.question import Asked

Ranges = tuple[tuple[int, int], ...]
CONTEXT = 140
SHORTEST = 30
_LONG = 20_000
_ENOUGH = 12
_PIECE = re.compile(r"\S+")


class Match(StrEnum):
    """How a record answers: it holds the words, a name in it sounds like them, or is spelt nearly so."""

    WORDS = "words"
    SOUND = "sound"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One record that was found. Ranges are start and end of the hits, in `title` and in `context`."""

    ref: Ref
    title: str
    title_ranges: Ranges
    context: str
    ranges: Ranges
    match: Match = Match.WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """One page of what was found. `total` counts all of it; where `more` is set there is more than `total`.

    `corrected` is the question with names as they are spelt in the dossier, offered where little was found; `layout`
    is the question as it was meant, where it was typed in the wrong keyboard layout; both else None. `unread` are
    filters that were not understood (yet) and make no difference.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    more: bool = False
    corrected: str | None = None
    layout: str | None = None
    unread: tuple[str, ...] = ()


class Highlighter:
    """Shows records as answers to the same words; what one text has taught serves the next."""

    def __init__(self, asked: Sequence[Asked]) -> None:
        self._asked = asked
        self._known: dict[str, bool] = {}

    def hit(self, record: Record, match: Match = Match.WORDS) -> Hit:
        """Where the words stand in a record that was found: in its title, and in the other text with most of them."""
        context, first = self._best(_others(record))
        if first is None:  # the words stand in the title; a date or a page number beside it would say nothing
            context = next((text for text in _others(record) if len(text) >= SHORTEST), "")
        excerpt = _excerpt(context, first.start if first else 0, first.end if first else 0)
        return Hit(
            ref=record.ref,
            title=record.label,
            title_ranges=self._ranges(record.label),
            context=excerpt,
            ranges=self._ranges(excerpt),
            match=match,
        )

    def _best(self, texts: Iterable[str]) -> tuple[str, Word | None]:
        """The text with most of the words, and the first of them there."""
        best: tuple[str, Word | None] = ("", None)
        most = 0
        for text in texts:
            first, held = self._held(text)
            if first is not None and held > most:
                best, most = (text, first), held
            if most and most == len(self._asked):
                break
        return best

    def _held(self, text: str) -> tuple[Word | None, int]:
        """The first word of a text that answers, and how many of those asked are answered there or soon after."""
        first: Word | None = None
        held: set[int] = set()
        for count, word in enumerate(self._answers(text)):
            first = first or word
            held.update(place for place, one in enumerate(self._asked) if one.answered_by(word))
            if len(held) == len(self._asked) or count >= _ENOUGH:
                break
        return first, len(held)

    def _answers(self, text: str) -> Iterator[Word]:
        """The words of a text that answer one of those asked."""
        begin = self._near(text) if len(text) > _LONG else 0
        for piece in _PIECE.finditer(text, begin):
            if self._may_answer(piece.group()):
                start = piece.start()
                for word in words(piece.group()):
                    if self._is_asked(word):
                        yield word._replace(start=start + word.start, end=start + word.end)

    def _may_answer(self, piece: str) -> bool:
        """Whether a word between two spaces answers. Most come again, in this text or the next."""
        known = self._known.get(piece)
        if known is None:
            known = self._known[piece] = any(map(self._is_asked, words(piece)))
        return known

    def _is_asked(self, word: Word) -> bool:
        return any(one.answered_by(word) for one in self._asked)

    def _near(self, text: str) -> int:
        """A place before the first word that stands literally in a long text, so that not all of it must be folded."""
        lowered = text.lower()
        if len(lowered) != len(text):
            return 0
        places = [lowered.find(form) for one in self._asked for form in (*one.forms, *one.begun)]
        first = min((place for place in places if place > 0), default=0)
        return text.rfind(" ", 0, first) + 1 if first else 0

    def _ranges(self, text: str) -> Ranges:
        """Where the words stand that answer; a part of a word that answers whole is left out."""
        found: list[tuple[int, int]] = []
        places = ((word.start, word.end) for word in self._answers(text))
        for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
            if not found or start >= found[-1][1]:
                found.append((start, end))
        return tuple(found)


def _others(record: Record) -> Iterator[str]:
    return (text for text in (*titles(record), *bodies(record)) if text != record.label)


def _excerpt(text: str, start: int, end: int) -> str:
    """One line of the text around a hit, cut at words, with dots where something is left out."""
    first = max(0, start - CONTEXT // 3)
    if first:
        first = text.find(" ", first, start) + 1 or start
    last = min(len(text), first + CONTEXT)
    if last < len(text):
        last = max(text.rfind(" ", first, last), min(end, last))
    before, after = "… " if first else "", " …" if last < len(text) else ""
    return before + " ".join(text[first:last].split()) + after
