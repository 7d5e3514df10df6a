"""Where words begin in Thai, Lao, Khmer and Burmese, which write no spaces between them: by ICU's dictionaries.

A dictionary goes astray at names that it does not hold, so it is not believed alone where there is a second opinion:
Thai words have to be seen by the model in `thai` too, and Burmese ones begin where a syllable does. What is then too
long to be one word, and other languages in Burmese letters, are parted by the second opinion alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.typography.breaks import syllables, thai

if TYPE_CHECKING:
    from collections.abc import Sequence

_THAI, _LAO = "[\u0e01-\u0e3a\u0e40-\u0e4e]{2,}", "[\u0e81-\u0edf]{2,}"
_KHMER, _MYANMAR = "[\u1780-\u17e9]{2,}", "[\u1000-\u109f\uaa60-\uaa7f]{2,}"
_NOT_BURMESE = re.compile("[\u1022\u1028\u1033-\u1035\u105a-\u109f\uaa60-\uaa7f]")  # Shan, Mon, Karen and others
# Not after what is written before its consonant, nor before signs that follow a letter and marks of repetition.
_POSSIBLE = re.compile(
    "(?<![\u0e40-\u0e44\u0ec0-\u0ec4\u17d2])"
    "(?![\u0e2f-\u0e3a\u0e45-\u0e4e\u0eaf-\u0ebd\u0ec5-\u0ecd\u17b4-\u17d8\u17da\u17dd])"
)
_RUNS = 4000  # kept
_LONG_THAI, _LONG = 16, 24  # letters and signs of what is hardly one word


def cuts(text: str) -> list[int]:
    """Before which characters a word begins, inside runs of one of these scripts."""
    return [match.start() + at for match in _run().finditer(text) for at in _inside(match[0])]


@cache
def _run() -> re.Pattern[str]:
    return re.compile(f"{_THAI}|{_LAO}|{_KHMER}|{_MYANMAR}")


@lru_cache(maxsize=_RUNS)
def _inside(run: str) -> tuple[int, ...]:
    found = _thai(run) if run < "\u0e80" else _by_syllables(run)
    return tuple(sorted(found))


def _thai(run: str) -> set[int]:
    seen = [at for at in thai.cuts(run) if _POSSIBLE.match(run, at)]
    return _long_parted(run, _in_dictionary(run).intersection(seen), seen, _LONG_THAI)


def _by_syllables(run: str) -> set[int]:
    begun = syllables.cuts(run)
    if _NOT_BURMESE.search(run):
        return {*begun}
    found = _in_dictionary(run)
    if "\u1000" <= run < "\u10a0":
        found.intersection_update(begun)
    return _long_parted(run, found, begun, _LONG)


def _long_parted(run: str, found: set[int], others: Sequence[int], most: int) -> set[int]:
    made = set(found)
    for start, end in pairwise([0, *sorted(found), len(run)]):
        if end - start > most:
            made.update(others[bisect_right(others, start) : bisect_left(others, end)])
    return made


def _in_dictionary(run: str) -> set[int]:
    from icu4py.breakers import LineBreaker  # noqa: PLC0415 (a document without such scripts never loads it)

    starts = (start for start, _ in LineBreaker(run, "en").segments())  # the letters choose the dictionary
    return {at for at in starts if at and _POSSIBLE.match(run, at)}
