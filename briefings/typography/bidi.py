"""Which way each character runs, after the Unicode bidirectional algorithm (UAX #9): what plain paragraphs need.
Explicit embeddings and isolates are taken as neutral; text that has none comes out as the standard says.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_NEUTRAL = {"B", "S", "WS", "ON"}
_IGNORED = {"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_BRACKETS = {"(": ")", "[": "]", "{": "}", "«": "»"}


def has_right_to_left(text: str) -> bool:
    """Whether any character runs from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def levels(text: str, base: int = 0) -> list[int]:
    """The embedding level of each character: even runs left to right, odd right to left. `base` is the paragraph's."""
    types = [unicodedata.bidirectional(character) or "L" for character in text]
    types = ["ON" if kind in _IGNORED else kind for kind in types]
    start = "R" if base else "L"
    _resolve_marks(types, start)
    _resolve_numbers(types, start)
    _resolve_separators(types)
    _resolve_latin_numbers(types, start)
    _resolve_brackets(text, types, start)
    _resolve_neutrals(types, start)
    found = [_implicit(kind, base) for kind in types]
    return _with_trailing_spaces(text, found, base)


def visual_order(found: Sequence[int]) -> list[int]:
    """Positions from left to right for levels in logical order (rule L2)."""
    order = list(range(len(found)))
    for level in range(max(found, default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end + 1 if end == at else end
    return order


def _resolve_marks(types: list[str], start: str) -> None:
    """W1: a mark is as what it stands on."""
    before = start
    for at, kind in enumerate(types):
        if kind == "NSM":
            types[at] = before
        before = types[at]


def _resolve_numbers(types: list[str], start: str) -> None:
    """W2 and W3: European digits after Arabic letters are Arabic; then Arabic letters are plain right to left."""
    strong = start
    for at, kind in enumerate(types):
        if kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":
            types[at] = "AN"
    types[:] = ["R" if kind == "AL" else kind for kind in types]


def _resolve_separators(types: list[str]) -> None:
    """W4 to W6: separators inside numbers, signs beside them; what is left is neutral."""
    for at in range(1, len(types) - 1):
        before, kind, after = types[at - 1 : at + 2]
        if before == after and ((kind == "ES" and before == "EN") or (kind == "CS" and before in {"EN", "AN"})):
            types[at] = before
    for order in (range(len(types)), range(len(types) - 1, -1, -1)):
        beside = ""
        for at in order:
            if types[at] == "ET" and beside == "EN":
                types[at] = "EN"
            beside = types[at]
    types[:] = ["ON" if kind in {"ES", "ET", "CS"} else kind for kind in types]


def _resolve_latin_numbers(types: list[str], start: str) -> None:
    """W7: digits after Latin letters run with them."""
    strong = start
    for at, kind in enumerate(types):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            types[at] = "L"


def _direction(kind: str) -> str:
    return "R" if kind in {"EN", "AN", "R"} else "L" if kind == "L" else ""


def _resolve_brackets(text: str, types: list[str], start: str) -> None:
    """N0: a pair runs as its paragraph if anything inside does, else as the text inside it and before it."""
    for opening, closing in _pairs(text):
        inside = {_direction(kind) for kind in types[opening + 1 : closing]} - {""}
        if start in inside:
            types[opening] = types[closing] = start
        elif inside:
            before = next((_direction(kind) for kind in reversed(types[:opening]) if _direction(kind)), start)
            (other,) = inside
            types[opening] = types[closing] = other if before == other else start


def _pairs(text: str) -> list[tuple[int, int]]:
    opened: list[tuple[str, int]] = []
    pairs = []
    for at, character in enumerate(text):
        if character in _BRACKETS:
            opened.append((_BRACKETS[character], at))
        elif opened and character == opened[-1][0]:
            pairs.append((opened.pop()[1], at))
    return sorted(pairs)


def _resolve_neutrals(types: list[str], start: str) -> None:
    """N1 and N2: between two runs of one direction a neutral takes it, elsewhere the paragraph's."""
    at = 0
    while at < len(types):
        if types[at] not in _NEUTRAL:
            at += 1
            continue
        end = at
        while end < len(types) and types[end] in _NEUTRAL:
            end += 1
        before = _direction(types[at - 1]) if at else start
        after = _direction(types[end]) if end < len(types) else start
        types[at:end] = [before if before == after else start] * (end - at)
        at = end


def _implicit(kind: str, base: int) -> int:
    """I1 and I2."""
    if base % 2 == 0:
        return base + {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
    return base + (0 if kind == "R" else 1)


def _with_trailing_spaces(text: str, found: list[int], base: int) -> list[int]:
    """L1: spaces at the end run as the paragraph."""
    for at in range(len(text) - 1, -1, -1):
        if not text[at].isspace():
            break
        found[at] = base
    return found
