"""Room for everybody: actors that stand too near are pushed apart. Only arrays here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.spatial import KDTree

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.network.layout.stress import Array

_PUSHES = 20


def pushed_apart(positions: Array, room: float, alive: Callable[[], None]) -> Array:
    """Return positions, shape (n, 2), with those nearer than `room` moved away from one another, little by little.

    Two on one spot are moved apart only by others. `alive` is called on the way and may raise to give up.
    """
    found = positions.copy()
    for _ in range(_PUSHES):
        alive()
        first, second = KDTree(found).query_pairs(room, output_type="ndarray").T
        if not len(first):
            break
        offset = found[first] - found[second]
        apart = np.maximum(np.hypot(offset[:, 0], offset[:, 1]), 1e-9)
        push = (0.25 * (room - apart) / apart)[:, None] * offset
        for axis in (0, 1):
            found[:, axis] += np.bincount(first, push[:, axis], len(found))
            found[:, axis] -= np.bincount(second, push[:, axis], len(found))
    return found
