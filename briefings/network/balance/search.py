"""Good camps fast: a search that moves one actor at a time. It proves nothing; that is done in `proof`.

Tabu search (Glover 1989) from a few starts, always the same ones: same edges, same camps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefings.network.balance.edges import Edges, Places, Sides

STARTS, PATIENCE = 8, 25
_TENURE = 7
_SEED = 1953  # the year in which Harary defined balance


def good_sides(edges: Edges, *, starts: int = STARTS, patience: int = PATIENCE) -> Sides:
    """Return camps that contradict few edges, as the best of `starts` searches. Each goes on for `patience` moves after
    its last success. At least one start; the first follows the ties outwards, so balanced edges are never contradicted.
    """
    table = _Neighbours(edges)
    chance = np.random.default_rng(_SEED)
    best, least = np.ones(edges.size, dtype=np.int8), len(edges.signs) + 1
    for number in range(starts):
        start = table.outwards() if number == 0 else chance.choice(np.array([-1, 1], dtype=np.int8), edges.size)
        sides = _improved(table, start, patience)
        count = int(edges.frustrated(sides).sum())
        if count < least:
            best, least = sides, count
        if not least:
            break
    return best


def outwards(edges: Edges) -> Sides:
    """Return camps that follow the ties from one node of each component to the next; a forest contradicts none."""
    return _Neighbours(edges).outwards()


def improved(edges: Edges, sides: Sides, *, patience: int = PATIENCE) -> Sides:
    """Return camps that contradict no more edges than these, by moving one node at a time."""
    return _improved(_Neighbours(edges), sides, patience)


class _Neighbours:
    """Who is tied to each node, and with which sign."""

    def __init__(self, edges: Edges) -> None:
        rows, columns = np.concatenate([edges.ends, edges.ends[:, ::-1]]).T
        table = csr_array((np.tile(edges.signs, 2), (rows, columns)), shape=(edges.size, edges.size))
        self.table = table
        self.others: list[Places] = np.split(table.indices, table.indptr[1:-1])
        self.signs: list[Sides] = np.split(table.data, table.indptr[1:-1])

    def outwards(self) -> Sides:
        """Camps along the ties."""
        sides = np.zeros(len(self.others), dtype=np.int8)
        for start in range(len(self.others)):
            if not sides[start]:
                sides[start] = 1
                self._spread(sides, start)
        return sides

    def _spread(self, sides: Sides, start: int) -> None:
        reached = [start]
        for node in reached:
            new = sides[self.others[node]] == 0
            fresh = self.others[node][new]
            sides[fresh] = sides[node] * self.signs[node][new]
            reached += fresh.tolist()

    def ease(self, sides: Sides) -> NDArray[np.int64]:
        """For each node, the edges that its camp agrees with less those that it contradicts."""
        wide = sides.astype(np.int64)
        return np.asarray(wide * (self.table @ wide))


def _improved(table: _Neighbours, sides: Sides, patience: int) -> Sides:
    """Move the node that wins most, or loses least, and not again for a while; remember the best camps passed."""
    sides = sides.copy()
    ease, free_from = table.ease(sides), np.zeros(len(sides), dtype=np.int64)
    tenure = min(_TENURE, len(sides) // 2)
    best, gained, most = sides.copy(), 0, 0
    step = last = 0
    while step - last <= patience:
        held = np.where(free_from > step, np.iinfo(np.int64).max, ease)
        node = int(held.argmin())
        gained -= int(ease[node])
        _move(table, sides, ease, node)
        free_from[node] = step + tenure
        step += 1
        if gained > most:
            best, most, last = sides.copy(), gained, step
    return best


def _move(table: _Neighbours, sides: Sides, ease: NDArray[np.int64], node: int) -> None:
    others = table.others[node]
    ease[others] -= 2 * sides[node] * table.signs[node] * sides[others]
    ease[node] = -ease[node]
    sides[node] = -sides[node]
