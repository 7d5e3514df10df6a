"""A few colours to press, for whoever knows no code of one."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.theme import Role, Theme
from desktop.widgets.base import Painted, PaintedButton
from desktop.widgets.layout import row
from desktop.widgets.painting import Artist

_SIDE, _GAP, _EDGE, _RADIUS = 24, 4, 3, 4


class _Swatch(PaintedButton):
    def __init__(self, theme: Theme, name: str, colour: str) -> None:
        super().__init__(theme)
        self.colour = colour
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {colour}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._theme.px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        edge = self._theme.px(_EDGE)
        with Artist.on(self, self._theme) as art:
            inner = art.area.adjusted(edge, edge, -edge, -edge)
            art.painter.setPen(self._theme.colour(Role.CONTROL))
            art.painter.setBrush(QColor(self.colour))
            art.painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
            if self.isChecked():
                art.outline(art.area, Role.ACCENT, _RADIUS + edge, 2)


class Swatches(Painted):
    """Named colours side by side; one that is in use has a ring."""

    chosen = Signal(str)
    """The user wants the colour of this code (#RRGGBB)."""

    def __init__(self, theme: Theme, colours: Mapping[str, str]) -> None:
        super().__init__(theme)
        self._swatches = [_Swatch(theme, self.tr(name), colour) for name, colour in colours.items()]
        for swatch in self._swatches:
            swatch.clicked.connect(self._on_clicked)
        self.setLayout(row(*self._swatches, None, gap=_GAP))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_colour(self, code: str) -> None:
        """Ring the colour of this code, if it is here."""
        for swatch in self._swatches:
            swatch.setChecked(swatch.colour == code.upper())

    def sizeHint(self) -> QSize:
        side, count = self._theme.px(_SIDE), len(self._swatches)
        return QSize(side * count + _GAP * (count - 1), side)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Swatch):
            self.show_colour(sender.colour)
            self.chosen.emit(sender.colour)
