"""The signed graph under a network: one sign a pair, whatever the number and direction of its ties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId
from briefings.network.graph import Pair

if TYPE_CHECKING:
    from briefings.network.graph import Network

__all__ = ["Pair", "SignedGraph", "pair_signs", "signed_graph"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedGraph:
    """Who is friend (+1) or foe (-1) of whom. Neutral pairs and pairs whose ties cancel out are no edges."""

    actors: tuple[ActorId, ...]
    signs: Mapping[Pair, int]
    near: Mapping[ActorId, tuple[ActorId, ...]]

    def sign(self, first: ActorId, second: ActorId) -> int:
        """+1, -1, or 0 where there is no edge."""
        return self.signs.get((min(first, second), max(first, second)), 0)


def pair_signs(network: Network) -> dict[Pair, int]:
    """Return the sign of each pair that is tied at all: that of the sum of its ties, 0 where these cancel out or are
    neutral. Pairs in sorted order."""
    sums: dict[Pair, int] = defaultdict(int)
    for tie in network.ties:
        sums[tie.ends] += int(tie.sign)
    return {pair: (total > 0) - (total < 0) for pair, total in sorted(sums.items())}


def signed_graph(network: Network) -> SignedGraph:
    """Return the signed graph of a network: its pairs that are friendly or hostile."""
    signs = {pair: sign for pair, sign in pair_signs(network).items() if sign}
    near: dict[ActorId, list[ActorId]] = {actor: [] for actor in network.actors}
    for first, second in signs:
        near[first].append(second)
        near[second].append(first)
    return SignedGraph(
        actors=network.actors, signs=signs, near={actor: tuple(sorted(others)) for actor, others in near.items()}
    )
