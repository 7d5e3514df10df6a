"""Triangles of a signed graph: how many of each kind, and which two camps cannot explain.

Structural balance: Cartwright & Harary 1956.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefings.network.signs import signed_graph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network
    from briefings.network.signs import Pair, SignedGraph

_CENSUS = ("+++", "++-", "+--", "---")


def census(network: Network) -> dict[str, int]:
    """Return how many triangles of each kind there are, by their signs: "+++", "++-", "+--", "---"."""
    counts = Counter[int]()
    for _pair, thirds in _thirds(signed_graph(network)):
        counts.update({negatives: third.bit_count() for negatives, third in enumerate(thirds)})
    return {name: counts[number] for number, name in enumerate(_CENSUS)}


def misfits(network: Network) -> tuple[tuple[ActorId, ActorId, ActorId], ...]:
    """Return the triangles that two camps cannot explain, sorted: one foe among friends, or three foes."""
    graph = signed_graph(network)
    actors = sorted(graph.actors)
    return tuple(
        (*pair, actors[place]) for pair, (_none, one, _two, three) in _thirds(graph) for place in _places(one | three)
    )


def _thirds(graph: SignedGraph) -> Iterator[tuple[Pair, tuple[int, int, int, int]]]:
    """Yield each pair with the later actors who are tied to both: those who make a triangle of no, one, two and three
    foes. A set of actors is a number with a bit for each place among them, so that sets are compared at once."""
    place = {actor: number for number, actor in enumerate(sorted(graph.actors))}
    friends, foes = dict.fromkeys(place, 0), dict.fromkeys(place, 0)
    for (first, second), sign in graph.signs.items():
        (friends if sign > 0 else foes)[first] |= 1 << place[second]
    for first, second in sorted(graph.signs):
        neither = friends[first] & friends[second]
        one = friends[first] & foes[second] | foes[first] & friends[second]
        both = foes[first] & foes[second]
        friendly = graph.signs[first, second] > 0
        yield (first, second), (neither, one, both, 0) if friendly else (0, neither, one, both)


def _places(bits: int) -> Iterator[int]:
    while bits:
        yield (bits & -bits).bit_length() - 1
        bits &= bits - 1
