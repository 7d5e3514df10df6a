"""Waiting as long as a slow and busy machine needs: a test that succeeds waits no longer for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from pytestqt.wait_signal import MultiSignalBlocker, SignalBlocker

PATIENCE = 120_000
"""Milliseconds; less than what a test may take as a whole, so that a failure says what was waited for."""


class PatientBot(QtBot):
    """A QtBot for which each time limit is what somebody thought a fast machine needs, and which waits longer.

    How long something may take is not tested on the clock of whichever machine runs the test: look at what the timers
    are set to, or at how the work grows.
    """

    def waitUntil(self, callback: Callable[[], bool | None], **options: object) -> None:  # noqa: N802 - its name in QtBot
        super().waitUntil(callback, **_patiently(options))

    def waitSignal(self, signal: SignalInstance, **options: object) -> SignalBlocker:  # noqa: N802 - its name in QtBot
        return super().waitSignal(signal, **_patiently(options))

    def waitSignals(self, signals: list[SignalInstance], **options: object) -> MultiSignalBlocker:  # noqa: N802 - as above
        return super().waitSignals(signals, **_patiently(options))


def _patiently(options: dict[str, object]) -> dict[str, object]:
    return options if options.get("raising") is False else options | {"timeout": PATIENCE}
