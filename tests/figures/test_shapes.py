"""The shapes of actors: one for each kind, and ties that stop at their edge."""

from __future__ import annotations

import itertools
import math

import pytest

from briefings.domain.actors import ActorKind
from briefings.figures.scene import Box, Disc, Poly, Role, Shape
from briefings.figures.shapes import outline, reach


def corners(shape: Shape) -> tuple[tuple[float, float], ...]:
    match shape:
        case Poly():
            return shape.points
        case Disc():
            turns = (math.tau * step / 180 for step in range(180))
            return tuple((shape.radius * math.cos(turn), shape.radius * math.sin(turn)) for turn in turns)
        case Box():
            right, low = shape.left + shape.width, shape.top + shape.height
            return (shape.left, shape.top), (right, shape.top), (right, low), (shape.left, low)
        case _:
            raise AssertionError(shape)


def test_no_two_kinds_share_a_shape() -> None:
    shapes = [outline(kind, (0.0, 0.0), 10.0, Role.ACTOR) for kind in ActorKind]
    assert not any(first == second for first, second in itertools.combinations(shapes, 2))


@pytest.mark.parametrize("kind", [kind for kind in ActorKind if kind is not ActorKind.GROUP])
@pytest.mark.parametrize("degrees", range(0, 360, 25))
def test_a_tie_stops_at_the_edge_of_every_shape(kind: ActorKind, degrees: int) -> None:
    direction = (math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))
    away = reach(kind, 10.0, direction)
    tip = (away * direction[0], away * direction[1])
    ring = corners(outline(kind, (0.0, 0.0), 10.0, Role.ACTOR))
    assert min(to_side(tip, *side) for side in zip(ring, [*ring[1:], ring[0]], strict=True)) < 0.1


def test_a_tie_stops_at_the_end_of_a_capsule() -> None:
    assert reach(ActorKind.GROUP, 10.0, (1.0, 0.0)) == pytest.approx(13.0)
    assert reach(ActorKind.GROUP, 10.0, (0.0, -1.0)) == pytest.approx(7.8)


def to_side(point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    share = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / (dx * dx + dy * dy)
    share = min(max(share, 0.0), 1.0)
    return math.dist(point, (start[0] + share * dx, start[1] + share * dy))
