"""A Scene that answers: pointed at, dragged, zoomed with the wheel and walked through by keyboard.

How it is drawn stands in `display`. The canvas knows records only as references: pages decide what a click means.
"""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from briefings.domain.records import Ref
from desktop.canvas.access import announce, focus_moved, speak_to_screen_readers
from desktop.canvas.display import SceneDisplay
from desktop.theme import Theme

_DRAG = 4
_STEP = 1.2
_DIRECTIONS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_TIE_STEPS = {"[": -1, "]": 1}
_ZOOMS = {Qt.Key.Key_Plus: _STEP, Qt.Key.Key_Equal: _STEP, Qt.Key.Key_Minus: 1 / _STEP}


class SceneCanvas(SceneDisplay):
    """A scene to work with. The widget marks what is chosen; the page is told."""

    record_clicked = Signal(object)
    """A record was chosen by pointer or key: a Ref, or None where the ground was clicked."""
    record_activated = Signal(object)
    """A record was opened: double click or Enter. A Ref."""
    hovered = Signal(object)
    """The pointer came over a record (a Ref) or left it (None)."""
    tie_stepped = Signal(object)
    """The user stepped by key to a tie (a Ref) of the chosen record, or back from it (None)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pressed: QPointF | None = None
        self._dragged = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_to_screen_readers()

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
            QToolTip.showText(event.globalPosition().toPoint(), self._shown.say(ref) if ref else "", self)

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
            self._walk_to(self._hits.towards(self.chosen, _DIRECTIONS[key]))
        elif key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        elif key is Qt.Key.Key_Home:
            self.fit()
        elif event.text() in _TIE_STEPS and self.chosen is not None:
            self._step_ties(self.chosen, _TIE_STEPS[event.text()])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            self.record_activated.emit(self._tie or self.chosen)
        elif key is Qt.Key.Key_Escape and self.chosen is not None:
            self._back(self.chosen)
        else:
            super().keyPressEvent(event)

    def _step_ties(self, chosen: Ref, way: int) -> None:
        """Go to the next tie of the chosen record, round and round, and say it."""
        ties = self._shown.ties_of(chosen)
        if not ties:
            announce(self, self.tr("No ties"))
            return
        number = ties.index(self._tie) + way if self._tie in ties else (0 if way > 0 else -1)
        self._tie = ties[number % len(ties)]
        announce(self, self._shown.say_tie(self._tie, chosen))
        self.tie_stepped.emit(self._tie)
        self.update()

    def _back(self, chosen: Ref) -> None:
        """From a tie to the record, from the record to none."""
        if self._tie is None:
            self._click(None)
            return
        self._tie = None
        announce(self, self.words_of(chosen))
        self.tie_stepped.emit(None)
        self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab goes through the records by importance and leaves the canvas after the last one."""
        order = self.records
        step = 1 if forward else -1
        number = order.index(self.chosen) + step if self.chosen in order else (0 if forward else len(order) - 1)
        if self.hasFocus() and 0 <= number < len(order):
            self._walk_to(order[number])
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus_moved(self)
        self.update()

    def _walk_to(self, ref: Ref | None) -> None:
        if ref is None:
            return
        self._click(ref)
        focus_moved(self)
        if not self.rect().contains(self.area_of(ref)):
            middle = QPointF(self.rect().center()) - self._view.to_widget(self._hits.spots[ref])
            self._set_view(self._view.moved(middle.x(), middle.y()))
