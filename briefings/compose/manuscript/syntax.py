"""Markdown to a tree of blocks: CommonMark with tables, footnotes, and divisions and spans that name their language.

Nothing is fetched, nothing included, and HTML is text but for what `tagged_words` reads. What stands within a line is
a flat stream of tokens, read in `inlines`: marks in one another may be as deep as anybody types them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from briefings.compose.manuscript.tagged_words import understand_tags
from briefings.errors import BadInputError

_DEEPEST = 100  # a quotation is one step, a list and its item two
_LANGUAGE = re.compile(r"""\blang(?:uage)?\s*=\s*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)["']?""")


@dataclass(eq=False, slots=True)
class Node:
    """A block: its kind as the parser calls it, the blocks in it, and the tokens of its text."""

    kind: str
    token: Token
    children: list[Node] = field(default_factory=list)
    tokens: Sequence[Token] = ()

    def walk(self) -> Iterator[Node]:
        """The block and all blocks in it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed text: its blocks, what stands under each footnote's label, the footnotes written in place by number,
    and the lines of the source."""

    blocks: Sequence[Node]
    labelled: Mapping[str, Node]
    in_place: Mapping[int, Sequence[Token]]
    lines: Sequence[str]


def parsed(text: str) -> Tree:
    """Parse a text. Raises BadInputError where it nests deeper than anybody reads."""
    known: dict[str, Any] = {}
    tokens = _parser().parse(text, known)
    if any(token.level >= _DEEPEST for token in tokens):
        raise BadInputError(
            "The lists and quotations of this text lie too deep in one another.",
            remedy="Make it flatter: begin its lines with fewer marks.",
        )
    blocks = _nested(tokens)
    labelled: dict[str, Node] = {}
    for node in (each for block in blocks for each in block.walk() if each.kind == "footnote_reference"):
        labelled.setdefault(node.token.meta["label"], node)
    listed = known.get("footnotes", {}).get("list", {})
    in_place = {at: note["tokens"] for at, note in listed.items() if "tokens" in note}
    return Tree(blocks, labelled, in_place, text.split("\n"))


def language_of(token: Token) -> str:
    """The language that a division or a span names; empty where it names none."""
    named = f"lang={token.attrs['lang']}" if "lang" in token.attrs else token.info
    found = _LANGUAGE.search(named)
    return found[1] if found else ""


def _nested(tokens: Sequence[Token]) -> list[Node]:
    """The blocks of a stream, each with those in it."""
    top: list[Node] = []
    open_nodes: list[Node] = []
    for token in tokens:
        here = open_nodes[-1].children if open_nodes else top
        if token.nesting == -1:
            open_nodes.pop()
        elif token.type == "inline":
            open_nodes[-1].tokens = token.children or ()
        else:
            node = Node(token.type.removesuffix("_open"), token)
            here.append(node)
            if token.nesting == 1:
                open_nodes.append(node)
    return top


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST + 20}).enable("table")
    # `move_to_end` would drop the notes that nothing refers to.
    parser.use(footnote_plugin, move_to_end=False)
    parser.use(attrs_plugin, after=("span_close",), spans=True, allowed=("lang",))
    understand_tags(parser)
    parser.use(deflist_plugin)
    parser.use(container_plugin, name="div", validate=lambda _parameters, _mark: True)
    return parser
