"""Who is in the same camp in every best split, and who might as well be in the other.

A best split is seldom the only one. An actor's camp says something only if no equally good split has it elsewhere.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, hstack

from briefings.domain.records import ActorId
from briefings.network.balance.cover import rows_of
from briefings.network.balance.edges import blocks, edges_of
from briefings.network.balance.frustration import SECONDS, Frustration, best_split, told, turned

if TYPE_CHECKING:
    from briefings.network.balance.edges import Block, Edges
    from briefings.network.balance.frustration import Split
    from briefings.network.matrices import Mask
    from briefings.network.signs import SignedGraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Stability:
    """A best split, and those whose camp it leaves open: another split, as good, has them across from the actor with
    most ties of their component, or time did not suffice to rule that out."""

    frustration: Frustration
    undetermined: frozenset[ActorId]

    def camp(self, actor: ActorId) -> int | None:
        """0 or 1, which camp of `frustration.camps` the actor is in in every best split; None where that is open."""
        sides = [number for number, camp in enumerate(self.frustration.camps) if actor in camp]
        return sides[0] if sides and actor not in self.undetermined else None


def stability(graph: SignedGraph, *, seconds: float = SECONDS) -> Stability:
    """Return the best split and whose camp is open in it."""
    deadline = time.perf_counter() + seconds
    edges = edges_of(graph)
    camps, lower = np.full(edges.size, -1, dtype=np.int8), 0
    open_ = np.zeros(edges.size, dtype=np.bool_)
    for block in blocks(edges):
        split = best_split(block.inner, deadline)
        camps[block.nodes] = turned(camps, block, split.camps)
        lower += split.lower
        root = block.nodes[block.root]
        open_[block.nodes] |= open_[root] | _open(block, split, deadline)
    return Stability(
        frustration=told(graph, edges, camps, lower=lower),
        undetermined=frozenset(graph.actors[place] for place in np.flatnonzero(open_)),
    )


def _open(block: Block, split: Split, deadline: float) -> Mask:
    """Return whose camp, seen from the root, is not the same in every best split of a block."""
    others = np.asarray(np.arange(block.inner.size) != block.root)
    count = int(block.inner.frustrated(split.camps).sum())
    if not count:
        return np.zeros(len(others), dtype=np.bool_)
    left = others.copy()
    while count == split.lower and time.perf_counter() < deadline:
        moved = _moved(block, split, left, deadline)
        if moved is None:
            break
        if not (moved & left).any():
            return np.asarray(others & ~left)
        left &= ~moved
    return others


def _moved(block: Block, split: Split, left: Mask, deadline: float) -> Mask | None:
    """Return who changes camp in the best split that moves most of `left` at once, or None if time does not suffice.

    The unknowns are whether each node moves and whether each edge is contradicted then. The root stays.
    """
    size, count = block.inner.size, len(block.inner.signs)
    broken = block.inner.frustrated(split.camps)
    rings = rows_of(split.rings, count)
    top = np.ones(size + count)
    top[block.root] = 0
    found = milp(
        np.concatenate([-left.astype(float), np.zeros(count)]),
        integrality=np.repeat([1, 0], [size, count]),
        bounds=Bounds(0, top),
        constraints=[
            LinearConstraint(_moves(block.inner, broken), np.concatenate([broken, -broken.astype(float)]), np.inf),
            LinearConstraint(hstack([csr_array((rings.shape[0], size)), rings]), 1, np.inf),
            LinearConstraint(np.repeat([0.0, 1.0], [size, count])[None, :], 0, int(broken.sum())),
        ],
        options={"time_limit": max(deadline - time.perf_counter(), 0.01)},
    )
    return np.asarray(found.x[:size] > 0.5) if found.status == 0 else None


def _moves(edges: Edges, broken: Mask) -> csr_array:
    """Rows z >= |x_u - x_v| for edges that agree with the camps, z >= 1 - |x_u - x_v| for those that do not."""
    count = len(edges.signs)
    one, two = np.ones(count), np.where(broken, 1.0, -1.0)
    rows = np.arange(2 * count)
    links = np.tile(np.arange(count), 2) + edges.size
    first, second = np.tile(edges.ends[:, 0], 2), np.tile(edges.ends[:, 1], 2)
    values = np.concatenate([np.ones(2 * count), np.concatenate([one, -one]), np.concatenate([two, -two])])
    table = (values, (np.tile(rows, 3), np.concatenate([links, first, second])))
    return csr_array(table, shape=(2 * count, edges.size + count))
