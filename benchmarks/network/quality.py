"""How good a layout is: stress, crossings, neighbourhoods kept, blocs apart, enemies apart, and how far actors moved.

All but `moved` bear turning, shifting and scaling the picture as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import KDTree

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

    from benchmarks.network.graphs import Graph

    Points = NDArray[np.float64]

_SAMPLE = 400  # sources that stand for all above a thousand actors
_MOST_CROSSED = 4000


def adjacency(graph: Graph) -> csr_array:
    """Who is tied to whom, 1 each way, whatever the sign."""
    u, v = _ends(graph).T
    both = coo_array((np.ones(2 * len(u)), (np.r_[u, v], np.r_[v, u])), shape=(graph.count,) * 2).tocsr()
    both.data[:] = 1.0
    return both


def _ends(graph: Graph) -> NDArray[np.int64]:
    return np.array([edge[:2] for edge in graph.edges], dtype=np.int64)


def stress(graph: Graph, points: Points) -> float:
    """Squared error of distances against hops, relative and at the best scale; 0 is perfect (weights d^-2)."""
    few = graph.count <= 1000
    sources = np.arange(graph.count) if few else np.random.default_rng(0).choice(graph.count, _SAMPLE, replace=False)
    hops = dijkstra(adjacency(graph), directed=False, unweighted=True, indices=sources)
    apart = np.linalg.norm(points[sources][:, None] - points[None], axis=2)
    counts = np.isfinite(hops) & (hops > 0)
    ratio = apart[counts] / hops[counts]
    scale = ratio.sum() / (ratio**2).sum()
    return float(((scale * ratio - 1.0) ** 2).mean())


def crossings(graph: Graph, points: Points) -> int | None:
    """How many pairs of ties without a common end cross; None above 4,000 ties."""
    ends = _ends(graph)
    if len(ends) > _MOST_CROSSED:
        return None
    start, stop = points[ends[:, 0]], points[ends[:, 1]]
    found = 0
    for tie in range(len(ends) - 1):
        rest = slice(tie + 1, None)
        apart = _side(start[tie], stop[tie], start[rest]) * _side(start[tie], stop[tie], stop[rest]) < 0
        astride = _side(start[rest], stop[rest], start[tie]) * _side(start[rest], stop[rest], stop[tie]) < 0
        shared = np.isin(ends[rest], ends[tie]).any(1)
        found += int((apart & astride & ~shared).sum())
    return found


def _side(origin: Points, towards: Points, point: Points) -> Points:
    along, across = towards - origin, point - origin
    side: Points = along[..., 0] * across[..., 1] - along[..., 1] * across[..., 0]
    return side


def neighbourhood(graph: Graph, points: Points) -> float:
    """The mean share of an actor's partners that are among as many nearest on the plane, 0-1; 1 is perfect."""
    tied = adjacency(graph)
    degree = np.diff(tied.indptr)
    nearest = KDTree(points).query(points, k=int(min(degree.max() + 1, graph.count)))[1]
    shares = []
    for actor, row in enumerate(nearest):
        partners = tied.indices[tied.indptr[actor] : tied.indptr[actor + 1]]
        shares.append(np.isin(row[row != actor][: degree[actor]], partners).sum() / max(1, degree[actor]))
    return float(np.mean(shares))


def silhouette(graph: Graph, points: Points) -> float:
    """The mean silhouette of blocs, an actor counted with its first; -1 to 1, 1 is tight and far apart."""
    bloc = np.full(graph.count, -1)
    for number, members in enumerate(graph.blocs.values()):
        for actor in members:
            if bloc[actor] < 0:
                bloc[actor] = number
    belonging = np.flatnonzero(bloc >= 0)
    if len(belonging) > 2500:
        belonging = np.random.default_rng(0).choice(belonging, 2000, replace=False)
    bloc, points = bloc[belonging], points[belonging]
    apart = np.linalg.norm(points[:, None] - points[None], axis=2)
    names, size = np.unique(bloc, return_counts=True)
    kept = names[size > 1]
    total = np.stack([apart[:, bloc == name].sum(1) for name in kept], 1)
    own = bloc[:, None] == kept
    mean = total / np.maximum(1, size[size > 1] - own)
    counted = own.any(1)
    inside = mean[own]
    outside = np.where(own, np.inf, mean)[counted].min(1)
    return float(((outside - inside) / np.maximum(np.maximum(inside, outside), 1e-12)).mean())


def enmity(graph: Graph, points: Points) -> float:
    """The median length of hostile ties over that of friendly ones; above 1 enemies stand farther apart."""
    ends, sign = _ends(graph), np.array([edge[2] for edge in graph.edges])
    length = np.linalg.norm(points[ends[:, 0]] - points[ends[:, 1]], axis=1)
    return float(np.median(length[sign < 0]) / np.median(length[sign > 0]))


def moved(before: Points, after: Points) -> tuple[float, float]:
    """The mean and the 95th percentile of movement as shares of the diagonal, as a reader sees it: nothing fitted."""
    way = np.linalg.norm(after - before, axis=1) / np.linalg.norm(np.ptp(before, axis=0))
    return float(way.mean()), float(np.percentile(way, 95))
