"""What was found, as it is shown: title and context of a record with the places of the words in them."""

from __future__ import annotations

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


def hit(record: Record, asked: Sequence[Asked], match: Match = Match.WORDS) -> Hit:
    """Where the words stand in a record that was found: in its title, and in the other text with most of them."""
    context, first = _best(_others(record), asked)
    if first is None:  # the words stand in the title; a date or a page number beside it would say nothing
        context = next((text for text in _others(record) if len(text) >= SHORTEST), "")
    excerpt = _excerpt(context, first.start if first else 0, first.end if first else 0)
    return Hit(
        ref=record.ref,
        title=record.label,
        title_ranges=_ranges(record.label, asked),
        context=excerpt,
        ranges=_ranges(excerpt, asked),
        match=match,
    )


def _others(record: Record) -> Iterator[str]:
    return (text for text in (*titles(record), *bodies(record)) if text != record.label)


def _best(texts: Iterable[str], asked: Sequence[Asked]) -> tuple[str, Word | None]:
    """The text with most of the words, and the first of them there."""
    best: tuple[str, Word | None] = ("", None)
    most = 0
    for text in texts:
        first, held = _held(text, asked)
        if first is not None and held > most:
            best, most = (text, first), held
        if most and most == len(asked):
            break
    return best


def _held(text: str, asked: Sequence[Asked]) -> tuple[Word | None, int]:
    """The first word of a text that answers, and how many of those asked are answered near it."""
    first: Word | None = None
    held: set[int] = set()
    for count, word in enumerate(_answers(text, asked)):
        first = first or word
        held.update(place for place, one in enumerate(asked) if one.answered_by(word))
        if len(held) == len(asked) or count >= _ENOUGH:
            break
    return first, len(held)


def _answers(text: str, asked: Sequence[Asked]) -> Iterator[Word]:
    """The words of a text that answer one of those asked."""
    begin = _near(text, asked) if len(text) > _LONG else 0
    for word in words(text[begin:] if begin else text):
        if any(one.answered_by(word) for one in asked):
            yield word._replace(start=word.start + begin, end=word.end + begin) if begin else word


def _near(text: str, asked: Sequence[Asked]) -> int:
    """A place before the first word that stands literally in a long text, so that not all of it must be folded."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return 0
    places = [lowered.find(form) for one in asked for form in (*one.forms, *one.begun)]
    first = min((place for place in places if place > 0), default=0)
    return text.rfind(" ", 0, first) + 1 if first else 0


def _ranges(text: str, asked: Sequence[Asked]) -> Ranges:
    """Where the words stand that answer; a part of a word that answers whole is left out."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(
        ((word.start, word.end) for word in _answers(text, asked)), key=lambda one: (one[0], -one[1])
    ):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return tuple(found)


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
