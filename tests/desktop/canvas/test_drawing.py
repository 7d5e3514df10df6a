import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from briefings.figures.roles import PRINT
from briefings.figures.scene import Curve, Disc, Scene, Text
from briefings.figures.scene import Role as Meaning
from desktop.canvas import SceneCanvas, SceneLegend
from desktop.canvas.inks import WINDOW
from desktop.canvas.motion import Transition
from desktop.theme import Role, Scheme, Theme
from tests.desktop.canvas.conftest import SPOKEN, SPOTS, actor, scene_at

MOVED = {number: (x, y + 60) for number, (x, y) in SPOTS.items()}


def pixels(canvas: SceneCanvas) -> QImage:
    return canvas.grab().toImage()


def near(first: QColor, second: QColor) -> bool:
    return max(abs(a - b) for a, b in zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)) < 12


def test_every_meaning_has_an_ink_in_the_window_and_in_print() -> None:
    assert {*WINDOW} == {*PRINT} == {*Meaning}


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_a_chosen_actor_is_filled_with_accent(canvas: SceneCanvas, theme: Theme, scheme: Scheme) -> None:
    theme.set_scheme(scheme)
    canvas.choose(actor(2))
    assert near(pixels(canvas).pixelColor(QPoint(300, 100)), theme.colour(Role.ACCENT))
    assert near(pixels(canvas).pixelColor(QPoint(100, 100)), theme.colour(Role.RAISED))


def test_the_ties_of_others_step_back_when_an_actor_is_chosen(canvas: SceneCanvas, theme: Theme) -> None:
    full = pixels(canvas).pixelColor(QPoint(200, 200))
    canvas.choose(actor(2))
    muted = pixels(canvas).pixelColor(QPoint(200, 200))
    ground = theme.colour(Role.SHEET)
    assert abs(muted.red() - ground.red()) < abs(full.red() - ground.red())


def test_the_first_scene_is_fitted_and_a_later_one_keeps_the_view(canvas: SceneCanvas) -> None:
    canvas.zoom(2.0)
    before = canvas.area_of(actor(1))
    canvas.set_scene(scene_at(SPOTS), spoken=SPOKEN)
    assert canvas.area_of(actor(1)) == before


def test_a_change_is_shown_at_once_where_motion_is_unwanted(canvas: SceneCanvas, theme: Theme) -> None:
    canvas.set_scene(scene_at(MOVED), spoken=SPOKEN, animate=True)
    assert near(pixels(canvas).pixelColor(QPoint(300, 160)), theme.colour(Role.RAISED))
    assert canvas.area_of(actor(2)).center().y() == pytest.approx(160, abs=2)


def test_a_movement_ends_at_the_new_places(qtbot: QtBot, canvas: SceneCanvas, theme: Theme) -> None:
    theme.set_motion(wanted=True)
    canvas.set_scene(scene_at(MOVED), spoken=SPOKEN, animate=True)
    canvas.choose(actor(2))
    qtbot.waitUntil(lambda: near(pixels(canvas).pixelColor(QPoint(300, 160)), theme.colour(Role.ACCENT)))


def test_halfway_a_disc_is_halfway() -> None:
    moving = Transition(scene_at(SPOTS), scene_at(MOVED)).at(0.5)
    discs = {shape.shows: shape.centre for shape, _ in moving if isinstance(shape, Disc)}
    assert discs[actor(1)] == (100.0, 130.0)


def test_what_is_new_appears_and_what_is_gone_fades() -> None:
    scene = scene_at(SPOTS)
    without = Scene(width=400, height=400, shapes=tuple(s for s in scene.shapes if not isinstance(s, Curve)))
    going = [strength for shape, strength in Transition(scene, without).at(0.25) if isinstance(shape, Curve)]
    coming = [strength for shape, strength in Transition(without, scene).at(0.25) if isinstance(shape, Curve)]
    assert going == [0.75, 0.75]
    assert coming == [0.25, 0.25]


def test_a_transition_starts_and_ends_with_the_two_scenes() -> None:
    before, after = scene_at(SPOTS), scene_at(MOVED)
    assert {shape for shape, strength in Transition(before, after).at(1.0) if strength} == {*after.shapes}
    start = {shape.at for shape, _ in Transition(before, after).at(0.0) if isinstance(shape, Text)}
    assert start == {shape.at for shape in before.shapes if isinstance(shape, Text)}


def test_an_empty_canvas_paints_and_answers(qtbot: QtBot, theme: Theme) -> None:
    canvas = SceneCanvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(200, 100)
    assert not canvas.grab().isNull()
    assert canvas.records == ()


def test_the_legend_grows_when_it_has_to_wrap(qtbot: QtBot, theme: Theme) -> None:
    legend = SceneLegend(theme)
    qtbot.addWidget(legend)
    keys = scene_at(SPOTS).legend[0] * 12
    legend.set_scene(Scene(width=400, height=400, shapes=(), legend=(keys,)))
    assert legend.heightForWidth(260) > legend.heightForWidth(900) > 0
    assert legend.accessibleDescription().startswith("state")
