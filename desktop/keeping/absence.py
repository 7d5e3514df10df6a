"""Notices that the user has gone: no key and no mouse for some minutes, or a machine that slept.

No message of the system is needed for sleep: while a machine sleeps, the clock on the wall goes on and the process does
not. The first event after it wakes finds the jump, so the lock comes before anything is painted. Windows also tells.
"""

import sys
import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import VoidPtr

from desktop.settings import Settings

_LOOK = 2_000
"""Milliseconds between two looks at the clocks."""
_JUMP = 20.0
"""Seconds by which the clocks may part before it counts as sleep."""
_INPUT = {
    *(QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel),
    *(QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.InputMethod),
}
_WAKING = {
    *_INPUT,
    *(QEvent.Type.Expose, QEvent.Type.Paint, QEvent.Type.UpdateRequest),
    *(QEvent.Type.WindowActivate, QEvent.Type.ApplicationStateChange),
}
_POWER, _SUSPENDS = 0x0218, 4

Clock = Callable[[], float]


class Absence(QObject):
    """Looks at the clocks and at what the user does, in every window."""

    began = Signal()
    """The user has gone: whatever can be locked is to be locked."""

    def __init__(
        self, app: QApplication, settings: Settings, *, steady: Clock = time.monotonic, wall: Clock = time.time
    ) -> None:
        """`steady` counts the seconds that the process lived, `wall` those of the world."""
        super().__init__(app)
        self._app, self._settings, self._steady, self._wall = app, settings, steady, wall
        self._last_input = steady()
        self._steady_before, self._wall_before = steady(), wall()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK)
        app.installEventFilter(self)
        self._native = _Native(self.began.emit) if sys.platform == "win32" else None
        if self._native is not None:
            app.installNativeEventFilter(self._native)

    def end(self) -> None:
        """Stop looking."""
        self._timer.stop()
        self._app.removeEventFilter(self)
        if self._native is not None:
            self._app.removeNativeEventFilter(self._native)

    def look(self) -> bool:
        """Compare the clocks; say, and return, whether the user has gone since the last look."""
        steady, wall = self._steady(), self._wall()
        slept = (wall - self._wall_before) - (steady - self._steady_before) > _JUMP
        missed = steady - self._steady_before > max(60.0, 3 * _JUMP)  # where the steady clock goes on in sleep
        self._steady_before, self._wall_before = steady, wall
        patience = self._settings.lock_after * 60
        idle = bool(patience) and steady - self._last_input >= patience
        if slept or missed or idle:
            self._last_input = steady
            self.began.emit()
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _WAKING:
            if abs(self._wall() - self._wall_before) > _JUMP:
                self.look()
            if kind in _INPUT:
                self._last_input = self._steady()
        return super().eventFilter(watched, event)


class _Native(QAbstractNativeEventFilter):
    """Windows says when it goes to sleep."""

    def __init__(self, say: Callable[[], object]) -> None:
        super().__init__()
        self._say = say

    def nativeEventFilter(self, _kind: QByteArray | bytes | bytearray | memoryview, message: VoidPtr | int) -> object:
        import ctypes.wintypes  # noqa: PLC0415 - of use on Windows alone

        told = ctypes.wintypes.MSG.from_address(int(cast("int", message)))
        if means_absence(told.message, told.wParam):
            self._say()
        return False, 0


def means_absence(message: int, detail: int) -> bool:
    """Whether a message of Windows says that the machine goes to sleep."""
    return (message, detail) == (_POWER, _SUSPENDS)
