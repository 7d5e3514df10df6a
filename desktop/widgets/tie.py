"""One tie in a list: its line as drawn on the canvas, the other party, the kind, the trend."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.painting import Artist


class Sign(StrEnum):
    """How a tie is drawn."""

    FRIENDLY = "friendly"
    HOSTILE = "hostile"
    UNSURE = "unsure"
    NEUTRAL = "neutral"
    CONTROL = "control"


_ROLES = {Sign.FRIENDLY: Role.FRIENDLY, Sign.HOSTILE: Role.HOSTILE}
_SHARE = 0.54
"""Of a row for the name, where nothing asks for more."""
_GAP = 9
"""Px at least between a name and a kind."""
_TREND_ICONS = {"up": "trending-up", "down": "trending-down", "steady": "minus"}


def tie_pen(theme: Theme, sign: Sign, width: float, alpha: int = 255) -> QPen:
    """Make the pen of a tie: the line's style carries the sign, its colour only repeats it."""
    pen = QPen(theme.colour(_ROLES.get(sign, Role.INK3), alpha), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if sign is Sign.HOSTILE else Qt.PenCapStyle.RoundCap)
    if sign is Sign.HOSTILE:
        pen.setDashPattern([6.3 / width, 4.2 / width])
    elif sign is Sign.UNSURE:
        pen.setDashPattern([0.1, 4.2 / width])
    elif sign is Sign.CONTROL:
        pen.setDashPattern([0.1, 2.8 / width])
    return pen


class TieRow(PaintedButton):
    """A tie to press; `trend` is "up", "down", "steady" or empty if unknown, `label` says all of it in words."""

    def __init__(self, theme: Theme, sign: Sign, name: str, kind: str, trend: str = "", *, label: str = "") -> None:
        super().__init__(theme, name)
        self.tie_kind = kind
        self._sign, self._trend = sign, trend
        self._beside: Sequence[TieRow] = (self,)
        self.setAccessibleName(label or ", ".join(part for part in (name, kind) if part))
        self.setToolTip(label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(28))

    def name_width(self) -> float:
        """How wide the name is, in px."""
        return self._theme.advance(TypeRole.STRONG, self.text())

    def kind_width(self) -> float:
        """How wide the kind is, in px."""
        return self._theme.advance(TypeRole.BODY, self.tie_kind)

    def stand_among(self, widest: Sequence["TieRow"]) -> None:
        """Begin the kind where these rows do: as far in as their longest name asks for and their kinds leave. They are
        measured whenever this one is painted, so that the widest of a list are enough."""
        self._beside = widest
        self.update()

    def _lead(self, room: float) -> float:
        """The width for the name, in px."""
        name = max(map(TieRow.name_width, self._beside)) + _GAP
        kind = max(map(TieRow.kind_width, self._beside)) + 1
        return max(room * _SHARE, min(name, room - kind))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                art.fill(art.area.adjusted(-4, 0, 4, 0), Role.HOVER, Radius.CONTROL)
            line = art.place(1, 22)
            art.painter.setPen(tie_pen(self._theme, self._sign, 2))
            middle = line.center().y()
            art.painter.drawLine(QPointF(line.left(), middle), QPointF(line.right(), middle))
            room = self.width() - 32 - px(24)
            lead = self._lead(room)
            art.text(art.place(32, lead - _GAP + 1), self.text(), TypeRole.STRONG)
            art.text(art.place(32 + lead, room - lead), self.tie_kind, TypeRole.BODY, Role.INK2)
            if self._trend:
                art.icon_in(art.place(self.width() - px(16), px(16)), _TREND_ICONS[self._trend], Role.INK3)


def align(rows: Sequence[TieRow]) -> None:
    """Make one list of rows: their kinds begin in one line."""
    widest = [max(rows, key=TieRow.name_width), max(rows, key=TieRow.kind_width)] if rows else []
    for row in rows:
        row.stand_among(widest)
