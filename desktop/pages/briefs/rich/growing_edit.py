"""A field for running text without ground or edge, as high as what stands in it."""

import math

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.focus import mark_own_focus

_UNBOUND = 100_000
_WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class GrowingEdit(QTextEdit):
    """Its cursor shows the focus; the page around it scrolls. Undo is the dossier's own."""

    focused = Signal()
    """The field has the keyboard."""
    left = Signal()
    """The field lost the keyboard."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(TypeRole.READING))
        palette = self.palette()
        # Qt cuts a hint to the height of the empty text, so it is painted here instead.
        palette.setColor(palette.ColorRole.PlaceholderText, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        mark_own_focus(self)

    def fit(self) -> None:
        """Be as high as the text, or as the hint while there is none."""
        wanted = self._wanted_height()
        if wanted != self.height() or wanted != self.maximumHeight():
            self.setFixedHeight(wanted)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(456), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.leading(TypeRole.READING))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.placeholderText() and self.document().isEmpty():
            painter = QPainter(self.viewport())
            painter.setFont(self.font())
            painter.setPen(self._theme.colour(Role.INK3))
            painter.drawText(
                self.viewport().rect().adjusted(self._theme.space(1), 0, 0, 0), _WRAPPED, self.placeholderText()
            )
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _wanted_height(self) -> int:
        least = self._theme.leading(TypeRole.READING)
        return max(least, math.ceil(self.document().size().height()), self._hint_height()) + 2

    def _hint_height(self) -> int:
        hint = self.placeholderText()
        if not hint or not self.document().isEmpty():
            return 0
        room = QRect(0, 0, max(self.viewport().width() - self._theme.space(1), 1), _UNBOUND)
        metrics = self.fontMetrics()
        lines = math.ceil(metrics.boundingRect(room, _WRAPPED, hint).height() / metrics.lineSpacing())
        return lines * self._theme.leading(TypeRole.READING)
