"""Writes very many records in one step while the window goes on answering: says how far it is, and can be stopped."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from briefings.domain.dossier import Record
from desktop.dialogs.waiting import WaitDialog
from desktop.tasks import CancelledError

_TURN = 40
"""Milliseconds after which the window gets its turn."""


class Records:
    """Yields records to an edit, one by one. Once the user has stopped it, it raises CancelledError, with which the
    whole step comes to nothing."""

    def __init__(self, records: Sequence[Record], wait: WaitDialog) -> None:
        self._records, self._wait = records, wait
        self._stopped = False
        wait.cancelled.connect(self._on_cancelled)

    def __iter__(self) -> Iterator[Record]:
        clock = QElapsedTimer()
        clock.start()
        for number, record in enumerate(self._records):
            if clock.elapsed() >= _TURN:
                self._wait.show_share(number / len(self._records))
                QApplication.processEvents()
                clock.restart()
            if self._stopped:
                raise CancelledError
            yield record

    def _on_cancelled(self) -> None:
        self._stopped = True
