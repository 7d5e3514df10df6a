"""A choice of two or three views of one thing, side by side."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import Painted, PaintedButton
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


class Segments(Painted):
    """Exclusive views; arrow keys move within, as in any group of radio buttons."""

    chosen = Signal(int)
    """The user chose the segment of this number, counted from 0."""

    def __init__(self, theme: Theme, names: Sequence[str], *, current: int = 0, label: str = "") -> None:
        super().__init__(theme)
        self.setAccessibleName(label or " / ".join(names))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(2, 2, 2, 2)
        self._line.setSpacing(0)
        for number, name in enumerate(names):
            segment = _Segment(theme, name)
            self._group.addButton(segment, number)
            self._line.addWidget(segment)
        self.set_current(current)
        self._group.idToggled.connect(self._on_toggled)

    @property
    def current(self) -> int:
        """The number of the segment that is on."""
        return self._group.checkedId()

    def set_current(self, number: int) -> None:
        """Turn a segment on; says nothing."""
        blocked = self._group.blockSignals(True)
        self._group.button(number).setChecked(True)
        self._group.blockSignals(blocked)

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def _on_toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        if on:
            self.chosen.emit(number)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.fill(art.area, Role.HOVER if self._theme.is_dark else Role.PRESS, Radius.CONTROL)
