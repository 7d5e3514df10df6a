"""One line of a Pajek file: its words, what stands in quotation marks and in brackets. What it means is for `pajek`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefings.graphfiles import words
from briefings.graphfiles.limits import stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.dates import Span
    from briefings.graphfiles.given import Given

_TOKEN = re.compile(r'"(?P<quoted>[^"]*)"|\[(?P<time>[^\]]*)\]|(?P<open>["\[])|(?P<bare>[^\s"\[]+)')


class Row(NamedTuple):
    """A line of a section: its number, its words, its text, and what stands in brackets."""

    line: int
    words: list[str]
    quoted: frozenset[int]
    time: str | None


def split(text: str, line: int, given: Given) -> Row:
    """A line as its words. Raises BadInputError for a quotation mark or a bracket that is not closed."""
    found: list[str] = []
    quoted: set[int] = set()
    time: str | None = None
    for match in _TOKEN.finditer(text):
        if match["open"]:
            what = "a quotation mark" if match["open"] == '"' else "a bracket"
            raise given.bad(line, f"{what} is not closed.")
        if match["time"] is not None and (len(found) > 1 or match.end() == len(text)):
            time = match["time"]
            continue
        if match["quoted"] is None:
            # A name in brackets stands before the rest of a line, a time behind it.
            found.extend(_parted(match[0], first=not found))
            continue
        if text[match.end() :][:1].strip(" \t["):
            raise given.bad(line, "a quotation mark stands within a name.", "Write an apostrophe in its place.")
        quoted.add(len(found))
        found.append(match["quoted"])
    return Row(line, found, frozenset(quoted), time)


def _parted(text: str, *, first: bool) -> Iterator[str]:
    """The number of a relation may touch the vertex that follows: "66:3"."""
    match = re.fullmatch(r"(\d{1,9}:)(\d+)", text) if first else None
    yield from match.groups() if match else (text,)


def value_of(row: Row, given: Given) -> float:
    """The value of a line, 1 where it is left out. Raises BadInputError."""
    if len(row.words) < 3:
        return 1.0
    value = words.number(row.words[2])
    if value is None:
        if 2 not in row.quoted and re.fullmatch(r"[A-Za-z]\w{0,3}", row.words[2]) and len(row.words) > 3:
            return 1.0  # the value is left out, and how to draw the line follows
        raise given.bad(row.line, f"the value “{row.words[2]}” is no number.")
    return value


def labelled(label: str) -> dict[str, str]:
    """What the label of a line says: a kind of ours, a summary, or both."""
    kind, colon, rest = label.partition(": ")
    if words.relation_kind(kind) is None:
        return {"label": label}
    return {"kind": kind, "label": rest} if colon else {"kind": kind}


def span_of(text: str) -> Span | None:
    """The span of one time, "1999-2001" or "5-*"; None where it is no date."""
    first, dash, last = text.strip().partition("-")
    last = last if dash else first
    return stretch("" if first == "*" else first.strip(), "" if last.strip() == "*" else last.strip())
