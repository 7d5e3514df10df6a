"""Which organisations of a network can be outlined, and which are at first."""

from collections import defaultdict

from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind
from briefings.network.graph import Network, Node

_LEAST_MEMBERS = 2


def organisations(network: Network) -> tuple[Node, ...]:
    """Return the organisations with two members or more, the largest first."""
    members = _members(network)
    found = [node for node in network.nodes if len(members[node.actor]) >= _LEAST_MEMBERS]
    return tuple(sorted(found, key=lambda node: (-len(members[node.actor]), node.actor)))


def first_blocs(network: Network) -> frozenset[ActorId]:
    """Return what is outlined at first: the largest bloc, and the one that shares the smallest part of it."""
    members = _members(network)
    blocs = [node.actor for node in organisations(network)]
    if not blocs:
        return frozenset()
    largest, *others = blocs
    shared = {other: _shared(members[largest], members[other]) for other in others}
    return frozenset({largest, *sorted(others, key=lambda other: shared[other])[:1]})


def _members(network: Network) -> defaultdict[ActorId, set[ActorId]]:
    members: defaultdict[ActorId, set[ActorId]] = defaultdict(set)
    for tie in network.ties:
        if tie.kind is RelationKind.MEMBERSHIP:
            members[tie.pair[1]].add(tie.pair[0])
    return members


def _shared(one: set[ActorId], other: set[ActorId]) -> float:
    return len(one & other) / len(one | other)
