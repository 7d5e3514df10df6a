"""Outlines of blocs: members inside, others out of it where there is a way, names on the edge."""

from __future__ import annotations

import math

import pytest

from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, Kind, Ref
from briefings.figures.dents import dented
from briefings.figures.network import network_scene
from briefings.figures.scene import Disc, Poly, Role, Scene, Text
from tests.figures.networks import members, network, tie

CORNERS = {1: (0.0, 0.0), 2: (400.0, 0.0), 3: (400.0, 240.0), 4: (0.0, 240.0)}
UNION = ActorId(9)


def scene(stranger: tuple[float, float]) -> Scene:
    places = {ActorId(actor): Place(x=x, y=y) for actor, (x, y) in {**CORNERS, 5: stranger, 9: (200.0, 120.0)}.items()}
    return network_scene(network(*members(range(1, 5), 9), tie(1, 5)), places, width=600, height=400, blocs=[UNION])


def inside(points: tuple[tuple[float, float], ...], at: tuple[float, float]) -> bool:
    crossed = False
    for (ax, ay), (bx, by) in zip(points, (*points[1:], points[0]), strict=True):
        if (ay > at[1]) != (by > at[1]) and at[0] < (bx - ax) * (at[1] - ay) / (by - ay) + ax:
            crossed = not crossed
    return crossed


def ring_of(picture: Scene) -> Poly:
    return next(shape for shape in picture.shapes if isinstance(shape, Poly) and shape.role is Role.BLOC)


def spot(picture: Scene, actor: int) -> tuple[float, float]:
    shows = Ref(Kind.ACTOR, actor)
    return next(shape.centre for shape in picture.shapes if isinstance(shape, Disc) and shape.shows == shows)


@pytest.mark.parametrize("stranger", [(200.0, 30.0), (60.0, 120.0), (200.0, 120.0), (330.0, 200.0)])
def test_members_stand_inside_and_a_stranger_outside(stranger: tuple[float, float]) -> None:
    picture = scene(stranger)
    ring = ring_of(picture).points
    assert all(inside(ring, spot(picture, actor)) for actor in range(1, 5))
    assert not inside(ring, spot(picture, 5))


def test_without_strangers_the_outline_is_convex() -> None:
    ring = ring_of(scene((700.0, 120.0))).points
    turns = [
        (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
        for a, b, c in zip(ring, (*ring[1:], ring[0]), (*ring[2:], *ring[:2]), strict=True)
    ]
    assert min(turns) > -0.05


def test_a_stranger_between_members_all_round_stays_inside() -> None:
    circle = [(200 + 60 * math.cos(n / 3), 200 + 60 * math.sin(n / 3), 20.0) for n in range(19)]
    ring = [(120.0, 120.0), (280.0, 120.0), (280.0, 280.0), (120.0, 280.0)]
    assert dented(ring, circle, [(200.0, 200.0, 8.0)]) == tuple(ring)


def test_the_name_stands_on_the_page() -> None:
    picture = scene((200.0, 30.0))
    name = next(shape for shape in picture.shapes if isinstance(shape, Text) and shape.text == "Actor 9")
    assert 0 < name.at[0] < picture.width
    assert 0 < name.at[1] < picture.height


def test_at_most_four_outlines_are_filled() -> None:
    ties = [one for union in range(11, 17) for one in members(range(1, 5), union)]
    places = {ActorId(actor): Place(x=x, y=y) for actor, (x, y) in CORNERS.items()}
    places |= {ActorId(union): Place(x=200.0, y=120.0) for union in range(11, 17)}
    picture = network_scene(
        network(*ties), places, width=600, height=400, blocs=[ActorId(union) for union in range(11, 17)]
    )
    rings = [shape for shape in picture.shapes if isinstance(shape, Poly) and shape.role is Role.BLOC]
    assert sum(ring.closed for ring in rings) == 4
    assert sum(not ring.closed for ring in rings) == 6


def test_no_outline_is_drawn_round_members_who_stand_scattered_among_others() -> None:
    strangers = {5: (150.0, 100.0), 6: (250.0, 100.0), 7: (200.0, 180.0)}
    places = {ActorId(actor): Place(x=x, y=y) for actor, (x, y) in {**CORNERS, **strangers, 9: (200.0, 120.0)}.items()}
    scattered = network(*members(range(1, 5), 9), tie(1, 5), tie(1, 6), tie(1, 7))
    picture = network_scene(scattered, places, width=600, height=400, blocs=[UNION])
    assert not any(shape.role is Role.BLOC for shape in picture.shapes)
    assert sum(shape.role is Role.MEMBERSHIP for shape in picture.shapes) == 4


def test_an_outline_keeps_off_the_edge_of_the_page() -> None:
    picture = scene((700.0, 120.0))
    assert all(0 <= x <= picture.width and 0 <= y <= picture.height for x, y in ring_of(picture).points)


def test_an_outline_does_not_run_through_somebody_just_outside() -> None:
    picture = scene((200.0, -20.0))
    at = spot(picture, 5)
    disc = next(one for one in picture.shapes if isinstance(one, Disc) and one.centre == at)
    assert min(math.dist(at, point) for point in ring_of(picture).points) > disc.radius
