"""Stress majorisation with a portfolio metric: near in the picture means similar ties. Only arrays here, no records.

Stress majorisation: Gansner, Koren & North 2004. The start is classical scaling with fixed signs, so there is no
random number anywhere. Dense: meant for up to some 300 actors.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Edges = NDArray[np.int64]
"""One row a tie: first index, second index, sign."""

HOSTILE_HOP = 1.6
NEUTRAL_HOP = 1.3
HOSTILE_LEAST, HOSTILE_MOST = 2.6, 3.6  # how many hops apart a hostile pair stands
FIRM = 1e6
_ROUNDS = 300
_NEAR, _FAR = 0.4, 1.3  # a hop between twins, and what full dissimilarity adds


def targets(count: int, edges: Edges) -> Array:
    """Return the wanted distance of every two actors, in hops, shape (count, count).

    Hops over the ties, shortened where two actors have the same friends and stretched where they have none in common
    (Jaccard), with hostile pairs held apart. Pacts contract, enemies part, also where every hop count is 1 or 2.
    """
    wanted = _hops(count, edges) * (_NEAR + _FAR * (1.0 - _shared_friends(count, edges)))
    hostile = edges[edges[:, 2] < 0]
    first, second = hostile[:, 0], hostile[:, 1]
    apart = np.clip(wanted[first, second] * 1.5, HOSTILE_LEAST, HOSTILE_MOST)
    wanted[first, second] = apart
    wanted[second, first] = apart
    np.fill_diagonal(wanted, 0.0)
    return wanted


def _hops(count: int, edges: Edges) -> Array:
    """Shortest ways over the ties (Floyd and Warshall); actors out of reach stand one hop beyond the farthest."""
    length = np.select([edges[:, 2] > 0, edges[:, 2] < 0], [1.0, HOSTILE_HOP], NEUTRAL_HOP)
    hops = np.full((count, count), np.inf)
    np.fill_diagonal(hops, 0.0)
    np.minimum.at(hops, (edges[:, 0], edges[:, 1]), length)
    np.minimum.at(hops, (edges[:, 1], edges[:, 0]), length)
    for middle in range(count):
        np.minimum(hops, hops[:, middle, None] + hops[None, middle], out=hops)
    reachable = np.isfinite(hops)
    return np.where(reachable, hops, hops[reachable].max() + 1.0)


def _shared_friends(count: int, edges: Edges) -> Array:
    friends = np.eye(count)
    friendly = edges[edges[:, 2] > 0]
    friends[friendly[:, 0], friendly[:, 1]] = 1.0
    friends[friendly[:, 1], friendly[:, 0]] = 1.0
    degree = friends.sum(1)
    shared = friends @ friends.T
    similarity: Array = shared / (degree[:, None] + degree[None] - shared)
    return similarity


def classical_scaling(wanted: Array) -> Array:
    """Return starting positions, shape (n, 2): the two main axes of the distances, largest entry positive."""
    squared = wanted**2
    centred = -0.5 * (squared - squared.mean(0) - squared.mean(1)[:, None] + squared.mean())
    values, vectors = np.linalg.eigh(centred)
    # The rounding keeps equal entries equal on every machine, so that the choice of the largest never flips.
    axes = np.round(vectors[:, ::-1][:, :2], 9)
    axes = axes * np.sign(axes[np.abs(axes).argmax(0), [0, 1]])
    start: Array = axes * np.sqrt(np.maximum(values[::-1][:2], 1e-9))
    return start


def majorise(wanted: Array, start: Array, *, anchor: Array | None = None, grip: Array | None = None) -> Array:
    """Return positions that minimise the stress, shape (n, 2).

    `anchor` holds a position that each actor is drawn back to with the weight `grip`, in multiples of its mean tie:
    0 leaves it free, 0.1 steadies it from one day to the next, `FIRM` holds it where it is.
    """
    if len(wanted) < 2:
        return start.copy()
    with np.errstate(divide="ignore"):
        weight = np.where(wanted > 0, 1.0 / wanted**2, 0.0)
    mean = weight.sum() / len(wanted)
    pull = np.zeros(len(wanted)) if grip is None else grip * mean
    home = np.zeros_like(start) if anchor is None else anchor
    # Without any anchor the picture could drift as a whole; the constant term holds its middle.
    drift = 0.0 if pull.any() else mean / len(wanted)
    inverse = np.linalg.inv(_laplacian(weight) + np.diag(pull) + drift)
    return _settle(inverse, weight * wanted, start, home * pull[:, None])


def _settle(inverse: Array, strain: Array, start: Array, rest: Array) -> Array:
    positions = start
    for _ in range(_ROUNDS):
        apart = np.maximum(_distances(positions), 1e-9)
        moved = inverse @ (_laplacian(strain / apart) @ positions + rest)
        still = np.abs(moved - positions).max() < 1e-4 * np.ptp(moved)
        positions = moved
        if still:
            break
    return positions


def _laplacian(weight: Array) -> Array:
    laplacian = -weight
    np.fill_diagonal(laplacian, 0.0)
    np.fill_diagonal(laplacian, -laplacian.sum(1))
    return laplacian


def _distances(positions: Array) -> Array:
    difference = positions[:, None] - positions[None]
    distance: Array = np.sqrt((difference**2).sum(2))
    return distance
