"""A menu that stays open while things are switched on and off in it, so that several can be chosen in one go."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.widgets.menu import Menu

_PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StayingMenu(Menu):
    """Only its switches keep it open; a command or one of several choices closes it as in any menu."""

    def __init__(self, theme: Theme, parent: QWidget, *, title: str = "") -> None:
        super().__init__(theme, parent, title=title)
        self._switches: set[QAction] = set()

    def switch(self, text: str, run: Callable[[], object], *, on: bool) -> QAction:
        """Add something that is on or off and keeps the menu open."""
        action = self.add(text, run, checked=on)
        self._switches.add(action)
        return action

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._flip(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _PRESSING or not self._flip(self.activeAction()):
            super().keyPressEvent(event)

    def _flip(self, action: QAction | None) -> bool:
        if action not in self._switches or not action.isEnabled():
            return False
        action.trigger()
        return True
