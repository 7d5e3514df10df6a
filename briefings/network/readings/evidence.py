"""The figures of one network, each worked out when a reading first asks for it, and kept.

numpy and scipy load with the first figure that needs them, not with this module: the window imports readings early.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from briefings.domain.relations import RelationKind
from briefings.network.balance import camps, census, misfits
from briefings.network.compare import trend_of
from briefings.network.measures import degrees
from briefings.network.report import names_of
from briefings.network.signs import pair_signs, signed_graph
from briefings.network.words import named

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from briefings.domain.records import ActorId
    from briefings.domain.relations import Trend
    from briefings.network.balance import Camps
    from briefings.network.balance.frustration import Frustration
    from briefings.network.balance.stability import Stability
    from briefings.network.graph import Network
    from briefings.network.matrices import Matrices
    from briefings.network.measures import Degree
    from briefings.network.measures.communities import Communities
    from briefings.network.signs import Pair, SignedGraph

Triangle = tuple["ActorId", "ActorId", "ActorId"]
DENSE = 1000
"""Up to so many actors there are figures that take the whole square of them."""
_RUNS, _FEWER_RUNS = 20, 4


class Evidence:
    """What can be said of a network. `seconds` is how long the proof of its best split may take; 0 goes without proof,
    and without whatever says nothing unproved."""

    def __init__(self, network: Network, seconds: float = 0.0) -> None:
        self.network = network
        self.seconds = seconds

    def name(self, actor: ActorId) -> str:
        """What an actor is called in a sentence; no two alike."""
        return named(self._labels[actor], self.network.node(actor).kind)

    def names(self, actors: Iterable[ActorId]) -> list[str]:
        """What some actors are called, by label."""
        return [self.name(actor) for actor in sorted(actors, key=self._labels.__getitem__)]

    @cached_property
    def _labels(self) -> Mapping[ActorId, str]:
        return names_of(self.network)

    @cached_property
    def pairs(self) -> Mapping[Pair, int]:
        """The sign of every tied pair."""
        return pair_signs(self.network)

    @cached_property
    def graph(self) -> SignedGraph:
        """Friends and foes."""
        return signed_graph(self.network)

    @cached_property
    def degrees(self) -> Mapping[ActorId, Degree]:
        """Partners by sign."""
        return degrees(self.network)

    @cached_property
    def friends(self) -> Mapping[ActorId, frozenset[ActorId]]:
        """Each actor's friends."""
        return self._partners(1)

    @cached_property
    def foes(self) -> Mapping[ActorId, frozenset[ActorId]]:
        """Each actor's foes."""
        return self._partners(-1)

    @cached_property
    def census(self) -> Mapping[str, int]:
        """The triangles by their signs."""
        return census(self.network)

    @cached_property
    def misfits(self) -> tuple[Triangle, ...]:
        """The unbalanced triangles."""
        return misfits(self.network)

    @cached_property
    def sides(self) -> Camps:
        """Two camps laid along the ties, and where they fail."""
        return camps(self.network)

    @property
    def is_small(self) -> bool:
        """Whether figures of every two actors are to be had."""
        return len(self.network.nodes) <= DENSE

    @property
    def has_best(self) -> bool:
        """Whether the best split is worth waiting for; above `DENSE` actors only a proof is."""
        return self.is_small or self.seconds > 0

    @cached_property
    def best(self) -> Frustration:
        """The best split: proved if there are seconds for it, found by search if not."""
        from briefings.network.balance.frustration import estimate  # noqa: PLC0415 - scipy

        return self.stability.frustration if self.stability is not None else estimate(self.graph)

    @cached_property
    def stability(self) -> Stability | None:
        """Whose camp is the same in every best split; None without the seconds to find out."""
        if not self.seconds:
            return None
        from briefings.network.balance.stability import stability  # noqa: PLC0415 - scipy

        return stability(self.graph, seconds=self.seconds)

    @cached_property
    def matrices(self) -> Matrices:
        """The network as arrays."""
        from briefings.network.matrices import matrices  # noqa: PLC0415 - numpy

        return matrices(self.network)

    @cached_property
    def betweenness(self) -> Mapping[ActorId, float]:
        """Each actor's betweenness on friendly ties, 0 to 1."""
        from briefings.network.measures.shortest import betweenness  # noqa: PLC0415 - scipy

        return dict(zip(self.network.actors, betweenness(self.matrices).tolist(), strict=True))

    @cached_property
    def communities(self) -> Communities:
        """The communities of friendly ties, of fewer runs where time is short."""
        from briefings.network.measures.communities import communities  # noqa: PLC0415 - numpy

        return communities(self.matrices, _RUNS if self.seconds else _FEWER_RUNS)

    def trend(self, pair: Pair) -> Trend:
        """Which way a pair moves."""
        return trend_of(self.network.ties_between(*pair))

    def is_control(self, pair: Pair) -> bool:
        """Whether a pair on one side is tied by command alone, which is no friendship."""
        return all(tie.kind is RelationKind.CONTROL for tie in self.network.ties_between(*pair))

    def leader(self, actors: Iterable[ActorId]) -> ActorId:
        """Of some actors the one with most friends, by name among equals. Raises ValueError for none."""
        return min(actors, key=lambda actor: (-len(self.friends[actor]), self.name(actor)))

    def component(self, actor: ActorId) -> frozenset[ActorId]:
        """Return who hangs together with an actor by friendly and hostile ties."""
        return self._components[actor]

    @cached_property
    def _components(self) -> Mapping[ActorId, frozenset[ActorId]]:
        found: dict[ActorId, frozenset[ActorId]] = {}
        for start in self.network.actors:
            if start not in found:
                part = reached(self.graph.near, start)
                found.update(dict.fromkeys(part, part))
        return found

    def _partners(self, wanted: int) -> Mapping[ActorId, frozenset[ActorId]]:
        found: dict[ActorId, set[ActorId]] = defaultdict(set)
        for (first, second), sign in self.pairs.items():
            if sign == wanted:
                found[first].add(second)
                found[second].add(first)
        return {actor: frozenset(found[actor]) for actor in self.network.actors}


def pair_of(first: ActorId, second: ActorId) -> Pair:
    """Return two actors as a pair."""
    return min(first, second), max(first, second)


def reached(
    near: Mapping[ActorId, Collection[ActorId]], start: ActorId, *, without: ActorId | None = None
) -> frozenset[ActorId]:
    """Return who can be reached from an actor, itself included, but not through `without`."""
    found, waiting = {start}, [start]
    while waiting:
        new = {*near[waiting.pop()]} - found - {without}
        found |= new
        waiting.extend(new)
    return frozenset(found)
