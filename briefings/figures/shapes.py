"""Actors as shapes by kind: state disc, organisation square, media diamond, person and group small disc, the rest a
hexagon. And how far a tie stops before each of them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from briefings.domain.actors import ActorKind
from briefings.domain.records import Kind, Ref
from briefings.figures.scene import Box, Disc, Point, Poly, Role, Shape
from briefings.network.graph import Node

_DISCS = (ActorKind.STATE, ActorKind.PERSON, ActorKind.GROUP)
_SIX = tuple((math.cos(math.radians(60 * turn)), math.sin(math.radians(60 * turn))) for turn in range(6))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """An actor on the page: where, how large, in which role."""

    node: Node
    at: Point
    radius: float
    role: Role

    @property
    def shows(self) -> Ref:
        """The actor's record."""
        return Ref(Kind.ACTOR, self.node.actor)


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
    if kind in _DISCS:
        return Disc(centre=at, radius=radius, role=role, shows=shows)
    if kind is ActorKind.ORGANISATION:
        side = 2 * radius
        return Box(
            left=x - radius, top=y - radius, width=side, height=side, role=role, radius=radius * 0.25, shows=shows
        )
    if kind is ActorKind.MEDIA:
        reach = radius * 1.15
        corners = ((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
        return Poly(points=corners, role=role, shows=shows)
    return Poly(points=tuple((x + radius * dx, y + radius * dy) for dx, dy in _SIX), role=role, shows=shows)


def reach(kind: ActorKind, radius: float, direction: Point) -> float:
    """How far the shape's edge lies from its middle in a direction (a unit vector)."""
    dx, dy = abs(direction[0]), abs(direction[1])
    if kind is ActorKind.ORGANISATION:
        return radius / max(dx, dy, 1e-9)
    if kind is ActorKind.MEDIA:
        return 1.15 * radius / max(dx + dy, 1e-9)
    return radius
