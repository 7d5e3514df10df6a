"""Picture above, panels below, and between them a grip to drag; how they were parted is remembered."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from desktop.context import Context
from desktop.theme import Role, Theme
from desktop.widgets.painting import Artist

_STATE = "network split"
_LOWER = 152
"""How high the panels are until somebody moves the grip: three readings are seen whole."""
_GRIP, _THICK, _HANDLE = 40, 3, 11
_STEP, _STRIDE = 16, 96
_WAYS = {
    Qt.Key.Key_Up: -_STEP,
    Qt.Key.Key_Down: _STEP,
    Qt.Key.Key_PageUp: -_STRIDE,
    Qt.Key.Key_PageDown: _STRIDE,
}
"""By how many px a key moves the grip."""


class Split(QSplitter):
    """Two parts above one another. The lower one can be closed by dragging the grip all the way down."""

    def __init__(self, context: Context, upper: QWidget, lower: QWidget) -> None:
        self._theme = context.theme  # before Qt makes a handle
        super().__init__(Qt.Orientation.Vertical)
        self._context, self._upper = context, upper
        self.setHandleWidth(_HANDLE)
        self.addWidget(upper)
        self.addWidget(lower)
        self.setCollapsible(0, False)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        state = context.settings.state(_STATE)
        if state.isEmpty() or not self.restoreState(state):
            self.setSizes([10_000, context.theme.px(_LOWER)])
        self.splitterMoved.connect(self._on_moved)

    def give_room(self, lower: bool) -> None:  # noqa: FBT001 - the slot of a signal
        """Let the lower part have all the room, or both theirs."""
        self._upper.setVisible(not lower)

    def sizeHint(self) -> QSize:
        # A tall panel would else make the page ask for its whole height, and scroll: it scrolls inside itself.
        return self.minimumSizeHint()

    def createHandle(self) -> QSplitterHandle:
        return _Grip(self._theme, self)

    def _on_moved(self) -> None:
        self._context.settings.set_state(_STATE, self.saveState())


class _Grip(QSplitterHandle):
    def __init__(self, theme: Theme, split: QSplitter) -> None:
        super().__init__(Qt.Orientation.Vertical, split)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Between picture and text"))
        self.setAccessibleDescription(self.tr("The arrow keys give the picture or the text more room"))
        self.setToolTip(self.tr("Drag, or press the arrow keys, to give the picture or the text more room"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_GRIP, _HANDLE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _WAYS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moveSplitter(self.pos().y() + step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            left, top = (self.width() - _GRIP) / 2, (self.height() - _THICK) / 2
            role = Role.CONTROL if self.underMouse() or self._theme.is_outlined else Role.LINE
            art.fill(QRectF(left, top, _GRIP, _THICK), role, _THICK / 2)
