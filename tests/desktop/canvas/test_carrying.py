"""An actor carried over the scene: its ties follow, all else stays."""

from briefings.domain.records import Kind, Ref
from briefings.figures.scene import Arrow, Curve, Disc, Role, Scene, Text
from desktop.canvas import SceneCanvas
from desktop.canvas.carried import Carried
from desktop.canvas.hits import Hits
from tests.desktop.canvas.conftest import SPOKEN, SPOTS, actor, scene_at

TO = (140.0, 60.0)


def carried(scene: Scene) -> Carried:
    moving = Carried(scene, Hits(scene), actor(1))
    moving.to = TO
    return moving


def test_shapes_and_name_go_along_and_the_near_end_of_a_tie() -> None:
    moved = carried(scene_at(SPOTS)).moved()
    assert [shape.centre for shape in moved if isinstance(shape, Disc)] == [TO]
    assert [shape.at for shape in moved if isinstance(shape, Text)] == [(160.0, 64.0)]
    assert [(tie.start, tie.end) for tie in moved if isinstance(tie, Curve)] == [(TO, (300.0, 300.0))]


def test_who_is_not_tied_to_it_stays() -> None:
    scene = scene_at(SPOTS)
    moving = carried(scene).shapes
    staying = {shape.shows for shape in scene.shapes if id(shape) not in moving}
    assert staying == {actor(2), actor(3), actor(4), Ref(Kind.RELATION, 32)}


def test_a_head_at_the_far_end_stays_and_turns() -> None:
    head = Arrow(tip=(300.0, 300.0), direction=(0.7, 0.7), role=Role.FRIENDLY, shows=Ref(Kind.RELATION, 31))
    scene = scene_at(SPOTS)
    moved = carried(Scene(width=400, height=400, shapes=(*scene.shapes, head))).moved()
    arrow = next(shape for shape in moved if isinstance(shape, Arrow))
    assert arrow.tip == (300.0, 300.0)
    assert arrow.direction[1] > arrow.direction[0]


def test_a_carried_actor_is_drawn_at_its_new_place_and_not_at_the_old(canvas: SceneCanvas) -> None:
    canvas.carry(actor(1), (200.0, 100.0))
    edge = canvas.grab().toImage()
    assert edge.pixelColor(215, 100) != edge.pixelColor(115, 100)
    canvas.set_down()
    again = canvas.grab().toImage()
    assert again.pixelColor(115, 100) == edge.pixelColor(215, 100)


def test_another_scene_ends_the_carrying(canvas: SceneCanvas) -> None:
    canvas.carry(actor(1), (200.0, 100.0))
    canvas.set_scene(scene_at(SPOTS), spoken=SPOKEN)
    plain = canvas.grab().toImage()
    canvas.set_down()
    assert canvas.grab().toImage() == plain


def test_who_is_not_in_the_scene_is_not_carried(canvas: SceneCanvas) -> None:
    before = canvas.grab().toImage()
    canvas.carry(actor(99), (10.0, 10.0))
    assert canvas.grab().toImage() == before


def test_a_pin_stands_on_who_was_placed_by_hand(canvas: SceneCanvas) -> None:
    plain = canvas.grab().toImage()
    canvas.set_scene(scene_at(SPOTS), spoken=SPOKEN, pinned=[actor(2), actor(77)])
    pinned = canvas.grab().toImage()
    beside = {number: (int(x) + 11, int(y) - 11) for number, (x, y) in SPOTS.items()}
    assert [n for n, at in beside.items() if pinned.pixel(*at) != plain.pixel(*at)] == [2]
