"""Ties as lines: their role, their way between two actors, heads and marks, and the halo of a what-if."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId, Kind, Ref, ScenarioId
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.figures.scene import Anchor, Arrow, Curve, Point, Poly, Role, Shape, Text
from briefings.figures.shapes import Spot, reach
from briefings.network.graph import Tie, TieStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefings.figures.style import NetworkStyle

_TURNS = {
    (Sign.FRIENDLY, Trend.STRENGTHENING): Role.FRIENDLY_STRENGTHENING,
    (Sign.FRIENDLY, Trend.WEAKENING): Role.FRIENDLY_WEAKENING,
    (Sign.HOSTILE, Trend.STRENGTHENING): Role.HOSTILE_STRENGTHENING,
    (Sign.HOSTILE, Trend.WEAKENING): Role.HOSTILE_WEAKENING,
}
_PLAIN = {Sign.FRIENDLY: Role.FRIENDLY, Sign.HOSTILE: Role.HOSTILE, Sign.NEUTRAL: Role.NEUTRAL}
MARKED = (Role.FRIENDLY_WEAKENING, Role.HOSTILE_WEAKENING, Role.CONTESTED)
"""Roles whose lines carry a mark at their middle."""

_ASIDE = (0.0, 0.12, -0.12, 0.22, -0.22, 0.32, -0.32)
_BETWEEN = 0.17


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A tie on the page. `direction` is the unit vector with which it arrives at its end."""

    tie: Tie
    role: Role
    curve: Curve
    tip: Point
    direction: Point
    shows: Ref | None


def tie_role(tie: Tie) -> Role:
    """What a tie's line means. A contested tie is drawn as such, whatever its sign."""
    if tie.status is TieStatus.ENDED:
        return Role.MISSING
    if tie.contested:
        return Role.CONTESTED
    if tie.kind is RelationKind.CONTROL and tie.sign is not Sign.HOSTILE:
        return Role.CONTROL
    if turn := _TURNS.get((tie.sign, tie.trend)):
        return turn
    if tie.kind is RelationKind.MEMBERSHIP and tie.sign is Sign.FRIENDLY:
        return Role.MEMBERSHIP
    return _PLAIN[tie.sign]


def lines(
    ties: Sequence[Tie], spots: Mapping[ActorId, Spot], style: NetworkStyle, scenario: ScenarioId | None
) -> tuple[Line, ...]:
    """Lay each tie: straight or bent a little, parallel ties apart, and round any actor that is in the way."""
    beside: dict[tuple[ActorId, ActorId], list[Tie]] = defaultdict(list)
    for tie in ties:
        beside[min(tie.pair), max(tie.pair)].append(tie)
    laid = {}
    for pair, group in beside.items():
        for number, tie in enumerate(group):
            bend = style.bend + _BETWEEN * (number - (len(group) - 1) / 2)
            bends = tuple(bend + aside for aside in _ASIDE) if len(group) == 1 else (bend,)
            # Bends are to one side of the pair, not of the tie, so that opposite ties do not fall on each other.
            flip = 1.0 if tie.pair == pair else -1.0
            laid[id(tie)] = _clear(tie, [flip * bend for bend in bends], spots, style, scenario)
    return tuple(laid[id(tie)] for tie in ties)


def _clear(
    tie: Tie, bends: Sequence[float], spots: Mapping[ActorId, Spot], style: NetworkStyle, scenario: ScenarioId | None
) -> Line:
    """Return the first line that passes nobody too near, or the one that passes best."""
    others = [spot for actor, spot in spots.items() if actor not in tie.pair]
    best = _line(tie, bends[0], spots, style, scenario)
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
    out, back = _unit(first.at, control), _unit(second.at, control)
    start = _along(first.at, out, min(reach(first.node.kind, first.radius, out) + style.gap, length * 0.4))
    tip = _along(second.at, back, min(reach(second.node.kind, second.radius, back) + style.gap, length * 0.4))
    head = style.arrow * 0.7 if tie.directed else 0.0
    end = _along(tip, back, min(head, length * 0.2))
    if abs(bend) < 1e-9:
        control = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    role, shows = tie_role(tie), _shows(tie, scenario)
    curve = Curve(
        start=_round(start),
        control=_round(control),
        end=_round(end),
        role=role,
        shows=shows,
        joins=(first.shows, second.shows),
    )
    return Line(tie=tie, role=role, curve=curve, tip=_round(tip), direction=(-back[0], -back[1]), shows=shows)


def _shows(tie: Tie, scenario: ScenarioId | None) -> Ref | None:
    if tie.relation is not None:
        return Ref(Kind.RELATION, tie.relation)
    return Ref(Kind.SCENARIO, scenario) if scenario is not None else None


def halos(drawn: Sequence[Line]) -> Iterator[Curve]:
    """The ground under each tie that only the scenario adds or turns."""
    for line in drawn:
        if line.tie.status in (TieStatus.ADDED, TieStatus.TURNED):
            curve = line.curve
            yield Curve(start=curve.start, control=curve.control, end=line.tip, role=Role.WHAT_IF, shows=curve.shows)


def strokes(line: Line, style: NetworkStyle) -> Iterator[Shape]:
    """The line itself with its head and its mark."""
    yield line.curve
    if line.tie.directed:
        yield Arrow(
            tip=line.tip, direction=_round(line.direction, 4), role=line.role, size=style.arrow, shows=line.shows
        )
    middle = at_share(line.curve, 0.5)
    if line.role in (Role.FRIENDLY_WEAKENING, Role.HOSTILE_WEAKENING):
        yield weakening_mark(middle, style.mark, line.role, line.shows)
    if line.role is Role.CONTESTED:
        at = _round((middle[0], middle[1] + style.label * 0.34))
        yield Text(at=at, text="?", size=style.label, role=Role.LABEL_SOFT, anchor=Anchor.MIDDLE, shows=line.shows)


def weakening_mark(middle: Point, size: float, role: Role, shows: Ref | None = None) -> Poly:
    """An open triangle that points down."""
    x, y = middle
    half, tall = size / 2, size * 0.9
    top = y - tall * 0.52
    corners = (_round((x - half, top)), _round((x + half, top)), _round((x, top + tall)))
    return Poly(points=corners, role=role, shows=shows)


def at_share(curve: Curve, share: float) -> Point:
    """The point of a curve at a share of its parameter, 0 to 1."""
    a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return (
        a * curve.start[0] + b * curve.control[0] + c * curve.end[0],
        a * curve.start[1] + b * curve.control[1] + c * curve.end[1],
    )


def samples(curve: Curve, count: int) -> list[Point]:
    """So many points along a curve, both ends among them."""
    return [at_share(curve, number / (count - 1)) for number in range(count)]


def _unit(origin: Point, towards: Point) -> Point:
    length = math.dist(origin, towards) or 1e-9
    return (towards[0] - origin[0]) / length, (towards[1] - origin[1]) / length


def _along(origin: Point, direction: Point, distance: float) -> Point:
    return origin[0] + direction[0] * distance, origin[1] + direction[1] * distance


def _round(point: Point, digits: int = 2) -> Point:
    return round(point[0], digits), round(point[1], digits)
