"""Rules P2 to X8: the level of a paragraph, and what embeddings, overrides and isolates do to levels and classes."""

from __future__ import annotations

import re
from typing import NamedTuple

_CONTROLS = re.compile("[lr120<>?!]")
_STRONG_OR_ISOLATE = re.compile("[LRA<>?!]")
_DEEPEST = 125
_ISOLATES = "<>?"


class Embedded(NamedTuple):
    """The level of each character after the explicit rules, and the classes with what overrides made of them."""

    levels: list[int]
    classes: str


class _Status(NamedTuple):
    level: int
    override: str
    isolate: bool


def first_strong(classes: str, start: int = 0, *, to_isolate_end: bool = False) -> int | None:
    """The level by the first strong character outside isolates (P2, P3); None where there is none.

    With `to_isolate_end` the search ends where the isolate ends that began before `start`.
    """
    depth = 0
    for match in _STRONG_OR_ISOLATE.finditer(classes, start):
        kind = match[0]
        if kind in _ISOLATES:
            depth += 1
        elif kind == "!":
            if depth == 0 and to_isolate_end:
                return None
            depth = max(depth - 1, 0)
        elif depth == 0:
            return 0 if kind == "L" else 1
    return None


def embedded(classes: str, base: int) -> Embedded:
    """Apply rules X1 to X8 to one paragraph."""
    if _CONTROLS.search(classes) is None:
        return Embedded([base] * len(classes), classes)
    walk = _Walk(classes, base)
    for at, kind in enumerate(classes):
        walk.take(at, kind)
    return Embedded(walk.levels, "".join(walk.classes))


class _Walk:
    """The stack of rule X1 on its way through a paragraph."""

    def __init__(self, classes: str, base: int) -> None:
        self._all = classes
        self._base = base
        self._stack = [_Status(base, "", isolate=False)]
        self._overflow_isolates = self._overflow_embeddings = self._valid_isolates = 0
        self.levels: list[int] = []
        self.classes: list[str] = list(classes)

    def take(self, at: int, kind: str) -> None:
        """Take the next character."""
        if kind in "lr12":
            self.levels.append(self._stack[-1].level)
            self._embed(kind)
        elif kind in _ISOLATES:
            self._isolate(at, kind)
        elif kind == "!":
            self._end_isolate()
            self._stand(at)
        elif kind == "0":
            self.levels.append(self._stack[-1].level)
            self._end_embedding()
        elif kind == "p":
            self.levels.append(self._base)
        else:
            self._stand(at, keep=kind == "b")

    def _stand(self, at: int, *, keep: bool = False) -> None:
        self.levels.append(self._stack[-1].level)
        if self._stack[-1].override and not keep:
            self.classes[at] = self._stack[-1].override

    def _next_level(self, *, odd: bool) -> int:
        level = self._stack[-1].level
        return (level + 1) | 1 if odd else (level + 2) & ~1

    def _embed(self, kind: str) -> None:
        level = self._next_level(odd=kind in "r2")
        if level <= _DEEPEST and not self._overflow_isolates and not self._overflow_embeddings:
            self._stack.append(_Status(level, {"1": "L", "2": "R"}.get(kind, ""), isolate=False))
        elif not self._overflow_isolates:
            self._overflow_embeddings += 1

    def _isolate(self, at: int, kind: str) -> None:
        self._stand(at)
        overflown = self._overflow_isolates or self._overflow_embeddings
        if not overflown and (level := self._next_level(odd=self._is_odd_isolate(at, kind))) <= _DEEPEST:
            self._valid_isolates += 1
            self._stack.append(_Status(level, "", isolate=True))
        else:
            self._overflow_isolates += 1

    def _is_odd_isolate(self, at: int, kind: str) -> bool:
        return kind == "<" or (kind == "?" and first_strong(self._all, at + 1, to_isolate_end=True) == 1)

    def _end_isolate(self) -> None:
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._valid_isolates:
            self._overflow_embeddings = 0
            while not self._stack[-1].isolate:
                self._stack.pop()
            self._stack.pop()
            self._valid_isolates -= 1

    def _end_embedding(self) -> None:
        if self._overflow_isolates:
            return
        if self._overflow_embeddings:
            self._overflow_embeddings -= 1
        elif not self._stack[-1].isolate and len(self._stack) > 1:
            self._stack.pop()
