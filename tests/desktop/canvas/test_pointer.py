from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefings.domain.records import Kind, Ref
from desktop.canvas import SceneCanvas
from tests.desktop.canvas.conftest import actor

LEFT = Qt.MouseButton.LeftButton
Told = Callable[[], list[tuple[str, object]]]


def wheel(canvas: SceneCanvas, at: QPoint, steps: int) -> None:
    here = QPointF(at)
    event = QWheelEvent(
        here,
        QPointF(canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def drag(qtbot: QtBot, canvas: SceneCanvas, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(canvas, LEFT, pos=start)
    qtbot.mouseMove(canvas, end)
    qtbot.mouseRelease(canvas, LEFT, pos=end)


def test_a_click_on_a_disc_chooses_its_actor(qtbot: QtBot, canvas: SceneCanvas, heard: Told) -> None:
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(304, 96))
    assert canvas.chosen == actor(2)
    assert ("clicked", actor(2)) in heard()


def test_a_click_inside_a_diamond_chooses_the_outlet(qtbot: QtBot, canvas: SceneCanvas) -> None:
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(100, 306))
    assert canvas.chosen == actor(4)


def test_a_click_on_a_name_chooses_its_actor(qtbot: QtBot, canvas: SceneCanvas) -> None:
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(135, 100))
    assert canvas.chosen == actor(1)


def test_a_click_near_a_tie_tells_of_the_relation(qtbot: QtBot, canvas: SceneCanvas, heard: Told) -> None:
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(303, 200))
    assert ("clicked", Ref(Kind.RELATION, 32)) in heard()


def test_a_disc_lies_over_the_ties_that_end_in_it(qtbot: QtBot, canvas: SceneCanvas, heard: Told) -> None:
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(292, 292))
    assert ("clicked", actor(3)) in heard()


def test_a_click_on_the_ground_chooses_nothing(qtbot: QtBot, canvas: SceneCanvas, heard: Told) -> None:
    canvas.choose(actor(1))
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(200, 30))
    assert canvas.chosen is None
    assert ("clicked", None) in heard()


def test_choosing_from_outside_tells_nobody(canvas: SceneCanvas, heard: Told) -> None:
    canvas.choose(actor(1))
    assert canvas.chosen == actor(1)
    assert heard() == []


def test_choosing_who_is_not_in_the_scene_unmarks(canvas: SceneCanvas) -> None:
    canvas.choose(actor(1))
    canvas.choose(actor(77))
    assert canvas.chosen is None


def test_a_double_click_opens(qtbot: QtBot, canvas: SceneCanvas, heard: Told) -> None:
    qtbot.mouseDClick(canvas, LEFT, pos=QPoint(300, 100))
    assert ("activated", actor(2)) in heard()


def test_hovering_is_told_once_on_the_way_in_and_out(qtbot: QtBot, canvas: SceneCanvas, heard: Told) -> None:
    for at in (QPoint(200, 30), QPoint(100, 100), QPoint(101, 101), QPoint(200, 30)):
        qtbot.mouseMove(canvas, at)
    assert heard() == [("hovered", actor(1)), ("hovered", None)]


def test_the_wheel_enlarges_about_the_pointer(canvas: SceneCanvas) -> None:
    wheel(canvas, QPoint(300, 100), 3)
    assert canvas.record_at(QPointF(300, 100)) == actor(2)
    assert canvas.record_at(QPointF(100, 100)) is None


def test_dragging_moves_the_picture_and_chooses_nothing(qtbot: QtBot, canvas: SceneCanvas, heard: Told) -> None:
    drag(qtbot, canvas, QPoint(200, 30), QPoint(240, 60))
    assert canvas.record_at(QPointF(140, 130)) == actor(1)
    assert heard() == []


def test_a_double_click_on_the_ground_shows_all_again(qtbot: QtBot, canvas: SceneCanvas) -> None:
    wheel(canvas, QPoint(10, 10), 5)
    qtbot.mouseDClick(canvas, LEFT, pos=QPoint(5, 5))
    assert canvas.record_at(QPointF(300, 300)) == actor(3)
