"""What is drawn on a tie's line: its head, the mark of its trend, signs, and the halo of what a what-if changes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefings.domain.relations import Trend
from briefings.figures.curves import at_share, rounded, unit
from briefings.figures.scene import Anchor, Arrow, Curve, Poly, Role, Shape, Text
from briefings.figures.tie_roles import TRENDS, remarks, trend_role
from briefings.network.graph import TieStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.domain.records import Ref
    from briefings.figures.scene import Point
    from briefings.figures.style import NetworkStyle
    from briefings.figures.ties import Line

_HALOS = {TieStatus.ADDED: Role.ADDED, TieStatus.TURNED: Role.TURNED}
_OVER = (
    Role.MISSING,
    Role.MEMBERSHIP,
    Role.NEUTRAL,
    Role.PLEDGE,
    Role.FRIENDLY,
    Role.DEFENCE,
    Role.CONTROL,
    Role.CONTESTED,
    Role.HOSTILE,
)
_RANKS = {role: rank for rank, role in enumerate(_OVER)}
_CAP = 0.34
_BETWEEN = 1.5  # from one mark of a line to the next, in sizes of a mark
_BESIDE = 0.8  # from a line to the middle of a sign beside it, in sizes of the sign
_UPRIGHT = 1e-3
_CROSSED = (Role.CONTESTED, Role.MISSING)
"""Lines that their sign interrupts. All others stay whole beside theirs: a short line in two pieces looks dashed, and
only what is hostile is dashed."""


def halos(drawn: Sequence[Line]) -> Iterator[Curve]:
    """The ground under each tie that a what-if or a later day adds or turns."""
    for line in drawn:
        role = _HALOS.get(line.tie.status)
        if role is not None:
            curve = line.curve
            yield Curve(start=curve.start, control=curve.control, end=line.tip, role=role, shows=curve.shows)


def strokes(drawn: Sequence[Line], style: NetworkStyle) -> Iterator[Shape]:
    """The lines, what is hostile over what is not; then their heads, and their marks side by side about the middle."""
    ordered = sorted(drawn, key=lambda line: _RANKS[line.role])
    yield from (line.curve for line in ordered)
    for line in ordered:
        if line.tie.directed:
            way = rounded(line.direction, 4)
            yield Arrow(tip=line.tip, direction=way, role=line.role, size=style.arrow, shows=line.shows)
    for line in ordered:
        yield from _marks(line, style)


def _marks(line: Line, style: NetworkStyle) -> Iterator[Shape]:
    trend = trend_role(line.tie)
    middles = iter(mark_places(line, style))
    if trend is not None:
        yield trend_mark(next(middles), style.mark, trend, line.shows)
    for remark in remarks(line.tie):
        yield sign_mark(next(middles), remark.value, style.label, line.shows)


def mark_places(line: Line, style: NetworkStyle) -> tuple[Point, ...]:
    """The middles of a line's marks, one for each: the triangle of its trend on it, its signs beside it."""
    signs, trends = len(remarks(line.tie)), int(trend_role(line.tie) is not None)
    count = signs + trends
    if not count:
        return ()
    length = math.dist(line.curve.start, line.curve.end) or 1.0
    step = min(_BETWEEN * style.mark / length, 0.8 / count)
    places = [at_share(line.curve, 0.5 + step * (number - (count - 1) / 2)) for number in range(count)]
    if line.role in _CROSSED:
        return tuple(places)
    dx, dy = _aside(line.curve)
    away = _BESIDE * style.label
    return (*places[:trends], *((x + dx * away, y + dy * away) for x, y in places[trends:]))


def _aside(curve: Curve) -> Point:
    """The unit vector from a curve to its upper side, or to the right of one that is upright."""
    along = unit(curve.start, curve.end)
    across = (along[1], -along[0])
    upper = across[0] > 0 if abs(across[1]) < _UPRIGHT else across[1] < 0
    return across if upper else (-across[0], -across[1])


def trend_mark(middle: Point, size: float, role: Role, shows: Ref | None = None) -> Poly:
    """A triangle: open and pointing down for what weakens, filled and pointing up for what strengthens."""
    x, y = middle
    half, tall = size / 2, size * 0.9
    way = 1.0 if TRENDS[role] is Trend.WEAKENING else -1.0
    back = y - way * tall * 0.52
    corners = (rounded((x - half, back)), rounded((x + half, back)), rounded((x, back + way * tall)))
    return Poly(points=corners, role=role, shows=shows)


def sign_mark(middle: Point, sign: str, size: float, shows: Ref | None = None) -> Text:
    """A sign such as "?" about its middle."""
    at = rounded((middle[0], middle[1] + size * _CAP))
    return Text(at=at, text=sign, size=size, role=Role.MARK, anchor=Anchor.MIDDLE, shows=shows)
