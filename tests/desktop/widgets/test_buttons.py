import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.theme import Scheme, Theme
from desktop.widgets.button import Button, Kind
from desktop.widgets.chip import Chip, ChipKind
from desktop.widgets.segments import Segments
from desktop.widgets.tabs import Tabs
from desktop.widgets.top_field import TopField

LEFT = Qt.MouseButton.LeftButton


def test_button_is_pressed_by_mouse_and_by_space(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Compare", "git-compare")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, LEFT)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_toggle_shows_a_check_mark_and_grows_for_it(qtbot: QtBot, theme: Theme) -> None:
    toggle = Button(theme, "CSTO", kind=Kind.TOGGLE)
    qtbot.addWidget(toggle)
    before = toggle.sizeHint().width()
    with qtbot.waitSignal(toggle.toggled):
        qtbot.mouseClick(toggle, LEFT)
    assert toggle.isChecked()
    assert toggle.sizeHint().width() > before


@pytest.mark.parametrize("kind", list(Kind))
def test_target_is_never_under_24_px(qtbot: QtBot, theme: Theme, kind: Kind) -> None:
    button = Button(theme, "Go on", "plus", kind, label="Go on")
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= 24
    assert button.sizeHint().width() >= 24


def test_icon_button_has_a_name_and_a_tip_with_its_key(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "", "undo-2", Kind.ICON, label="Undo", shortcut_text="Ctrl Z")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Undo"
    assert "Ctrl Z" in button.toolTip()


def test_disabled_button_is_not_pressed(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Export PDF", kind=Kind.PRIMARY)
    qtbot.addWidget(button)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, LEFT)


def test_button_looks_different_in_the_dark_at_once(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Export PDF", kind=Kind.PRIMARY)
    qtbot.addWidget(button)
    light = button.grab().toImage()
    theme.set_scheme(Scheme.DARK)
    assert button.grab().toImage() != light


def test_chip_spells_a_grade_out(qtbot: QtBot, theme: Theme) -> None:
    chip = Chip(theme, ChipKind.GRADE, "B2", tip="B2: usually reliable, probably true")
    qtbot.addWidget(chip)
    assert chip.toolTip() == chip.accessibleName() == "B2: usually reliable, probably true"


def test_segment_is_chosen_by_click_and_by_arrow(qtbot: QtBot, theme: Theme) -> None:
    segments = Segments(theme, ["Canvas", "Table"])
    qtbot.addWidget(segments)
    segments.show()
    segments.activateWindow()
    table = segments.childAt(segments.width() - 10, 12)
    with qtbot.waitSignal(segments.chosen, check_params_cb=lambda number: number == 1):
        qtbot.mouseClick(table, LEFT)
    qtbot.waitUntil(table.hasFocus)
    with qtbot.waitSignal(segments.chosen, check_params_cb=lambda number: number == 0):
        qtbot.keyClick(table, Qt.Key.Key_Left)


def test_segments_set_by_the_program_say_nothing(qtbot: QtBot, theme: Theme) -> None:
    segments = Segments(theme, ["Canvas", "Table"])
    qtbot.addWidget(segments)
    with qtbot.assertNotEmitted(segments.chosen):
        segments.set_current(1)
    assert segments.current == 1


def test_tab_is_chosen_by_click_and_has_its_count_in_its_name(qtbot: QtBot, theme: Theme) -> None:
    tabs = Tabs(theme, [("Details", ""), ("Links", "16")])
    qtbot.addWidget(tabs)
    tabs.show()
    links = tabs.childAt(tabs.sizeHint().width() - 4, 12)
    assert links.accessibleName() == "Links 16"
    with qtbot.waitSignal(tabs.chosen, check_params_cb=lambda number: number == 1):
        qtbot.mouseClick(links, LEFT)


def test_top_field_opens_on_click_and_on_the_first_letter(qtbot: QtBot, theme: Theme) -> None:
    field = TopField(theme)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.opened, check_params_cb=lambda text: text == ""):
        qtbot.mouseClick(field, LEFT)
    with qtbot.waitSignal(field.opened, check_params_cb=lambda text: text == "y"):
        qtbot.keyClick(field, "y")
