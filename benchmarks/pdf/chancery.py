"""The brief set by Chancery: tagged for PDF/UA-1 and PDF/A-2a, shaped, with linked notes and the best breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import (
    Caption,
    Column,
    Document,
    Figure,
    Note,
    Notes,
    Paragraph,
    Run,
    Section,
    Table,
)
from briefings.figures.scene import Anchor, Disc, Poly, Role, Scene, Text

if TYPE_CHECKING:
    from benchmarks.pdf import model


def render(made: model.Brief) -> bytes:
    """The file."""
    from briefings.publish.pdf import write_pdf  # noqa: PLC0415 (counted with the first document)

    return write_pdf(_document(made)).data


def _document(made: model.Brief) -> Document:
    sections = [_section(section, at) for at, section in enumerate(made.sections)]
    notes = tuple(Note(number=at, grade="B2", text=(Run(text),)) for at, text in enumerate(made.notes, start=1))
    return Document(
        kind="Paper",
        title=made.title,
        marking=made.marking,
        sections=(
            Section(key="contents", head="Contents", blocks=(), contents=True),
            *sections,
            Section(key="notes", head="Notes", blocks=(Notes(notes=notes),)),
        ),
        size="text",
        pages=0,
        created="2026-01-01T00:00:00+00:00",
    )


def _section(section: model.Section, at: int) -> Section:
    blocks: list[Paragraph | Table | Figure] = [
        Paragraph(runs=tuple(_run(sentence, first=sentence is sentences[0]) for sentence in sentences))
        for sentences in section.paragraphs
    ]
    blocks += [_table(table) for table in section.tables]
    blocks += [_figure(picture) for picture in section.pictures]
    return Section(key=f"section-{at}", head=section.head, blocks=tuple(blocks))


def _run(sentence: model.Sentence, *, first: bool) -> Run:
    return Run(sentence.text if first else f" {sentence.text}", notes=(sentence.note,) if sentence.note else ())


def _table(table: model.Table) -> Table:
    sizes = (20.0, 26.0, 0.0, 24.0)
    return Table(
        columns=tuple(
            Column(head=(Run(head),), millimetres=size, share=0.0 if size else 1.0)
            for head, size in zip(table.head, sizes, strict=True)
        ),
        rows=tuple(tuple((Run(cell),) for cell in row) for row in table.rows),
        caption=Caption(label="Table", title=(Run(table.title),)),
    )


def _figure(picture: model.Picture) -> Figure:
    lines = (Poly(points=((x, y), (u, v)), role=Role.AXIS, closed=False) for x, y, u, v in picture.lines)
    discs = (Disc(centre=centre, radius=3.0, role=Role.ACTOR) for centre in picture.discs)
    labels = (Text(at=(x, y), text=text, size=7.0, anchor=Anchor.MIDDLE, halo=False) for x, y, text in picture.labels)
    scene = Scene(width=picture.width, height=picture.height, shapes=(*lines, *discs, *labels), alt=picture.title)
    return Figure(caption=Caption(label="Figure", title=(Run(picture.title),)), scenes=(scene,))
