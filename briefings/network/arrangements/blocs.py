"""Who belongs to which bloc: an organisation and those who are its members by the network's ties."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefings.domain.relations import RelationKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network

_LEAST = 3
"""How many an organisation and its members are before they count as a bloc."""


def blocs(network: Network) -> Mapping[ActorId, frozenset[ActorId]]:
    """Return the members of each organisation, itself among them, the largest bloc first."""
    members: dict[ActorId, set[ActorId]] = defaultdict(set)
    for tie in (*network.ties, *network.ended):
        if tie.kind is RelationKind.MEMBERSHIP:
            members[tie.pair[1]].update(tie.pair)
    kept = ((organisation, frozenset(found)) for organisation, found in members.items() if len(found) >= _LEAST)
    return dict(sorted(kept, key=lambda item: (-len(item[1]), item[0])))


def everybody(network: Network) -> list[ActorId]:
    """Return all actors of the network, those that an overlay takes away too, sorted."""
    return sorted({*network.actors, *(node.actor for node in network.absent)})
