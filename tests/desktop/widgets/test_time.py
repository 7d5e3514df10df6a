from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.tie import Sign
from desktop.widgets.time_axis import Mark, month_starts, stacked, thinned, ticks
from desktop.widgets.time_slider import TimeSlider

APRIL, AUGUST, JULY = (date(2025, month, 1).toordinal() for month in (4, 8, 7))
ENGLISH = QLocale(QLocale.Language.English)


@pytest.fixture
def slider(qtbot: QtBot, theme: Theme) -> TimeSlider:
    slider = TimeSlider(theme, APRIL, AUGUST, day=JULY)
    qtbot.addWidget(slider)
    slider.setLocale(ENGLISH)
    slider.resize(640, slider.sizeHint().height())
    slider.show()
    return slider


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Right, JULY + 1),
        (Qt.Key.Key_Left, JULY - 1),
        (Qt.Key.Key_PageDown, JULY + 7),
        (Qt.Key.Key_PageUp, JULY - 7),
        (Qt.Key.Key_Home, APRIL),
        (Qt.Key.Key_End, AUGUST),
    ],
)
def test_keys_move_by_days_weeks_and_to_the_ends(qtbot: QtBot, slider: TimeSlider, key: Qt.Key, day: int) -> None:
    with qtbot.waitSignal(slider.day_changed, check_params_cb=lambda got: got == day):
        qtbot.keyClick(slider, key)


def test_click_moves_to_the_day_under_the_pointer(qtbot: QtBot, slider: TimeSlider) -> None:
    spot = QPoint(round(slider.x_of(APRIL + 30)), 44)
    with qtbot.waitSignal(slider.day_changed, check_params_cb=lambda got: got == APRIL + 30):
        qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=spot)


def test_drag_follows_the_pointer_and_stops_at_the_end(qtbot: QtBot, slider: TimeSlider) -> None:
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(300, 44))
    qtbot.mouseMove(slider, QPoint(10_000, 44))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton)
    assert slider.day == AUGUST


def test_day_is_spoken_in_words(slider: TimeSlider) -> None:
    slider.set_day(date(2025, 6, 27).toordinal())
    assert slider.accessibleDescription() == "27 June 2025"


def test_marks_are_painted_even_beyond_the_ends(slider: TimeSlider) -> None:
    empty = slider.grab().toImage()
    beyond = Mark(first=APRIL - 400, last=APRIL - 300)
    slider.set_marks([beyond])
    assert slider.grab().toImage() == empty
    slider.set_marks([beyond, Mark(first=APRIL + 20, last=APRIL + 20, sign=Sign.HOSTILE, tip="A raid")])
    assert slider.grab().toImage() != empty


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (date(2025, 4, 20), ["7 April", "14 April"]),
        (date(2025, 7, 2), ["April 2025", "May", "June", "July"]),
        (date(2030, 2, 1), ["2026", "2027", "2028", "2029", "2030"]),
        (date(2065, 2, 1), ["2030", "2035", "2040", "2045", "2050", "2055", "2060", "2065"]),
    ],
)
def test_labels_suit_the_length_of_the_range(last: date, expected: list[str]) -> None:
    assert [tick.text for tick in ticks(APRIL, last.toordinal(), ENGLISH)] == expected


def test_year_is_named_again_where_it_turns() -> None:
    labels = ticks(date(2024, 11, 1).toordinal(), date(2025, 2, 1).toordinal(), ENGLISH)
    assert [label.text for label in labels] == ["November 2024", "December", "January 2025", "February"]


def test_labels_that_would_touch_are_left_out() -> None:
    labels = ticks(APRIL, AUGUST, ENGLISH)
    shown = thinned(labels, [50.0] * len(labels), [30.0 * number for number in range(len(labels))])
    assert shown == labels[::2]


def test_marks_that_fall_together_are_stacked() -> None:
    assert stacked([(0, 5), (3, 4), (40, 40), (41, 60)], 9) == [0, 1, 0, 1]


def test_months_that_begin_in_a_range() -> None:
    starts = month_starts(date(2024, 12, 15).toordinal(), date(2025, 2, 1).toordinal())
    assert [date.fromordinal(day) for day in starts] == [date(2025, 1, 1), date(2025, 2, 1)]
