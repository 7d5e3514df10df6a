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

    def run(self, label: str, work: Callable[[], object], done: Callable[[Any], None]) -> None:
        """Do it, then call `done` with its result in the window's thread. Work touches neither session nor widgets."""
        self._round += 1
        number = self._round
        wait = WaitDialog(self._context.theme, label, parent=self._window, can_stop=True)
        wait.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # it may be asked to end once it is closed
        later = QTimer(wait, singleShot=True, interval=_PATIENCE)
        later.timeout.connect(wait.open)

        def end() -> bool:
            later.stop()
            wait.end()
            wait.deleteLater()
            return number == self._round

        def stop() -> None:
            if end():
                self._round += 1

        task = self._context.tasks.run(
            label,
            lambda _progress: work(),
            lambda made: done(made) if self._is_wanted(number, end) else None,
            lambda problem: self._tell(problem) if self._is_wanted(number, end) else None,
            quiet=True,
        )
        wait.cancelled.connect(task.cancel)
        wait.cancelled.connect(stop)
        later.start()

    def _is_wanted(self, number: int, end: Callable[[], bool]) -> bool:
        """Whether nobody stopped it; then its dialog goes."""
        return number == self._round and end()

    def _tell(self, problem: Exception) -> None:
        if not isinstance(problem, CancelledError):
            self._failed(problem)
