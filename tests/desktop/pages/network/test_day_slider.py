"""A slider that steps by event and month, and marks a range."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from pytestqt.qtbot import QtBot

from desktop.pages.network.day_slider import DaySlider
from desktop.theme import Theme

APRIL, JULY, AUGUST = (date(2025, month, 1).toordinal() for month in (4, 7, 8))
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def slider(qtbot: QtBot, theme: Theme) -> DaySlider:
    slider = DaySlider(theme, APRIL, AUGUST, day=JULY)
    qtbot.addWidget(slider)
    slider.resize(640, slider.sizeHint().height())
    slider.show()
    return slider


def test_page_keys_move_a_month(qtbot: QtBot, slider: DaySlider) -> None:
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    assert slider.day == date(2025, 6, 1).toordinal()


def test_control_and_an_arrow_ask_for_an_event(qtbot: QtBot, slider: DaySlider) -> None:
    with qtbot.waitSignal(slider.event_wanted, check_params_cb=lambda way: way == -1):
        qtbot.keyClick(slider, Qt.Key.Key_Left, CONTROL)


def test_space_asks_to_play(qtbot: QtBot, slider: DaySlider) -> None:
    with qtbot.waitSignal(slider.play_wanted):
        qtbot.keyClick(slider, Qt.Key.Key_Space)


def test_dragging_with_shift_marks_a_range_either_way(qtbot: QtBot, slider: DaySlider) -> None:
    start, end = (QPoint(round(slider.x_of(day)), slider.track) for day in (JULY, JULY - 20))
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, SHIFT, start)
    qtbot.mouseMove(slider, end)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, SHIFT, end)
    assert (slider.day, slider.last) == (JULY - 20, JULY)
    assert slider.accessibleDescription().startswith("From ")


def test_shift_and_arrows_stretch_the_range_and_escape_ends_it(qtbot: QtBot, slider: DaySlider) -> None:
    qtbot.keyClick(slider, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(slider, Qt.Key.Key_Right, SHIFT)
    assert (slider.day, slider.last) == (JULY, JULY + 2)
    qtbot.keyClick(slider, Qt.Key.Key_Escape)
    assert slider.last is None


def test_a_plain_click_ends_the_range(qtbot: QtBot, slider: DaySlider) -> None:
    slider.set_last(JULY + 9)  # type: ignore[arg-type]  # an ordinal
    with qtbot.waitSignal(slider.range_changed, check_params_cb=lambda last: last is None):
        qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(100, slider.track))


def test_the_wheel_moves_the_day_of_a_slider_with_the_focus_alone(qtbot: QtBot, slider: DaySlider) -> None:
    def turn() -> bool:
        at = QPointF(slider.rect().center())
        nothing, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(at, at, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, nothing, phase, False)
        slider.wheelEvent(event)
        return event.isAccepted()

    slider.clearFocus()
    assert (turn(), slider.day) == (False, JULY)
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    assert turn()
    assert slider.day != JULY
