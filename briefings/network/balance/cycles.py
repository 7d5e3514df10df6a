"""Rings of ties that no camps can satisfy, as rows of conditions: at least one tie of each must be contradicted.

Two camps fail on a ring with an odd number of foes (Cartwright & Harary 1956), any number of camps on a ring with
exactly one foe (Davis 1967). Rings that a fractional answer hits too little are found as shortest ways.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from briefings.network.balance.edges import Edges, Places

Ring = tuple[int, ...]
"""The edges of a ring, by number, sorted."""
_SURELY = 1e-6
_AT_ONCE = 32  # starts, so that the table of distances stays small
_LEAST = 1e-9  # a way of no length would be no entry of a sparse table


def odd_triangles(edges: Edges) -> set[Ring]:
    """Return the triangles with one foe or three."""
    number = {(int(a), int(b)): place for place, (a, b) in enumerate(edges.ends)}
    later: list[list[int]] = [[] for _ in range(edges.size)]
    for a, b in number:
        later[a].append(b)
    found: set[Ring] = set()
    for (a, b), first in number.items():
        for c in later[b]:
            last = number.get((a, c))
            if last is not None and edges.signs[first] * edges.signs[number[b, c]] * edges.signs[last] < 0:
                found.add((first, last, number[b, c]))
    return found


def odd_rings(edges: Edges, weight: NDArray[np.float64], through: Places, *, deadline: float) -> set[Ring]:
    """Return rings with an odd number of foes whose edges weigh less than 1 in all: the lightest through each node.

    `weight` is one number for each edge, 0 or more; `through` are nodes, sorted, that miss no odd ring. Every node is
    doubled, once for each camp; an edge between friends joins equal halves, one between foes unequal ones, so that an
    odd ring is a way from a node to its other half. Past the deadline (of `time.perf_counter`) no more are looked for.
    """
    size, count = edges.size, len(edges.signs)
    first, second = edges.ends.T
    across = size * edges.hostile
    rows = np.concatenate([first, first + size])
    columns = np.concatenate([second + across, second + size - across])
    table = _Ways(rows, columns, np.tile(weight, 2), 2 * size)
    found = set()
    for _place, line in table.ways(through, through + size, np.zeros(len(through)), deadline=deadline):
        ring = sorted({edge % count for edge in line})
        if len(ring) == len(line) and _is_simple(edges, ring):
            found.add(tuple(ring))
    return found


def rings_of_one_foe(edges: Edges, weight: NDArray[np.float64], *, deadline: float) -> set[Ring]:
    """Return rings with exactly one foe whose edges weigh less than 1 in all: the lightest for each edge between foes,
    until the deadline."""
    friendly, hostile = np.flatnonzero(~edges.hostile), np.flatnonzero(edges.hostile)
    ends = edges.ends.T
    table = _Ways(ends[0][friendly], ends[1][friendly], weight[friendly], edges.size)
    ways = table.ways(ends[0][hostile], ends[1][hostile], weight[hostile], deadline=deadline)
    return {tuple(sorted([int(hostile[place]), *friendly[line].tolist()])) for place, line in ways}


class _Ways:
    """Lightest ways along weighted links, each of which can be gone both ways."""

    def __init__(self, rows: Places, columns: Places, weight: NDArray[np.float64], size: int) -> None:
        low, high = np.minimum(rows, columns), np.maximum(rows, columns)
        self._link = {pair: number for number, pair in enumerate(zip(low.tolist(), high.tolist(), strict=True))}
        self._table = csr_array((np.maximum(weight, _LEAST), (low, high)), shape=(size, size))

    def ways(
        self, starts: Places, ends: Places, beyond: NDArray[np.float64], *, deadline: float
    ) -> Iterator[tuple[int, list[int]]]:
        """Yield the lightest way from each start to its end, as a list of links, if with `beyond` it weighs less
        than 1, after the place of both among the starts."""
        sources = np.unique(starts)
        for first in range(0, len(sources), _AT_ONCE):
            if time.perf_counter() > deadline:
                return
            some = sources[first : first + _AT_ONCE]
            far, before = dijkstra(self._table, directed=False, indices=some, return_predecessors=True, limit=1.0)
            places = np.flatnonzero((starts >= some[0]) & (starts <= some[-1]))
            rows = np.searchsorted(some, starts[places])
            light = far[rows, ends[places]] + beyond[places] < 1 - _SURELY
            for place, row in zip(places[light].tolist(), rows[light].tolist(), strict=True):
                yield place, self._line(before[row], int(ends[place]))

    def _line(self, before: NDArray[np.int32], end: int) -> list[int]:
        line = []
        while before[end] >= 0:
            other = int(before[end])
            line.append(self._link[min(end, other), max(end, other)])
            end = other
        return line


def _is_simple(edges: Edges, ring: list[int]) -> bool:
    """Whether the edges pass through no node twice."""
    return bool((np.unique(edges.ends[ring], return_counts=True)[1] == 2).all())
