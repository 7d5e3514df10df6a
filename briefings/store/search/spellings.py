"""Names that are spelt otherwise: the words of names that sound like a word that was typed, or that it may be typed
wrong. Each word of a name is kept under its skeletons, and under its key and its letters with one left out; what shares
one of these is compared in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefings.folding import ALIKE, alike, close, fold, key, skeletons, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.folding import Word
    from briefings.store.connection import Connection

SHORTEST = 4
_LONGEST = 24
_SOUND, _LETTERS = "~", "="
_CANDIDATES = 150
_MOST = 12


class Near(NamedTuple):
    """A word of a name that lies near a word that was typed; `likeness` is 0–1, `sounds` whether it is by sound."""

    word: str
    key: str
    likeness: float
    sounds: bool


def name_words(called: Iterable[str]) -> Iterator[tuple[Word, str]]:
    """The words of names that may be spelt otherwise, each with how it stands in the name."""
    for name in called:
        for word in words(name, asked=True):
            if SHORTEST <= len(word.key) <= _LONGEST and word.key.isalpha():
                yield word, name[word.start : word.end]


def variants(word: str, key: str) -> set[str]:
    """What a word is kept under, and looked for by: its skeletons, and its key and letters with one left out."""
    shapes = {f"{_SOUND}{shape}" for shape in skeletons(word) if len(shape) > 1}
    letters = fold(word)
    typed = (f"{_LETTERS}{short}" for short in _shorter(letters)) if letters != key else ()
    return {*shapes, *_shorter(key), *typed}


def _shorter(text: str) -> Iterator[str]:
    yield text
    yield from (text[:place] + text[place + 1 :] for place in range(len(text)))


def near(connection: Connection, typed: str) -> list[Near]:
    """The words of names near a typed one, nearest first, itself left out."""
    wanted = key(typed)
    if not SHORTEST <= len(wanted) <= _LONGEST:
        return []
    keys = sorted(variants(typed, wanted))
    marks = ", ".join("?" * len(keys))
    rows = connection.query(
        f"""select distinct name_word.word, name_word.key from spelling join name_word on name_word.word = spelling.word
        where spelling.variant in ({marks}) order by abs(length(name_word.key) - ?), name_word.word limit ?""",  # noqa: S608 - only question marks
        (*keys, len(wanted), _CANDIDATES),
    )
    compared = (_compared(typed, wanted, str(word), str(other)) for word, other in rows)
    found = sorted((one for one in compared if one is not None), key=lambda one: (-one.likeness, one.word))
    return found[:_MOST]


def _compared(typed: str, wanted: str, word: str, other: str) -> Near | None:
    if fold(typed) == fold(word):
        return None
    likeness = alike(typed, word)
    if likeness >= ALIKE:
        return Near(word, other, likeness, sounds=True)
    wrong = close(wanted, other) or close(fold(typed), fold(word))
    return Near(word, other, likeness / 2, sounds=False) if wrong else None
