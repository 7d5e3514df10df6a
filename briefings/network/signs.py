"""The signed graph under a network: one sign a pair, whatever the number and direction of its ties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.network.graph import Network

Pair = tuple[ActorId, ActorId]
"""Two actors, the lower id first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedGraph:
    """Who is friend (+1) or foe (-1) of whom. Neutral pairs and pairs whose ties cancel out are no edges."""

    actors: tuple[ActorId, ...]
    signs: Mapping[Pair, int]
    near: Mapping[ActorId, tuple[ActorId, ...]]

    def sign(self, first: ActorId, second: ActorId) -> int:
        """+1, -1, or 0 where there is no edge."""
        return self.signs.get((min(first, second), max(first, second)), 0)

    def triangles(self) -> Iterator[tuple[ActorId, ActorId, ActorId]]:
        """Every three actors who are all tied, each three once, sorted."""
        for first, second in sorted(self.signs):
            for third in self.near[second]:
                if third > second and self.sign(first, third):
                    yield first, second, third


def signed_graph(network: Network) -> SignedGraph:
    """Return the signed graph of a network: the sign of a pair is that of the sum of its ties."""
    sums: dict[Pair, int] = defaultdict(int)
    for tie in network.ties:
        sums[min(tie.pair), max(tie.pair)] += int(tie.sign)
    signs = {pair: (1 if total > 0 else -1) for pair, total in sorted(sums.items()) if total}
    near: dict[ActorId, list[ActorId]] = {actor: [] for actor in network.actors}
    for first, second in signs:
        near[first].append(second)
        near[second].append(first)
    return SignedGraph(
        actors=network.actors, signs=signs, near={actor: tuple(sorted(others)) for actor, others in near.items()}
    )
