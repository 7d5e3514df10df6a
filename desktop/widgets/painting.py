"""What every painted widget draws with: text, grounds, icons, rings and shadows by role.

Coordinates are px of the widget. `Artist.place` turns a measure from the leading edge round in a mirrored layout.
"""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QWidget

from desktop.theme import Radius, Role, Theme, TypeRole

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter


def is_mirrored(widget: QWidget) -> bool:
    """Whether the widget reads from right to left."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def direction_of(text: str) -> Qt.LayoutDirection:
    """Return a text's direction by its first strong letter, so that a title stays in order in a mirrored layout."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    first = next((kind for kind in strong if kind in {"L", "R", "AL"}), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft


def rounded_region(area: QRect, radius: int) -> QRegion:
    """Return the region of a rounded box, as the shape of a popup: not every screen can show clear corners."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(area), radius, radius)
    return QRegion(path.toFillPolygon().toPolygon())


class Artist:
    """A painter that knows the theme. Make one per paint event with `Artist.on`, or around a delegate's painter."""

    def __init__(self, painter: QPainter, theme: Theme, area: QRectF, *, mirrored: bool = False) -> None:
        self.painter = painter
        self.theme = theme
        self.area = area
        self.mirrored = mirrored
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    @staticmethod
    @contextmanager
    def on(widget: QWidget, theme: Theme) -> Iterator["Artist"]:
        """Paint on a widget; the painter ends with the block, whatever happens in it."""
        painter = QPainter(widget)
        try:
            yield Artist(painter, theme, QRectF(widget.rect()), mirrored=is_mirrored(widget))
        finally:
            painter.end()

    @property
    def start(self) -> Qt.AlignmentFlag:
        """The side where reading begins."""
        return RIGHT if self.mirrored else LEFT

    @property
    def end(self) -> Qt.AlignmentFlag:
        """The side where reading ends."""
        return LEFT if self.mirrored else RIGHT

    def place(self, offset: float, width: float, top: float = 0, height: float | None = None) -> QRectF:
        """Return the box `offset` px from the leading edge of the area."""
        tall = self.area.height() if height is None else height
        left = self.area.right() - offset - width if self.mirrored else self.area.left() + offset
        return QRectF(left, self.area.top() + top, width, tall)

    def text(
        self,
        box: QRectF,
        text: str,
        type_role: TypeRole = TypeRole.BODY,
        role: Role = Role.INK,
        align: Qt.AlignmentFlag | None = None,
        *,
        elide: bool = True,
    ) -> float:
        """Draw one line, centred by cap height so that sizes agree in a row; return its width."""
        metrics = self.theme.metrics(type_role)
        if elide:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 0.5)
        width = metrics.horizontalAdvance(text)
        left = _left_of(box, width, self.start if align is None else align)
        self.painter.setFont(self.theme.font(type_role))
        self.painter.setPen(self.theme.colour(role))
        self.painter.setLayoutDirection(direction_of(text))
        self.painter.drawText(QPointF(left, round(box.center().y() + metrics.capHeight() / 2)), text)
        return width

    def fill(self, box: QRectF, role: Role, radius: float = Radius.CONTROL, alpha: int = 255) -> None:
        """Fill a rounded box."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.theme.colour(role, alpha))
        self.painter.drawRoundedRect(box, radius, radius)

    def outline(self, box: QRectF, role: Role, radius: float = Radius.CONTROL, width: float = 1) -> None:
        """Draw a rounded edge inside the box."""
        half = width / 2
        self.painter.setPen(QPen(self.theme.colour(role), width))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)

    def band(self, box: QRectF, radius: float = Radius.CONTROL) -> None:
        """Draw the ground of something chosen, with an accent edge where a tint alone is not enough."""
        self.fill(box, Role.SELECT, radius)
        if self.theme.is_outlined:
            self.outline(box, Role.ACCENT, radius, 2)

    def ring(self, box: QRectF, radius: float = Radius.CONTROL + 3) -> None:
        """Draw the focus ring just inside the box."""
        self.outline(box, Role.ACCENT, radius, 2)

    def icon(self, name: str, left: float, top: float, role: Role = Role.INK2, size: int = 16) -> None:
        """Draw an icon with its corner at (left, top); `size` is px before the text size factor."""
        ratio = self.painter.device().devicePixelRatio()
        pixmap = self.theme.pixmap(name, role, self.theme.px(size), ratio=ratio, mirrored=self.mirrored)
        self.painter.drawPixmap(QPointF(round(left), round(top)), pixmap)

    def icon_in(self, box: QRectF, name: str, role: Role = Role.INK2, size: int = 16) -> None:
        """Draw an icon in the middle of a box."""
        half = self.theme.px(size) / 2
        self.icon(name, box.center().x() - half, box.center().y() - half, role, size)

    def hairline(self, box: QRectF) -> None:
        """Fill a thin box as a dividing line."""
        self.painter.fillRect(box, self.theme.colour(Role.LINE))

    def shadow(self, box: QRectF, radius: float, reach: int, drop: int) -> None:
        """Draw a soft shadow from stacked fills; `reach` and `drop` in px."""
        if not self.theme.shadow:
            return
        self.painter.setPen(Qt.PenStyle.NoPen)
        strength = self.theme.shadow / reach * 1.6
        for step in range(reach, 0, -2):
            alpha = max(1, round(strength * (1 - step / reach) + 0.4))
            self.painter.setBrush(QColor(20, 16, 10, alpha))
            spread = box.adjusted(-step, -step + drop, step, step + drop)
            self.painter.drawRoundedRect(spread, radius + step, radius + step)


def _left_of(box: QRectF, width: float, align: Qt.AlignmentFlag) -> float:
    if align == RIGHT:
        return box.right() - width
    if align == CENTRE:
        return box.center().x() - width / 2
    return box.left()
