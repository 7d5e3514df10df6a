"""The canvas of the network: a scene in which actors can be dragged, moved by key, centred, and ties brought out.

What a drag means to the dossier, the page decides.
"""

from collections.abc import Collection

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

from briefings.domain.records import Kind, Ref
from briefings.figures.scene import Point
from desktop.canvas import SceneCanvas
from desktop.theme import Theme

_CLOSE = 1.7
"""How large the picture is, at least, when an actor is centred, in multiples of the fitted picture."""
_START = 4
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class NetworkBoard(SceneCanvas):
    """Draws a network. Its actors follow the pointer; the page is told where they go, in units of the scene."""

    actor_dropped = Signal(object, object)
    """The user let an actor go at a point of the scene."""
    actor_nudged = Signal(object, int, int)
    """The user moved an actor by key: steps across and down."""
    menu_wanted = Signal(object, QPoint)
    """The user asked what can be done with a record (a Ref, or None for the ground), at a point of the screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._held: Ref | None = None
        self._from = QPointF()
        self._moving = False

    def light(self, refs: Collection[Ref]) -> None:
        super().light([ref for ref in refs if ref.kind is Kind.RELATION])

    def centre(self, ref: Ref) -> None:
        """Bring a record into the middle, near enough to read what is round it."""
        if ref not in self._hits.spots:
            return
        self._fit()
        view = self._view.zoomed(_CLOSE, QPointF(self.rect().center()))
        way = QPointF(self.rect().center()) - view.to_widget(self._hits.spots[ref])
        self._set_view(view.moved(way.x(), way.y()))

    def sizeHint(self) -> QSize:
        # Small, so that the page scrolls only where there is no room at all.
        return self.minimumSizeHint()

    # Pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        ref = self.record_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and ref in self._hits.spots:
            self._held, self._from, self._moving = ref, event.position(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            super().mouseMoveEvent(event)
            return
        far = (event.position() - self._from).manhattanLength() >= _START
        self._moving = self._moving or far
        if self._moving:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.carry(self._held, self._point(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, moved = self._held, self._moving
        self._held, self._moving = None, False
        if held is None or not moved:
            super().mouseReleaseEvent(event)
            return
        self._pressed = None
        self.unsetCursor()
        self.actor_dropped.emit(held, self._point(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            chosen = self.chosen
            at = self.area_of(chosen).center() if chosen is not None else self.rect().center()
            self.menu_wanted.emit(self.chosen_tie or chosen, self.mapToGlobal(at))
            return
        self.menu_wanted.emit(self.record_at(QPointF(event.pos())), event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step and self.chosen is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.actor_nudged.emit(self.chosen, *step)
            return
        super().keyPressEvent(event)

    def _point(self, event: QMouseEvent) -> Point:
        return self._view.to_scene(event.position())
