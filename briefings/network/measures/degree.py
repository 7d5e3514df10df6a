"""Degree by sign, and what hangs together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.relations import Sign

if TYPE_CHECKING:
    from briefings.domain.records import ActorId
    from briefings.network.graph import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Degree:
    """How many ties of each sign an actor has."""

    positive: int = 0
    negative: int = 0
    neutral: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.positive + self.negative + self.neutral


def degrees(network: Network) -> dict[ActorId, Degree]:
    """Return every actor's degree by sign, in ties; parallel ties count each."""
    counts = Counter((actor, tie.sign) for tie in network.ties for actor in tie.pair)
    return {
        actor: Degree(
            positive=counts[actor, Sign.FRIENDLY],
            negative=counts[actor, Sign.HOSTILE],
            neutral=counts[actor, Sign.NEUTRAL],
        )
        for actor in network.actors
    }


def components(network: Network) -> tuple[tuple[ActorId, ...], ...]:
    """Return the groups that hang together by ties of any sign, the largest first, each sorted."""
    import networkx as nx  # noqa: PLC0415 - heavy, and never needed for the first paint

    graph: nx.Graph[ActorId] = nx.Graph()
    graph.add_nodes_from(network.actors)
    graph.add_edges_from(tie.pair for tie in network.ties)
    return tuple(sorted((tuple(sorted(group)) for group in nx.connected_components(graph)), key=lambda g: (-len(g), g)))
