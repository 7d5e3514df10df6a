"""A note over the picture while places or a large picture are being worked out, with Cancel where that is possible."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.tasks import Task
from desktop.theme import Radius, Role, Theme
from desktop.widgets.layout import column
from desktop.widgets.painting import Artist
from desktop.widgets.progress import ProgressLine

_WIDTH, _EDGE = 320, 12
_STEPS = 100


class WorkNote(QWidget):
    """Stands in the middle of the lower edge of the widget that it lies on."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self._task: Task | None = None
        self._line = ProgressLine(theme)
        self.setLayout(column(self._line, margins=(8, 8, 8, 8)))
        self._line.cancelled.connect(self._on_cancelled)
        over.installEventFilter(self)
        self.hide()

    def follow(self, task: Task) -> None:
        """Show how far a task is until it is over; another one takes its place."""
        self._task = task
        self._line.start(task.label, steps=_STEPS)
        task.progress.moved.connect(self._on_moved, Qt.ConnectionType.QueuedConnection)
        task.finished.connect(lambda: self._on_finished(task), Qt.ConnectionType.QueuedConnection)
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.fill(art.area, Role.RAISED, Radius.CONTROL)
            art.outline(art.area, Role.LINE, Radius.CONTROL)

    def _place(self) -> None:
        width = min(self._theme.px(_WIDTH), self._over.width() - 2 * _EDGE)
        height = self.sizeHint().height()
        self.setGeometry((self._over.width() - width) // 2, self._over.height() - height - _EDGE, width, height)

    def _on_moved(self, share: float) -> None:
        self._line.advance(round(share * _STEPS))

    def _on_cancelled(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_finished(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self._line.end()
            self.hide()
