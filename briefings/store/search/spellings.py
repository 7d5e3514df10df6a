"""Names that are spelt nearly so: which words of names lie near a word that was typed. Near means one letter of the key
more, fewer, other or exchanged, whatever the vowels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.folding import Word, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHORTEST = 4
_LONGEST = 24


def name_words(called: Iterable[str]) -> Iterator[tuple[Word, str]]:
    """The words of names that may be spelt otherwise, each with how it stands in the name."""
    for name in called:
        for word in words(name, asked=True):
            if SHORTEST <= len(word.key) <= _LONGEST and word.key.isalpha():
                yield word, name[word.start : word.end]


def neighbours(key: str) -> set[str]:
    """The key and all that it becomes without one of its letters: two keys that differ by one letter share one."""
    return {key, *(key[:place] + key[place + 1 :] for place in range(len(key)))}
