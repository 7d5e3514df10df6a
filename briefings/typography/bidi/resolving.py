"""Rules W1 to N2: numbers, signs, brackets and neutrals of one sequence take a direction."""

from __future__ import annotations

import re
from functools import partial

from briefings.typography.bidi.classes import CLOSED_BY, CLOSING

_MARKS = re.compile("(.)(m+)", re.DOTALL)
_ARABIC = re.compile("A[^LR]*")
_SEPARATOR = re.compile("(?<=E)[+,](?=E)")
_ARABIC_SEPARATOR = re.compile("(?<=N),(?=N)")
_TERMINATORS = re.compile("%+")
_LATIN = re.compile("L[^R]*")
_NEUTRALS = re.compile("[pswo<>?!]+")
_LEFT_OVER = str.maketrans("+,%", "ooo")
_BRACKET = re.compile("[" + re.escape("".join([*CLOSED_BY, *CLOSING])) + "]")
_DEEPEST = 63


def resolved(text: str, kinds: str, level: int, before: str, after: str) -> str:
    """The classes after W1 to N2: only L, R, E and N are left. `before` and `after` are what the ends stand between."""
    own = "R" if level % 2 else "L"
    weak = _numbers(_marks(before + kinds))
    if _BRACKET.search(text) is not None:
        weak = _with_brackets(text, weak, kinds, own)
    return _NEUTRALS.sub(partial(_neutral, own=own), weak + after)[1:-1]


def _marks(kinds: str) -> str:
    """W1: a mark is as what it stands on, and neutral on the sign of an isolate."""
    return _MARKS.sub(lambda found: found[1] + ("o" if found[1] in "<>?!" else found[1]) * len(found[2]), kinds)


def _numbers(kinds: str) -> str:
    """W2 to W7."""
    kinds = _ARABIC.sub(lambda found: found[0].replace("E", "N"), kinds).replace("A", "R")
    kinds = _ARABIC_SEPARATOR.sub("N", _SEPARATOR.sub("E", kinds))
    kinds = _TERMINATORS.sub(_terminators, kinds).translate(_LEFT_OVER)
    return _LATIN.sub(lambda found: found[0].replace("E", "L"), kinds)


def _terminators(found: re.Match[str]) -> str:
    """W5: signs such as % beside a number belong to it."""
    beside = found.string[found.start() - 1], found.string[found.end() : found.end() + 1]
    return "E" * len(found[0]) if "E" in beside else found[0]


def _neutral(found: re.Match[str], own: str) -> str:
    """N1 and N2: between two of one direction a neutral takes it, elsewhere that of its level."""
    before, after = found.string[found.start() - 1], found.string[found.end()]
    same = _sided(before) == _sided(after)
    return (_sided(before) if same else own) * len(found[0])


def _sided(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _with_brackets(text: str, weak: str, kinds: str, own: str) -> str:
    """N0: a pair takes the direction of its level if anything inside has it, else that of what is inside and before.

    `weak` has one sign more than `text` and `kinds`: what the sequence begins with.
    """
    other = "L" if own == "R" else "R"
    settled = list(weak)
    for opening, closing in _pairs(text, weak):
        inside = {_sided(kind) for kind in settled[opening + 1 : closing] if kind in "LREN"}
        if own in inside:
            chosen = own
        elif inside:
            earlier = next(_sided(settled[at]) for at in range(opening - 1, -1, -1) if settled[at] in "LREN")
            chosen = other if earlier == other else own
        else:
            continue
        for at in (opening, closing):
            end = at + 1
            while end <= len(kinds) and kinds[end - 1] == "m":  # marks on a bracket follow it
                end += 1
            settled[at:end] = chosen * (end - at)
    return "".join(settled)


def _pairs(text: str, weak: str) -> list[tuple[int, int]]:
    """Places in `weak` of brackets that belong together (BD16), by their openings."""
    opened: list[tuple[str, int]] = []
    pairs = []
    for found in _BRACKET.finditer(text):
        at, character = found.start() + 1, found[0]
        if weak[at] != "o":
            continue
        if character in CLOSED_BY:
            if len(opened) == _DEEPEST:
                break
            opened.append((CLOSED_BY[character], at))
            continue
        depth = next((n for n in range(len(opened) - 1, -1, -1) if opened[n][0] == CLOSING[character]), None)
        if depth is not None:
            pairs.append((opened[depth][1], at))
            del opened[depth:]
    return sorted(pairs)
