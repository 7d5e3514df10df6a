"""What was found, as it is shown: title and context of a record with the places of the words in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from briefings.domain.records import Ref
from briefings.folding import words
from briefings.store.search.rows import forms_of
from briefings.store.texts import read_aloud, titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.domain.dossier import Record
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


class Spot(NamedTuple):
    """A word of a text that answers: where it stands, and which of the words asked it is."""

    start: int
    end: int
    places: tuple[int, ...]


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
        whole = (f" {form} " for one in asked for form in one.forms)
        signs = dict.fromkeys((*whole, *(f" {form}" for one in asked for form in one.begun)))
        self._tells = re.compile("|".join(map(re.escape, signs)) or "(?!)").search
        self._known: dict[str, tuple[Spot, ...]] = {}

    def hit(self, record: Record, match: Match = Match.WORDS) -> Hit:
        """Where the words stand in a record that was found: in its title, and in the other text with most of them."""
        _, told = self._held(record.label)
        # Where the title says it all, the rest is shown from its beginning; a reader sees that at a glance.
        context, first = ("", None) if told == len(self._asked) else self._best(_others(record))
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

    def _best(self, texts: Iterable[str]) -> tuple[str, Spot | None]:
        """The text with most of the words, and the first of them there."""
        best: tuple[str, Spot | None] = ("", None)
        most = 0
        for text in texts:
            first, held = self._held(text)
            if first is not None and held > most:
                best, most = (text, first), held
            if most and most == len(self._asked):
                break
        return best

    def _held(self, text: str) -> tuple[Spot | None, int]:
        """The first word of a text that answers, and how many of those asked are answered there or soon after."""
        first: Spot | None = None
        held: set[int] = set()
        for count, spot in enumerate(self._answers(text)):
            first = first or spot
            held.update(spot.places)
            if len(held) == len(self._asked) or count >= _ENOUGH:
                break
        return first, len(held)

    def _answers(self, text: str) -> Iterator[Spot]:
        """The words of a text that answer one of those asked. Most pieces come again, in this text or the next."""
        begin = self._near(text) if len(text) > _LONG else 0
        known = self._known
        for match in _PIECE.finditer(text, begin):
            piece = match[0]
            spots = known.get(piece)
            if spots is None:
                spots = known[piece] = self._read(piece)
            for start, end, places in spots:
                yield Spot(match.start() + start, match.start() + end, places)

    def _read(self, piece: str) -> tuple[Spot, ...]:
        """The words that answer between two spaces."""
        if self._tells(forms_of(piece)) is None:
            return ()
        found = ((word.start, word.end, (word.folded, word.key)) for word in words(piece))
        asked = list(enumerate(self._asked))
        spots = (
            Spot(start, end, tuple(place for place, one in asked if one.answered_by(held)))
            for start, end, held in found
        )
        return tuple(spot for spot in spots if spot.places)

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
        for start, end, _ in sorted(self._answers(text), key=lambda spot: (spot.start, -spot.end)):
            if not found or start >= found[-1][1]:
                found.append((start, end))
        return tuple(found)


def _others(record: Record) -> Iterator[str]:
    return (text for text in (*titles(record), *read_aloud(record)) if text != record.label)


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
