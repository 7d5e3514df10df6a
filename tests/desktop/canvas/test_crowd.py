"""Pictures of thousands of shapes: what is painted in groups looks like what is painted one by one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefings.domain.records import Kind, Ref
from briefings.figures.scene import Arrow, Curve, Disc, Role, Scene, Shape, Text
from desktop.canvas import SceneCanvas
from desktop.canvas.crowd.crowd import Crowd
from desktop.canvas.crowd.names import Names
from desktop.canvas.hits import MANY
from desktop.canvas.landmarks import Landmarks
from desktop.canvas.lettering import Lettering
from desktop.canvas.painter import ScenePainter
from desktop.theme import Role as Ink
from desktop.theme import Scheme, Theme
from tests.desktop.canvas.conftest import SPOTS, actor, scene_at


def crowded() -> Scene:
    """The scene of four with a comb of ties beside it, enough for a crowd."""
    comb = [
        Curve(start=(8.0, y), control=(10.0, y), end=(12.0, y), role=Role.MEMBERSHIP, shows=Ref(Kind.RELATION, 100 + n))
        for n, y in enumerate(380.0 * number / MANY + 10 for number in range(MANY))
    ]
    scene = scene_at(SPOTS)
    return Scene(width=400, height=400, shapes=(*comb, *scene.shapes), alt="A crowd.")


@pytest.fixture
def many(canvas: SceneCanvas) -> SceneCanvas:
    canvas.set_scene(crowded())
    return canvas


def drawn(theme: Theme, shapes: tuple[Shape, ...], *, grouped: bool, line_weight: float = 1.0) -> QImage:
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(theme.colour(Ink.SHEET))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if grouped:
        for step in Crowd(theme, shapes, line_weight).steps(QRectF(0, 0, 400, 400), 1.0, 1.0, lettered=True):
            step(painter)
    else:
        ScenePainter(theme, line_weight).draw(painter, shapes)
    painter.end()
    return image


def apart(first: QImage, second: QImage) -> float:
    """The mean difference of two pictures, 0 to 255."""
    one, other = (bytes(image.constBits()) for image in (first, second))
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def farthest(first: QImage, second: QImage) -> int:
    """The largest difference of two pictures, 0 to 255."""
    one, other = (bytes(image.constBits()) for image in (first, second))
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_few_shapes_in_groups_look_as_they_do_one_by_one(theme: Theme, scheme: Scheme) -> None:
    theme.set_scheme(scheme)
    arrow = Arrow(tip=(200.0, 40.0), direction=(0.0, -1.0), role=Role.CONTROL)
    shapes = (*scene_at(SPOTS).shapes, arrow)
    assert apart(drawn(theme, shapes, grouped=True), drawn(theme, shapes, grouped=False)) < 0.5


def test_a_crowd_draws_nothing_outside_the_area_asked_for(theme: Theme) -> None:
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for step in Crowd(theme, scene_at(SPOTS).shapes).steps(QRectF(-500, -500, 100, 100), 1.0, 1.0, lettered=True):
        step(painter)
    painter.end()
    blank = QImage(400, 400, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    assert image == blank


def test_choosing_one_of_a_crowd_fills_it_and_paints_no_edges_anew(
    qtbot: QtBot, many: SceneCanvas, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    many.grab()
    qtbot.waitUntil(lambda: many.is_settled)
    monkeypatch.setattr(Crowd, "steps", lambda *_, **__: pytest.fail("painted anew"))
    many.choose(actor(2))
    assert many.grab().toImage().pixelColor(300, 100) == theme.colour(Ink.ACCENT)


def test_what_the_widget_shows_is_painted_before_its_margins(qtbot: QtBot, many: SceneCanvas) -> None:
    many.grab()
    while not many.is_seen:  # where the machine is busy it takes more than one turn
        QApplication.processEvents()
    assert not many.is_settled
    qtbot.waitUntil(lambda: many.is_settled)
    assert many.is_seen


@pytest.mark.parametrize("way", [(90, 70), (-110, 60), (50, -130), (-80, -40)])
def test_margins_painted_later_meet_the_rest_without_a_seam(
    qtbot: QtBot, many: SceneCanvas, way: tuple[int, int]
) -> None:
    many.zoom(3.0)
    qtbot.waitUntil(lambda: many.is_settled)
    many.move_view(*way)
    moved = many.grab().toImage()
    qtbot.waitUntil(lambda: many.is_settled)
    assert farthest(moved, many.grab().toImage()) <= 3


def test_names_are_cut_nowhere(theme: Theme) -> None:
    texts = (Text(at=(9.0, 90.0), text="fÄgjW" * 9, size=14.0), Text(at=(200.0, 40.0), text="jf", size=9.0))
    image = QImage(400, 120, QImage.Format.Format_RGB32)
    image.fill(theme.colour(Ink.SHEET))
    lettering, whole = Lettering(theme), image.copy()
    for canvas, draw in ((whole, lambda p: [lettering.draw(p, text) for text in texts]), (image, None)):
        painter = QPainter(canvas)
        draw(painter) if draw else Names(lettering, texts).draw(painter, QRectF(0, 0, 400, 120), 1.0, 1.0)
        painter.end()
    assert farthest(whole, image) < 40


def test_ties_of_which_all_lie_on_one_row_are_drawn(theme: Theme) -> None:
    tie = Curve(start=(50.0, 200.0), control=(200.0, 200.0), end=(350.0, 200.0), role=Role.HOSTILE)
    assert drawn(theme, (tie,), grouped=True).pixelColor(200, 200) != theme.colour(Ink.SHEET)


def test_a_tie_in_a_crowd_is_found_under_the_pointer(many: SceneCanvas) -> None:
    assert many.record_at(QPointF(303, 200)) == Ref(Kind.RELATION, 32)
    assert many.record_at(QPointF(200, 30)) is None
    assert many.record_at(QPointF(-9999, 9999)) is None


def test_a_crowd_takes_the_colours_of_another_theme(many: SceneCanvas, theme: Theme) -> None:
    many.grab()
    theme.set_scheme(Scheme.DARK)
    shown = many.grab().toImage().pixelColor(300, 100)
    assert abs(shown.lightness() - theme.colour(Ink.RAISED).lightness()) < 6


def test_one_crowd_fades_into_the_next(qtbot: QtBot, many: SceneCanvas, theme: Theme) -> None:
    theme.set_motion(wanted=True)
    before = many.grab().toImage()
    many.set_scene(Scene(width=400, height=400, shapes=crowded().shapes[:-3]), animate=True)
    assert many.grab().toImage().pixelColor(300, 100) == before.pixelColor(300, 100)
    ground = theme.colour(Ink.SHEET)
    qtbot.waitUntil(lambda: many.grab().toImage().pixelColor(300, 80) == ground)


def test_from_afar_only_names_that_can_be_read_are_drawn() -> None:
    texts = tuple(Text(at=(20.0, 20.0 + n), text=f"Actor {n}", size=12.0, shows=actor(n)) for n in range(40))
    discs = tuple(Disc(centre=(20.0, 20.0 + n), radius=3, role=Role.ACTOR, shows=actor(n)) for n in range(40))
    scene = Scene(width=400, height=400, shapes=(*discs, *texts))
    spots = {actor(n): (20.0, 20.0 + n) for n in range(40)}
    shown = [text.text for text in Landmarks(scene, spots, {}).afar(0.4)]
    assert shown[0] == "Actor 0"
    assert len(shown) < 5


def test_from_near_names_that_the_page_left_out_find_room() -> None:
    spots = {actor(n): (100.0 * n, 20.0) for n in range(4)}
    named = Text(at=(20.0, 24.0), text="Actor 0", size=12.0, shows=actor(0))
    marks = Landmarks(Scene(width=400, height=40, shapes=(named,)), spots, {ref: f"Name {ref.id}" for ref in spots})
    area = QRectF(0, 0, 250, 40)
    assert [text.text for text in marks.near(2.0, area)] == ["Name 1", "Name 2"]
    assert list(marks.near(1.0, area)) == []


def test_a_very_large_picture_is_painted_in_several_turns(theme: Theme) -> None:
    shapes = [shape for shape in crowded().shapes if isinstance(shape, Curve)]
    bent = [replace(shape, control=(200.0, shape.start[1]), end=(12.0, 399.0)) for shape in shapes] * 8
    assert len([*Crowd(theme, bent).steps(QRectF(0, 0, 400, 400), 8.0, 1.0, lettered=True)]) > 4


@pytest.mark.parametrize("grouped", [True, False])
def test_lines_are_as_fine_as_the_scene_asks(theme: Theme, *, grouped: bool) -> None:
    curve = Curve(start=(10.0, 50.0), control=(200.0, 150.0), end=(390.0, 350.0), role=Role.DEFENCE)
    plain, fine = (ink_of(theme, curve, weight, grouped=grouped) for weight in (1.0, 0.25))
    assert 0.15 * plain < fine < 0.4 * plain


def ink_of(theme: Theme, curve: Curve, weight: float, *, grouped: bool) -> float:
    """How much of a line there is to see."""
    bare = drawn(theme, (), grouped=False)
    return apart(bare, drawn(theme, (curve,), grouped=grouped, line_weight=weight))
