"""How likely a sign is to be seen under a future, as a disc filled by quarters: drawn, pressed, explained."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import Painted, PaintedButton
from desktop.widgets.flow import FlowLayout
from desktop.widgets.painting import Artist
from desktop.widgets.text import line_text

LEVELS = ("very unlikely", "unlikely", "roughly even chance", "likely", "very likely")
_DISC, _RADIUS = 28, 6.0
_DIGITS = (Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def draw_level(art: Artist, centre: QPointF, radius: float, level: int | None) -> None:
    """Draw an expectation: a disc filled by quarters; a dash where nobody has said."""
    pen = QPen(art.theme.colour(Role.INK2 if level is not None else Role.INK3), 1.4)
    art.painter.setPen(pen)
    art.painter.setBrush(Qt.BrushStyle.NoBrush)
    if level is None:
        art.painter.drawLine(centre - QPointF(3, 0), centre + QPointF(3, 0))
        return
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    art.painter.drawEllipse(box)
    if level:
        filled = QPainterPath(centre)
        filled.arcTo(box, 90.0, -90.0 * level)
        filled.closeSubpath()
        art.painter.fillPath(filled, art.theme.colour(Role.INK2))


class Level(PaintedButton):
    """How likely a sign is to be seen under one future; a click takes the next level, the keys 0 to 4 set one."""

    level_chosen = Signal(int)
    """The user chose this level."""

    def __init__(self, theme: Theme, future: str) -> None:
        super().__init__(theme, future)
        self._future = future
        self._level: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)
        self.show_level(None)

    def show_level(self, level: int | None) -> None:
        """Show a level, or that nobody has said."""
        self._level = level
        words = self.tr("not said") if level is None else LEVELS[level]
        said = self.tr("{future}: {level}").format(future=self._future, level=words)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_DISC), self._theme.px(_DISC))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _DIGITS:
            self.level_chosen.emit(_DIGITS.index(Qt.Key(event.key())))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            if self.underMouse() or self.isDown():
                art.fill(art.area, Role.HOVER, Radius.CHIP)
            draw_level(art, art.area.center(), self._theme.px(_RADIUS), self._level)

    def _on_clicked(self) -> None:
        self.level_chosen.emit(0 if self._level is None else (self._level + 1) % len(LEVELS))


class LevelKey(Painted):
    """One entry of the legend below the table."""

    def __init__(self, theme: Theme, level: int) -> None:
        super().__init__(theme)
        self._level = level
        self.setAccessibleName(LEVELS[level])

    def sizeHint(self) -> QSize:
        width = round(self._theme.advance(TypeRole.SMALL, LEVELS[self._level])) + self._theme.px(36)
        return QSize(width, self._theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            draw_level(art, art.place(0, px(14)).center(), px(5), self._level)
            art.text(art.place(px(20), self.width() - px(20)), LEVELS[self._level], TypeRole.SMALL, Role.INK3)


def level_legend(theme: Theme) -> QWidget:
    """What the discs mean, from full to empty."""
    holder = QWidget()
    flow = FlowLayout(holder, gap=theme.px(10))
    flow.addWidget(line_text(theme, "To be seen if the future is under way:", TypeRole.SMALL, Role.INK3))
    for level in reversed(range(len(LEVELS))):
        flow.addWidget(LevelKey(theme, level))
    return holder
