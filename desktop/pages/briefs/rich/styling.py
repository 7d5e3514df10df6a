"""Bold, italic and small text in a field of prose, by keys and menu; the underlines of what checks have found."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from briefings.compose.document import Style
from briefings.compose.prose import Piece
from desktop.pages.briefs.rich.formats import Formats, Mark

_STYLES = {Qt.Key.Key_B: Style.STRONG, Qt.Key.Key_I: Style.EMPHASIS}


def toggle(edit: QTextEdit, style: Style) -> None:
    """Make the selection, or what is typed next, strong or emphasised; or plain again."""
    strong, soft = edit.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold, edit.fontItalic()
    on = not (strong if style is Style.STRONG else soft)
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.DemiBold if on and style is Style.STRONG else QFont.Weight.Normal)
    shape.setFontItalic(on and style is Style.EMPHASIS)
    edit.textCursor().mergeCharFormat(shape)
    edit.mergeCurrentCharFormat(shape)


def toggle_remark(edit: QTextEdit, formats: Formats) -> None:
    """Make the selection a small remark, or running text again."""
    piece = Piece(text="x", remark=not edit.currentCharFormat().property(Mark.REMARK))
    shape = formats.of(piece)
    shape.setProperty(Mark.REMARK, piece.remark)
    edit.textCursor().mergeCharFormat(shape)
    edit.setCurrentCharFormat(shape)


def styled(edit: QTextEdit, event: QKeyEvent, formats: Formats) -> bool:
    """Do what a key with Ctrl does to the selection; says whether it does anything."""
    if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
        return False
    style = _STYLES.get(Qt.Key(event.key()))
    if style is not None:
        toggle(edit, style)
    elif event.key() == Qt.Key.Key_M:
        toggle_remark(edit, formats)
    else:
        return False
    return True


def underlined(document: QTextDocument, start: int, end: int, colour: QColor) -> QTextEdit.ExtraSelection:
    """A dotted line below the characters from `start` until before `end`."""
    selection = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    shape = QTextCharFormat()
    shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    shape.setUnderlineColor(colour)
    selection.cursor, selection.format = cursor, shape
    return selection
