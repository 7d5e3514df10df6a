"""Panels without the room that none of them uses."""

from __future__ import annotations

from briefings.figures.scene import Disc, Role, Scene
from briefings.figures.trim import trimmed


def panel(*middles: float) -> Scene:
    discs = tuple(Disc(centre=(50.0, y), radius=5.0, role=Role.ACTOR) for y in middles)
    return Scene(width=100.0, height=200.0, shapes=discs)


def test_panels_lose_what_none_of_them_uses_and_stay_level() -> None:
    first, second = trimmed([panel(50.0, 100.0), panel(60.0, 150.0)])
    assert first.height == second.height == 114.0
    assert [shape.centre[1] for shape in first.shapes if isinstance(shape, Disc)] == [7.0, 57.0]
    assert [shape.centre[1] for shape in second.shapes if isinstance(shape, Disc)] == [17.0, 107.0]


def test_empty_panels_stay_as_they_are() -> None:
    assert trimmed([panel()]) == (panel(),)
