from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.keeping.absence import Absence, means_absence
from desktop.settings import Settings


class Clocks:
    """Two clocks that stand until they are set."""

    steady = 1000.0
    wall = 9000.0

    def both(self, seconds: float) -> None:
        """Let time pass while the process lives."""
        self.steady += seconds
        self.wall += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def absence(qapp: QApplication, tmp_path: Path, clocks: Clocks) -> Iterator[Absence]:
    made = Absence(qapp, Settings(tmp_path / "s.ini"), steady=lambda: clocks.steady, wall=lambda: clocks.wall)
    yield made
    made.end()
    made.deleteLater()


def test_ten_quiet_minutes_are_an_absence(absence: Absence, clocks: Clocks) -> None:
    for _ in range(14):
        clocks.both(40)
        assert not absence.look()
    clocks.both(41)
    assert absence.look()


def test_a_key_begins_the_minutes_anew(absence: Absence, clocks: Clocks) -> None:
    for _ in range(14):
        clocks.both(40)
        absence.look()
    absence.eventFilter(absence, QEvent(QEvent.Type.Wheel))
    clocks.both(41)
    assert not absence.look()


def test_never_is_never(qapp: QApplication, tmp_path: Path, clocks: Clocks) -> None:
    settings = Settings(tmp_path / "never.ini")
    settings.lock_after = 0
    absence = Absence(qapp, settings, steady=lambda: clocks.steady, wall=lambda: clocks.wall)
    for _ in range(400):
        clocks.both(50)
        assert not absence.look()
    absence.end()


def test_the_first_event_after_sleep_finds_the_jump(absence: Absence, clocks: Clocks, qtbot: QtBot) -> None:
    clocks.wall += 3600
    with qtbot.waitSignal(absence.began):
        absence.eventFilter(absence, QEvent(QEvent.Type.Paint))


def test_a_clock_that_is_set_back_is_no_sleep(absence: Absence, clocks: Clocks, qtbot: QtBot) -> None:
    clocks.wall -= 3600
    with qtbot.assertNotEmitted(absence.began):
        absence.eventFilter(absence, QEvent(QEvent.Type.Paint))


@pytest.mark.parametrize(("message", "detail", "means"), [(0x218, 4, True), (0x218, 7, False), (0x100, 4, False)])
def test_windows_says_when_it_goes_to_sleep(message: int, detail: int, means: bool) -> None:
    assert means_absence(message, detail) is means
