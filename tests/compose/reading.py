"""What a document says, for tests: every text and every note mark in it, also inside pictures."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from briefings.compose.document import Document, Notes, Run, Section

if TYPE_CHECKING:
    from collections.abc import Iterator


def values(part: object) -> Iterator[object]:
    """Yield every value in a tree of dataclasses and tuples."""
    yield part
    if isinstance(part, str):
        return
    if is_dataclass(part):
        for field in fields(part):
            yield from values(getattr(part, field.name))
    elif isinstance(part, tuple | frozenset):
        for each in part:
            yield from values(each)


def texts(part: object) -> str:
    """Every text, one a line."""
    return "\n".join(str(value) for value in values(part) if isinstance(value, str))


def marks(part: object) -> set[int]:
    """The numbers of all note marks."""
    return {number for value in values(part) if isinstance(value, Run) for number in value.notes}


def notes(document: Document) -> Notes | None:
    """The notes, if there are any."""
    return next((block for block in document.blocks() if isinstance(block, Notes)), None)


def section(document: Document, key: str) -> Section:
    """The first section that a block made."""
    return next(section for section in document.sections if section.key == key)


def words(section: Section) -> str:
    """What a section says, without its pictures."""
    return " ".join(value.text for value in values(section) if isinstance(value, Run))
