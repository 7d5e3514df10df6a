"""What was put into a text and what was taken out, word by word, for showing both in one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_AROUND = 40
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_MOST = 2000
"""With more words than this between the first and the last difference, they are not compared one by one: it would take
longer than a click may."""


class Fate(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that share their fate. The runs that are not removed make the new text, those not added the old."""

    fate: Fate
    text: str


def word_runs(before: str, after: str) -> tuple[Run, ...]:
    """The way from one text to the other, whole words at a time; what goes stands before what comes."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    start = _common(zip(old, new, strict=False))
    room = min(len(old), len(new)) - start
    end = min(room, _common(zip(reversed(old), reversed(new), strict=False)))
    pieces = [
        (Fate.KEPT, old[:start]),
        *_middle(old[start : len(old) - end], new[start : len(new) - end]),
        (Fate.KEPT, old[len(old) - end :]),
    ]
    return tuple(_joined((fate, "".join(words)) for fate, words in pieces if words))


def marked(runs: Sequence[Run]) -> str:
    """The runs in one line of plain text: [-gone-] and {+come+}, with some words of what stays around them."""
    parts: list[str] = []
    for place, run in enumerate(runs):
        words = " ".join(run.text.split())
        if run.fate is Fate.KEPT:
            parts.append(_shortened(words, first=place == 0, last=place == len(runs) - 1))
        elif words:
            parts.append(f"[-{words}-]" if run.fate is Fate.REMOVED else f"{{+{words}+}}")
    return " ".join(part for part in parts if part)


def _shortened(words: str, *, first: bool, last: bool) -> str:
    """What stays, without what is far from any change."""
    if len(words) <= 2 * _AROUND:
        return words
    head = "" if first else words[:_AROUND].rsplit(" ", 1)[0]
    tail = "" if last else words[-_AROUND:].split(" ", 1)[-1]
    return f"{head} … {tail}".strip()


def _common(pairs: Iterable[tuple[str, str]]) -> int:
    """How many pairs agree before the first that does not."""
    number = 0
    for one, other in pairs:
        if one != other:
            break
        number += 1
    return number


def _middle(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Fate, Sequence[str]]]:
    if len(old) > _MOST or len(new) > _MOST:
        yield Fate.REMOVED, old
        yield Fate.ADDED, new
        return
    for deed, first, last, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if deed == "equal":
            yield Fate.KEPT, old[first:last]
        else:
            yield Fate.REMOVED, old[first:last]
            yield Fate.ADDED, new[begin:stop]


def _joined(pieces: Iterable[tuple[Fate, str]]) -> Iterator[Run]:
    """One run for neighbours of one fate."""
    for fate, group in groupby(pieces, key=lambda piece: piece[0]):
        yield Run(fate, "".join(text for _, text in group))
