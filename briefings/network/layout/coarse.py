"""Many actors made few: those with the most similar portfolios are taken together, again and again. Only arrays here.

Each level is a graph whose actors stand for groups of the one below; ties between two groups are added up.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array, diags_array, eye_array

from briefings.network.layout.stress import Array

Group = NDArray[np.int64]
"""For each actor of a level the number of its group on the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One graph: friendly and hostile ties as symmetric weights, how many actors each stands for, where to go up."""

    friendly: csr_array
    hostile: csr_array
    size: Array

    @property
    def count(self) -> int:
        """How many actors or groups there are."""
        return len(self.size)


def finest(count: int, edges: NDArray[np.int64]) -> Level:
    """Return the graph itself; `edges` has one row a tie: first, second, sign. A neutral tie is half a friendly one."""
    u, v, sign = edges.T
    return Level(
        friendly=_symmetric(count, u, v, np.select([sign > 0, sign < 0], [1.0, 0.0], 0.5)),
        hostile=_symmetric(count, u, v, (sign < 0).astype(np.float64)),
        size=np.ones(count),
    )


def _symmetric(count: int, u: NDArray[np.int64], v: NDArray[np.int64], weight: Array) -> csr_array:
    kept = weight > 0
    u, v, weight = u[kept], v[kept], weight[kept]
    both = coo_array((np.r_[weight, weight], (np.r_[u, v], np.r_[v, u])), shape=(count, count))
    return both.tocsr()


def portfolios(level: Level) -> csr_array:
    """Return where two friendly steps lead from each actor, each row of length one."""
    step = csr_array(level.friendly + eye_array(level.count))
    step = csr_array(diags_array(1.0 / step.sum(1)) @ step)
    reached = csr_array(step @ step)
    return csr_array(diags_array(1.0 / np.sqrt(reached.power(2).sum(1))) @ reached)


def grouped(level: Level) -> Group:
    """Return who goes with whom: the most similar friends in pairs, who is left over with the most similar friend.

    Those without any friend go together in pairs as well, so that every level has about half of the one below.
    """
    first, second = _most_alike(level)
    group = np.full(level.count, -1)
    made = 0
    for one, other in zip(first.tolist(), second.tolist(), strict=True):
        if group[one] < 0 and group[other] < 0:
            group[one] = group[other] = made
            made += 1
    # Every tie left has one end at least in a group by now.
    for one, other in zip(first.tolist(), second.tolist(), strict=True):
        if group[one] < 0 or group[other] < 0:
            group[one] = group[other] = max(group[one], group[other])
    friendless = np.flatnonzero(group < 0)
    group[friendless] = made + np.arange(len(friendless)) // 2
    return group


def _most_alike(level: Level) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Every friendly pair, the most similar first; of equals the smaller groups first."""
    reached, ties = portfolios(level), level.friendly.tocoo()
    kept = ties.row < ties.col
    first, second = ties.row[kept].astype(np.int64), ties.col[kept].astype(np.int64)
    alike = np.asarray(reached[first].multiply(reached[second]).sum(1))
    size = level.size[first] + level.size[second]
    order = np.lexsort((second, first, size, -np.round(alike, 9)))
    return first[order], second[order]


def coarser(level: Level, group: Group) -> Level:
    """Return the graph of the groups."""
    count = int(group.max()) + 1
    member = csr_array((np.ones(level.count), (group, np.arange(level.count))), shape=(count, level.count))

    def together(ties: csr_array) -> csr_array:
        added = csr_array(member @ ties @ member.T)
        return csr_array(added - diags_array(added.diagonal()))

    return Level(
        friendly=together(level.friendly), hostile=together(level.hostile), size=np.asarray(member @ level.size)
    )
