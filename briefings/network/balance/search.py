"""Good camps fast: a search that moves one actor at a time. It proves nothing; that is done in `cover`.

Tabu search (Glover 1989) from a few starts, always the same ones: same edges, same camps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefings.network.balance.edges import Edges, Labels, Places

STARTS, PATIENCE = 8, 25
_MOST = 20_000
"""So many nodes are gone through in all the starts together, so that thousands of actors do not wait."""
_TENURE = 7
_SEED = 1953  # the year in which Harary defined balance


def good_camps(edges: Edges, number: int = 2, *, starts: int = STARTS, patience: int = PATIENCE) -> Labels:
    """Return `number` camps (two or more) that contradict few edges: the best of `starts` searches,
    of fewer for thousands of nodes.

    Each search goes on for `patience` moves after its last success. The first begins with two camps laid along the
    ties, so that camps without any contradiction are always found where two suffice.
    """
    table = _Neighbours(edges)
    chance = np.random.default_rng(_SEED)
    best, least = np.zeros(edges.size, dtype=np.int8), len(edges.signs) + 1
    for start in range(min(starts, max(1, _MOST // max(edges.size, 1)))):
        labels = chance.integers(number, size=edges.size, dtype=np.int8) if start else table.outwards()
        labels = _improved(table, labels, number, patience)
        count = int(edges.frustrated(labels).sum())
        if count < least:
            best, least = labels, count
        if not least:
            break
    return best


def outwards(edges: Edges) -> Labels:
    """Return two camps that follow the ties from one node of each component to the next; a forest contradicts none."""
    return _Neighbours(edges).outwards()


def improved(edges: Edges, labels: Labels, number: int = 2, *, patience: int = PATIENCE) -> Labels:
    """Return camps that contradict no more edges than these, by moving one node at a time."""
    return _improved(_Neighbours(edges), labels, number, patience)


class _Neighbours:
    """Who is tied to each node, and with which sign."""

    def __init__(self, edges: Edges) -> None:
        rows, columns = np.concatenate([edges.ends, edges.ends[:, ::-1]]).T
        signs = np.tile(edges.signs, 2).astype(np.int64)
        self.table = csr_array((signs, (rows, columns)), shape=(edges.size, edges.size))
        self.others: list[Places] = np.split(self.table.indices, self.table.indptr[1:-1])
        self.signs: list[NDArray[np.int64]] = np.split(self.table.data, self.table.indptr[1:-1])

    def outwards(self) -> Labels:
        """Two camps along the ties."""
        labels = np.full(self.table.shape[0], -1, dtype=np.int8)
        for start in range(len(labels)):
            if labels[start] < 0:
                labels[start] = 0
                self._spread(labels, start)
        return labels

    def _spread(self, labels: Labels, start: int) -> None:
        reached = [start]
        for node in reached:
            new = labels[self.others[node]] < 0
            fresh = self.others[node][new]
            labels[fresh] = labels[node] ^ (self.signs[node][new] < 0)
            reached += fresh.tolist()


def _improved(table: _Neighbours, labels: Labels, number: int, patience: int) -> Labels:
    """Move the node that wins most, or loses least, and not again for a while; remember the best camps passed.

    `liking` holds for each node and camp the friends less the foes that it has there.
    """
    size, labels = len(labels), labels.copy()
    liking = table.table @ np.eye(number, dtype=np.int64)[labels]
    free_from, tenure = np.zeros(size, dtype=np.int64), min(_TENURE, size // 2)
    best, gained, most = labels.copy(), 0, 0
    step = last = 0
    while size and step - last <= patience:
        gain = liking - liking[np.arange(size), labels][:, None]
        gain[np.arange(size), labels] = gain[free_from > step] = -size
        node, camp = divmod(int(gain.argmax()), number)
        gained += int(gain[node, camp])
        free_from[node] = step + tenure
        step += 1
        _move(table, labels, liking, node, camp)
        if gained > most:
            best, most, last = labels.copy(), gained, step
    return best


def _move(table: _Neighbours, labels: Labels, liking: NDArray[np.int64], node: int, camp: int) -> None:
    others, signs = table.others[node], table.signs[node]
    liking[others, labels[node]] -= signs
    liking[others, camp] += signs
    labels[node] = camp
