"""A field for running text without ground or edge, as high as what stands in it."""

import math

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.focus import mark_own_focus

_COMMAND_KEYS = frozenset({Qt.Key.Key_K, Qt.Key.Key_E, Qt.Key.Key_H, Qt.Key.Key_D, Qt.Key.Key_O, Qt.Key.Key_F})
"""With Ctrl the window's own, whatever they do in other editors."""


class GrowingEdit(QTextEdit):
    """Its cursor shows the focus; the page around it scrolls. Undo is the dossier's own."""

    focused = Signal()
    """The field has the keyboard."""
    left = Signal()
    """The field lost the keyboard."""

    def __init__(self, theme: Theme, face: TypeRole = TypeRole.READING) -> None:
        super().__init__()
        self._theme, self._face = theme, face
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(face))
        palette = self.palette()
        # Qt cuts a hint to the height of the empty text, so it is painted here instead.
        palette.setColor(palette.ColorRole.PlaceholderText, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        mark_own_focus(self)

    def set_hint(self, text: str) -> None:
        """Show this while nothing stands here."""
        if text != self.placeholderText():
            self.setPlaceholderText(text)
            self.fit()

    def fit(self) -> None:
        """Be as high as the text, or as the hint while there is none."""
        wanted = self._wanted_height()
        if wanted != self.height() or wanted != self.maximumHeight():
            self.setFixedHeight(wanted)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(456), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.leading(self._face))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() in _COMMAND_KEYS:
                event.ignore()
                return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.placeholderText() and self.document().isEmpty():
            self._paint_hint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _wanted_height(self) -> int:
        least = self._theme.leading(self._face)
        return max(least, math.ceil(self.document().size().height()), self._hint_height()) + 2

    def _hint_height(self) -> int:
        if not self.placeholderText() or not self.document().isEmpty():
            return 0
        return self._hint_lines(0).lineCount() * self._theme.leading(self._face)

    def _paint_hint(self) -> None:
        """The hint, its first baseline where that of the first letter will be."""
        first = self.document().firstBlock()
        corner = self.document().documentLayout().blockBoundingRect(first).topLeft()
        laid = first.layout()
        lead, drop = first.blockFormat().leftMargin(), 0.0
        lines = self._hint_lines(lead)
        if laid.lineCount():  # an empty text is not always laid out by now, and Qt says nothing when it is
            line = laid.lineAt(0)
            lead = line.x()
            lines = self._hint_lines(lead)
            drop = line.y() + line.ascent() - lines.lineAt(0).ascent()
        painter = QPainter(self.viewport())
        painter.setPen(self._theme.colour(Role.INK3))
        lines.draw(painter, QPointF(corner.x() + lead, corner.y() + drop))
        painter.end()

    def _hint_lines(self, lead: float) -> QTextLayout:
        """The hint in lines as high as those of the text, `lead` px narrower than the field."""
        lines = QTextLayout(self.placeholderText(), self.font())
        lines.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeading))
        width, top = max(self.viewport().width() - lead, 1), 0
        lines.beginLayout()
        while (line := lines.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += self._theme.leading(self._face)
        lines.endLayout()
        return lines
