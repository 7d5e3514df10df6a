"""How the tables of letters are written down, and rules that rewrite a word in order. What they say is elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Replacement = str | Callable[[re.Match[str]], str]


def row(values: str) -> list[str]:
    """Latin values in the order of the letters they stand for; a star stands for nothing."""
    return [value.replace("*", "") for value in values.split()]


def table(pairs: str) -> dict[int, str]:
    """Letters and their Latin, by turns, for `str.translate`; a star stands for nothing."""
    words = row(pairs)
    return {ord(letter): latin for letter, latin in zip(words[::2], words[1::2], strict=True)}


def groups(values: Mapping[str, str]) -> tuple[str, Replacement]:
    """One rule that replaces each of these groups of letters, where two begin together the earlier one."""
    return "|".join(values), lambda found: values[found.group()]


class Rules:
    """Patterns and what takes their place, one after the other.

    They are compiled when they are first used: some milliseconds that a start of the program need not spend.
    """

    __slots__ = ("_compiled", "_pairs")

    def __init__(self, *pairs: tuple[str, Replacement]) -> None:
        self._pairs = pairs
        self._compiled: tuple[tuple[re.Pattern[str], Replacement], ...] = ()

    def __call__(self, text: str) -> str:
        """The text rewritten."""
        if not self._compiled:
            self._compiled = tuple((re.compile(pattern), latin) for pattern, latin in self._pairs)
        for pattern, latin in self._compiled:
            text = pattern.sub(latin, text)
        return text
