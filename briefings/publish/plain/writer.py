"""From a Document to plain text: what stands above and below it, and its sections in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Document, Heading, ItemList
from briefings.publish.house.wording import page_words
from briefings.publish.plain.blocks import Manner, block_lines, item_lines, mark_width, marked, note_lines, pairs
from briefings.publish.plain.columns import centred, underlined
from briefings.publish.setting import AS_IT_IS, Setting
from briefings.publish.spoken import changed_blocks, clean, copy_words, graded, one_line, section_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.compose.document import Block, Section

_CHANGED = "| "
_RULE = "* * *"


def plain_text(document: Document, setting: Setting = AS_IT_IS) -> str:
    """The document as text of at most 72 columns, addresses apart. The marking stands above and below all of it.

    Changed blocks have a bar before their lines, which is two columns more.
    """
    manner = Manner(page_words(document.language), document.language)
    parts = [
        *_head(document, setting, manner),
        *(
            part
            for at, section in enumerate(document.sections)
            for part in _section(section, setting, manner, parted=at > 0 and document.size == "text")
        ),
        *_foot(document, setting, manner),
    ]
    lines = (line.rstrip() for part in filter(None, parts) for line in (*part, ""))
    return "\n".join(lines).rstrip("\n") + "\n"


def _head(document: Document, setting: Setting, manner: Manner) -> Iterator[list[str]]:
    language = document.language
    yield _marking(document)
    yield _lines((setting.house.ministry, setting.house.department), manner)
    yield _lines((document.kind,), manner)
    if document.title:
        yield underlined(one_line(document.title), "=", language)
    yield _lines((document.subtitle,), manner)
    yield pairs([(clean(pair.label), marked(pair.value)) for pair in document.header], manner)


def _marking(document: Document) -> list[str]:
    return centred(clean(document.marking), document.language) if document.marking else []


def _lines(texts: Iterable[str], manner: Manner) -> list[str]:
    return [line for text in texts if text for line in manner.lines(clean(text))]


def _section(section: Section, setting: Setting, manner: Manner, *, parted: bool) -> Iterator[list[str]]:
    """A section; one without a head is `parted` by a rule from what stands before it."""
    manner = manner._replace(language=section.language or manner.language)
    if title := section_title(section):
        yield ["", *underlined(title, "-", manner.language)]
    elif section.ruled and parted:
        yield centred(_RULE, manner.language)
    if section.remark:
        yield manner.lines(marked(section.remark))
    changed = changed_blocks(section, setting)
    for at, block in enumerate(section.blocks):
        lines = _spaced(block, _told(section.blocks, at, manner))
        yield [f"{_CHANGED}{line}" if line else line for line in lines] if at in changed else lines


def _told(blocks: Sequence[Block], at: int, manner: Manner) -> list[str]:
    """The lines of a block; another paragraph of an item is level with the first."""
    block = blocks[at]
    if not isinstance(block, ItemList) or block.numbered or block.bullets:
        return block_lines(block, manner)
    for before in reversed(blocks[:at]):
        if not isinstance(before, ItemList):
            break
        if before.level == block.level and (width := mark_width(before)):
            return item_lines(block, manner, " " * width)
    return block_lines(block, manner)


def _spaced(block: Block, lines: list[str]) -> list[str]:
    """Headings have air above them; short items stand close."""
    if isinstance(block, Heading):
        return ["", *lines]
    if isinstance(block, ItemList) and len(lines) == 2 * len(block.items) - 1:
        return [line for line in lines if line]
    return lines


def _foot(document: Document, setting: Setting, manner: Manner) -> Iterator[list[str]]:
    if document.footnotes:
        yield ["", *underlined(manner.words["notes"], "-", document.language)]
        yield note_lines(document.footnotes, manner, with_grades=graded(document))
    said_of_it = (document.reference, document.foot, copy_words(setting, manner.words), setting.recipient)
    if any(said_of_it):
        yield ["", *manner.lines(" · ".join(clean(text) for text in said_of_it if text))]
    yield _marking(document)
