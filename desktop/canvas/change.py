"""The way from one scene to the next on the screen: shapes move; in a crowd one picture fades into the other."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtGui import QPainter

from briefings.figures.scene import Scene
from desktop.canvas.buffer import Buffer
from desktop.canvas.motion import Transition
from desktop.canvas.painter import ScenePainter
from desktop.canvas.view import View
from desktop.theme import Theme

_MOVE = 240


class Change(QObject):
    """Runs for a quarter of a second, or not at all where motion is unwanted."""

    stepped = Signal()
    """Something moved or came to rest: paint."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = ScenePainter(theme)
        self._transition: Transition | None = None
        self._fading: Buffer | None = None
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self.stepped)
        self._motion.finished.connect(self.stop)

    @property
    def is_moving(self) -> bool:
        """Whether shapes are on their way: then they are all that is drawn."""
        return self._transition is not None

    @property
    def share(self) -> float:
        """How strongly the new picture is drawn, 0 to 1, while the old one fades."""
        return 1.0 if self._fading is None else self._done

    def move(self, before: Scene, after: Scene) -> None:
        """Move the shapes of one scene to their places in another."""
        self.stop()
        if self._start():
            self._painter = ScenePainter(self._theme, after.line_weight)
            self._transition = Transition(before, after)

    def fade(self, before: Buffer) -> None:
        """Let a picture fade."""
        self.stop()
        if self._start():
            self._fading = before

    def stop(self) -> None:
        """Be where the way leads."""
        self._motion.stop()
        self._transition = self._fading = None
        self.stepped.emit()

    def draw(self, painter: QPainter) -> None:
        """Draw the shapes that are on their way, in scene units."""
        if self._transition is not None:
            moving = self._transition.at(self._done)
            strengths = {id(shape): strength for shape, strength in moving}
            self._painter.draw(painter, tuple(shape for shape, _ in moving), lambda shape: strengths[id(shape)])

    def draw_fading(self, painter: QPainter, view: View) -> None:
        """Draw what is left of the old picture."""
        if self._fading is not None:
            self._fading.show(painter, view, 1.0 - self._done)

    @property
    def _done(self) -> float:
        return float(self._motion.currentValue() or 0.0)

    def _start(self) -> bool:
        duration = self._theme.duration(_MOVE)
        if duration:
            self._motion.setDuration(duration)
            self._motion.start()
        return bool(duration)
