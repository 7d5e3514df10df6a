"""Whether two camps explain every tie, and what breaks them where they do not."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId
from briefings.network.balance.triangles import misfits
from briefings.network.signs import SignedGraph, signed_graph

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.network.graph import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Camps:
    """Two sides, the larger first, such that friends share one and foes do not.

    `misfit` is a ring of actors whose ties cannot all hold, if that fails: a triangle where there is one, else a
    longer ring. Actors without friend or foe are in neither camp.
    """

    first: frozenset[ActorId]
    second: frozenset[ActorId]
    misfit: tuple[ActorId, ...] = ()

    @property
    def fit(self) -> bool:
        """Whether every tie agrees with the camps."""
        return not self.misfit


def camps(network: Network) -> Camps:
    """Split the actors into two camps, component by component; name a misfit where no split fits every tie.

    In each component the camp of the lowest actor is laid on the first side. Across components the sides say nothing.
    """
    graph = signed_graph(network)
    side: dict[ActorId, int] = {}
    parent: dict[ActorId, ActorId] = {}
    broken: list[tuple[ActorId, ActorId]] = []
    for start in graph.actors:
        if start not in side and graph.near[start]:
            _colour(graph, start, side, parent)
    for (first, second), sign in graph.signs.items():
        if side[first] * side[second] != sign:
            broken.append((first, second))
    one = frozenset(actor for actor, colour in side.items() if colour > 0)
    two = frozenset(actor for actor, colour in side.items() if colour < 0)
    larger, smaller = (one, two) if len(one) >= len(two) else (two, one)
    return Camps(first=larger, second=smaller, misfit=_misfit(network, parent, broken))


def _colour(graph: SignedGraph, start: ActorId, side: dict[ActorId, int], parent: dict[ActorId, ActorId]) -> None:
    side[start] = 1
    waiting = deque([start])
    while waiting:
        actor = waiting.popleft()
        for other in graph.near[actor]:
            if other not in side:
                side[other] = side[actor] * graph.sign(actor, other)
                parent[other] = actor
                waiting.append(other)


def _misfit(
    network: Network, parent: Mapping[ActorId, ActorId], broken: list[tuple[ActorId, ActorId]]
) -> tuple[ActorId, ...]:
    """Return a triangle that does not fit, else the shortest ring closed by a tie that breaks the camps."""
    if not broken:
        return ()
    if triangles := misfits(network):
        return triangles[0]
    return min((_ring(parent, *pair) for pair in broken), key=lambda ring: (len(ring), ring))


def _ring(parent: Mapping[ActorId, ActorId], first: ActorId, second: ActorId) -> tuple[ActorId, ...]:
    up, down = _line(parent, first), _line(parent, second)
    common = next(actor for actor in up if actor in down)
    return (*up[: up.index(common) + 1], *reversed(down[: down.index(common)]))


def _line(parent: Mapping[ActorId, ActorId], actor: ActorId) -> list[ActorId]:
    line = [actor]
    while line[-1] in parent:
        line.append(parent[line[-1]])
    return line
