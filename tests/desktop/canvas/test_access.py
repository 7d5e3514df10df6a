from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface

from desktop.canvas import SceneCanvas
from tests.desktop.canvas.conftest import SPOTS, actor, scene_at


def interface(canvas: SceneCanvas) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(canvas)


def test_every_actor_is_a_child_in_order_of_importance(canvas: SceneCanvas) -> None:
    spoken = interface(canvas)
    names = [spoken.child(number).text(QAccessible.Text.Name) for number in range(spoken.childCount())]
    assert names[:2] == ["Russia, state, 2 ties", "Armenia, state, 1 tie"]
    assert len(names) == 4


def test_the_picture_is_described(canvas: SceneCanvas) -> None:
    assert interface(canvas).text(QAccessible.Text.Description) == "Four actors."
    assert interface(canvas).role() is QAccessible.Role.Canvas


def test_a_child_says_where_it_is_and_whether_it_is_chosen(canvas: SceneCanvas) -> None:
    canvas.choose(actor(3))
    child = interface(canvas).child(0)
    here = QRect(canvas.mapFromGlobal(child.rect().topLeft()), child.rect().size())
    assert here.contains(300, 300)
    assert child.state().selected


def test_a_child_is_found_by_its_place(canvas: SceneCanvas) -> None:
    spoken = interface(canvas)
    at = canvas.mapToGlobal(canvas.area_of(actor(1)).center())
    found = spoken.childAt(at.x(), at.y())
    assert spoken.indexOfChild(found) == 1


def test_the_ground_and_an_index_too_far_have_no_child(canvas: SceneCanvas) -> None:
    spoken = interface(canvas)
    at = canvas.mapToGlobal(canvas.rect().topLeft())
    assert spoken.childAt(at.x(), at.y()) is None
    assert spoken.child(99) is None


def test_who_left_the_scene_is_no_longer_valid(canvas: SceneCanvas) -> None:
    child = interface(canvas).child(0)
    canvas.set_scene(scene_at(SPOTS), spoken={actor(1): "Armenia"})
    assert not child.isValid()
