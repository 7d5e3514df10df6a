"""How marks of prose look in the editor, and the properties by which they are known again when the text is read."""

from collections.abc import Sequence
from enum import IntEnum
from itertools import count

from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from briefings.compose.document import Style
from briefings.compose.markup import Target
from briefings.compose.prose import Piece
from briefings.domain.records import Ref
from desktop.theme import Role, Theme, TypeRole

_FIRST = QTextFormat.Property.UserProperty.value + 0x100
_AFTER_PARAGRAPH, _AFTER_ITEM, _CELL = 10, 6, 6
MARGIN = 4
"""Room for the ground of a mention at the start of a line."""


class Mark(IntEnum):
    """Properties of a text format."""

    MENTION = _FIRST
    """The record mentioned, as "actor:12"."""
    CITATION = _FIRST + 1
    """What is cited, as "event:7,source:3 ¶ 2"."""
    SERIAL = _FIRST + 2
    """Tells two marks apart that stand side by side."""
    REMARK = _FIRST + 3
    SHARES = _FIRST + 4
    """The parts of a table's width, as "3,5,5"; empty where the table has no head."""
    STRONG = _FIRST + 5
    """A citation among strong words."""


class Formats:
    """Makes formats from the theme in force."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._serials = count(1)

    def plain(self) -> QTextCharFormat:
        """Running text."""
        return self._base(TypeRole.READING, Role.INK)

    def of(self, piece: Piece) -> QTextCharFormat:
        """The words of a piece that is neither mention nor citation."""
        shape = self._base(TypeRole.SMALL, Role.INK2) if piece.remark else self.plain()
        if piece.remark:
            shape.setProperty(Mark.REMARK, True)
        if piece.style is Style.STRONG:
            shape.setFontWeight(QFont.Weight.DemiBold)
        shape.setFontItalic(piece.style in {Style.EMPHASIS, Style.UNKNOWN})
        return shape

    def mention(self, ref: Ref, piece: Piece) -> QTextCharFormat:
        """The name of a record; its ground is painted by the field."""
        shape = self.of(piece)
        shape.setForeground(self._theme.colour(Role.ACCENT))
        shape.setProperty(Mark.MENTION, str(ref))
        shape.setProperty(Mark.SERIAL, next(self._serials))
        return shape

    def citation(self, targets: Sequence[Target], piece: Piece) -> QTextCharFormat:
        """The number of a note."""
        shape = self._base(TypeRole.MICRO, Role.ACCENT)
        if piece.remark:
            shape.setProperty(Mark.REMARK, True)
        if piece.style is Style.STRONG:
            shape.setProperty(Mark.STRONG, True)
        shape.setFontItalic(piece.style in {Style.EMPHASIS, Style.UNKNOWN})
        shape.setProperty(Mark.CITATION, ",".join(map(str, targets)))
        shape.setProperty(Mark.SERIAL, next(self._serials))
        return shape

    def paragraph(self, *, item: bool = False, cell: bool = False) -> QTextBlockFormat:
        """A paragraph, an item of a list, or what stands in a cell."""
        shape = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        shape.setLineHeight(self._theme.leading(TypeRole.READING), fixed)
        shape.setBottomMargin(0 if cell else _AFTER_ITEM if item else _AFTER_PARAGRAPH)
        shape.setLeftMargin(0 if cell else MARGIN)
        return shape

    def items(self, *, numbered: bool) -> QTextListFormat:
        """A list."""
        shape = QTextListFormat()
        shape.setStyle(QTextListFormat.Style.ListDecimal if numbered else QTextListFormat.Style.ListDisc)
        shape.setIndent(1)
        return shape

    def table(self, shares: Sequence[int], columns: int) -> QTextTableFormat:
        """A table as wide as the text, its columns in the proportion of their shares."""
        shape = QTextTableFormat()
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorder(1)
        shape.setBorderBrush(self._theme.colour(Role.LINE))
        shape.setBorderCollapse(True)
        shape.setCellPadding(_CELL)
        shape.setCellSpacing(0)
        shape.setBottomMargin(_AFTER_PARAGRAPH)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        parts = [*shares, *[1] * (columns - len(shares))]
        whole = sum(parts) or 1
        percent = QTextLength.Type.PercentageLength
        shape.setColumnWidthConstraints([QTextLength(percent, 100 * part / whole) for part in parts])
        shape.setProperty(Mark.SHARES, ",".join(map(str, shares)))
        if shares:
            shape.setHeaderRowCount(1)
        return shape

    def head_ground(self) -> QBrush:
        """The ground of a table's head."""
        return QBrush(self._theme.colour(Role.HOVER))

    def after_table(self) -> QTextBlockFormat:
        """The paragraph that a document has behind a table, while nothing stands in it."""
        shape = QTextBlockFormat()
        shape.setLineHeight(_AFTER_PARAGRAPH, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        shape.setLeftMargin(MARGIN)
        return shape

    def _base(self, face: TypeRole, ink: Role) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setFont(self._theme.font(face))
        shape.setForeground(self._theme.colour(ink))
        return shape
