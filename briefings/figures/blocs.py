"""Organisations as outlines round their members, with the name on the edge."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import RelationKind, Trend
from briefings.figures.scene import Anchor, Point, Poly, Role, Text
from briefings.figures.words import width_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from briefings.figures.dents import Round
    from briefings.figures.page import Page
    from briefings.figures.shapes import Spot
    from briefings.network.graph import Network, Tie

_STEPS = 36
_CAP = 0.34
_SHORT = 12.0  # points


@dataclass(frozen=True, slots=True, kw_only=True)
class Bloc:
    """An organisation to outline and the actors inside."""

    organisation: ActorId
    label: str
    members: tuple[ActorId, ...]


def outlined(network: Network, organisations: Collection[ActorId]) -> tuple[tuple[Bloc, ...], Network]:
    """Return the blocs and the network without what their outlines say already.

    A steady membership goes into the outline; one that moves keeps its line. An organisation that is left without
    any tie loses its own shape. Blocs of fewer than two members stay as they are.
    """
    blocs = tuple(bloc for bloc in (_bloc(network, actor) for actor in sorted(organisations)) if len(bloc.members) > 1)
    inside = {bloc.organisation for bloc in blocs}
    ties = tuple(tie for tie in network.ties if not _said(tie, inside))
    tied = {actor for tie in (*ties, *network.ended) for actor in tie.pair}
    nodes = tuple(node for node in network.nodes if node.actor not in inside or node.actor in tied)
    return blocs, replace(network, nodes=nodes, ties=ties)


def _bloc(network: Network, organisation: ActorId) -> Bloc:
    members = [tie.pair[0] for tie in network.ties if _membership(tie) and tie.pair[1] == organisation]
    node = next((node for node in network.nodes if node.actor == organisation), None)
    label = (node.code or node.label) if node else ""
    return Bloc(organisation=organisation, label=label, members=tuple(sorted({*members})))


def _membership(tie: Tie) -> bool:
    return tie.kind is RelationKind.MEMBERSHIP and not tie.contested


def _said(tie: Tie, inside: Collection[ActorId]) -> bool:
    steady = tie.trend in (Trend.STEADY, Trend.UNKNOWN)
    return _membership(tie) and steady and tie.status.value == "base" and tie.pair[1] in inside


def bloc_outline(bloc: Bloc, spots: Mapping[ActorId, Spot], air: float) -> Poly:
    """A rounded outline `air` points outside the members' shapes, dented where others would stand inside."""
    members = [_round(spots[member], air) for member in bloc.members]
    ring = hull([point for x, y, radius in members for point in _circle((x, y), radius)])
    belonging = {bloc.organisation, *bloc.members}
    others = (spot for actor, spot in spots.items() if actor not in belonging and spot.role is not Role.PACT)
    strangers = [_round(spot, 0.0) for spot in others if _encloses(ring, spot.at)]
    if strangers:
        from briefings.figures.dents import dented  # noqa: PLC0415 - loads numpy, which most outlines do not need

        ring = list(dented(ring, members, strangers))
    points = tuple((round(x, 2), round(y, 2)) for x, y in ring)
    return Poly(points=points, role=Role.BLOC, shows=Ref(Kind.ACTOR, bloc.organisation))


def _round(spot: Spot, air: float) -> Round:
    return *spot.at, spot.extent + air


def _circle(middle: Point, radius: float) -> Iterator[Point]:
    for turn in (math.tau * step / _STEPS for step in range(_STEPS)):
        yield middle[0] + radius * math.cos(turn), middle[1] + radius * math.sin(turn)


def _encloses(ring: Sequence[Point], point: Point) -> bool:
    """Whether a point lies inside a convex ring."""
    return all(_turn(first, second, point) > 0 for first, second in zip(ring, [*ring[1:], ring[0]], strict=True))


def edge(ring: Poly) -> Poly:
    """The bare line of an outline, drawn over all grounds, so that no bloc hides the edge of another."""
    return replace(ring, points=(*ring.points, ring.points[0]), closed=False)


def bloc_names(
    blocs: Sequence[Bloc], rings: Sequence[Poly], spots: Mapping[ActorId, Spot], page: Page
) -> Iterator[Text]:
    """The name of each bloc on its outline, where it is farthest from every actor and from earlier names."""
    style = page.style
    taken = [(*spot.at, spot.extent) for spot in spots.values()]
    for bloc, ring in zip(blocs, rings, strict=True):
        half = width_of(bloc.label, style.stamp, 400) * style.wider / 2
        on_page = [point for point in _edge(ring.points) if half <= point[0] <= page.width - half]
        at = _roomiest(on_page or ring.points, taken, half)
        taken.append((*at, half))
        yield Text(
            at=(round(at[0], 2), round(at[1] + style.stamp * _CAP, 2)),
            text=bloc.label,
            size=style.stamp,
            role=Role.LABEL_SOFT,
            anchor=Anchor.MIDDLE,
            shows=ring.shows,
        )


def _roomiest(points: Sequence[Point], taken: Sequence[Round], half: float) -> Point:
    """The first of the points with most room for a name of a half width; of several with as much, the upper one."""
    best, most = points[0], (-math.inf, 0.0)
    for point in points:
        room = _room(point, taken, half, most[0])
        if (room, -point[1]) > most:
            best, most = point, (room, -point[1])
    return best


def _room(point: Point, taken: Sequence[Round], half: float, least: float) -> float:
    """How far a name at a point is from everything; with less than `least`, only that it is less."""
    room = math.inf
    for x, y, wide in taken:
        # A name is wide and low, so being beside something matters more than being above it.
        away = max(abs(point[0] - x) - half - wide, 2.5 * abs(point[1] - y) - wide)
        if away < room:
            room = away
            if room < least:
                break
    return room


def _edge(points: Sequence[Point]) -> Iterator[Point]:
    """Points along the outline's sides: few on short ones."""
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        for share in (0.5,) if math.dist((ax, ay), (bx, by)) < _SHORT else (0.25, 0.5, 0.75):
            yield ax + (bx - ax) * share, ay + (by - ay) * share


def hull(points: Sequence[Point]) -> list[Point]:
    """The convex hull, in order (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    return _half(ordered) + _half(ordered[::-1])


def _half(points: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain[:-1]


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
