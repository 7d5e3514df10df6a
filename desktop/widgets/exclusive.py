"""One of several buttons in a line is on: what segments and tabs have in common. How they look stands with them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from desktop.theme import Theme
from desktop.widgets.base import Painted, PaintedButton


class ExclusiveLine(Painted):
    """Buttons numbered from 0; arrow keys move within, as in any group of radio buttons."""

    chosen = Signal(int)
    """The user chose the button of this number."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._group = QButtonGroup(self)
        self._line = QHBoxLayout(self)

    @property
    def current(self) -> int:
        """The number of the button that is on."""
        return self._group.checkedId()

    def set_current(self, number: int) -> None:
        """Turn a button on; says nothing."""
        blocked = self._group.blockSignals(True)
        self._group.button(number).setChecked(True)
        self._group.blockSignals(blocked)

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def _fill(self, buttons: Sequence[PaintedButton], current: int) -> None:
        for number, button in enumerate(buttons):
            self._group.addButton(button, number)
            self._line.addWidget(button)
        self.set_current(current)
        self._group.idToggled.connect(self._on_toggled)

    def _on_toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        if on:
            self.chosen.emit(number)
