"""A choice of two or three views of one thing, side by side."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.exclusive import ExclusiveLine
from desktop.widgets.painting import CENTRE, Artist


class _Segment(PaintedButton):
    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text)
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def sizeHint(self) -> QSize:
        text = math.ceil(self._theme.advance(TypeRole.SMALL_STRONG, self.text()))
        return QSize(max(self._theme.px(76), text + self._theme.px(24)), self._theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            if self.isChecked():
                # Raised means lighter in the dark, so the pair of grounds turns round there.
                art.fill(art.area, Role.PRESS if self._theme.is_dark else Role.SHEET, Radius.CONTROL - 1)
                if self._theme.is_outlined:
                    art.outline(art.area, Role.CONTROL, Radius.CONTROL - 1)
            lively = self.isChecked() or self.underMouse()
            ink = Role.INK if lively else Role.INK2
            art.text(art.area, self.text(), TypeRole.SMALL_STRONG, ink, CENTRE)


class Segments(ExclusiveLine):
    """Exclusive views on a common ground."""

    def __init__(self, theme: Theme, names: Sequence[str], *, current: int = 0, label: str = "") -> None:
        super().__init__(theme)
        self.setAccessibleName(label or " / ".join(names))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._line.setContentsMargins(2, 2, 2, 2)
        self._line.setSpacing(0)
        self._fill([_Segment(theme, name) for name in names], current)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.fill(art.area, Role.HOVER if self._theme.is_dark else Role.PRESS, Radius.CONTROL)
