"""Work that somebody waits for: done elsewhere, under a dialog with Cancel that comes only where it takes a while."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.context import Context
from desktop.dialogs.waiting import WaitDialog
from desktop.tasks import CancelledError

_PATIENCE = 300
"""Milliseconds that nobody minds."""


class Background(QObject):
    """One piece of work at a time; a new one, or Cancel, makes the one before come to nothing."""

    def __init__(self, context: Context, window: QWidget, failed: Callable[[Exception], None]) -> None:
        super().__init__(window)
        self._context, self._window, self._failed = context, window, failed
        self._round = 0
        self._wait: WaitDialog | None = None
        self._later = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._later.timeout.connect(self._open)

    def run(self, label: str, work: Callable[[], object], done: Callable[[Any], None]) -> None:
        """Do it, then call `done` with its result in the window's thread. Work touches neither session nor widgets."""
        self._stop()
        number = self._round
        wait = self._wait = WaitDialog(self._context.theme, label, parent=self._window, can_stop=True)
        wait.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # it may be asked to end once it is closed
        task = self._context.tasks.run(
            label,
            lambda _progress: work(),
            lambda made: done(made) if self._is_wanted(number) else None,
            lambda problem: self._tell(problem) if self._is_wanted(number) else None,
            quiet=True,
        )
        wait.cancelled.connect(task.cancel)
        wait.cancelled.connect(self._stop)
        self._later.start()

    def _open(self) -> None:
        if self._wait is not None:
            self._wait.open()

    def _stop(self) -> None:
        """What goes on comes to nothing, and its dialog goes."""
        self._round += 1
        self._later.stop()
        if self._wait is not None:
            wait, self._wait = self._wait, None
            wait.end()
            wait.deleteLater()

    def _is_wanted(self, number: int) -> bool:
        """Whether this is still waited for; then its dialog goes."""
        if number != self._round:
            return False
        self._stop()
        return True

    def _tell(self, problem: Exception) -> None:
        if not isinstance(problem, CancelledError):
            self._failed(problem)
