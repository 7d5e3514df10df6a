"""The way of each tie between two actors: straight or bent, parallel ties apart, round whoever stands between."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId, Kind, Ref, ScenarioId
from briefings.figures.curves import along, rounded, samples, unit
from briefings.figures.scene import Curve, Point, Role
from briefings.figures.shapes import Spot, reach
from briefings.figures.tie_roles import tie_role, tie_weight
from briefings.network.graph import Tie

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefings.figures.style import NetworkStyle

_ASIDE = (0.0, 0.12, -0.12, 0.22, -0.22, 0.32, -0.32)
_BETWEEN = 0.17
_MOST_CHECKED = 60_000
"""Ties times actors beyond which lines no longer go round anybody: among so many, a bend clears nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A tie on the page. `direction` is the unit vector with which it arrives at its end."""

    tie: Tie
    role: Role
    curve: Curve
    tip: Point
    direction: Point
    shows: Ref | None


def lines(
    ties: Sequence[Tie], spots: Mapping[ActorId, Spot], style: NetworkStyle, scenario: ScenarioId | None
) -> tuple[Line, ...]:
    """Lay each tie: straight or bent a little, parallel ties apart, and round any actor that is in the way."""
    beside: dict[tuple[ActorId, ActorId], list[Tie]] = defaultdict(list)
    for tie in ties:
        beside[min(tie.pair), max(tie.pair)].append(tie)
    asides = _ASIDE if len(ties) * len(spots) <= _MOST_CHECKED else _ASIDE[:1]
    laid = {}
    for pair, group in beside.items():
        for number, tie in enumerate(group):
            bend = style.bend + _BETWEEN * (number - (len(group) - 1) / 2)
            bends = tuple(bend + aside for aside in asides) if len(group) == 1 else (bend,)
            # Bends are to one side of the pair, not of the tie, so that opposite ties do not fall on each other.
            flip = 1.0 if tie.pair == pair else -1.0
            laid[id(tie)] = _clear(tie, [flip * bend for bend in bends], spots, style, scenario)
    return tuple(laid[id(tie)] for tie in ties)


def _clear(
    tie: Tie, bends: Sequence[float], spots: Mapping[ActorId, Spot], style: NetworkStyle, scenario: ScenarioId | None
) -> Line:
    """Return the first line that passes nobody too near, or the one that passes best."""
    best = _line(tie, bends[0], spots, style, scenario)
    if len(bends) == 1:
        return best
    others = [spot for actor, spot in spots.items() if actor not in tie.pair]
    least = _touched(best.curve, others, style.gap + 1.0)
    for bend in bends[1:]:
        if not least:
            break
        line = _line(tie, bend, spots, style, scenario)
        touched = _touched(line.curve, others, style.gap + 1.0)
        if touched < least:
            best, least = line, touched
    return best


def _touched(curve: Curve, others: Iterable[Spot], gap: float) -> int:
    """How many shapes a curve passes nearer than `gap`."""
    across, down = zip(curve.start, curve.control, curve.end, strict=True)
    left, right, top, bottom = min(across), max(across), min(down), max(down)
    way: list[Point] = []
    touched = 0
    for spot in others:
        (x, y), near = spot.at, spot.radius + gap
        # A curve stays within its three points, so who is far from their box is far from the curve.
        if left - near < x < right + near and top - near < y < bottom + near:
            way = way or samples(curve, 24)
            touched += any(math.dist(point, spot.at) < near for point in way)
    return touched


def _line(
    tie: Tie, bend: float, spots: Mapping[ActorId, Spot], style: NetworkStyle, scenario: ScenarioId | None
) -> Line:
    first, second = spots[tie.pair[0]], spots[tie.pair[1]]
    (ax, ay), (bx, by) = first.at, second.at
    length = math.dist(first.at, second.at) or 1e-6
    control = ((ax + bx) / 2 - (by - ay) * bend, (ay + by) / 2 + (bx - ax) * bend)
    out, back = unit(first.at, control), unit(second.at, control)
    start = along(first.at, out, min(reach(first.node.kind, first.radius, out) + style.gap, length * 0.4))
    tip = along(second.at, back, min(reach(second.node.kind, second.radius, back) + style.gap, length * 0.4))
    head = style.arrow * 0.7 if tie.directed else 0.0
    end = along(tip, back, min(head, length * 0.2))
    if abs(bend) < 1e-9:
        control = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    role, shows = tie_role(tie), _shows(tie, scenario)
    curve = Curve(
        start=rounded(start),
        control=rounded(control),
        end=rounded(end),
        role=role,
        shows=shows,
        joins=(first.shows, second.shows),
        weight=tie_weight(tie),
    )
    return Line(tie=tie, role=role, curve=curve, tip=rounded(tip), direction=(-back[0], -back[1]), shows=shows)


def _shows(tie: Tie, scenario: ScenarioId | None) -> Ref | None:
    if tie.relation is not None:
        return Ref(Kind.RELATION, tie.relation)
    return Ref(Kind.SCENARIO, scenario) if scenario is not None else None
