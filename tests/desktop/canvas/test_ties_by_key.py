"""Stepping through the ties of the chosen record by brackets."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QColor
from pytestqt.qtbot import QtBot

from briefings.domain.records import Kind, Ref
from desktop.canvas import SceneCanvas
from desktop.theme import Role, Theme
from tests.desktop.canvas.conftest import SPOKEN, SPOTS, actor, scene_at

FRIEND, FOE = Ref(Kind.RELATION, 31), Ref(Kind.RELATION, 32)
Told = Callable[[], list[tuple[str, object]]]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What screen readers were told to say."""
    words: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            words.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return words


def step(qtbot: QtBot, canvas: SceneCanvas, keys: str) -> None:
    for key in keys:
        qtbot.keyClicks(canvas, key)


def words(tie: Ref, seen_from: Ref | None) -> str:
    return f"tie {tie.id} of {'nobody' if seen_from is None else seen_from.id}"


def test_brackets_go_through_the_ties_round_and_round(qtbot: QtBot, canvas: SceneCanvas) -> None:
    canvas.choose(actor(3))
    visited = []
    for key in "]]][":
        step(qtbot, canvas, key)
        visited.append(canvas.chosen_tie)
    assert visited == [FRIEND, FOE, FRIEND, FOE]


def test_the_first_step_back_goes_to_the_last_tie(qtbot: QtBot, canvas: SceneCanvas) -> None:
    canvas.choose(actor(3))
    step(qtbot, canvas, "[")
    assert canvas.chosen_tie == FOE


def test_each_tie_is_said_as_seen_from_the_chosen_actor(qtbot: QtBot, canvas: SceneCanvas, said: list[str]) -> None:
    canvas.set_scene(scene_at(SPOTS), spoken=SPOKEN, tie_words=words)
    canvas.choose(actor(3))
    step(qtbot, canvas, "]]")
    assert said == ["tie 31 of 3", "tie 32 of 3"]


def test_without_words_for_ties_the_other_actor_is_said(qtbot: QtBot, canvas: SceneCanvas, said: list[str]) -> None:
    canvas.choose(actor(3))
    step(qtbot, canvas, "]")
    assert said == ["Armenia, state, 1 tie"]


def test_who_has_no_ties_is_said_to_have_none(qtbot: QtBot, canvas: SceneCanvas, said: list[str]) -> None:
    canvas.choose(actor(4))
    step(qtbot, canvas, "]")
    assert said == ["No ties"]
    assert canvas.chosen_tie is None


def test_enter_opens_the_tie_and_escape_goes_back_to_the_actor(qtbot: QtBot, canvas: SceneCanvas, heard: Told) -> None:
    canvas.choose(actor(2))
    step(qtbot, canvas, "]")
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert ("activated", FOE) in heard()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert (canvas.chosen_tie, canvas.chosen) == (None, actor(2))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.chosen is None


def test_another_actor_begins_with_no_tie(qtbot: QtBot, canvas: SceneCanvas) -> None:
    canvas.choose(actor(3))
    step(qtbot, canvas, "]")
    canvas.choose(actor(2))
    assert canvas.chosen_tie is None


def test_the_tie_is_drawn_in_accent(qtbot: QtBot, canvas: SceneCanvas, theme: Theme) -> None:
    canvas.choose(actor(3))
    step(qtbot, canvas, "]")
    image = canvas.grab().toImage()
    near = [image.pixelColor(200 + way, 200) for way in (-1, 0, 1)]
    assert theme.colour(Role.ACCENT).hue() in [colour.hue() for colour in map(QColor, near)]


def test_a_step_is_told(qtbot: QtBot, canvas: SceneCanvas) -> None:
    canvas.choose(actor(3))
    told: list[object] = []
    canvas.tie_stepped.connect(told.append)
    step(qtbot, canvas, "]")
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert told == [FRIEND, None]
