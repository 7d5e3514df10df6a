"""The few HTML tags that people put into Markdown by habit: line breaks, bold and italic. All others are text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_BREAK = re.compile(r"<br\s*/?>\n?", re.IGNORECASE)
_PAIR = re.compile(r"<(b|strong|i|em)>(.{1,2000}?)</\1>", re.IGNORECASE | re.DOTALL)
_KINDS = {"b": "strong", "strong": "strong", "i": "em", "em": "em"}


def understand_tags(parser: MarkdownIt) -> None:
    """Make a parser take these tags as the marks that mean the same."""
    parser.inline.ruler.before("autolink", "tagged_words", _tag)


def _tag(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
    if found := _BREAK.match(state.src, state.pos, state.posMax):
        if not silent:
            state.push("hardbreak", "br", 0)
    elif found := _PAIR.match(state.src, state.pos, state.posMax):
        if not silent:
            _within(state, found)
    else:
        return False
    state.pos = found.end()
    return True


def _within(state: StateInline, found: re.Match[str]) -> None:
    """Read what a pair of tags holds."""
    kind, end = _KINDS[found[1].lower()], state.posMax
    state.pos, state.posMax = found.span(2)
    state.push(f"{kind}_open", kind, 1)
    state.md.inline.tokenize(state)
    state.push(f"{kind}_close", kind, -1)
    state.posMax = end
