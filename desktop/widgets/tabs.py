"""Tabs as text with an accent underline."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.exclusive import ExclusiveLine
from desktop.widgets.painting import Artist


class _Tab(PaintedButton):
    _GAP = 5

    def __init__(self, theme: Theme, name: str, count: str) -> None:
        super().__init__(theme, name)
        self._count = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.set_count(count)

    def set_count(self, count: str) -> None:
        self._count = count
        self.setAccessibleName(f"{self.text()} {count}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(math.ceil(self._name_width() + self._count_width()), self._theme.px(32))

    def _name_width(self) -> float:
        return self._theme.advance(TypeRole.STRONG, self.text())

    def _count_width(self) -> float:
        return self._GAP + self._theme.advance(TypeRole.MICRO, self._count) if self._count else 0.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            lively = self.isChecked() or self.underMouse()
            tall = self._theme.px(28)
            name = art.place(0, self._name_width(), 0, tall)
            art.text(name, self.text(), TypeRole.STRONG, Role.INK if lively else Role.INK2, elide=False)
            beside = art.place(self._name_width() + self._GAP, self._count_width(), 0, tall)
            art.text(beside, self._count, TypeRole.MICRO, Role.INK3, elide=False)
            if self.isChecked():
                under = art.place(0, self.width(), self.height() - 3, 2)
                art.fill(under, Role.ACCENT, 1)


class Tabs(ExclusiveLine):
    """Text with an accent underline. The inspector's tabs scroll one column; they hide nothing."""

    def __init__(self, theme: Theme, tabs: Sequence[tuple[str, str]], *, current: int = 0) -> None:
        """Take pairs of a name and a count to show beside it, which may be empty."""
        super().__init__(theme)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.space(5))
        self._line.setAlignment(Qt.AlignmentFlag.AlignLeading)
        self._tabs = [_Tab(theme, name, count) for name, count in tabs]
        self._fill(self._tabs, current)

    def set_count(self, number: int, count: str) -> None:
        """Show another count beside a tab's name."""
        self._tabs[number].set_count(count)
