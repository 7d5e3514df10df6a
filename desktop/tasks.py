"""Long work in the background, with progress and cancel. What the work is, its caller knows; who shows it, the rail.

Work runs on a thread of its own and must not touch widgets or the session: read what it needs first and hand it over.
"""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal

from briefings.errors import BriefingsError
from desktop.problems import attempt


class CancelledError(BriefingsError):
    """The user stopped the work."""

    def __init__(self) -> None:
        super().__init__("The work was stopped.", remedy="Start it again when you like; nothing was changed.")


class Progress(QObject):
    """Handed to the work, which tells it how far it is; raises CancelledError there once the user has cancelled."""

    moved = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._stop = threading.Event()

    def at(self, share: float) -> None:
        """Say how much is done, 0 to 1. Raises CancelledError."""
        if self._stop.is_set():
            raise CancelledError
        self.moved.emit(share)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._stop.is_set()


Work = Callable[[Progress], Any]


class Task(QThread):
    """One piece of work. Its signals reach the window's own thread."""

    succeeded = Signal(object)
    """The work's result."""
    failed = Signal(object)
    """The exception that ended it; CancelledError where the user did."""

    def __init__(self, label: str, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self.label = label
        self.progress = Progress()
        self._work = work

    def cancel(self) -> None:
        """Ask it to stop; it ends with CancelledError at its next step."""
        self.progress.cancel()

    def run(self) -> None:
        result = attempt(lambda: self._work(self.progress))
        if result.problem is None:
            self.succeeded.emit(result.value)
        else:
            self.failed.emit(result.problem)


class Tasks(QObject):
    """The work going on for one window."""

    started = Signal(object)
    """A Task began; connect to its progress to show it."""
    ended = Signal(object)
    """A Task is over, whichever way."""

    def __init__(self, report: Callable[[Exception], None], parent: QObject | None = None) -> None:
        """`report` shows whatever a task fails with and its caller does not handle."""
        super().__init__(parent)
        self._report = report
        self._running: list[Task] = []
        self._closed = False

    @property
    def running(self) -> tuple[Task, ...]:
        """What goes on now, the oldest first."""
        return tuple(self._running)

    def run(
        self,
        label: str,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        quiet: bool = False,
    ) -> Task:
        """Do the work in the background, then call `done` with its result in the window's thread.

        Without `failed`, a failure is shown as a banner, or reported as a fault; a cancelled task is just over. `quiet`
        work is not shown at the foot of the rail: it takes a moment, and nobody waits for it. Nothing begins after
        `close`: there is nobody left to tell.
        """
        task = Task(label, work, self)
        task.succeeded.connect(done, Qt.ConnectionType.QueuedConnection)
        task.failed.connect(failed or self._on_failed, Qt.ConnectionType.QueuedConnection)
        if self._closed:
            return task
        # Queued to this object, so that no task is freed on its own thread.
        task.finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._running.append(task)
        if not quiet:
            self.started.emit(task)
        task.start()
        return task

    def close(self) -> None:
        """Cancel everything and wait for it: no thread outlives its window."""
        self._closed = True
        for task in self.running:
            task.cancel()
            task.wait()

    def _on_finished(self) -> None:
        for task in self.running:
            if task.isFinished():
                self._running.remove(task)
                self.ended.emit(task)
                task.deleteLater()

    def _on_failed(self, problem: Exception) -> None:
        if not isinstance(problem, CancelledError):
            self._report(problem)
