from dataclasses import replace

from briefings.compose.picture import alone
from briefings.domain.dossier import About
from briefings.domain.markings import Marking
from briefings.figures.scene import Disc, Role, Scene, Text
from tests import builders
from tests.memory import dossier

OFFICIAL = Marking(scheme="uk-gscp", level="OFFICIAL")
SECRET = Marking(scheme="uk-gscp", level="SECRET")
RUSSIA = builders.actor("Russia")
DISC = Disc(centre=(50.0, 20.0), radius=5.0, role=Role.ACTOR, shows=RUSSIA.ref)
SCENE = Scene(width=100.0, height=40.0, shapes=(DISC,))


def said(scene: Scene) -> list[str]:
    return [shape.text for shape in scene.shapes if isinstance(shape, Text)]


def test_a_picture_alone_says_what_it_is_and_how_it_is_marked() -> None:
    world = replace(dossier(RUSSIA), about=About(title="A", marking=OFFICIAL))
    assert said(alone(SCENE, world, "A: network")) == ["A: network", "OFFICIAL"]


def test_it_is_marked_as_the_highest_of_what_it_shows() -> None:
    world = replace(dossier(replace(RUSSIA, marking=SECRET)), about=About(title="A", marking=OFFICIAL))
    assert said(alone(SCENE, world, "A: network"))[1] == "SECRET"


def test_the_head_lies_on_nothing_of_the_picture() -> None:
    framed = alone(SCENE, dossier(RUSSIA), "A: network")
    discs = [shape for shape in framed.shapes if isinstance(shape, Disc)]
    assert (framed.height - SCENE.height, discs[0].centre[1] - DISC.centre[1]) == (24.0, 24.0)
