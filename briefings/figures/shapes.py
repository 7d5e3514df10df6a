"""Actors as shapes by kind, no two alike even in grey; and how far a tie stops before each of them.

State disc, organisation rounded square, government body house, party triangle, company hexagon, media diamond, armed
force shield, group capsule, person dome.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from briefings.domain.actors import ActorKind
from briefings.domain.records import Ref
from briefings.figures.scene import Box, Disc, Point, Poly, Role, Shape
from briefings.network.graph import Node


def _turned(count: int, first: float, reach: float = 1.0) -> tuple[Point, ...]:
    """The corners of a regular polygon, the first in a direction in degrees."""
    turns = (math.radians(first + 360 * number / count) for number in range(count))
    return tuple((reach * math.cos(turn), reach * math.sin(turn)) for turn in turns)


def _arch() -> tuple[Point, ...]:
    """The upper half of a circle, from left to right."""
    turns = (math.radians(180 + 15 * step) for step in range(13))
    return tuple((math.cos(turn), math.sin(turn)) for turn in turns)


_CORNERS: dict[ActorKind, tuple[Point, ...]] = {
    ActorKind.GOVERNMENT_BODY: ((-0.9, -0.2), (0.0, -1.05), (0.9, -0.2), (0.9, 0.85), (-0.9, 0.85)),
    ActorKind.PARTY: tuple((x, y + 0.12) for x, y in _turned(3, -90.0, 1.25)),
    ActorKind.COMPANY: _turned(6, 0.0, 1.05),
    ActorKind.MEDIA: _turned(4, -90.0, 1.15),
    ActorKind.ARMED_FORCE: ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.1), (0.0, 1.1), (-0.9, 0.1)),
    ActorKind.PERSON: (*((0.9 * x, 0.95 * y) for x, y in _arch()), (0.9, 0.85), (-0.9, 0.85)),
}
_WIDE, _LOW = 1.3, 0.78  # of a group's capsule, as shares of its radius
_EXTENTS = {
    ActorKind.GROUP: _WIDE,
    **{kind: max(max(abs(x), abs(y)) for x, y in corners) for kind, corners in _CORNERS.items()},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """An actor on the page: where, how large, in which role, and the record that it stands for."""

    node: Node
    at: Point
    radius: float
    role: Role
    shows: Ref

    @property
    def extent(self) -> float:
        """How far the shape reaches from its middle at most along the page's axes: what names keep off."""
        return round(self.radius * _EXTENTS.get(self.node.kind, 1.0), 2)


def role_of(kind: ActorKind, *, main: bool) -> Role:
    """What an actor's shape means."""
    if main:
        return Role.ACTOR_MAIN
    if kind is ActorKind.MEDIA:
        return Role.MEDIA
    if kind in (ActorKind.PERSON, ActorKind.GROUP):
        return Role.PERSON
    return Role.ACTOR if kind is ActorKind.STATE else Role.ORGANISATION


def outline(kind: ActorKind, at: Point, radius: float, role: Role, shows: Ref | None = None) -> Shape:
    """The closed shape of an actor."""
    x, y = at
    if kind is ActorKind.STATE:
        return Disc(centre=at, radius=radius, role=role, shows=shows)
    if corners := _CORNERS.get(kind):
        points = tuple((round(x + radius * dx, 2), round(y + radius * dy, 2)) for dx, dy in corners)
        return Poly(points=points, role=role, shows=shows)
    wide, high = (radius * _WIDE, radius * _LOW) if kind is ActorKind.GROUP else (radius, radius)
    rounding = high if kind is ActorKind.GROUP else radius * 0.25
    return Box(left=x - wide, top=y - high, width=2 * wide, height=2 * high, role=role, radius=rounding, shows=shows)


def reach(kind: ActorKind, radius: float, direction: Point) -> float:
    """How far the shape's edge lies from its middle in a direction (a unit vector)."""
    if kind is ActorKind.STATE:
        return radius
    if corners := _CORNERS.get(kind):
        return radius * _to_edge(corners, direction)
    dx, dy = abs(direction[0]), abs(direction[1])
    if kind is ActorKind.GROUP:
        return radius / max(math.hypot(dx / _WIDE, dy / _LOW), 1e-9)
    return radius / max(dx, dy, 1e-9)


def _to_edge(corners: tuple[Point, ...], direction: Point) -> float:
    """Where a ray from the middle leaves a convex polygon round it."""
    dx, dy = direction
    best = math.inf
    for (ax, ay), (bx, by) in pairwise((*corners, corners[0])):
        ex, ey = bx - ax, by - ay
        across = dx * ey - dy * ex
        if across > 1e-9:  # corners run clockwise on the page: the ray leaves through edges that it crosses so
            best = min(best, (ax * ey - ay * ex) / across)
    return best if math.isfinite(best) else 1.0
