"""One change of a what-if as a line to press, with a button that takes it back."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import row
from desktop.widgets.painting import Artist

_HEIGHT = 28


class ChangeLine(QWidget):
    """Says a change; `note` says at the end what is amiss with it."""

    pressed_on = Signal()
    """The user pressed the line."""

    def __init__(self, theme: Theme, icon: str, words: str, note: str = "") -> None:
        super().__init__()
        self._theme, self._words = theme, words
        said = _Words(theme, icon, words, note)
        self._remove = Button(theme, "", "x", Kind.ICON, label=self.tr("Take back: {change}").format(change=words))
        self._remove.setVisible(False)
        line = row(said, self._remove, gap=4)
        line.setStretch(0, 1)
        self.setLayout(line)
        said.clicked.connect(self.pressed_on)

    def allow_removal(self, remove: Callable[[], object]) -> None:
        """Show the button that takes the change back."""
        self._remove.setVisible(True)
        self._remove.clicked.connect(remove)


class _Words(PaintedButton):
    def __init__(self, theme: Theme, icon: str, words: str, note: str) -> None:
        super().__init__(theme, words)
        self._icon_name, self._note = icon, note
        self.setAccessibleName(words)
        self.setAccessibleDescription(note)
        self.setToolTip("\n".join(filter(None, (words, note))))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                art.fill(art.area, Role.HOVER, Radius.CONTROL)
            ink = Role.INK3 if self._note else Role.INK
            art.icon_in(art.place(px(4), px(16)), self._icon_name, Role.INK3)
            note = self._theme.advance(TypeRole.SMALL, self._note)
            lead = px(32)
            art.text(art.place(lead, self.width() - lead - note - px(16)), self.text(), TypeRole.BODY, ink)
            if self._note:
                at = art.place(self.width() - note - px(8), note + 1)
                art.text(at, self._note, TypeRole.SMALL, Role.CAUTION, elide=False)
