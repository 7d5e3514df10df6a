"""How far a network is from two camps: the ties that contradict the best split, and whether it is proved the best.

The frustration index, or line index of balance: Harary 1959. Found by search, proved block by block as the least cover
of the rings with an odd number of foes; a large random network may stay without proof, and then says so.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from briefings.domain.records import ActorId
from briefings.network.balance.cover import least_cover
from briefings.network.balance.cycles import odd_rings, odd_triangles
from briefings.network.balance.edges import Edges, blocks, edges_of
from briefings.network.balance.search import good_sides, improved, outwards
from briefings.network.signs import Pair

if TYPE_CHECKING:
    from briefings.network.balance.cover import Weights
    from briefings.network.balance.edges import Block, Sides
    from briefings.network.signs import SignedGraph

SECONDS = 5.0
"""How long a proof may take before the bound is given instead."""
_STARTS, _PATIENCE = 16, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Frustration:
    """The best split into two camps that is known, the larger camp first, and the pairs that contradict it.

    No split contradicts fewer than `lower` pairs. `among` is the number of all pairs with a sign. Actors without friend
    or foe are in neither camp; in each component the camp of its lowest actor is laid on one side, so that sides say
    nothing across components.
    """

    camps: tuple[frozenset[ActorId], frozenset[ActorId]]
    pairs: tuple[Pair, ...]
    lower: int
    among: int

    @property
    def value(self) -> int:
        """The frustration index L, in pairs, 0 to half of all; an upper bound where it is not proved."""
        return len(self.pairs)

    @property
    def proved(self) -> bool:
        """Whether no split does better."""
        return self.value == self.lower

    @property
    def harmony(self) -> float | None:
        """F = 1 - 2L/m, 0 to 1 (Aref & Wilson 2018); a lower bound where L is not proved, None without pairs."""
        return 1 - 2 * self.value / self.among if self.among else None


def estimate(graph: SignedGraph) -> Frustration:
    """Return a good split in milliseconds, by search alone; proved only where it contradicts no pair, or one."""
    edges = edges_of(graph)
    sides = good_sides(edges)
    return told(graph, edges, sides, lower=min(1, int(edges.frustrated(sides).sum())))


def frustration(graph: SignedGraph, *, seconds: float = SECONDS) -> Frustration:
    """Return the best split into two camps, with its proof where `seconds` suffice for one.

    Where they do, the same graph gives the same split on every machine; where not, the bound depends on its speed.
    """
    deadline = time.perf_counter() + seconds
    edges = edges_of(graph)
    sides, lower = np.zeros(edges.size, dtype=np.int8), 0
    for block in blocks(edges):
        inner, least = _best(block.inner, deadline)
        join(sides, block, inner)
        lower += least
    return told(graph, edges, sides, lower=lower)


def join(sides: Sides, block: Block, inner: Sides) -> None:
    """Lay the camps of a block beside those of the blocks before it, which have its root already, unless it is the
    first."""
    root = block.nodes[block.root]
    turn = sides[root] * inner[block.root] if sides[root] else 1
    sides[block.nodes] = inner * turn


def told(graph: SignedGraph, edges: Edges, sides: Sides, *, lower: int) -> Frustration:
    """Return camps and pairs by actor for sides by number."""
    actors, laid = graph.actors, _laid(edges, sides)
    one, two = (frozenset(actors[place] for place in np.flatnonzero(laid == side)) for side in (1, -1))
    broken = edges.ends[edges.frustrated(sides)].tolist()
    pairs = sorted((min(actors[a], actors[b]), max(actors[a], actors[b])) for a, b in broken)
    camps = (one, two) if len(one) >= len(two) else (two, one)
    return Frustration(camps=camps, pairs=tuple(pairs), lower=lower, among=len(edges.signs))


def _laid(edges: Edges, sides: Sides) -> Sides:
    """Turn the sides of each component so that its first node has +1; a node without an edge has 0."""
    table = csr_array((np.ones(len(edges.signs)), tuple(edges.ends.T)), shape=(edges.size, edges.size))
    labels = connected_components(table, directed=False)[1]
    first = np.unique(labels, return_index=True)[1]
    tied = np.bincount(edges.ends.ravel(), minlength=edges.size) > 0
    return np.where(tied, sides * sides[first[labels]], 0).astype(np.int8)


def _best(edges: Edges, deadline: float) -> tuple[Sides, int]:
    """Return the best sides known of one block, and how many edges at least are contradicted."""
    sides = good_sides(edges, starts=_STARTS, patience=_PATIENCE)
    broken = edges.frustrated(sides)
    count = int(broken.sum())
    if not count:
        return sides, 0
    # An odd ring has an odd number of the edges that any two camps contradict, so it passes the end of one.
    through = np.unique(edges.ends[broken, 0])
    cover = least_cover(
        len(edges.signs),
        odd_triangles(edges),
        lambda weight: odd_rings(edges, weight, through, deadline=deadline),
        most=count,
        deadline=deadline,
    )
    other = improved(edges, _rounded(edges, cover.weight), patience=_PATIENCE)
    better = other if edges.frustrated(other).sum() < count else sides
    return better, max(cover.lower, 1)


def _rounded(edges: Edges, weight: Weights) -> Sides:
    """Return sides along the ties that are least in the cover; they contradict no others where it is a true one."""
    table = csr_array((1 + weight, tuple(edges.ends.T)), shape=(edges.size, edges.size))
    rows, columns = minimum_spanning_tree(table).nonzero()
    chosen = np.flatnonzero(np.isin(edges.ends @ [edges.size, 1], rows * edges.size + columns))
    return outwards(edges.among(np.arange(edges.size), chosen))
