"""Where Thai words begin, by the model that BudouX carries (trained on a corpus of segmented text, 33 kB)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budoux import Parser

_RUN = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]{2,}")
_NEVER_FIRST = re.compile("[\u0e2f-\u0e3a\u0e45-\u0e4e]")  # signs that follow a letter, and marks of repetition
_NEVER_LAST = re.compile("[\u0e40-\u0e44]")  # vowels that are written before their consonant
_RUNS = 4000  # kept


def cuts(text: str) -> list[int]:
    """Before which characters a word begins, inside runs of Thai."""
    return [match.start() + at for match in _RUN.finditer(text) for at in _inside(match[0])]


@lru_cache(maxsize=_RUNS)
def _inside(run: str) -> tuple[int, ...]:
    ends = list(accumulate(map(len, _parser().parse(run))))[:-1]
    return tuple(at for at in ends if not _NEVER_FIRST.match(run, at) and not _NEVER_LAST.match(run, at - 1))


@cache
def _parser() -> Parser:
    from budoux import load_default_thai_parser  # noqa: PLC0415 (a document without Thai never loads the model)

    return load_default_thai_parser()
