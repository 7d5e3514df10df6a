"""The words that compose itself puts on a page, from `resources/phrases`, by key. Where they go stands elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import resources


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language. A missing key is a fault of ours: KeyError."""

    table: Mapping[str, str | Sequence[str]]

    def __call__(self, key: str, **values: str) -> str:
        """One phrase with its values filled in."""
        phrase = self.table[key]
        if not isinstance(phrase, str):
            raise KeyError(key)
        return phrase.format(**values) if values else phrase

    def each(self, key: str) -> Sequence[str]:
        """A list of words, such as the months."""
        words = self.table[key]
        if isinstance(words, str):
            raise KeyError(key)
        return words

    def series(self, words: Sequence[str]) -> str:
        """Words in a row: "A", "A and B", "A, B and C"."""
        if len(words) < 2:
            return "".join(words)
        most = words[0]
        for word in words[1:-1]:
            most = self("list-next", most=most, next=word)
        return self("list-and", most=most, last=words[-1])

    def count(self, number: int) -> str:
        """A small number in words, a larger one in digits."""
        words = self.each("numbers")
        return words[number] if number < len(words) else str(number)


@cache
def phrases(language: str) -> Phrases:
    """The phrases for a brief in `language` (BCP 47), in English where that language has none."""
    return Phrases(_flat(resources.read(resources.path_for(language, "phrases"))))


def _flat(table: Mapping[str, object], above: str = "") -> dict[str, str | Sequence[str]]:
    flat: dict[str, str | Sequence[str]] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{above}{key}.")
        elif isinstance(value, str):
            flat[above + key] = value
        elif isinstance(value, list):
            flat[above + key] = tuple(map(str, value))
    return flat
