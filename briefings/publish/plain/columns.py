"""Text in columns of a fixed pitch: how wide it shows, where its lines end. What stands in them is in `blocks`."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from briefings.typography.breaks import Kind, places

COLUMNS = 72
"""The measure of a mail, in columns; RFC 3676 asks for less than 78."""

_ADDRESS = "://"
_NO_BREAK = "\u00a0"
_WORD = re.compile(r"\S+")
_UNSEEN = {"Mn", "Me", "Cf"}


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    if unicodedata.category(character) in _UNSEEN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def width_of(text: str) -> int:
    """How many columns a line takes: two for a wide character, none for a combining mark."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def wrapped(text: str, width: int, language: str, *, whole: bool = True) -> list[str]:
    """The lines of a text, each at most `width` columns. Longer words are cut, addresses only where not `whole`."""
    lines: list[str] = []
    text = text.replace("\t", " ").rstrip()
    kept = _addresses(text) if whole else []
    ends = [
        (at.end, at.start, at.kind is Kind.NEWLINE)
        for at in places(text, language)
        if not any(start < at.end < end for start, end in kept)
    ]
    start, last = 0, None
    for end, following, forced in [*ends, (len(text), len(text), True)]:
        if last is not None and width_of(text[start:end]) > width:
            lines.append(text[start : last[0]].strip())
            start, last = last[1], None
        if forced:
            lines.append(text[start:end].strip())
            start, last = following, None
        else:
            last = (end, following)
    return [piece for line in lines for piece in _cut(line, width, whole=whole)]


def _addresses(text: str) -> list[tuple[int, int]]:
    """Where the addresses in a text start and end."""
    return [word.span() for word in _WORD.finditer(text) if _ADDRESS in word[0]] if _ADDRESS in text else []


def _cut(line: str, width: int, *, whole: bool) -> list[str]:
    """A line in pieces that fit, parted before no combining mark."""
    if width_of(line) <= width or (whole and _ADDRESS in line):
        return [line]
    pieces, start, used = [], 0, 0
    for at, taken in enumerate(map(_columns, line)):
        if taken and start < at and used + taken > width:
            pieces.append(line[start:at])
            start, used = at, 0
        used += taken
    return [*pieces, line[start:]]


def as_written(text: str) -> list[str]:
    """The lines of a text with the blanks that they start with; those that are too long go on without."""
    lines: list[str] = []
    for line in text.replace(_NO_BREAK, " ").split("\n"):
        lines += [line.rstrip()] if width_of(line) <= COLUMNS else wrapped(line, COLUMNS, "")
    return lines


def padded(text: str, width: int) -> str:
    """The text with blanks after it up to a width."""
    return text + " " * (width - width_of(text))


def set_in(lines: list[str], first: str, width: int = 0) -> list[str]:
    """Lines hanging after a mark, which takes `width` columns, or its own."""
    width = width or width_of(first)
    return [padded(first, width) + line if at == 0 else (" " * width + line).rstrip() for at, line in enumerate(lines)]


def centred(text: str, language: str) -> list[str]:
    """The lines of a text, each in the middle of the measure."""
    return [" " * ((COLUMNS - width_of(line)) // 2) + line for line in wrapped(text, COLUMNS, language)]


def underlined(text: str, stroke: str, language: str) -> list[str]:
    """A head with a line of strokes below it."""
    lines = wrapped(text, COLUMNS, language)
    return [*lines, stroke * min(max(map(width_of, lines)), COLUMNS)]
