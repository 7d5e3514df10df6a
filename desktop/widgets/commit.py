"""When typing counts: at once as a change, and as committed on Enter, on leaving, and within a second."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE = 800
"""Milliseconds after which what stands in a field is committed; a kill loses less than a second of typing."""


class Commitment(QObject):
    """Remembers what was last committed and says when there is something new.

    `read` gives what stands in the field, `commit` is called with it once it counts. With `patient`, it waits for the
    typing to pause: half a date says something else than the whole.
    """

    def __init__(
        self, parent: QObject, read: Callable[[], str], commit: Callable[[str], None], *, patient: bool = False
    ) -> None:
        super().__init__(parent)
        self._read, self._commit, self._patient = read, commit, patient
        self._last = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.flush)

    @property
    def last(self) -> str:
        """What was last committed or set from outside."""
        return self._last

    @property
    def is_open(self) -> bool:
        """Whether something was typed that is not committed yet."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Say that the user typed."""
        if self._patient or not self._timer.isActive():
            self._timer.start()

    def settle(self, text: str) -> None:
        """Take a text as committed without saying so: it came from outside."""
        self._timer.stop()
        self._last = text

    def flush(self) -> None:
        """Commit now what stands in the field, if it is new."""
        self._timer.stop()
        text = self._read()
        if text != self._last:
            self._last = text
            self._commit(text)
