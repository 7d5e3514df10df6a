"""Footnotes and endnotes as parts of a Word file, and notes that stand in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Document, Notes
from briefings.publish.docx.inline import Kept, Marks
from briefings.publish.docx.markup import DECLARED, paragraph, properties, tag, text_run
from briefings.publish.spoken import NONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.compose.document import Note
    from briefings.publish.docx.inline import Inline


def marks_of(document: Document, order: Sequence[int] | None = None) -> Marks:
    """How the notes of a document are kept: footnotes as such; notes at its end as Word's endnotes where that is the
    last block and the only one, else in the text. `order` is that of the marks, where it is known: what no mark leads
    to stands in the text, and Word counts where it comes to the same numbers.
    """
    ends = [block for block in document.blocks() if isinstance(block, Notes)]
    endnotes = bool(ends) and not document.footnotes and _is_last(document, ends)
    kept = Kept.FOOTNOTES if document.footnotes else Kept.ENDNOTES if endnotes else Kept.LISTED
    listed = [note.number for block in ends for note in block.notes]
    real = [note.number for note in document.footnotes] or (listed if endnotes else [])
    marked = [number for number in real if order is None or number in set(order)]
    own = order is None or list(order) != list(range(1, len(order) + 1))
    return Marks(
        kept=kept,
        real=frozenset(marked),
        listed=frozenset([*real, *listed]) - frozenset(marked),
        own=own,
    )


def _is_last(document: Document, ends: Sequence[Notes]) -> bool:
    return len(ends) == 1 and document.sections[-1].blocks[-1:] == (ends[0],)


def note_list(notes: Sequence[Note], inline: Inline, *, with_grades: bool) -> str:
    """Those of the notes that stand in the text, as paragraphs that marks lead to."""
    return "".join(
        paragraph("NoteList", _anchored(note), _text(note, inline, with_grades=with_grades))
        for note in notes
        if note.number not in inline.marks.real
    )


def _anchored(note: Note) -> str:
    number = text_run(str(note.number), properties("rPr", {"rStyle": tag("rStyle", val="NoteNumber")}))
    start = tag("bookmarkStart", id=20_000 + note.number, name=f"Note{note.number}")
    return start + number + tag("bookmarkEnd", id=20_000 + note.number)


def _text(note: Note, inline: Inline, *, with_grades: bool) -> str:
    grade = inline.text(f"\t{note.grade or NONE}", "Strong") if with_grades else ""
    return f"{grade}{text_run('	')}{inline(note.text) or text_run(NONE)}"


def notes_part(notes: Sequence[Note], inline: Inline, *, with_grades: bool) -> bytes:
    """The part that holds the notes that Word keeps itself, with the separators that it wants first."""
    kept = inline.marks.kept
    style = "FootnoteText" if kept is Kept.FOOTNOTES else "EndnoteText"
    look = properties("rPr", {"rStyle": tag("rStyle", val=f"{kept.capitalize()}Reference")})
    separators = "".join(
        tag(kept, tag("p", tag("r", tag(name))), type=name, id=at)
        for at, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    held = "".join(
        tag(kept, paragraph(style, _number(note, look, inline), _text(note, inline, with_grades=with_grades)),
            id=note.number)
        for note in sorted(notes, key=lambda note: note.number)
        if note.number in inline.marks.real
    )  # fmt: skip
    root = f"w:{kept}s"
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<{root} {DECLARED}>{separators}{held}</{root}>'.encode()


def _number(note: Note, look: str, inline: Inline) -> str:
    return text_run(str(note.number), look) if inline.marks.own else f"<w:r>{look}<w:{inline.marks.kept}Ref/></w:r>"


def all_notes(document: Document) -> tuple[Note, ...]:
    """Every note of a document."""
    return (
        *document.footnotes,
        *(note for block in document.blocks() if isinstance(block, Notes) for note in block.notes),
    )
