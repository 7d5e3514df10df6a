"""The canvas to a screen reader: one child per record, described in words, in order of importance."""

from PySide6.QtCore import QObject, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from briefings.domain.records import Ref
from desktop.canvas.display import SceneDisplay


class RecordAccess(QAccessibleInterface):
    """One record of a canvas."""

    def __init__(self, canvas: SceneDisplay, parent: QAccessibleInterface, ref: Ref) -> None:
        super().__init__()
        self._canvas, self._parent, self._ref = canvas, parent, ref

    def isValid(self) -> bool:
        return self._ref in self._canvas.records

    def object(self) -> QObject | None:  # type: ignore[override]  # a child has no object of its own
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # the parent's
        return self._parent.window()

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # it has none
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # it has none
        return None

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Graphic

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        chosen = self._canvas.chosen == self._ref
        here = self.isValid() and self._canvas.rect().intersects(self._canvas.area_of(self._ref))
        state.selectable = state.focusable = True
        state.selected = chosen
        state.focused = chosen and self._canvas.hasFocus()
        state.offscreen = not here
        return state

    def text(self, kind: QAccessible.Text) -> str:
        return self._canvas.words_of(self._ref) if kind is QAccessible.Text.Name else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """A description cannot be changed from outside."""

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        area = self._canvas.area_of(self._ref)
        return QRect(self._canvas.mapToGlobal(area.topLeft()), area.size())


class CanvasAccess(QAccessibleWidget):
    """A canvas with its records as children."""

    def __init__(self, canvas: SceneDisplay) -> None:
        super().__init__(canvas, QAccessible.Role.Canvas, canvas.accessibleName())
        self._canvas = canvas
        self._children: dict[Ref, RecordAccess] = {}

    def childCount(self) -> int:
        return len(self._canvas.records)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none beyond the last
        records = self._canvas.records
        return self._of(records[index]) if 0 <= index < len(records) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        for number, ref in enumerate(self._canvas.records):
            if self._children.get(ref) == child:
                return number
        return -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # none without focus
        chosen = self._canvas.chosen
        return self._of(chosen) if chosen is not None and self._canvas.hasFocus() else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # none on the ground
        at = self._canvas.mapFromGlobal(QPointF(x, y))
        ref = self._canvas.record_at(at)
        return self._of(ref) if ref in self._canvas.records else None

    def _of(self, ref: Ref) -> RecordAccess:
        # Qt keeps a bare pointer, so a child must live as long as its canvas.
        if ref not in self._children:
            self._children[ref] = RecordAccess(self._canvas, self, ref)
        return self._children[ref]


def speak_to_screen_readers() -> None:
    """Tell Qt how a canvas is described. May be called any number of times."""
    QAccessible.installFactory(_make)


def focus_moved(canvas: SceneDisplay) -> None:
    """Tell screen readers that the chosen record of a canvas, or the canvas itself, has the focus now."""
    event = QAccessibleEvent(canvas, QAccessible.Event.Focus)
    if canvas.chosen is not None and canvas.chosen in canvas.records:
        event.setChild(canvas.records.index(canvas.chosen))
    QAccessible.updateAccessibility(event)


def announce(canvas: SceneDisplay, words: str) -> None:
    """Let screen readers say something that no child of the canvas holds."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, words))


def _make(_class: str, widget: QObject | None) -> QAccessibleInterface | None:
    return CanvasAccess(widget) if isinstance(widget, SceneDisplay) else None
