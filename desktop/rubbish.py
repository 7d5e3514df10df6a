"""When Python looks for rubbish: on the window's own thread, between two events, and on no other.

The automatic collector runs on whichever thread happens to allocate. A widget in a ring of references that a worker
frees so leaves Qt's style caches with a pointer to nothing, and the next change of theme ends the process.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000
"""Milliseconds between two looks; the first comes when a start is surely over."""


class Rubbish(QObject):
    """Collects for as long as it lives; `end` gives the work back to Python."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)
        self._timer.start(_EVERY)
        self._first = True

    def end(self) -> None:
        """Stop, and let Python collect by itself again."""
        self._timer.stop()
        gc.enable()

    def _on_time(self) -> None:
        if self._first:
            # What the start has loaded stays to the end; going through it each time would find nothing.
            gc.collect()
            gc.freeze()
            self._first = False
        due = [
            age
            for age, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > most
        ]
        if due:
            gc.collect(due[-1])
