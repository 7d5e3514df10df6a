"""A changed tie as a row to press: its line as drawn in the picture, and the names at its ends."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from briefings.domain.relations import Sign
from desktop.theme import Radius, Role, Theme
from desktop.widgets.base import PaintedButton
from desktop.widgets.painting import Artist
from desktop.widgets.tie import Sign as Drawn
from desktop.widgets.tie import tie_pen

_DRAWN = {Sign.FRIENDLY: Drawn.FRIENDLY, Sign.NEUTRAL: Drawn.NEUTRAL, Sign.HOSTILE: Drawn.HOSTILE}


class ChangeRow(PaintedButton):
    """One tie; `label` says it to a screen reader."""

    def __init__(self, theme: Theme, sign: Sign, name: str, label: str) -> None:
        super().__init__(theme, name)
        self._sign = _DRAWN[sign]
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                art.fill(art.area, Role.HOVER, Radius.CONTROL)
            line = art.place(4, 22)
            art.painter.setPen(tie_pen(self._theme, self._sign, 2))
            middle = line.center().y()
            art.painter.drawLine(QPointF(line.left(), middle), QPointF(line.right(), middle))
            art.text(art.place(34, self.width() - 38), self.text())
