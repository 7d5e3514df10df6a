"""One sentence that is edited where it stands and takes as many lines as it needs: what stands below a title."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QTextBlockFormat, QTextCharFormat, QTextCursor

from desktop.pages.briefs.rich.growing_edit import GrowingEdit
from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.commit import Commitment
from desktop.widgets.painting import Artist

_MARGIN = 4


class QuietText(GrowingEdit):
    """Commits on Enter, on leaving and within a second; Escape brings back what was last committed."""

    typed = Signal(str)
    """What stands in it at each key, before it counts."""
    committed = Signal(str)
    """What the user typed counts now."""
    left_upwards = Signal()
    """The user moved up from the first line."""
    left_downwards = Signal()
    """The user moved down from the last line, or pressed Enter."""

    def __init__(self, theme: Theme, *, label: str, hint: str, face: TypeRole, ink: Role) -> None:
        super().__init__(theme, face)
        self._ink, self._setting = ink, False
        self._typing = Commitment(self, self.toPlainText, self.committed.emit)
        self.setAccessibleName(label)
        self.set_hint(hint)
        self._show("")
        self.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._on_theme_changed)

    def set_value(self, text: str) -> None:
        """Show a text from outside; what the user is just typing stays."""
        if self._typing.is_open:
            return
        self._typing.settle(text)
        # What comes back from a record has lost the space that was typed last, and the next word needs it.
        if text != self.toPlainText() and not (self.hasFocus() and text == self.toPlainText().strip()):
            self._show(text)

    def commit(self) -> None:
        """Let what stands here count now."""
        self._typing.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._typing.flush()
            self.left_downwards.emit()
        elif key == Qt.Key.Key_Escape and self.toPlainText() != self._typing.last:
            self._show(self._typing.last)
            self.typed.emit(self.toPlainText())
        elif not self._moves_on(event):
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(" ".join(source.text().split()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._typing.flush()

    def _moves_on(self, event: QKeyEvent) -> bool:
        """Leave upwards from the first line and downwards from the last."""
        if event.modifiers() or event.key() not in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return False
        up = event.key() == Qt.Key.Key_Up
        if self.textCursor().movePosition(QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down):
            return False
        (self.left_upwards if up else self.left_downwards).emit()
        return True

    def _show(self, text: str) -> None:
        self._setting = True
        self.setPlainText(text)
        self._dress()
        self._setting = False

    def _dress(self) -> None:
        """Give the text its ink and its lines the height of their type; what is typed later inherits both."""
        self.setFont(self._theme.font(self._face))
        self.document().setDocumentMargin(0)
        block, ink = QTextBlockFormat(), QTextCharFormat()
        block.setLineHeight(self._theme.leading(self._face), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setLeftMargin(_MARGIN)
        ink.setForeground(self._theme.colour(self._ink))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        cursor.mergeCharFormat(ink)
        cursor.mergeBlockCharFormat(ink)
        self.mergeCurrentCharFormat(ink)
        self.fit()

    def _on_text_changed(self) -> None:
        self.fit()
        if not self._setting:
            self._typing.touch()
            self.typed.emit(self.toPlainText())

    def _on_theme_changed(self) -> None:
        self._setting = True
        self._dress()
        self._setting = False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or self.underMouse():
            with Artist.on(self.viewport(), self._theme) as art:
                art.fill(art.area, Role.HOVER, Radius.CHIP)
        super().paintEvent(event)
