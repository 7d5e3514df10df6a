"""Figures of a network as a whole: how dense, in how many pieces, how much it turns on one actor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.network.measures.degree import components, degrees

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefings.network.graph import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohesion:
    """Counts are in actors and pairs, shares from 0 to 1; None where a share is of nothing.

    `density` is the share of all pairs that are tied. `components` hang together by ties of any sign, `largest` is the
    size of the largest, `isolates` have no tie. `reciprocity` is the share of directed ties that are returned
    (Wasserman & Faust 1994). `centralisation` is Freeman's of degree (1979) over ties of any sign: 0 where all have the
    same degree, 1 for a star; it takes three actors.
    """

    actors: int
    pairs: int
    positive: int
    negative: int
    density: float | None
    components: int
    largest: int
    isolates: int
    reciprocity: float | None
    centralisation: float | None


def cohesion(network: Network) -> Cohesion:
    """Return the figures of the whole network."""
    count, found, groups = len(network.nodes), degrees(network).values(), components(network)
    pairs = sum(degree.total for degree in found) // 2
    return Cohesion(
        actors=count,
        pairs=pairs,
        positive=sum(degree.positive for degree in found) // 2,
        negative=sum(degree.negative for degree in found) // 2,
        density=2 * pairs / (count * (count - 1)) if count > 1 else None,
        components=len(groups),
        largest=max(map(len, groups), default=0),
        isolates=sum(not degree.total for degree in found),
        reciprocity=_reciprocity(network),
        centralisation=_centralisation([degree.total for degree in found]),
    )


def _reciprocity(network: Network) -> float | None:
    acts = {tie.pair for tie in network.ties if tie.directed}
    return sum((second, first) in acts for first, second in acts) / len(acts) if acts else None


def _centralisation(totals: Collection[int]) -> float | None:
    count = len(totals)
    if count < 3:
        return None
    highest = max(totals)
    return sum(highest - total for total in totals) / ((count - 1) * (count - 2))
