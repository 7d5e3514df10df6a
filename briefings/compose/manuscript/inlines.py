"""What stands within a line of Markdown, as the runs of a Document. Numbers of notes are given where they are met."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefings.compose.document import Note, Run, Runs, Style
from briefings.compose.manuscript.runs import SOFT_BREAK, code_runs, joined, lined, raised_and_lowered
from briefings.compose.manuscript.syntax import Tree, language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.token import Token

    from briefings.compose.manuscript.syntax import Node

_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_NO_PLACE = -1
_DEEPEST = 8  # notes within notes

Key = tuple[str, int]
"""A footnote: its label, or the place among those written in the text."""


@dataclass(eq=False)
class Inlines:
    """Reads the lines of one text. `pictures` counts those that are told by their words alone."""

    tree: Tree
    pictures: int = 0
    _numbers: dict[Key, int] = field(default_factory=dict)
    _open: list[Key] = field(default_factory=list)
    _told: set[Key] = field(default_factory=set)

    def runs(self, tokens: Iterable[Token]) -> Runs:
        """The runs of a line."""
        return joined(self._runs(tokens))

    def notes(self, known: tuple[Note, ...] = ()) -> tuple[Note, ...]:
        """Every note that is referred to, in the order of the first reference; `known` are the first of them."""
        further = [(key, number) for key, number in self._numbers.items() if number > len(known)]
        return (*known, *(Note(number=number, grade="", text=self._note(key)) for key, number in further))

    def has_told(self, label: str) -> bool:
        """Whether the notes so far hold what stands under a label."""
        key = (label, _NO_PLACE)
        return key in self._told or key in self._numbers

    def flattened(self, nodes: Iterable[Node]) -> Runs:
        """Whole blocks as one text, each on a line of its own."""
        return lined(self._lines(nodes))

    def _runs(self, tokens: Iterable[Token]) -> Iterator[Run]:
        manner = [Run("")]
        for token in tokens:
            if token.nesting == 1:
                manner.append(_within(token, manner[-1]))
            elif token.nesting == -1:
                manner.pop()
            else:
                yield from self._leaf(token, manner[-1])

    def _leaf(self, token: Token, manner: Run) -> Iterator[Run]:
        match token.type:
            case "softbreak":
                yield replace(manner, text=SOFT_BREAK)
            case "hardbreak":
                yield replace(manner, text="\n")
            case "code_inline":
                yield replace(manner, text=token.content, style=_both(manner, Style.CODE))
            case "image":
                yield self._picture(token, manner)
            case "footnote_ref":
                yield from self._mark(token, manner)
            case _:
                yield replace(manner, text=raised_and_lowered(token.content))

    def _picture(self, token: Token, manner: Run) -> Run:
        """What the picture shows, in words; its name where the author wrote none."""
        self.pictures += 1
        words = "".join(run.text for run in self.runs(token.children or ())).strip()
        return replace(manner, text=f"[{words or token.attrs.get('src', '')}]", style=Style.SOFT)

    def _mark(self, token: Token, manner: Run) -> Iterator[Run]:
        key = (str(token.meta["label"]), _NO_PLACE) if "label" in token.meta else ("", int(token.meta["id"]))
        if not self._open:
            yield replace(manner, text="", notes=(self._numbers.setdefault(key, len(self._numbers) + 1),))
        elif key in self._open or len(self._open) > _DEEPEST:
            yield replace(manner, text=f" [{key[0] or '…'}]")
        else:
            # A note inside a note has no place of its own on the page: it is said on the spot.
            yield from (replace(manner, text=" ["), *self._note(key), replace(manner, text="]"))

    def _note(self, key: Key) -> Runs:
        label, place = key
        self._told.add(key)
        self._open.append(key)
        inside = self.tree.in_place.get(place)
        text = self.flattened([self.tree.labelled[label]]) if inside is None else self.runs(inside)
        self._open.pop()
        return text

    def _lines(self, nodes: Iterable[Node]) -> Iterator[Runs]:
        for node in nodes:
            if node.tokens:
                yield self.runs(node.tokens)
            elif node.token.content:
                yield code_runs(node.token.content)
            elif node.kind == "tr":
                yield self._row(node.children)
            else:
                yield from self._lines(node.children)

    def _row(self, cells: Sequence[Node]) -> Runs:
        return joined(
            run for at, cell in enumerate(cells) for run in (Run(" · " if at else ""), *self.runs(cell.tokens))
        )


def _within(token: Token, manner: Run) -> Run:
    """The manner of what a mark holds."""
    match token.type:
        case "strong_open":
            return replace(manner, style=_both(manner, Style.STRONG))
        case "em_open":
            return replace(manner, style=_both(manner, Style.EMPHASIS))
        case "link_open":
            address = str(token.attrs.get("href", ""))
            return replace(manner, link=address if _ADDRESS.fullmatch(address) else "")
        case "span_open":
            return replace(manner, language=language_of(token) or manner.language)
        case _:
            return manner


def _both(manner: Run, style: Style) -> Style:
    """The one style of a run that stands in two; code is code in all of them."""
    both = {manner.style, style}
    if Style.CODE not in both and (Style.STRONG_EMPHASIS in both or both == {Style.STRONG, Style.EMPHASIS}):
        return Style.STRONG_EMPHASIS
    return style
