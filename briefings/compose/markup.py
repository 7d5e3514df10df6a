"""The marks of our small Markdown as a lossless stream of tokens. What they mean for the page stands in `prose.py`.

The editor colours by these tokens and the parser reads them, so that the two can never disagree about a mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.compose.markup_lines import ESCAPE, Unit, UnitKind, bars, is_rule, trimmed, units
from briefings.domain.records import Kind, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator


class TokenKind(StrEnum):
    """What a stretch of prose is."""

    TEXT = "text"
    ESCAPE = "escape"  # a backslash and the character that it makes plain
    SPACE = "space"  # between paragraphs, at line ends, around cells
    BULLET = "bullet"
    NUMBER = "number"
    BAR = "bar"  # between the cells of a table
    RULE = "rule"  # the line under the head of a table
    STRONG = "strong"
    EMPHASIS = "emphasis"
    REMARK = "remark"
    MENTION = "mention"
    CITATION = "citation"
    FAULT = "fault"  # looks like the start of a mark or a link but is none; it is set as it stands


@dataclass(frozen=True, slots=True)
class Target:
    """What a citation points at: a record, and for a source perhaps the place in it."""

    ref: Ref
    locator: str = ""

    def __str__(self) -> str:
        return f"{self.ref} {self.locator}".rstrip()


@dataclass(frozen=True, slots=True)
class Token:
    """Characters `start` to `end` of the prose. A mention has its `ref` and its words, a citation its `targets`."""

    start: int
    end: int
    kind: TokenKind
    text: str = ""
    ref: Ref | None = None
    targets: tuple[Target, ...] = ()


_CITATION = re.compile(r"\[\^([^\[\]\n*{}|\\]*)\]")
_MENTION = re.compile(r"\[((?:\\.|[^\[\]\\])*)\]\(([^()\s]*)\)", re.DOTALL)
_OPEN_LINK = re.compile(r"\[\^|\[[^\[\]]*\]\(")
_PLAIN = re.compile(r"[^\\\[*{]+")
_REFERENCE = re.compile(r"([a-z_]+):([1-9][0-9]{0,18})")
_TARGET = re.compile(r"\s*([a-z_]+:[0-9]+)(?:\s+(.*?))?\s*", re.DOTALL)
_CLOSES = {close: re.compile(rf"{ESCAPE.pattern}|{re.escape(close)}") for close in ("*", "**", "}")}
_LARGEST_ID = 2**63 - 1


def reference(text: str) -> Ref | None:
    """The record that "actor:12" points at, or None where the text is no reference."""
    match = _REFERENCE.fullmatch(text)
    if match is None or match[1] not in set(Kind) or int(match[2]) > _LARGEST_ID:
        return None
    return Ref(Kind(match[1]), int(match[2]))


def plain(text: str) -> str:
    """Text without the backslashes of its escapes."""
    return ESCAPE.sub(lambda match: match[0][1], text)


def tokens(text: str) -> list[Token]:
    """Every character of `text` in exactly one token, in order; never raises."""
    stream: list[Token] = []
    place = 0
    for token in _marks(text):
        if token.start > place:
            stream.append(Token(place, token.start, TokenKind.SPACE))
        stream.append(token)
        place = token.end
    if place < len(text):
        stream.append(Token(place, len(text), TokenKind.SPACE))
    return stream


def inline(text: str, start: int, end: int, *, marks: str = "*{") -> Iterator[Token]:
    """Yield the tokens of one stretch without line marks. `marks` are the marks that may open here."""
    unclosed: set[str] = set()
    while start < end:
        for token in _next(text, start, end, marks, unclosed):
            yield token
            start = token.end


def _marks(text: str) -> Iterator[Token]:
    for unit in units(text):
        if unit.kind is UnitKind.ROW:
            yield from _row_marks(text, unit)
            continue
        if unit.start > unit.mark:
            yield Token(unit.mark, unit.start, TokenKind(unit.kind.value))
        yield from inline(text, unit.start, unit.end)


def _row_marks(text: str, unit: Unit) -> Iterator[Token]:
    if is_rule(text[unit.start : unit.end]):
        yield Token(unit.start, unit.end, TokenKind.RULE)
        return
    for bar, following in pairwise((*bars(text, unit.start, unit.end), unit.end)):
        yield Token(bar, bar + 1, TokenKind.BAR)
        yield from inline(text, *trimmed(text, bar + 1, following))


def _next(text: str, start: int, end: int, marks: str, unclosed: set[str]) -> Iterator[Token]:
    first = text[start]
    if plain_run := _PLAIN.match(text, start, end):
        yield Token(start, plain_run.end(), TokenKind.TEXT, plain_run[0])
    elif first == "[":
        yield _link(text, start, end)
    elif first in marks and first != "\\":
        yield from _marked(text, start, end, marks, unclosed)
    elif escape := ESCAPE.match(text, start, end):
        yield Token(start, escape.end(), TokenKind.ESCAPE, escape[0][1])
    else:
        yield Token(start, start + 1, TokenKind.TEXT, first)


def _link(text: str, start: int, end: int) -> Token:
    if match := _CITATION.match(text, start, end):
        targets = _targets(match[1])
        kind = TokenKind.CITATION if targets else TokenKind.FAULT
        return Token(start, match.end(), kind, match[0], targets=targets)
    if match := _MENTION.match(text, start, end):
        ref = reference(match[2])
        words = plain(match[1]) if ref else match[0]
        return Token(start, match.end(), TokenKind.MENTION if ref else TokenKind.FAULT, words, ref)
    kind = TokenKind.FAULT if _OPEN_LINK.match(text, start, end) else TokenKind.TEXT
    return Token(start, start + 1, kind, "[")


def _targets(body: str) -> tuple[Target, ...]:
    """Read "event:7, source:3 ¶ 2, 4"; a part that is no reference belongs to the place before it."""
    found: list[Target] = []
    for part in body.split(","):
        match = _TARGET.fullmatch(part)
        ref = reference(match[1]) if match else None
        if match and ref:
            found.append(Target(ref, " ".join((match[2] or "").split())))
        elif match or not found or not part.strip():
            return ()
        else:
            found[-1] = Target(found[-1].ref, f"{found[-1].locator}, {' '.join(part.split())}".lstrip(", "))
    return tuple(found)


def _marked(text: str, start: int, end: int, marks: str, unclosed: set[str]) -> Iterator[Token]:
    """Yield a mark, what it holds and its end; or the mark alone, where it holds nothing. A mark without an end has
    none further on either: `unclosed` saves looking again, so that a text of braces takes no longer than another."""
    mark, close, kind = _pair(text, start, end)
    after = start + len(mark)
    opens = mark != "*" or (after < end and not text[after].isspace())
    shut = _closing(text, after, end, close) if opens and close not in unclosed else None
    if shut is None:
        unclosed |= {close} if opens else set()
        yield Token(start, after, _lone(text, start, end, mark), mark)
        return
    yield Token(start, after, kind, mark)
    yield from inline(text, after, shut, marks="*" if mark == "{" and "*" in marks else "")
    yield Token(shut, shut + len(close), kind, close)


def _pair(text: str, start: int, end: int) -> tuple[str, str, TokenKind]:
    if text[start] == "{":
        return "{", "}", TokenKind.REMARK
    if text.startswith("**", start, end):
        return "**", "**", TokenKind.STRONG
    return "*", "*", TokenKind.EMPHASIS


def _closing(text: str, start: int, end: int, close: str) -> int | None:
    """Where the mark that was opened before `start` is closed, a character further at least; None where it is not."""
    escape = ESCAPE.match(text, start, end)
    place = escape.end() if escape else start + 1
    for match in _CLOSES[close].finditer(text, place, end):
        if match[0] == close:
            return match.start()
    return None


def _lone(text: str, start: int, end: int, mark: str) -> TokenKind:
    """A star with a blank behind it or a letter before it is arithmetic, not a mark that was left open."""
    after = start + len(mark)
    if mark == "*" and (after >= end or text[after].isspace() or (start and not text[start - 1].isspace())):
        return TokenKind.TEXT
    return TokenKind.FAULT
