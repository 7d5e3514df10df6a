"""A menu with the product's icons and round corners; its colours come with the style sheet."""

from collections.abc import Callable
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop.theme import Role, Theme
from desktop.widgets.painting import rounded_region

_CORNER = 8


class Menu(QMenu):
    """Makes its actions in one line each."""

    def __init__(self, theme: Theme, parent: QWidget, *, title: str = "") -> None:
        super().__init__(title, parent)
        self._theme = theme
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAccessibleName(title or self.tr("Menu"))

    def add(
        self,
        text: str,
        run: Callable[[], object],
        *,
        icon: str = "",
        shortcut: str = "",
        role: Role = Role.INK2,
        checked: bool | None = None,
    ) -> QAction:
        """Add a command; with `checked` it is one that is on or off. The shortcut is shown and active."""
        action = QAction(text, self)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
            action.setIcon(self._tick())
        elif icon:
            action.setIcon(self._theme.icon(icon, role))
        if shortcut:
            action.setShortcut(shortcut)
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)
        return action

    def part(self, title: str, icon: str = "") -> Self:
        """Add a menu of the same sort within this one."""
        inner = type(self)(self._theme, self, title=title)
        if icon:
            inner.setIcon(self._theme.icon(icon))
        self.addMenu(inner)
        return inner

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMask(rounded_region(self.rect(), _CORNER))

    def _tick(self) -> QIcon:
        """Make a mark that shows while the command is on; the style's own would be black in the dark."""
        nothing = QPixmap(self._theme.icon_size())
        nothing.fill(Qt.GlobalColor.transparent)
        tick = QIcon()
        tick.addPixmap(self._theme.pixmap("check", Role.ACCENT, self._theme.px(16)), QIcon.Mode.Normal, QIcon.State.On)
        tick.addPixmap(nothing, QIcon.Mode.Normal, QIcon.State.Off)
        return tick

    def show_under(self, widget: QWidget) -> None:
        """Open below a widget, at its leading edge."""
        mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = widget.rect().bottomRight() if mirrored else widget.rect().bottomLeft()
        at = widget.mapToGlobal(corner)
        if mirrored:
            at.setX(at.x() - self.sizeHint().width())
        self.popup(at)
