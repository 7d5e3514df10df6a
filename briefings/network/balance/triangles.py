"""Triangles of a signed graph: how many of each kind, and which two camps cannot explain.

Structural balance: Cartwright & Harary 1956.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefings.network.signs import SignedGraph, signed_graph

if TYPE_CHECKING:
    from briefings.domain.records import ActorId
    from briefings.network.graph import Network

CENSUS = ("+++", "++-", "+--", "---")


def census(network: Network) -> dict[str, int]:
    """Return how many triangles of each kind there are, by their signs: "+++", "++-", "+--", "---"."""
    graph = signed_graph(network)
    kinds = Counter(_negatives(graph, triangle) for triangle in graph.triangles())
    return {name: kinds[number] for number, name in enumerate(CENSUS)}


def misfits(network: Network) -> tuple[tuple[ActorId, ActorId, ActorId], ...]:
    """Return the triangles that two camps cannot explain: one foe among friends, or three foes."""
    graph = signed_graph(network)
    return tuple(triangle for triangle in graph.triangles() if _negatives(graph, triangle) % 2)


def _negatives(graph: SignedGraph, triangle: tuple[ActorId, ActorId, ActorId]) -> int:
    first, second, third = triangle
    return sum(graph.sign(*pair) < 0 for pair in ((first, second), (first, third), (second, third)))
