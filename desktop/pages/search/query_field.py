"""The field of a question. It keeps the keyboard while the answers change."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.theme import Theme, TypeRole
from desktop.widgets.layout import mirrored_margins
from desktop.widgets.line_field import LineField

_HEIGHT = 40
_LONGEST = 2000
"""Letters of a question; more are more words than are looked for."""


class QueryField(LineField):
    """Larger than other fields; goes to the answers on Down and Enter, and away on Escape."""

    entered = Signal()
    """The user wants to go to the answers."""
    escaped = Signal()
    """The user wants to leave."""

    def __init__(self, theme: Theme, *, label: str, hint: str) -> None:
        super().__init__(theme, label=label, hint=hint, icon="search")
        self.setClearButtonEnabled(True)
        self.setMaxLength(_LONGEST)

    def put(self, text: str) -> None:
        """Write another text; the cursor stays as far from the end as it stood."""
        after = len(self.text()) - self.cursorPosition()
        self.commit()
        self.setText(text)
        self.setCursorPosition(max(0, len(self.text()) - after))
        self.commit()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setFont(self._theme.font(TypeRole.READING))
        self.setTextMargins(mirrored_margins((self._theme.px(32), 0, self._theme.px(8), 0)))
