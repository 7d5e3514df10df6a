"""Where the notes of a document stand, if an export has them elsewhere than its template."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.document import Document, Note, Notes, Section
from briefings.publish.setting import NotesAt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def with_notes(document: Document, where: NotesAt, head: str) -> Document:
    """The document with its notes at the end under a `head`, or each on the page of its mark."""
    if where is NotesAt.PAGE and not document.footnotes:
        notes = tuple(_notes(document.blocks()))
        sections = tuple(_without_notes(document.sections)) if notes else document.sections
        return replace(document, sections=sections, footnotes=notes)
    if where is NotesAt.END and document.footnotes:
        return replace(document, sections=_at_end(document, head), footnotes=())
    return document


def _notes(blocks: Iterable[object]) -> Iterator[Note]:
    for block in blocks:
        if isinstance(block, Notes):
            yield from block.notes


def _without_notes(sections: Iterable[Section]) -> Iterator[Section]:
    """The sections with no notes in them; one that held nothing else is left out."""
    for section in sections:
        kept = tuple(replace(block, notes=()) if isinstance(block, Notes) else block for block in section.blocks)
        kept = tuple(block for block in kept if not isinstance(block, Notes) or block.summary)
        if kept or not any(isinstance(block, Notes) for block in section.blocks):
            yield replace(section, blocks=kept)


def _at_end(document: Document, head: str) -> tuple[Section, ...]:
    """The sections with the notes below the summary of the sources, else in a section of their own."""
    sections = list(document.sections)
    for at, section in enumerate(sections):
        for place, block in enumerate(section.blocks):
            if isinstance(block, Notes):
                whole = replace(block, notes=document.footnotes)
                blocks = (*section.blocks[:place], whole, *section.blocks[place + 1 :])
                sections[at] = replace(section, blocks=blocks)
                return tuple(sections)
    return (*sections, Section(key="notes", head=head, blocks=(Notes(notes=document.footnotes),)))
