"""A shown canvas with a scene of two friends, a foe and a newspaper."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefings.domain.records import Kind, Ref
from briefings.figures.scene import Curve, Disc, Key, Point, Poly, Role, Scene, Shape, Text
from desktop.canvas import SceneCanvas
from desktop.theme import Theme

SPOTS = {1: (100.0, 100.0), 2: (300.0, 100.0), 3: (300.0, 300.0), 4: (100.0, 300.0)}
WORDS = {
    3: "Russia, state, 2 ties",
    1: "Armenia, state, 1 tie",
    2: "Georgia, state, 1 tie",
    4: "Herald, media outlet, no ties",
}


def actor(number: int) -> Ref:
    return Ref(Kind.ACTOR, number)


SPOKEN = {actor(number): words for number, words in WORDS.items()}


def tie(number: int, first: int, second: int, role: Role, spots: dict[int, Point]) -> Curve:
    (ax, ay), (bx, by) = spots[first], spots[second]
    ends = {"start": (ax, ay), "control": ((ax + bx) / 2, (ay + by) / 2), "end": (bx, by)}
    return Curve(**ends, role=role, shows=Ref(Kind.RELATION, number), joins=(actor(first), actor(second)))


def scene_at(spots: dict[int, Point]) -> Scene:
    shapes: list[Shape] = [tie(31, 1, 3, Role.FRIENDLY, spots), tie(32, 2, 3, Role.HOSTILE, spots)]
    shapes += [Disc(centre=spots[n], radius=15, role=Role.ACTOR, shows=actor(n)) for n in (1, 2, 3)]
    x, y = spots[4]
    diamond = ((x, y - 12), (x + 12, y), (x, y + 12), (x - 12, y))
    shapes.append(Poly(points=diamond, role=Role.MEDIA, shows=actor(4)))
    shapes.append(Text(at=(spots[1][0] + 20, spots[1][1] + 4), text="Armenia", size=12, shows=actor(1)))
    key = Key(sample=(Disc(centre=(4, 4), radius=3, role=Role.ACTOR),), width=8, words="state")
    return Scene(width=400, height=400, shapes=tuple(shapes), legend=((key,),), alt="Four actors.")


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme) -> SceneCanvas:
    """400 by 400 px, so that scene units are pixels."""
    widget = SceneCanvas(theme)
    qtbot.addWidget(widget)
    widget.resize(400, 400)
    widget.show()
    QTest.qWaitForWindowExposed(widget)
    widget.set_scene(scene_at(SPOTS), spoken=SPOKEN)
    return widget


@pytest.fixture
def heard(canvas: SceneCanvas) -> Callable[[], list[tuple[str, object]]]:
    """What the canvas has told so far."""
    told: list[tuple[str, object]] = []
    canvas.record_clicked.connect(lambda ref: told.append(("clicked", ref)))
    canvas.record_activated.connect(lambda ref: told.append(("activated", ref)))
    canvas.hovered.connect(lambda ref: told.append(("hovered", ref)))
    return lambda: told
