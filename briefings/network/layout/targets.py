"""How far apart two actors want to stand: near where they have the same friends, far where they are enemies.

Hops over the ties, shortened between actors of similar portfolios and stretched between those of different ones. The
portfolio is where a walker of two friendly steps gets to, so that members of one pact are alike also where not every
two of them are tied. Only arrays here, no records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from briefings.network.layout.stress import Array

Edges = NDArray[np.int64]
"""One row a tie: first index, second index, sign."""

HOSTILE_LEAST, HOSTILE_MOST = 2.6, 3.0  # how many hops apart a hostile pair stands
_HOSTILE_STRETCH = 1.5
_NEUTRAL_HOP, _HOSTILE_HOP = 1.3, 1.6  # a friendly tie is one hop
_NEAR, _FAR = 0.3, 1.4  # a hop between twins, and what full dissimilarity adds


def targets(count: int, edges: Edges, similarity: Array | None = None) -> Array:
    """Return the wanted distance of every two actors, in hops, shape (count, count).

    `similarity` is that of their portfolios, 0-1, where it is known better than from the edges.
    """
    if similarity is None:
        similarity = portfolio_similarity(count, edges)
    wanted = _hops(count, edges) * (_NEAR + _FAR * (1.0 - similarity))
    hostile = edges[edges[:, 2] < 0]
    first, second = hostile[:, 0], hostile[:, 1]
    parted = np.clip(wanted[first, second] * _HOSTILE_STRETCH, HOSTILE_LEAST, HOSTILE_MOST)
    wanted[first, second] = wanted[second, first] = parted
    np.fill_diagonal(wanted, 0.0)
    return wanted


def _hops(count: int, edges: Edges) -> Array:
    """Shortest ways over the ties (Floyd and Warshall); actors out of reach stand one hop beyond the farthest."""
    length = np.select([edges[:, 2] > 0, edges[:, 2] < 0], [1.0, _HOSTILE_HOP], _NEUTRAL_HOP)
    hops = np.full((count, count), np.inf)
    np.fill_diagonal(hops, 0.0)
    np.minimum.at(hops, (edges[:, 0], edges[:, 1]), length)
    np.minimum.at(hops, (edges[:, 1], edges[:, 0]), length)
    for middle in range(count):
        np.minimum(hops, hops[:, middle, None] + hops[None, middle], out=hops)
    reachable = np.isfinite(hops)
    return np.where(reachable, hops, hops[reachable].max() + 1.0)


def portfolio_similarity(count: int, edges: Edges) -> Array:
    """Return how alike the friendly surroundings of every two actors are, 0-1, shape (count, count).

    The cosine of where two steps along friendly ties lead; each actor counts among its own friends.
    """
    friends = np.eye(count)
    friendly = edges[edges[:, 2] > 0]
    friends[friendly[:, 0], friendly[:, 1]] = 1.0
    friends[friendly[:, 1], friendly[:, 0]] = 1.0
    step = friends / friends.sum(1)[:, None]
    reached = step @ step
    reached /= np.sqrt((reached**2).sum(1))[:, None]
    similarity: Array = np.clip(reached @ reached.T, 0.0, 1.0)
    return similarity
