from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.canvas import SceneCanvas
from desktop.theme import Theme
from tests.desktop.canvas.conftest import SPOKEN, SPOTS, actor, scene_at

Told = Callable[[], list[tuple[str, object]]]


@pytest.mark.parametrize(
    ("key", "to"), [(Qt.Key.Key_Right, 2), (Qt.Key.Key_Down, 4), (Qt.Key.Key_Left, 1), (Qt.Key.Key_Up, 1)]
)
def test_an_arrow_key_goes_to_the_nearest_actor_that_way(
    qtbot: QtBot, canvas: SceneCanvas, key: Qt.Key, to: int
) -> None:
    canvas.choose(actor(1))
    qtbot.keyClick(canvas, key)
    assert canvas.chosen == actor(to)


def test_tab_goes_by_importance_and_back(qtbot: QtBot, canvas: SceneCanvas) -> None:
    canvas.setFocus()
    visited = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        qtbot.keyClick(canvas, key)
        visited.append(canvas.chosen)
    assert visited == [actor(3), actor(1), actor(3)]


def test_tab_leaves_the_canvas_after_the_last_actor(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    canvas, field = SceneCanvas(theme), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(canvas)
    layout.addWidget(field)
    canvas.set_scene(scene_at(SPOTS), spoken=SPOKEN)
    window.show()
    window.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    for _ in range(5):
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert field.hasFocus()


def test_enter_opens_the_chosen_actor(qtbot: QtBot, canvas: SceneCanvas, heard: Told) -> None:
    canvas.choose(actor(2))
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert heard() == [("activated", actor(2))]


def test_escape_unmarks(qtbot: QtBot, canvas: SceneCanvas, heard: Told) -> None:
    canvas.choose(actor(2))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.chosen is None
    assert heard() == [("clicked", None)]


def test_plus_enlarges_and_home_shows_all(qtbot: QtBot, canvas: SceneCanvas) -> None:
    for _ in range(6):
        qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.record_at(QPointF(100, 100)) != actor(1)
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.record_at(QPointF(100, 100)) == actor(1)


def test_walking_to_an_actor_out_of_sight_brings_it_in(qtbot: QtBot, canvas: SceneCanvas) -> None:
    canvas.choose(actor(1))
    for _ in range(8):
        qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.rect().contains(canvas.area_of(actor(2)).center())
