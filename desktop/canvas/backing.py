"""The painted picture behind all that moves: made in turns, and shown until its successor is complete."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter

from desktop.canvas.buffer import Buffer
from desktop.canvas.view import View

_REPAINT_AFTER = 120
"""Milliseconds for which the view must rest before it is painted as it is now."""
_AT_ONCE = 0.04
"""Seconds for which a picture is painted before anything else may happen."""
_IN_BETWEEN = 0.008
"""As long for its margins, which nobody waits for."""


class Backing(QObject):
    """Keeps one picture. `begin` starts to paint the view as it is now in the buffer that it is given."""

    painted = Signal()
    """More of the picture can be seen."""

    def __init__(self, begin: Callable[[Buffer], None], parent: QObject) -> None:
        super().__init__(parent)
        self._begin = begin
        self._shown = Buffer()
        self._next: Buffer | None = None
        self._before: Buffer | None = None
        self._pause = QTimer(self, singleShot=True, interval=_REPAINT_AFTER)
        self._pause.timeout.connect(self._succeed)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._on_turn)

    @property
    def is_stale(self) -> bool:
        """Whether the view moves, so that what is shown is scaled and shifted."""
        return self._pause.isActive()

    @property
    def is_complete(self) -> bool:
        """Whether the view as it is now has been painted in full, margins and all."""
        return self._shown.is_complete and self.fills_widget

    @property
    def fills_widget(self) -> bool:
        """Whether all that can be seen of the view as it is now has been painted."""
        return self._shown.fills_widget and self._next is None and not self.is_stale

    def forget(self) -> None:
        """Paint anew before the next look: what is shown is no longer so."""
        self._pause.stop()
        self._turn.stop()
        self._next = self._before = None
        self._shown.clear()

    def follow_later(self) -> None:
        """Paint the view as it is once it has come to rest."""
        self._next = None
        self._pause.start()

    def hand_over(self) -> Buffer:
        """Give away what is shown, and forget it."""
        given, self._shown = self._shown, Buffer()
        return given

    def show(self, painter: QPainter, view: View, opacity: float = 1.0) -> None:
        """Draw the picture as it lies in a view."""
        if self._shown.is_empty:
            self._begin(self._shown)
            self._paint(self._shown)
        if self._before is not None and opacity == 1.0:  # in place of margins that are yet to come
            self._before.show(painter, view)
        self._shown.show(painter, view, opacity)

    def _succeed(self) -> None:
        self._next = Buffer()
        self._begin(self._next)
        self._on_turn()

    def _on_turn(self) -> None:
        painted = self._next or self._shown
        is_seen = not painted.fills_widget or self.is_stale
        self._paint(painted)
        if self._next is not None and painted.fills_widget:
            self._before, self._shown, self._next = self._shown, painted, None
        if self._shown.is_complete:
            self._before = None
        if is_seen:
            self.painted.emit()

    def _paint(self, buffer: Buffer) -> None:
        buffer.advance(_IN_BETWEEN if buffer.fills_widget else _AT_ONCE)
        if not buffer.is_complete:
            self._turn.start()
