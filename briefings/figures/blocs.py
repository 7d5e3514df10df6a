"""Organisations as outlines round their members, with the name on the edge."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.domain.actors import ActorKind
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import RelationKind, Trend
from briefings.figures.scene import Anchor, Point, Poly, Role, Text
from briefings.figures.words import width_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from briefings.figures.dents import Round
    from briefings.figures.page import Page
    from briefings.figures.shapes import Spot
    from briefings.network.graph import Network, Node, Tie

_STEPS = 36
_CAP = 0.34
_SHORT = 12.0  # points
_EDGE = 0.6  # points between an outline and the edge of the page
_APART = 3.0  # points between an outline and somebody outside
_TIGHTER = (1.0, 0.6, 0.3)  # shares of the air round members
_STRANGERS = 0.25  # so many for each member may be among them, and one in any case


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


def gathered(network: Network, organisations: Collection[ActorId], points: Mapping[ActorId, Point]) -> list[ActorId]:
    """Return those organisations whose members stand together. Where they are scattered among others, as on a map,
    an outline would say of too many that they belong."""
    others = {node.actor for node in network.nodes if not _is_outlined(node)}.difference(organisations)
    return [one for one in organisations if _is_gathered(_bloc(network, one), others, points)]


def _is_gathered(bloc: Bloc, actors: Collection[ActorId], points: Mapping[ActorId, Point]) -> bool:
    ring = hull([points[member] for member in bloc.members])
    others = (actor for actor in actors if actor not in bloc.members)
    strangers = sum(len(ring) > 2 and _encloses(ring, points[other]) for other in others)
    return strangers <= max(1.0, _STRANGERS * len(bloc.members))


def _is_outlined(node: Node) -> bool:
    """Organisations are no members of each other: nobody takes one for that."""
    return node.kind is ActorKind.ORGANISATION


def bloc_outline(bloc: Bloc, spots: Mapping[ActorId, Spot], air: float, page: Page) -> Poly:
    """A rounded outline on the page, `air` points outside the members' shapes, dented where others would stand inside;
    nearer to the members where there is no other way to let those out."""
    belonging = {bloc.organisation, *bloc.members}
    others = [
        _round(spot, _APART, page)
        for actor, spot in spots.items()
        if actor not in belonging and spot.role is not Role.PACT and not _is_outlined(spot.node)
    ]
    ring = _clear_ring(
        [[_round(spots[member], air * share, page) for member in bloc.members] for share in _TIGHTER], others
    )
    points = tuple((round(x, 2), round(y, 2)) for x, y in ring)
    return Poly(points=points, role=Role.BLOC, shows=Ref(Kind.ACTOR, bloc.organisation))


def _clear_ring(tries: Sequence[Sequence[Round]], others: Sequence[Round]) -> Sequence[Point]:
    """The first outline that holds nobody else; the first of all where each holds somebody."""
    first: Sequence[Point] = ()
    for members in tries:
        ring, holds_somebody = _ring(members, others)
        if not holds_somebody:
            return ring
        first = first or ring
    return first


def _ring(members: Sequence[Round], others: Sequence[Round]) -> tuple[Sequence[Point], bool]:
    """An outline round members, and whether it holds somebody else."""
    ring: Sequence[Point] = hull([point for x, y, radius in members for point in _circle((x, y), radius)])
    strangers = [other for other in others if _touches(ring, other)]
    if not strangers:
        return ring, False
    from briefings.figures.dents import dented  # noqa: PLC0415 - loads numpy, which most outlines do not need

    ring = dented(ring, members, strangers)
    return ring, any(_holds(ring, (x, y)) or _cuts(ring, (x, y, radius)) for x, y, radius in strangers)


def _round(spot: Spot, air: float, page: Page) -> Round:
    """A shape and the air round it, as much as the page has there."""
    (x, y), shape = spot.at, spot.extent
    room = min(x, y, page.width - x, page.height - y) - _EDGE
    return x, y, max(min(shape + air, room), shape)


def _circle(middle: Point, radius: float) -> Iterator[Point]:
    for turn in (math.tau * step / _STEPS for step in range(_STEPS)):
        yield middle[0] + radius * math.cos(turn), middle[1] + radius * math.sin(turn)


def _encloses(ring: Sequence[Point], point: Point) -> bool:
    """Whether a point lies inside a convex ring."""
    return all(_turn(first, second, point) > 0 for first, second in zip(ring, [*ring[1:], ring[0]], strict=True))


def _touches(ring: Sequence[Point], other: Round) -> bool:
    """Whether a circle lies in a convex ring or on its line."""
    x, y, radius = other
    sides = zip(ring, [*ring[1:], ring[0]], strict=True)
    return all(_turn(first, second, (x, y)) > -radius * math.dist(first, second) for first, second in sides)


def _cuts(ring: Sequence[Point], other: Round) -> bool:
    """Whether the line of any ring runs through a circle."""
    x, y, radius = other
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / (math.dist((ax, ay), (bx, by)) ** 2 or 1.0)
        share = min(max(along, 0.0), 1.0)
        if math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y) < radius:
            return True
    return False


def _holds(ring: Sequence[Point], point: Point) -> bool:
    """Whether a point lies inside any ring (by how often a line from there to the right crosses it)."""
    x, y = point
    crossed = 0
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        crossed += (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay)
    return crossed % 2 == 1


def edge(ring: Poly) -> Poly:
    """The bare line of an outline, drawn over all grounds, so that no bloc hides the edge of another."""
    return replace(ring, points=(*ring.points, ring.points[0]), closed=False)


def bloc_names(
    blocs: Sequence[Bloc], rings: Sequence[Poly], spots: Mapping[ActorId, Spot], page: Page
) -> Iterator[Text]:
    """The name of each bloc on its outline, where it is farthest from every actor, other outline and earlier name."""
    style = page.style
    taken = [(*spot.at, spot.extent) for spot in spots.values()]
    for number, (bloc, ring) in enumerate(zip(blocs, rings, strict=True)):
        half = width_of(bloc.label, style.stamp, 400) * style.wider / 2
        on_page = [point for point in _edge(ring.points) if half <= point[0] <= page.width - half]
        # On the line of another, or where two cross, nobody could tell whose name it is.
        beside = [(*point, 0.0) for other in (*rings[:number], *rings[number + 1 :]) for point in _edge(other.points)]
        at = _roomiest(on_page or ring.points, [*taken, *beside], half)
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
