"""From the small Markdown of a brief to a text document. The way back stands in `reading.py`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from briefings.compose.markup import Target
from briefings.compose.prose import Items, Piece, Prose, ProseBlock, Rows, Text
from desktop.pages.briefs.rich.formats import Formats

NumberOf = Callable[[Sequence[Target]], str]
"""What a citation shows: the numbers of its notes."""
NARROW_SPACE = "\u202f"
"""Keeps a citation on the line of the word before it."""
THIN_SPACE = "\u2009"
"""Lets it stand on the next: a narrow cell has no room for both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Writes prose into a document at a cursor."""

    formats: Formats
    number_of: NumberOf

    def write(self, document: QTextDocument, prose: Prose) -> None:
        """Replace all that stands in the document."""
        document.clear()
        document.setUndoRedoEnabled(False)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(self.formats.paragraph())
        cursor.setBlockCharFormat(self.formats.plain())
        cursor.setCharFormat(self.formats.plain())
        self.append(cursor, prose)

    def append(self, cursor: QTextCursor, prose: Prose) -> None:
        """Write at the cursor; the first paragraph goes on where the cursor stands."""
        fresh = True
        for block in prose.blocks:
            fresh = self._block(cursor, block, fresh=fresh)

    def pieces(self, cursor: QTextCursor, pieces: Sequence[Piece]) -> None:
        """Write one line of pieces."""
        for piece in pieces:
            self.piece(cursor, piece)

    def piece(self, cursor: QTextCursor, piece: Piece) -> None:
        """Write words, a mention or a citation."""
        if piece.targets:
            blank = THIN_SPACE if in_table(cursor) else NARROW_SPACE
            cursor.insertText(shown(self.number_of(piece.targets), blank), self.formats.citation(piece.targets, piece))
        elif piece.ref is not None:
            cursor.insertText(piece.text, self.formats.mention(piece.ref, piece))
        else:
            cursor.insertText(piece.text, self.formats.of(piece))

    def _block(self, cursor: QTextCursor, block: ProseBlock, *, fresh: bool) -> bool:
        """Write one block; answer whether the cursor stands in an empty paragraph afterwards."""
        match block:
            case Text(pieces=pieces):
                self._open(cursor, self.formats.paragraph(), fresh=fresh)
                self.pieces(cursor, pieces)
                return False
            case Items():
                self._items(cursor, block, fresh=fresh)
                return False
            case Rows():
                self._rows(cursor, block)
                return True

    def _open(self, cursor: QTextCursor, shape: QTextBlockFormat, *, fresh: bool) -> None:
        if fresh:
            cursor.setBlockFormat(shape)
        else:
            cursor.insertBlock(shape, self.formats.plain())
            held = cursor.currentList()
            if held is not None:
                held.remove(cursor.block())
                cursor.setBlockFormat(shape)
        cursor.setBlockCharFormat(self.formats.plain())

    def _items(self, cursor: QTextCursor, block: Items, *, fresh: bool) -> None:
        made = None
        for number, item in enumerate(block.items):
            self._open(cursor, self.formats.paragraph(item=True), fresh=fresh and number == 0)
            if made is None:
                made = cursor.createList(self.formats.items(numbered=block.numbered))
            else:
                made.add(cursor.block())
            self.pieces(cursor, item)

    def _rows(self, cursor: QTextCursor, block: Rows) -> None:
        rows = [block.head, *block.rows] if block.shares else list(block.rows)
        wide = max((len(line) for line in rows), default=0)
        if not wide:
            return
        if not cursor.atBlockStart():
            cursor.insertBlock(self.formats.paragraph(), self.formats.plain())
        table = cursor.insertTable(len(rows), wide, self.formats.table(block.shares, wide))
        for y in range(len(rows)):
            for x in range(wide):
                place = table.cellAt(y, x).firstCursorPosition()
                place.setBlockFormat(self.formats.paragraph(cell=True))
                place.setBlockCharFormat(self.formats.plain())
                self.pieces(place, rows[y][x] if x < len(rows[y]) else ())
        for x in range(wide if block.shares else 0):
            shape = table.cellAt(0, x).format()
            shape.setBackground(self.formats.head_ground())
            table.cellAt(0, x).setFormat(shape)
        cursor.setPosition(table.lastPosition() + 1)
        cursor.setBlockFormat(self.formats.after_table())


def in_table(cursor: QTextCursor) -> bool:
    """Whether the cursor stands in a table; the bindings leave out that there may be none."""
    return bool(cursor.currentTable())


def shown(number: str, blank: str) -> str:
    """A citation as it stands in the text."""
    return f"{blank}[{number}]"
