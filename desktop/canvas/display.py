"""A Scene on the screen: drawn in the theme's colours, moved and enlarged; what is marked and what it is called.

Edges and names are painted once into a larger picture that moves with the view; what the pointer does is painted over
it. Pointer and keyboard are read in `canvas`.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEasingCurve, QPoint, QPointF, QRect, QSize, QSizeF, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.domain.records import Ref
from briefings.figures.scene import Curve, Scene, Shape
from desktop.canvas.buffer import Buffer
from desktop.canvas.hits import Hits
from desktop.canvas.inks import MUTED, MUTED_DOTTED, TIES, dash_of
from desktop.canvas.motion import Transition
from desktop.canvas.painter import ScenePainter
from desktop.canvas.view import View
from desktop.theme import Theme

_REPAINT_AFTER = 120
_MOVE = 240
_EMPTY = Scene(width=1.0, height=1.0, shapes=())


class SceneDisplay(QWidget):
    """Draws one scene at a time. `chosen` is the record that is marked."""

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
        self._transition: Transition | None = None
        self._build()

    def _build(self) -> None:
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
