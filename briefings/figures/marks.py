"""What is drawn on a tie's line: its head, the mark of its trend, signs, and the halo of what a what-if changes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefings.domain.relations import Trend
from briefings.figures.curves import at_share, rounded
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
    """The middles of a line's marks, one for each."""
    count = len(remarks(line.tie)) + (trend_role(line.tie) is not None)
    if not count:
        return ()
    length = math.dist(line.curve.start, line.curve.end) or 1.0
    step = min(_BETWEEN * style.mark / length, 0.8 / count)
    return tuple(at_share(line.curve, 0.5 + step * (number - (count - 1) / 2)) for number in range(count))


def trend_mark(middle: Point, size: float, role: Role, shows: Ref | None = None) -> Poly:
    """A triangle: open and pointing down for what weakens, filled and pointing up for what strengthens."""
    x, y = middle
    half, tall = size / 2, size * 0.9
    way = 1.0 if TRENDS[role] is Trend.WEAKENING else -1.0
    back = y - way * tall * 0.52
    corners = (rounded((x - half, back)), rounded((x + half, back)), rounded((x, back + way * tall)))
    return Poly(points=corners, role=role, shows=shows)


def sign_mark(middle: Point, sign: str, size: float, shows: Ref | None = None) -> Text:
    """A sign such as "?" with its middle on the line."""
    at = rounded((middle[0], middle[1] + size * _CAP))
    return Text(at=at, text=sign, size=size, role=Role.MARK, anchor=Anchor.MIDDLE, shows=shows)
