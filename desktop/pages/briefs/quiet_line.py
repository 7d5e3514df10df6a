"""A line of text that is edited where it stands: titles and headings, without the ground of a field."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.commit import Commitment
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.painting import Artist


class QuietLine(QLineEdit):
    """Commits on Enter, on leaving and within a second; Escape brings back what was last committed."""

    typed = Signal(str)
    """What stands in the line at each key, before it counts."""
    committed = Signal(str)
    """What the user typed counts now."""
    left_upwards = Signal()
    """The user pressed Up."""
    left_downwards = Signal()
    """The user pressed Down or Enter."""
    focused = Signal()
    """The line has the keyboard."""

    def __init__(
        self, theme: Theme, *, label: str, hint: str = "", face: TypeRole = TypeRole.HEADING, ink: Role = Role.INK
    ) -> None:
        super().__init__()
        self._theme, self._face, self._ink = theme, face, ink
        self._fitted = False
        self._typing = Commitment(self, self.text, self.committed.emit)
        self.setAccessibleName(label)
        self.setPlaceholderText(hint)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        mark_own_focus(self)
        self._dress()
        self.textEdited.connect(self._on_text_edited)
        theme.changed.connect(self._on_theme_changed)

    def set_value(self, text: str) -> None:
        """Show a text from outside; what the user is just typing stays."""
        if self._typing.is_open:
            return
        self._typing.settle(text)
        # What comes back from a record has lost the space that was typed last, and the next word needs it.
        if text != self.text() and not (self.hasFocus() and text == self.text().strip()):
            self.setText(text)
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Let what stands in the line count now."""
        self._typing.flush()

    def set_face(self, face: TypeRole) -> None:
        """Take another size and weight."""
        self._face = face
        self._dress()
        self.updateGeometry()

    def set_fitted(self) -> None:
        """Be only as wide as what stands in it."""
        self._fitted = True
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        tall = self._theme.leading(self._face) + 4
        if not self._fitted:
            return QSize(self._theme.px(200), tall)
        return QSize(round(self._theme.advance(self._face, self.text() or self.placeholderText())) + 12, tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        # Where Ctrl+E means "end of line" the line would keep it from the window, whose Export it is.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() == Qt.Key.Key_E:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._typing.flush()
            self.left_downwards.emit()
        elif key == Qt.Key.Key_Up:
            self.left_upwards.emit()
        elif key == Qt.Key.Key_Escape and self.text() != self._typing.last:
            self.setText(self._typing.last)
            self.typed.emit(self.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._typing.flush()
        self.setCursorPosition(0)

    def _dress(self) -> None:
        self.setFont(self._theme.font(self._face))
        self.setTextMargins(2, 0, 0, 0)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Text, self._theme.colour(self._ink))
        palette.setColor(palette.ColorRole.PlaceholderText, self._theme.colour(Role.INK3))
        self.setPalette(palette)

    def _on_text_edited(self, text: str) -> None:
        self._typing.touch()
        self.typed.emit(text)

    def _on_theme_changed(self) -> None:
        self._dress()
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or self.underMouse():
            with Artist.on(self, self._theme) as art:
                art.fill(art.area, Role.HOVER, Radius.CHIP)
        super().paintEvent(event)
