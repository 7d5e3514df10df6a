"""A box to tick: something is wanted or not. What changes the view beside it is a toggle, see `button`."""

import math

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.painting import Artist

_TALL, _BOX, _GAP, _TICK = 28, 16, 8, 12
_RADIUS = 3


class CheckBox(QCheckBox):
    """Painted by the theme; of one size whether it is ticked or not. Emits `toggled` as any box of Qt does."""

    def __init__(self, theme: Theme, text: str, *, checked: bool = False) -> None:
        super().__init__(text)
        self._theme = theme
        self.setChecked(checked)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        text = math.ceil(self._theme.advance(TypeRole.BODY, self.text()))
        return QSize(px(_BOX) + px(_GAP) + text + 2, px(_TALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            side = px(_BOX)
            box = art.place(1, side, (self.height() - side) / 2, side)
            self._draw_box(art, box)
            room = art.place(1 + side + px(_GAP), self.width() - 1 - side - px(_GAP))
            art.text(room, self.text(), TypeRole.BODY, Role.INK if self.isEnabled() else Role.INK3, elide=False)

    def _draw_box(self, art: Artist, box: QRectF) -> None:
        radius = self._theme.px(_RADIUS)
        if self.isChecked():
            art.fill(box, Role.ACCENT if self.isEnabled() else Role.INK3, radius)
            art.icon_in(box, "check", Role.ON_ACCENT if self.isEnabled() else Role.SHEET, _TICK)
            return
        if self.isEnabled() and self.underMouse():
            art.fill(box, Role.HOVER, radius)
        art.outline(box, Role.CONTROL, radius)
