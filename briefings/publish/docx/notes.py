"""Footnotes and endnotes as parts of a Word file, and notes that stand in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.docx.inline import NOTES, Marks, bookmarked
from briefings.publish.docx.markup import DECLARED, paragraph, properties, tag, text_run
from briefings.publish.spoken import NONE, note_numbers
from briefings.publish.way import way_of
from briefings.typography.scripts import direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.compose.document import Document, Note
    from briefings.publish.docx.inline import Inline


def marks_of(document: Document, order: Sequence[int] | None = None) -> Marks:
    """How the notes of a document are kept: footnotes as Word's own, notes at its end as paragraphs.

    `order` is that of the marks, where it is known. Word counts footnotes itself: where it would come to other numbers
    than the document has, and where no mark leads to a note, the note stands in the text.
    """
    feet = frozenset(note.number for note in document.footnotes)
    marked = [number for number in order or () if number in feet]
    real = frozenset(marked) if marked == list(range(1, len(marked) + 1)) else frozenset[int]()
    return Marks(real=real, listed=note_numbers(document) - real)


def note_list(notes: Sequence[Note], inline: Inline, *, with_grades: bool) -> str:
    """Those of the notes that stand in the text, as paragraphs that marks lead to."""
    return "".join(
        paragraph(
            "NoteList", _anchored(note, inline), _text(note, inline, with_grades=with_grades), **_way(note, inline)
        )
        for note in notes
        if note.number not in inline.marks.real
    )


def _anchored(note: Note, inline: Inline) -> str:
    """The number of a note, which leads back to its first mark."""
    look = properties("rPr", {"rStyle": tag("rStyle", val="NoteNumber")})
    number = text_run(str(note.number), look)
    if note.number in inline.marks.order:
        number = tag("hyperlink", number, anchor=f"Mark{note.number}")
    return bookmarked(number, f"Note{note.number}", NOTES + note.number)


def _text(note: Note, inline: Inline, *, with_grades: bool) -> str:
    grade = inline.text(f"\t{note.grade or NONE}", "Strong") if with_grades else ""
    return grade + text_run("\t") + (inline(note.text) or text_run(NONE))


def _way(note: Note, inline: Inline) -> dict[str, str]:
    """The direction of a note that runs the other way than the document."""
    around = direction(inline.language)
    way = way_of(note.text, around)
    return {"bidi": tag("bidi", val=way)} if way != around else {}


def footnotes_part(notes: Sequence[Note], inline: Inline, *, with_grades: bool) -> bytes:
    """The part that holds the footnotes, in the order of their numbers, after the separators that Word wants first."""
    number = f"<w:r>{properties('rPr', {'rStyle': tag('rStyle', val='NoteNumber')})}<w:footnoteRef/></w:r>"
    way = properties("pPr", {"bidi": tag("bidi")} if direction(inline.base) else {})
    separators = "".join(
        tag("footnote", tag("p", way, tag("r", tag(name))), type=name, id=at)
        for at, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    held = "".join(
        tag(
            "footnote",
            paragraph("FootnoteText", number, _text(note, inline, with_grades=with_grades), **_way(note, inline)),
            id=note.number,
        )
        for note in sorted(notes, key=lambda note: note.number)
        if note.number in inline.marks.real
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}<w:footnotes {DECLARED}>{separators}{held}</w:footnotes>".encode()
