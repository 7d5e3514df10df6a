"""Rules X9 and X10: which characters are resolved together. An isolate is stepped over as if it were one sign."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_REMOVED = frozenset("blr120")
_ISOLATES = "<>?"


class RunSequence(NamedTuple):
    """An isolating run sequence: the places of its characters, their level, and the directions at its two ends."""

    places: Sequence[int]
    level: int
    before: str
    after: str


def sequences(classes: str, levels: list[int], base: int) -> Iterable[RunSequence]:
    """The isolating run sequences of a paragraph. `classes` are those that characters have by themselves."""
    kept = [at for at, kind in enumerate(classes) if kind not in _REMOVED]
    if not kept:
        return
    if len(set(levels)) == 1 and not any(kind in classes for kind in _ISOLATES):
        yield RunSequence(kept, levels[0], _direction(max(levels[0], base)), _direction(max(levels[0], base)))
        return
    closes = _matches(classes)
    yield from _joined(classes, levels, base, kept, closes)


def _joined(
    classes: str, levels: list[int], base: int, kept: list[int], closes: dict[int, int]
) -> Iterable[RunSequence]:
    runs = [list(run) for _, run in groupby(kept, key=levels.__getitem__)]
    starting = {run[0]: run for run in runs}
    order = {at: number for number, at in enumerate(kept)}
    continued = set(closes.values())
    for run in runs:
        if run[0] in continued:
            continue
        places = list(run)
        while places[-1] in closes:
            places += starting[closes[places[-1]]]
        first, last = order[places[0]], order[places[-1]]
        level = levels[places[0]]
        before = levels[kept[first - 1]] if first else base
        open_end = classes[places[-1]] in _ISOLATES or last + 1 == len(kept)
        after = base if open_end else levels[kept[last + 1]]
        yield RunSequence(places, level, _direction(max(level, before)), _direction(max(level, after)))


def _matches(classes: str) -> dict[int, int]:
    """For each sign that begins an isolate the one that ends it (BD9)."""
    opened: list[int] = []
    found = {}
    for at, kind in enumerate(classes):
        if kind in _ISOLATES:
            opened.append(at)
        elif kind == "!" and opened:
            found[opened.pop()] = at
    return found


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"
