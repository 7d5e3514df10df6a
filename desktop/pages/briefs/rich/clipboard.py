"""What goes to and comes from the clipboard, and records that are dropped: as prose, never as foreign formats."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor, QTextDocument

from briefings.compose.markup import reference
from briefings.compose.prose import Piece, Prose, Text, parse
from briefings.domain.records import Ref
from desktop.pages.briefs.rich.reading import text_of

REF_MIME = "application/x-chancery-ref"
"""A record, as "event:7"; tables and lists of records offer it when they are dragged."""
PROSE_MIME = "application/x-chancery-prose"
"""Text of a brief as it is stored."""


def copied(cursor: QTextCursor) -> QMimeData:
    """The selection as plain words, and with its marks for another brief."""
    held = QTextDocument()
    QTextCursor(held).insertFragment(cursor.selection())
    data = QMimeData()
    data.setText(cursor.selectedText().replace("\u2029", "\n"))
    data.setData(PROSE_MIME, text_of(held).encode())
    return data


def dropped_ref(data: QMimeData) -> Ref | None:
    """The record that is dropped, if it is one."""
    return reference(_text(data, REF_MIME)) if data.hasFormat(REF_MIME) else None


def pasted(data: QMimeData) -> Prose:
    """What is pasted: prose of a brief as it was, anything else as plain paragraphs."""
    if data.hasFormat(PROSE_MIME):
        return parse(_text(data, PROSE_MIME))
    lines = [" ".join(line.split()) for line in data.text().splitlines()]
    return Prose(blocks=tuple(Text(pieces=(Piece(text=line),)) for line in lines if line))


def _text(data: QMimeData, kind: str) -> str:
    return bytes(data.data(kind).data()).decode(errors="replace")
