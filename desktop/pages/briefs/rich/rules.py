"""What keys do beyond typing: lists that begin and end, cells, marks that go as a whole. Each works on a cursor."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from desktop.pages.briefs.rich import marks
from desktop.pages.briefs.rich.formats import Formats
from desktop.pages.briefs.rich.writing import in_table

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ITEM = re.compile(r"(-|[0-9]{1,2}[.)])")


def take_whole(cursor: QTextCursor, key: int) -> bool:
    """Backspace and Delete take a mark out as one thing."""
    if cursor.hasSelection() or key not in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
        return False
    atom = marks.atom_before(cursor) if key == Qt.Key.Key_Backspace else marks.atom_after(cursor)
    if atom is None:
        return False
    marks.select(cursor, atom)
    cursor.removeSelectedText()
    return True


def take_before(cursor: QTextCursor, length: int) -> None:
    """Take out so many characters before the cursor."""
    cursor.clearSelection()
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, length)
    cursor.removeSelectedText()


def shape_list(cursor: QTextCursor, event: QKeyEvent, formats: Formats) -> bool:
    """Make a list of "- " or "1. " at the start of a paragraph; Enter or Backspace in an empty item ends it."""
    held = marks.list_of(cursor)
    before = cursor.block().text()[: cursor.positionInBlock()]
    if event.text() == " " and held is None and not in_table(cursor) and _ITEM.fullmatch(before):
        take_before(cursor, len(before))
        cursor.setBlockFormat(formats.paragraph(item=True))
        cursor.createList(formats.items(numbered=before != "-"))
        return True
    leaves = event.key() in ENTER and not cursor.block().text()
    leaves = leaves or (event.key() == Qt.Key.Key_Backspace and not before and not cursor.hasSelection())
    if held is None or not leaves:
        return False
    held.remove(cursor.block())
    cursor.setBlockFormat(formats.paragraph())
    return True


def step_cell(cursor: QTextCursor, formats: Formats, *, forward: bool) -> bool:
    """Go to the next cell of the table in which the cursor stands, or the one before; behind the last one make a row.

    False outside tables and before the first cell.
    """
    if not in_table(cursor):
        return False
    table = cursor.currentTable()
    cell = table.cellAt(cursor)
    place = cell.row() * table.columns() + cell.column() + (1 if forward else -1)
    if place < 0:
        return False
    if place >= table.rows() * table.columns():
        table.appendRows(1)
    found = table.cellAt(place // table.columns(), place % table.columns())
    cursor.setPosition(found.lastCursorPosition().position())
    cursor.setBlockFormat(formats.paragraph(cell=True))
    return True
