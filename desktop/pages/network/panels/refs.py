"""The records behind parts of a network, the leading one first, so that selecting them brings their ties out."""

from collections.abc import Iterable
from itertools import combinations

from briefings.domain.records import ActorId, Kind, Ref
from briefings.network.graph import Network, Tie


def actor_refs(actors: Iterable[ActorId]) -> tuple[Ref, ...]:
    """These actors."""
    return tuple(Ref(Kind.ACTOR, actor) for actor in actors)


def tie_refs(ties: Iterable[Tie]) -> tuple[Ref, ...]:
    """The records of these ties, each once; a tie that only a what-if has is no record."""
    return tuple(dict.fromkeys(Ref(Kind.RELATION, tie.relation) for tie in ties if tie.relation is not None))


def refs_among(network: Network, actors: Iterable[ActorId]) -> tuple[Ref, ...]:
    """These actors and every tie between two of them."""
    held = tuple(actors)
    ties = (tie for pair in combinations(held, 2) for tie in network.ties_between(*pair))
    return (*actor_refs(held), *tie_refs(ties))
