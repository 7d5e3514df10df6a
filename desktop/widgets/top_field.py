"""The field in the top bar that searches everything and runs any command."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.painting import Artist


class TopField(PaintedButton):
    """Looks like a field and opens the palette in its place: on a click, on Enter, or with the first letter typed."""

    opened = Signal(str)
    """The palette is wanted, with this text already in its field."""

    def __init__(self, theme: Theme, *, shortcut_text: str = "Ctrl K") -> None:
        super().__init__(theme)
        self._shortcut_text = shortcut_text
        self.setText(self.tr("Search or run a command"))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(shortcut_text)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(theme.px(480))
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit("")
        elif text.isprintable() and text.strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.opened.emit(text)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        self.opened.emit("")

    def _on_theme_changed(self) -> None:
        self.setMaximumWidth(self._theme.px(480))
        super()._on_theme_changed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            art.fill(art.area, Role.PRESS, Radius.CONTROL)
            if self._theme.is_outlined:
                art.outline(art.area, Role.CONTROL, Radius.CONTROL)
            art.icon_in(art.place(px(12), px(16)), "search", Role.INK3)
            key = self._theme.advance(TypeRole.MICRO, self._shortcut_text)
            room = self.width() - px(36) - key - px(24)
            art.text(art.place(px(36), room), self.text(), TypeRole.BODY, Role.INK3)
            shown = art.place(self.width() - px(12) - key, key + 1)
            art.text(shown, self._shortcut_text, TypeRole.MICRO, Role.INK3, elide=False)
