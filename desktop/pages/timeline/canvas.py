"""The canvas of the timeline: rows that scroll with the page, an axis that the wheel and the keys zoom and shift."""

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.figures.scene import Scene
from desktop.canvas import SceneCanvas
from desktop.canvas.painter import ScenePainter
from desktop.theme import Theme

_START = 4
_STEP = 1.25
_SHIFT = 0.1
_ZOOMS = {Qt.Key.Key_Plus: 1 / _STEP, Qt.Key.Key_Equal: 1 / _STEP, Qt.Key.Key_Minus: _STEP}
_SHIFTS = {Qt.Key.Key_Left: -_SHIFT, Qt.Key.Key_Right: _SHIFT}


class TimelineCanvas(SceneCanvas):
    """Always shows the full width of its scene. Zooming is a matter of days, so it asks for another scene."""

    zoom_wanted = Signal(float, float)
    """Show so many times the days, about this share (0 to 1) of the width."""
    shift_wanted = Signal(float)
    """Move on by this share of the days shown."""
    fit_wanted = Signal()
    """Show everything."""
    menu_wanted = Signal(object, QPoint)
    """The user asked what can be done with a record (a Ref), at a point of the screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._from: QPointF | None = None
        self._shifting = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120.0
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(_STEP**-steps, self._share(event.position()))
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            sideways = steps or event.angleDelta().x() / 120.0
            self.shift_wanted.emit(-_SHIFT * sideways)
            event.accept()
        else:
            event.ignore()  # the page scrolls

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._from, self._shifting = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            super().mouseMoveEvent(event)
            return
        way = event.position().x() - self._from.x()
        if self._shifting or abs(way) >= _START:
            self._shifting = True
            self._from = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.shift_wanted.emit(-way / max(self.width(), 1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        shifted, self._from, self._shifting = self._shifting, None, False
        if shifted:
            self._pressed = None
            self.unsetCursor()
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.record_at(event.position()) is None:
            self.fit_wanted.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        ref = self.chosen if by_key else self.record_at(QPointF(event.pos()))
        if ref is not None:
            at = self.mapToGlobal(self.area_of(ref).center()) if by_key else event.globalPos()
            self.menu_wanted.emit(ref, at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ZOOMS:
            self.zoom_wanted.emit(_ZOOMS[key], 0.5)
        elif key in _SHIFTS:
            self.shift_wanted.emit(_SHIFTS[key])
        elif key is Qt.Key.Key_Home:
            self.fit_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _share(self, at: QPointF) -> float:
        return min(max(at.x() / max(self.width(), 1), 0.0), 1.0)


class AxisStrip(QWidget):
    """The axis with its words, which stays in sight while the rows scroll."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._painter = ScenePainter(theme)
        self._scene = Scene(width=1.0, height=1.0, shapes=())
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def show_scene(self, scene: Scene, scale: float) -> None:
        """Show the axis of a picture, so many px a unit."""
        self._scene = scene
        self._scale = scale
        self.setFixedHeight(round(scene.height * scale))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(1, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        self._painter.draw(painter, self._scene.shapes)
        painter.end()
