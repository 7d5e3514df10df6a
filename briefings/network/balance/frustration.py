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
from briefings.network.balance.cycles import Ring, odd_rings, odd_triangles
from briefings.network.balance.edges import Labels, blocks, edges_of, pairs_of
from briefings.network.balance.search import good_camps, improved, outwards
from briefings.network.signs import Pair

if TYPE_CHECKING:
    from briefings.network.balance.cover import Weights
    from briefings.network.balance.edges import Block, Edges
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
    camps = good_camps(edges)
    return told(graph, edges, camps, lower=min(1, int(edges.frustrated(camps).sum())))


def frustration(graph: SignedGraph, *, seconds: float = SECONDS) -> Frustration:
    """Return the best split into two camps, with its proof where `seconds` suffice for one.

    Where they do, the same graph gives the same split on every machine; where not, the bound depends on its speed.
    """
    deadline = time.perf_counter() + seconds
    edges = edges_of(graph)
    camps, lower = np.full(edges.size, -1, dtype=np.int8), 0
    for block in blocks(edges):
        split = best_split(block.inner, deadline)
        camps[block.nodes] = turned(camps, block, split.camps)
        lower += split.lower
    return told(graph, edges, camps, lower=lower)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Split:
    """The best two camps known of one block, how many edges at least any two contradict, and the odd rings by which
    that was proved."""

    camps: Labels
    lower: int = 0
    rings: tuple[Ring, ...] = ()


def best_split(edges: Edges, deadline: float) -> Split:
    """Return the best two camps of a block that are known at the deadline (of `time.perf_counter`)."""
    camps = good_camps(edges, starts=_STARTS, patience=_PATIENCE)
    broken = edges.frustrated(camps)
    count = int(broken.sum())
    if not count:
        return Split(camps=camps)
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
    better = other if edges.frustrated(other).sum() < count else camps
    return Split(camps=better, lower=max(cover.lower, 1), rings=cover.rings)


def turned(camps: Labels, block: Block, inner: Labels) -> Labels:
    """Return the camps of a block as they lie beside those of the blocks before it, which have its root already."""
    root = camps[block.nodes[block.root]]
    return np.asarray(inner ^ (root >= 0 and root != inner[block.root]))


def _rounded(edges: Edges, weight: Weights) -> Labels:
    """Return camps along the ties that are least in the cover; they contradict no others where it is a true one."""
    table = csr_array((1 + weight, tuple(edges.ends.T)), shape=(edges.size, edges.size))
    rows, columns = minimum_spanning_tree(table).nonzero()
    chosen = np.flatnonzero(np.isin(edges.ends @ [edges.size, 1], rows * edges.size + columns))
    return outwards(edges.among(np.arange(edges.size), chosen))


def told(graph: SignedGraph, edges: Edges, camps: Labels, *, lower: int) -> Frustration:
    """Return camps and pairs by actor for camps by number."""
    laid = _laid(edges, camps)
    one, two = (frozenset(graph.actors[place] for place in np.flatnonzero(laid == side)) for side in (0, 1))
    return Frustration(
        camps=(one, two) if len(one) >= len(two) else (two, one),
        pairs=pairs_of(graph, edges, edges.frustrated(camps)),
        lower=lower,
        among=len(edges.signs),
    )


def _laid(edges: Edges, camps: Labels) -> Labels:
    """Turn the camps of each component so that its first node is in camp 0; a node without an edge is in -1."""
    table = csr_array((np.ones(len(edges.signs)), tuple(edges.ends.T)), shape=(edges.size, edges.size))
    labels = connected_components(table, directed=False)[1]
    first = np.unique(labels, return_index=True)[1]
    tied = np.bincount(edges.ends.ravel(), minlength=edges.size) > 0
    return np.where(tied, camps ^ camps[first[labels]], -1).astype(np.int8)
