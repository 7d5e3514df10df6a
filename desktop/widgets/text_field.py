"""A field of several lines that grows with what stands in it."""

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.commit import Commitment
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.line_field import draw_field
from desktop.widgets.painting import Artist

_INSET_X, _INSET_Y = 10, 6


class TextField(QTextEdit):
    """Plain text of any length; commits on Ctrl Enter, on leaving and within a second, Escape brings the last back."""

    changed = Signal(str)
    """The user typed."""
    committed = Signal(str)
    """What the user typed counts now."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        label: str = "",
        hint: str = "",
        lines: int = 2,
        type_role: TypeRole = TypeRole.BODY,
    ) -> None:
        super().__init__()
        self._theme, self._lines, self._type, self._setting = theme, lines, type_role, False
        self._typing = Commitment(self, self.toPlainText, self.committed.emit)
        self.setAccessibleName(label or hint)
        self._hint = hint  # Qt's own would stand nearer to the edge than the text
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        mark_own_focus(self)
        self._dress()
        self._show(text)
        self.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._on_theme_changed)

    def value(self) -> str:
        """Return what stands in the field."""
        return self.toPlainText()

    def set_value(self, text: str) -> None:
        """Show a text from outside; what the user is just typing stays."""
        if self._typing.is_open:
            return
        if self.hasFocus() and text and text == self.toPlainText().strip():
            # What comes back from a record has lost the space that was typed last, and the next word needs it.
            self._typing.settle(text)
        else:
            self._show(text)

    def commit(self) -> None:
        """Let what stands in the field count now."""
        self._typing.flush()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._wanted_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._typing.flush()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._typing.flush()
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._typing.last:
            self._show(self._typing.last)
            self.changed.emit(self.toPlainText())
        else:
            super().keyPressEvent(event)

    def _show(self, text: str) -> None:
        self._typing.settle(text)
        if text == self.toPlainText() and text:
            return
        self._setting = True
        self.setPlainText(text)
        self._lead()
        self._setting = False
        self._fit()

    def _lead(self) -> None:
        """Inset the text and give every paragraph the line height of its type; new ones inherit it."""
        frame = self.document().rootFrame().frameFormat()
        frame.setLeftMargin(self._theme.px(_INSET_X))
        frame.setRightMargin(self._theme.px(_INSET_X))
        frame.setTopMargin(self._theme.px(_INSET_Y))
        frame.setBottomMargin(self._theme.px(_INSET_Y))
        self.document().rootFrame().setFrameFormat(frame)
        shape = QTextBlockFormat()
        height = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        shape.setLineHeight(self._theme.leading(self._type), height)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(shape)
        self.document().clearUndoRedoStacks()

    def _dress(self) -> None:
        self.setFont(self._theme.font(self._type))

    def _wanted_height(self) -> int:
        least = self._lines * self._theme.leading(self._type) + 2 * self._theme.px(_INSET_Y)
        return max(least, math.ceil(self.document().size().height()))

    def _fit(self) -> None:
        wanted = self._wanted_height()
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def _on_text_changed(self) -> None:
        self._fit()
        if not self._setting:
            self._typing.touch()
            self.changed.emit(self.toPlainText())

    def _on_theme_changed(self) -> None:
        self._dress()
        self._setting = True
        self._lead()
        self._setting = False
        self._fit()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with Artist.on(self.viewport(), self._theme) as art:
            draw_field(art, self)
            if self._hint and self.document().isEmpty():
                self._paint_hint(art)
        super().paintEvent(event)

    def _paint_hint(self, art: Artist) -> None:
        inset, air = self._theme.px(_INSET_X), self._theme.leading(self._type) - self.fontMetrics().height()
        place = art.area.adjusted(inset, self._theme.px(_INSET_Y) + air / 2, -inset, 0)
        art.painter.setFont(self.font())
        art.painter.setPen(self._theme.colour(Role.INK3))
        art.painter.drawText(place, art.start | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._hint)
