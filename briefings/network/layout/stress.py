"""Stress majorisation: positions whose distances are as near as can be to the wanted ones. Only arrays here.

Gansner, Koren & North 2004, with weights d^-2. The start is classical scaling with fixed signs, so there is no random
number anywhere. Dense: meant for some hundred actors; `sparse` is for more.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

FIRM = 1e6
"""A grip that nothing moves."""

_ABOUT = 0.5
_ROUNDS = 300


def classical_scaling(wanted: Array) -> Array:
    """Return starting positions, shape (n, 2): the two main axes of the distances, largest entry positive."""
    if len(wanted) < 2:
        return np.zeros((len(wanted), 2))
    squared = wanted**2
    centred = -0.5 * (squared - squared.mean(0) - squared.mean(1)[:, None] + squared.mean())
    values, vectors = np.linalg.eigh(centred)
    # The rounding keeps equal entries equal on every machine, so that the choice of the largest never flips.
    axes = np.round(vectors[:, ::-1][:, :2], 9)
    axes = axes * np.sign(axes[np.abs(axes).argmax(0), [0, 1]])
    start: Array = axes * np.sqrt(np.maximum(values[::-1][:2], 1e-9))
    return start


def majorise(wanted: Array, start: Array) -> Array:
    """Return positions that minimise the stress, shape (n, 2)."""
    if len(wanted) < 2:
        return start.copy()
    weight = weights(wanted)
    # The picture could drift as a whole; the constant term holds its middle.
    inverse = np.linalg.inv(_laplacian(weight) + weight.sum() / len(wanted) ** 2)
    return _settle(inverse, weight * wanted, start, np.zeros_like(start))


def steadied(wanted: Array, start: Array, *, home: Array, grip: Array) -> Array:
    """Return positions of little stress near those in `home`, shape (n, 2); what is wanted is in the units of `start`.

    `grip` says how strongly each actor is drawn home, in multiples of its mean tie: 0 leaves it free, `FIRM` holds it.
    A distance that is about right stays as it is in `start`: what nothing has happened to does not move.
    """
    if len(wanted) < 2:
        return start.copy()
    weight = weights(wanted)
    pull = grip * weight.sum() / len(wanted)
    held = _laplacian(weight)
    held[np.diag_indices(len(wanted))] += pull
    inverse = np.asarray(np.linalg.inv(held), dtype=np.float64)
    aims: Array = np.clip(_distances(start), wanted * (1.0 - _ABOUT), wanted * (1.0 + _ABOUT))
    return _settle(inverse, weight * aims, start, home * pull[:, None])


def weights(wanted: Array) -> Array:
    """Return how much the error of each pair counts: the inverse square of the wanted distance, and nothing for 0."""
    with np.errstate(divide="ignore"):
        return np.where(wanted > 0, 1.0 / wanted**2, 0.0)


def scale_of(positions: Array, wanted: Array) -> float:
    """Return by what the wanted distances are to be multiplied to fit the positions best; 1 where nothing says."""
    apart = _distances(positions)
    weight = weights(wanted)
    return float((weight * apart * wanted).sum() / max(float((weight * wanted**2).sum()), 1e-9)) or 1.0


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
    points = positions @ np.array([1.0, 1j])
    distance: Array = np.abs(points[:, None] - points)
    return distance
