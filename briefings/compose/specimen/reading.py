"""The specimen's files as one Document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import resources
from briefings.compose.document import Document, HeaderField, Note, Notes, Section
from briefings.compose.specimen.blocks import Blocks
from briefings.compose.specimen.marks import Marks

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILES = ("vienna.toml", "letters.toml")
_FRONT = ("kind", "title", "subtitle", "marking", "reference", "foot", "created", "author", "subject")
_SHOWN = ("key", "head", "number", "strong", "keep", "contents", "columns", "language", "second-language")


def specimen() -> Document:
    """The specimen, with its notes at the end; which house style it is set in, whoever sets it decides."""
    front, back = (resources.read(resources.path("specimen", name)) for name in _FILES)
    plain = Marks({})
    known = {note["key"]: Note(number=0, grade=note["grade"], text=plain.runs(note["text"])) for note in back["note"]}
    marks = Marks(known)
    blocks = Blocks(marks)
    header = tuple(HeaderField(label=line["label"], value=marks.runs(line["value"])) for line in front["header"])
    sections = tuple(_section(table, blocks) for table in (*front["section"], *back["section"]))
    return Document(
        **{name: front[name] for name in _FRONT},
        running_title=front["running-title"],
        keywords=tuple(front["keywords"]),
        header=header,
        sections=tuple(_with_notes(section, marks.notes()) for section in sections),
        pages=0,
        size="paper",
        numbered_sections=True,
    )


def _section(table: Mapping[str, Any], blocks: Blocks) -> Section:
    return Section(
        **{name.replace("-", "_"): table[name] for name in _SHOWN if name in table},
        remark=blocks.marks.runs(table.get("remark", "")),
        blocks=tuple(map(blocks.block, table["block"])),
        page_before=table.get("page-before", False),
    )


def _with_notes(section: Section, notes: tuple[Note, ...]) -> Section:
    made = (replace(block, notes=notes) if isinstance(block, Notes) else block for block in section.blocks)
    return replace(section, blocks=tuple(made))
