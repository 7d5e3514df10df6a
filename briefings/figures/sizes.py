"""How large each actor is drawn: by the number of its ties, or by a measure that the reader has chosen."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId

if TYPE_CHECKING:
    from briefings.figures.style import NetworkStyle
    from briefings.network.graph import Network

_STEPS = 4.5
"""From the least radius to the greatest, in units of a style's growth: as an actor with twenty ties has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The values of a measure, one an actor, and its name with its unit. NaN where it is not defined."""

    name: str
    values: Mapping[ActorId, float]

    @property
    def extent(self) -> tuple[float, float]:
        """The smallest and the largest value."""
        known = [value for value in self.values.values() if math.isfinite(value)] or [0.0]
        return min(known), max(known)

    def shares(self) -> dict[ActorId, float]:
        """Where each value lies between zero and the largest, 0-1; from the smallest, where that is negative.

        A range that is all positive begins at zero, so that areas compare.
        """
        low, high = self.extent
        floor = min(low, 0.0)
        return {
            actor: (value - floor) / (high - floor) if math.isfinite(value) and high > floor else 0.0
            for actor, value in self.values.items()
        }

    @property
    def words(self) -> str:
        """What a legend says: "size: betweenness, 0 to 0.31"."""
        low, high = self.extent
        return f"size: {self.name}, {number_words(low)} to {number_words(high)}"


def radii(network: Network, style: NetworkStyle, crowding: float, measured: Measured | None) -> dict[ActorId, float]:
    """Return half the size of every actor's shape: its area grows with its ties, or with the measure."""
    nodes = (*network.absent, *network.nodes)
    if measured is not None:
        shares, most = measured.shares(), _STEPS * style.growth
        return {node.actor: crowding * (style.least + most * math.sqrt(shares.get(node.actor, 0.0))) for node in nodes}
    ties = Counter(actor for tie in (*network.ties, *network.ended) for actor in tie.pair)
    # Where somebody has more ties than that, all grow more slowly.
    share = min(1.0, _STEPS**2 / max(ties.values(), default=1))
    return {node.actor: style.radius(node.kind, share * ties[node.actor], crowding) for node in nodes}


def number_words(value: float) -> str:
    """Return a number for people: three digits that count, no exponent, true minus."""
    if value == 0:
        return "0"
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    said = f"{abs(value):,.{min(digits, 6)}f}"
    said = said.rstrip("0").rstrip(".") if "." in said else said
    return f"−{said}" if value < 0 else said
