import pytest

from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, Kind, Ref
from briefings.figures.scene import Disc, Role, Scene
from desktop.pages.network.moves import Frame, nudged

PLACES = {ActorId(1): Place(x=0.0, y=0.0), ActorId(2): Place(x=1000.0, y=600.0)}


def scene(spots: dict[int, tuple[float, float]]) -> Scene:
    discs = [Disc(centre=at, radius=9, role=Role.ACTOR, shows=Ref(Kind.ACTOR, n)) for n, at in spots.items()]
    return Scene(width=800.0, height=500.0, shapes=tuple(discs))


def test_a_point_of_the_picture_leads_back_to_its_place() -> None:
    frame = Frame.of(scene({1: (50.0, 40.0), 2: (750.0, 460.0)}), PLACES)
    place = frame.place((400.0, 250.0))
    assert (place.x, place.y) == pytest.approx((500.0, 300.0))
    assert place.pinned


def test_nobody_is_dropped_far_outside_the_layout() -> None:
    frame = Frame.of(scene({1: (50.0, 40.0), 2: (750.0, 460.0)}), PLACES)
    place = frame.place((5000.0, -5000.0))
    assert place.x == pytest.approx(1020.0)
    assert place.y == pytest.approx(-12.0)


def test_a_picture_of_one_actor_still_has_a_frame() -> None:
    frame = Frame.of(scene({1: (400.0, 250.0)}), {ActorId(1): Place(x=500.0, y=300.0)})
    assert frame.place((400.0, 250.0)) == Place(x=500.0, y=300.0, pinned=True)


def test_a_step_by_key_pins_the_actor() -> None:
    assert nudged(Place(x=10.0, y=10.0), 1, 0) == Place(x=22.0, y=10.0, pinned=True)
