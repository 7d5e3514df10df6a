"""A Scene on the screen: drawn in the theme's colours, panned, zoomed, pointed at and walked through by keyboard.

Edges and names are painted once into a larger picture that moves with the view; what the pointer does is painted over
it. The canvas knows records only as references: pages decide what a click means.
"""

from collections.abc import Mapping

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QPoint,
    QPointF,
    QRect,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from briefings.domain.records import Ref
from briefings.figures.scene import Curve, Scene, Shape
from desktop.canvas.access import speak_to_screen_readers
from desktop.canvas.buffer import Buffer
from desktop.canvas.hits import Hits
from desktop.canvas.inks import MUTED, MUTED_DOTTED, TIES, dash_of
from desktop.canvas.motion import Transition
from desktop.canvas.painter import ScenePainter
from desktop.canvas.view import View
from desktop.theme import Theme

_REPAINT_AFTER = 120
_MOVE = 240
_DRAG = 4
_STEP = 1.2
_DIRECTIONS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_ZOOMS = {Qt.Key.Key_Plus: _STEP, Qt.Key.Key_Equal: _STEP, Qt.Key.Key_Minus: 1 / _STEP}
_EMPTY = Scene(width=1.0, height=1.0, shapes=())


class SceneCanvas(QWidget):
    """Draws one scene at a time. `chosen` is the record that is marked; the widget marks it, the page is told."""

    record_clicked = Signal(object)
    """A record was chosen by pointer or key: a Ref, or None where the ground was clicked."""
    record_activated = Signal(object)
    """A record was opened: double click or Enter. A Ref."""
    hovered = Signal(object)
    """The pointer came over a record (a Ref) or left it (None)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = ScenePainter(theme)
        self._buffer = Buffer()
        self._scene, self._hits = _EMPTY, Hits(_EMPTY)
        self._spoken: dict[Ref, str] = {}
        self._view, self._fitted = View(), True
        self._chosen: Ref | None = None
        self._under: Ref | None = None
        self._pressed: QPointF | None = None
        self._dragged = False
        self._transition: Transition | None = None
        self._build()

    def _build(self) -> None:
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pause = QTimer(self, singleShot=True, interval=_REPAINT_AFTER)
        self._pause.timeout.connect(self._repaint_all)
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self.update)
        self._motion.finished.connect(self._on_motion_finished)
        self._theme.changed.connect(self._repaint_all)
        speak_to_screen_readers()

    # What is shown

    def set_scene(self, scene: Scene, *, spoken: Mapping[Ref, str] | None = None, animate: bool = False) -> None:
        """Show a scene. `spoken` says of each record what a screen reader reads, the most important first; Tab goes in
        that order. With `animate`, records that stay move to their new places, where motion is wanted."""
        before, self._scene = self._scene, scene
        self._hits = Hits(scene)
        words = spoken or {}
        order = [ref for ref in words if ref in self._hits.spots] or list(self._hits.spots)
        self._spoken = {ref: words.get(ref, "") for ref in order}
        self.setAccessibleDescription(scene.alt)
        if self._chosen not in self._hits.spots:
            self._chosen = None
        if self._fitted or before is _EMPTY:
            self._fit()
        self._start_motion(before, animate=animate and before is not _EMPTY)
        self._repaint_all()

    @property
    def scene(self) -> Scene:
        """What is shown."""
        return self._scene

    @property
    def chosen(self) -> Ref | None:
        """The record that is marked."""
        return self._chosen

    def choose(self, ref: Ref | None) -> None:
        """Mark a record without telling anyone; a record that is not in the scene unmarks."""
        chosen = ref if ref in self._hits.spots else None
        if chosen != self._chosen:
            self._chosen = chosen
            self._repaint_all()

    def fit(self) -> None:
        """Show all of the scene."""
        self._fit()
        self._repaint_all()

    def zoom(self, factor: float) -> None:
        """Enlarge about the middle."""
        self._set_view(self._view.zoomed(factor, QPointF(self.rect().center())))

    def sizeHint(self) -> QSize:
        return QSize(720, 460)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 160)

    # What a screen reader asks

    @property
    def records(self) -> tuple[Ref, ...]:
        """The records with a place, the most important first."""
        return tuple(self._spoken)

    def words_of(self, ref: Ref) -> str:
        """What is said of a record."""
        return self._spoken.get(ref, "")

    def area_of(self, ref: Ref) -> QRect:
        """Where a record stands, in widget pixels."""
        at = self._view.to_widget(self._hits.spots[ref])
        reach = round(14 * self._view.scale)
        return QRect(at.toPoint() - QPoint(reach, reach), QSize(2 * reach, 2 * reach))

    def record_at(self, at: QPointF) -> Ref | None:
        """The record under a point of the widget."""
        return self._hits.at(self._view.to_scene(at), self._view.scale)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not self._pause.isActive())
        if self._transition is not None:
            self._paint_transition(painter, self._transition)
        else:
            if self._buffer.is_empty:
                self._buffer.paint(self.size(), self.devicePixelRatioF(), self._view, self._paint_scene)
            self._buffer.show(painter, self._view)
        painter.setTransform(self._view.transform, combine=True)
        if self._transition is None:
            self._paint_marks(painter)
        painter.end()

    def _paint_transition(self, painter: QPainter, transition: Transition) -> None:
        painter.save()
        painter.setTransform(self._view.transform, combine=True)
        moving = transition.at(float(self._motion.currentValue() or 0.0))
        strengths = {id(shape): strength for shape, strength in moving}
        self._painter.draw(painter, tuple(shape for shape, _ in moving), lambda shape: strengths[id(shape)])
        painter.restore()

    def _paint_scene(self, painter: QPainter) -> None:
        self._painter.draw(painter, self._scene.shapes, self._strength)

    def _paint_marks(self, painter: QPainter) -> None:
        if self._chosen is not None:
            self._painter.draw_chosen(painter, self._hits.shapes[self._chosen])
        if self._under in self._hits.spots and self._under != self._chosen:
            self._painter.draw_ring(painter, self._hits.shapes[self._under])

    def _strength(self, shape: Shape) -> float:
        """The chosen actor's ties stay full, the others step back."""
        if self._chosen is None or shape.role not in TIES or not isinstance(shape, Curve):
            return 1.0
        if not shape.joins or self._chosen in shape.joins:
            return 1.0
        dotted = (dash_of(shape.role) or (2.0, 0.0))[0] < 1.0
        return MUTED_DOTTED if dotted else MUTED

    # The view

    def _fit(self) -> None:
        self._view = View.fitted(QSizeF(self._scene.width, self._scene.height), QSizeF(self.size()))
        self._fitted = True

    def _set_view(self, view: View) -> None:
        self._view, self._fitted = view, False
        self._pause.start()
        self.update()

    def _repaint_all(self) -> None:
        self._pause.stop()
        self._buffer.clear()
        self.update()

    def _start_motion(self, before: Scene, *, animate: bool) -> None:
        self._motion.stop()
        duration = self._theme.duration(_MOVE) if animate and self.isVisible() else 0
        self._transition = Transition(before, self._scene) if duration else None
        if duration:
            self._motion.setDuration(duration)
            self._motion.start()

    def _on_motion_finished(self) -> None:
        self._transition = None
        self._repaint_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self._fit()
        self._repaint_all()

    # Pointer

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120.0
        self._set_view(self._view.zoomed(_STEP**steps, event.position()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self._point_at(event)
            return
        way = event.position() - self._pressed
        if self._dragged or way.manhattanLength() >= _DRAG:
            self._dragged = True
            self._pressed = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._set_view(self._view.moved(way.x(), way.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        clicked = self._pressed is not None and not self._dragged
        self._pressed = None
        self.unsetCursor()
        if clicked:
            self._click(self.record_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        ref = self.record_at(event.position())
        if ref is None:
            self.fit()
        else:
            self.record_activated.emit(ref)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def _point_at(self, event: QMouseEvent) -> None:
        ref = self.record_at(event.position())
        if ref != self._under:
            self._hover(ref)
            QToolTip.showText(event.globalPosition().toPoint(), self._spoken.get(ref, "") if ref else "", self)

    def _hover(self, ref: Ref | None) -> None:
        if ref != self._under:
            self._under = ref
            self.setCursor(Qt.CursorShape.PointingHandCursor if ref else Qt.CursorShape.ArrowCursor)
            self.hovered.emit(ref)
            self.update()

    def _click(self, ref: Ref | None) -> None:
        self.choose(ref)
        self.record_clicked.emit(ref)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _DIRECTIONS:
            self._walk_to(self._hits.towards(self._chosen, _DIRECTIONS[key]))
        elif key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        elif key is Qt.Key.Key_Home:
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.record_activated.emit(self._chosen)
        elif key is Qt.Key.Key_Escape and self._chosen is not None:
            self._click(None)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab goes through the records by importance and leaves the canvas after the last one."""
        order = self.records
        step = 1 if forward else -1
        number = order.index(self._chosen) + step if self._chosen in order else (0 if forward else len(order) - 1)
        if self.hasFocus() and 0 <= number < len(order):
            self._walk_to(order[number])
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _walk_to(self, ref: Ref | None) -> None:
        if ref is None:
            return
        self._click(ref)
        if not self.rect().contains(self.area_of(ref)):
            middle = QPointF(self.rect().center()) - self._view.to_widget(self._hits.spots[ref])
            self._set_view(self._view.moved(middle.x(), middle.y()))
