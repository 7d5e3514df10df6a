"""A signed graph as arrays of edges, and its parts: what the search for the best camps reckons with.

Which camps are best is found in `search` and proved in `cover`; nothing here decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from briefings.network.signs import Pair, SignedGraph

Places = NDArray[np.int64]
"""Numbers of nodes, or of edges."""
Labels = NDArray[np.int8]
"""For each node the number of its camp, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Edges:
    """`size` nodes numbered from 0, and m edges between them: `ends` of shape (m, 2), the lower node first, `signs` +1
    friend or -1 foe of shape (m,). No pair comes twice."""

    size: int
    ends: Places
    signs: NDArray[np.int8]

    @property
    def hostile(self) -> NDArray[np.bool_]:
        """Whether each edge is one between foes."""
        return np.asarray(self.signs < 0)

    def frustrated(self, camps: Labels) -> NDArray[np.bool_]:
        """Whether each edge contradicts the camps: friends apart, or foes together."""
        return np.asarray((camps[self.ends[:, 0]] == camps[self.ends[:, 1]]) == self.hostile)

    def among(self, nodes: Places, edges: Places) -> Edges:
        """Some of the edges, all of their ends among `nodes` (sorted), which are numbered anew in that order."""
        return Edges(size=len(nodes), ends=np.searchsorted(nodes, self.ends[edges]), signs=self.signs[edges])


def edges_of(graph: SignedGraph) -> Edges:
    """Return the edges of a graph, its actors numbered in their order there."""
    place = {actor: number for number, actor in enumerate(graph.actors)}
    pairs = sorted((*sorted((place[first], place[second])), sign) for (first, second), sign in graph.signs.items())
    rows = np.array(pairs, dtype=np.int64).reshape(-1, 3)
    return Edges(size=len(graph.actors), ends=rows[:, :2], signs=rows[:, 2].astype(np.int8))


def pairs_of(graph: SignedGraph, edges: Edges, chosen: NDArray[np.bool_]) -> tuple[Pair, ...]:
    """Return the pairs of actors that some of the graph's edges join, sorted."""
    actors = graph.actors
    found = ((actors[a], actors[b]) for a, b in edges.ends[chosen].tolist())
    return tuple(sorted((min(pair), max(pair)) for pair in found))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Block:
    """A biconnected part, which has camps of its own: no ring of ties leaves it. `root` is where it hangs on the parts
    that come before it, a number among `nodes`; `nodes` and `edges` are sorted numbers in the whole."""

    nodes: Places
    edges: Places
    root: int
    inner: Edges


def blocks(edges: Edges) -> tuple[Block, ...]:
    """Return the biconnected parts; of any two that share a node, the one nearer to the first of its component (the
    node with most edges, of equals the lowest) comes earlier. Nodes without an edge are in none."""
    number = {(int(a), int(b)): place for place, (a, b) in enumerate(edges.ends)}
    graph = nx.Graph(list(number))
    parts = sorted(
        sorted(number[min(pair), max(pair)] for pair in part) for part in nx.biconnected_component_edges(graph)
    )
    holding: dict[int, list[int]] = {node: [] for node in graph}
    for place, part in enumerate(parts):
        for node in np.unique(edges.ends[part]).tolist():
            holding[node].append(place)
    done: set[int] = set()
    found: list[Block] = []
    for start in sorted(graph, key=lambda node: (-graph.degree(node), node)):
        reached = [start]
        for node in reached:
            for place in sorted({*holding[node]} - done):
                found.append(_block(edges, parts[place], node))
                reached += found[-1].nodes.tolist()
                done.add(place)
    return tuple(found)


def _block(edges: Edges, numbers: list[int], root: int) -> Block:
    chosen = np.array(numbers, dtype=np.int64)
    nodes = np.unique(edges.ends[chosen])
    place = int(np.searchsorted(nodes, root))
    return Block(nodes=nodes, edges=chosen, root=place, inner=edges.among(nodes, chosen))
