from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.palette import Palette
from desktop.widgets.result_list import Result, ResultGroup, found_in

ACTORS = ("Azerbaijan", "Armenia", "Russia")


def _search(text: str) -> Sequence[ResultGroup]:
    rows = [Result(payload=name, text=name, icon="users") for name in ACTORS if text.lower() in name.lower()]
    commands = [Result(payload="new", text="New actor", detail="Ctrl N")] if text in "new actor" else []
    return [ResultGroup(title="In this dossier", rows=rows), ResultGroup(title="Commands", rows=commands)]


@pytest.fixture
def palette(qtbot: QtBot, theme: Theme) -> Iterator[Palette]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 640)
    palette = Palette(theme, window, _search)
    window.show()
    palette.open()
    # Python keeps the window alive only as long as this frame holds it.
    yield palette
    window.close()


def _field(palette: Palette) -> QLineEdit:
    return palette.findChildren(QLineEdit)[0]


def test_palette_covers_its_window_and_finds_while_typing(qtbot: QtBot, palette: Palette) -> None:
    assert palette.size() == palette.parentWidget().size()
    qtbot.keyClicks(_field(palette), "rus")
    with qtbot.waitSignal(palette.chosen, check_params_cb=lambda payload: payload == "Russia"):
        qtbot.keyClick(_field(palette), Qt.Key.Key_Return)
    assert not palette.isVisible()


def test_arrows_pass_over_heads(qtbot: QtBot, palette: Palette) -> None:
    for _step in range(3):
        qtbot.keyClick(_field(palette), Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.chosen, check_params_cb=lambda payload: payload == "new"):
        qtbot.keyClick(_field(palette), Qt.Key.Key_Return)


def test_control_enter_cites_and_tab_previews(qtbot: QtBot, palette: Palette) -> None:
    with qtbot.waitSignal(palette.previewed, check_params_cb=lambda payload: payload == "Azerbaijan"):
        qtbot.keyClick(_field(palette), Qt.Key.Key_Tab)
    assert palette.isVisible()
    with qtbot.waitSignal(palette.cited, check_params_cb=lambda payload: payload == "Azerbaijan"):
        qtbot.keyClick(_field(palette), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_escape_closes_and_gives_the_keyboard_back(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before = QLineEdit(window)
    palette = Palette(theme, window, _search)
    window.show()
    window.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    palette.open("a")
    with qtbot.waitSignal(palette.closed):
        qtbot.keyClick(_field(palette), Qt.Key.Key_Escape)
    assert before.hasFocus()


def test_click_chooses_and_click_beside_closes(qtbot: QtBot, palette: Palette) -> None:
    found = palette.findChildren(QListView)[0]
    spot = found.visualRect(found.model().index(2, 0)).center()
    with qtbot.waitSignal(palette.chosen, check_params_cb=lambda payload: payload == "Armenia"):
        qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    palette.open()
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert not palette.isVisible()


def test_nothing_found_chooses_nothing(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClicks(_field(palette), "zzz")
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(_field(palette), Qt.Key.Key_Return)
    assert palette.isVisible()


def test_palette_follows_its_window(palette: Palette) -> None:
    palette.parentWidget().resize(800, 500)
    assert palette.size() == palette.parentWidget().size()


def test_found_words_are_marked_wherever_they_stand() -> None:
    assert found_in("Raid in Yekaterinburg", "yekat") == ((8, 5),)
    assert found_in("Raid in Yekaterinburg", "yek raid") == ((0, 4), (8, 3))
    assert found_in("Raid", "storm") == ()
    assert found_in("İstanbul", "bul") == ()


def test_a_slow_search_waits_for_a_pause_in_typing_but_not_for_enter(qtbot: QtBot, theme: Theme) -> None:
    window, asked = QWidget(), []

    def search(text: str) -> Sequence[ResultGroup]:
        asked.append(text)
        return _search(text)

    qtbot.addWidget(window)
    window.resize(900, 700)
    palette = Palette(theme, window, search, pause=10_000)
    window.show()
    palette.open()
    qtbot.keyClicks(_field(palette), "rus")
    assert asked == [""]
    with qtbot.waitSignal(palette.chosen, check_params_cb=lambda payload: payload == "Russia"):
        qtbot.keyClick(_field(palette), Qt.Key.Key_Return)
    assert asked == ["", "rus"]
