"""The lines of our small Markdown: which are paragraphs, items and rows, and where the cells of a row stand. The marks
within a line are read in `markup.py`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class UnitKind(StrEnum):
    """What a run of lines is."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBER = "number"
    ROW = "row"


@dataclass(slots=True)
class Unit:
    """A paragraph, an item or a row: `start` to `end` without its mark, which begins at `mark`. `group` counts the
    stretches between blank lines."""

    kind: UnitKind
    mark: int
    start: int
    end: int
    group: int


ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~•]")
"""A backslash and the mark that it makes a plain character."""

_BULLET = re.compile(r"[-•][ \t]+(?=\S)")
_NUMBER = re.compile(r"[0-9]+[.)][ \t]+(?=\S)")
_RULE = re.compile(r"\|(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?[ \t]*)?")
_BLANKS = " \t\r"


def is_rule(text: str) -> bool:
    """Whether a table line is the rule under its head."""
    return "-" in text and _RULE.fullmatch(text) is not None


def units(text: str) -> list[Unit]:
    """The paragraphs, items and rows of `text` in order. A line without a mark goes on with the one above."""
    found: list[Unit] = []
    group, place, open_unit = 0, 0, False
    for line in text.split("\n"):
        start = place + len(line) - len(line.lstrip(_BLANKS))
        end = place + len(line.rstrip(_BLANKS))
        place += len(line) + 1
        if start >= end:
            group, open_unit = group + 1, False
            continue
        unit = _unit(text, start, end, group)
        if unit.kind is UnitKind.PARAGRAPH and open_unit:
            found[-1].end = end
        else:
            found.append(unit)
        open_unit = found[-1].kind is not UnitKind.ROW
    return found


def cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each cell of a table row begins and ends, blanks left out."""
    for bar, following in pairwise((*bars(text, start, end), end)):
        first, last = trimmed(text, bar + 1, following)
        if following < end or first < last:
            yield first, last


def bars(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the bars of a table row stand, escaped ones left out."""
    while start < end:
        if escape := ESCAPE.match(text, start, end):
            start = escape.end()
            continue
        if text[start] == "|":
            yield start
        start += 1


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a stretch begins and ends without the blanks round it."""
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip(_BLANKS))
    return start, max(start, end - (len(inner) - len(inner.rstrip(_BLANKS))))


def _unit(text: str, start: int, end: int, group: int) -> Unit:
    if text[start] == "|":
        return Unit(UnitKind.ROW, start, start, end, group)
    for kind, pattern in ((UnitKind.BULLET, _BULLET), (UnitKind.NUMBER, _NUMBER)):
        if match := pattern.match(text, start, end):
            return Unit(kind, start, match.end(), end, group)
    return Unit(UnitKind.PARAGRAPH, start, start, end, group)
