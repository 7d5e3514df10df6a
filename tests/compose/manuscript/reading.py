"""Short ways into a manuscript for its tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Block, Document, Heading, ItemList, Paragraph, Runs, Table
from briefings.compose.manuscript import manuscript

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(text: str, **options: str) -> Document:
    """The Document of a Markdown text."""
    return manuscript(text, **options).document  # type: ignore[arg-type]  # names of options


def blocks(text: str) -> list[Block]:
    """All blocks of a Markdown text."""
    return list(read(text, language="en").blocks())


def only(text: str) -> Block:
    """The single block of a Markdown text."""
    (block,) = blocks(text)
    return block


def runs(text: str) -> Runs:
    """The runs of the single paragraph of a Markdown text."""
    block = only(text)
    assert isinstance(block, Paragraph)
    return block.runs


def words(said: Runs) -> str:
    """The words of some runs."""
    return "".join(run.text for run in said)


def heads(document: Document) -> list[tuple[int, str]]:
    """Levels and words of all heads below the title."""
    found: list[tuple[int, str]] = []
    for section in document.sections:
        found += [(2, section.head)] if section.head else []
        found += [(block.level, words(block.runs)) for block in section.blocks if isinstance(block, Heading)]
    return found


def everything(document: Document) -> str:
    """All that a document of a manuscript says, in reading order, then its notes."""
    return "\n".join(_texts(document))


def _texts(document: Document) -> Iterator[str]:
    yield document.title
    for section in document.sections:
        yield section.head
        for block in section.blocks:
            yield from map(words, _of(block))
    yield from (words(note.text) for note in document.footnotes)


def _of(block: Block) -> Iterator[Runs]:
    match block:
        case Paragraph() | Heading():
            yield block.runs
        case ItemList():
            yield from block.items
        case Table():
            yield from (column.head for column in block.columns)
            yield from (cell for row in block.rows for cell in row if isinstance(cell, tuple))
