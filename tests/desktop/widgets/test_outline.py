import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.outline import ListOutline, OutlineEntry

ENTRIES = [OutlineEntry(value=name, text=name) for name in ("Bottom line", "Timeline", "Sources")]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def outline(qtbot: QtBot, theme: Theme) -> ListOutline:
    outline = ListOutline(theme, label="Outline")
    qtbot.addWidget(outline)
    outline.set_entries(ENTRIES)
    outline.resize(232, 200)
    outline.show()
    return outline


def test_click_says_which_entry(qtbot: QtBot, outline: ListOutline) -> None:
    spot = outline.visualItemRect(outline.item(1)).center()
    with qtbot.waitSignal(outline.chosen, check_params_cb=lambda value: value == "Timeline"):
        qtbot.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_alt_and_an_arrow_move_an_entry(qtbot: QtBot, outline: ListOutline) -> None:
    outline.set_current("Bottom line")
    with qtbot.waitSignal(outline.moved, check_params_cb=lambda *places: places == (0, 1)):
        qtbot.keyClick(outline, Qt.Key.Key_Down, ALT)
    assert outline.values == ["Timeline", "Bottom line", "Sources"]
    assert outline.current == "Bottom line"


def test_entry_at_the_end_stays_there(qtbot: QtBot, outline: ListOutline) -> None:
    outline.set_current("Sources")
    with qtbot.assertNotEmitted(outline.moved):
        qtbot.keyClick(outline, Qt.Key.Key_Down, ALT)


def test_entry_is_dropped_between_others(qtbot: QtBot, outline: ListOutline) -> None:
    outline.set_current("Sources")
    dropped = QDropEvent(
        QPointF(20, 2),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(outline.moved, check_params_cb=lambda *places: places == (2, 0)):
        outline.dropEvent(dropped)
    assert outline.values == ["Sources", "Bottom line", "Timeline"]


def test_enter_opens_and_delete_asks(qtbot: QtBot, outline: ListOutline) -> None:
    outline.set_current("Timeline")
    with qtbot.waitSignal(outline.opened, check_params_cb=lambda value: value == "Timeline"):
        qtbot.keyClick(outline, Qt.Key.Key_Return)
    with qtbot.waitSignal(outline.removal_requested, check_params_cb=lambda value: value == "Timeline"):
        qtbot.keyClick(outline, Qt.Key.Key_Delete)


def test_current_entry_survives_new_entries(qtbot: QtBot, outline: ListOutline) -> None:
    outline.set_current("Timeline")
    with qtbot.assertNotEmitted(outline.chosen):
        outline.set_entries(ENTRIES[::-1])
    assert outline.current == "Timeline"
