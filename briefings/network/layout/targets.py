"""How far apart two actors want to stand: near where they have the same friends, far where they are enemies.

Hops over the ties, shortened between actors of similar portfolios and stretched between those of different ones. The
portfolio is where a walker of two friendly steps gets to, so that members of one pact are alike also where not every
two of them are tied. Only arrays here, no records.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefings.network.layout.stress import Array

Edges = NDArray[np.int64]
"""One row a tie: first index, second index, sign."""

HOSTILE_LEAST, HOSTILE_MOST = 3.0, 4.0  # how many hops apart a hostile pair stands
_HOSTILE_STRETCH = 1.5
_LENGTH = {1: 1.0, 0: 1.3, -1: 1.6}  # of a tie by its sign, in hops
_NEAR, _FAR = 0.2, 1.6  # a hop between twins, and what full dissimilarity adds


def targets(count: int, edges: Edges) -> Array:
    """Return the wanted distance of every two actors, in hops, shape (count, count)."""
    wanted = _hops(count, edges) * stretch(portfolio_similarity(count, edges))
    hostile = edges[edges[:, 2] < 0]
    first, second = hostile[:, 0], hostile[:, 1]
    wanted[first, second] = wanted[second, first] = parted(wanted[first, second])
    np.fill_diagonal(wanted, 0.0)
    return wanted


def stretch(similarity: Array) -> Array:
    """Return what a hop between actors of such similarity, 0-1, is multiplied by."""
    stretched: Array = _NEAR + _FAR * (1.0 - similarity)
    return stretched


def parted(wanted: Array) -> Array:
    """Return how far apart enemies stand who would else stand so far."""
    return np.clip(wanted * _HOSTILE_STRETCH, HOSTILE_LEAST, HOSTILE_MOST)


def lengths(sign: NDArray[np.int64]) -> Array:
    """Return how many hops a tie of each sign counts for."""
    return np.select([sign > 0, sign < 0], [_LENGTH[1], _LENGTH[-1]], _LENGTH[0])


def _hops(count: int, edges: Edges) -> Array:
    """Shortest ways over the ties (Floyd and Warshall); actors out of reach stand one hop beyond the farthest."""
    length = lengths(edges[:, 2])
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
