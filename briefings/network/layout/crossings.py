"""What ties cost a picture: crossings, ties through discs, sharp angles. For many tried places of one actor at once.

Points are complex numbers (x + iy), ties are pairs of indices into one array of them. No records here.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Points = NDArray[np.complex128]
Indices = NDArray[np.int64]

_SHARP = 0.35  # radians; ties that leave at less than this run into one another at the disc


def crossed(tries: Points, ends: Indices, points: Points, ties: Indices) -> Floats:
    """How many of `ties`, shape (t, 2), the ties from each try to the `ends` would cross; shape (tries,)."""
    if not len(ends) or not len(ties):
        return np.zeros(len(tries))
    first, last = ties.T
    along = points[last] - points[first]
    left_try = _left(along, tries[:, None] - points[first])
    left_end = _left(along, points[ends][:, None] - points[first])
    own = points[ends] - tries[:, None]
    left = _left(own[:, :, None], points - tries[:, None, None])
    meets = (left_try[:, None] ^ left_end) & (left[:, :, first] ^ left[:, :, last])
    # A tie that shares an end with the tried one meets it there, which is no crossing.
    meets &= (first != ends[:, None]) & (last != ends[:, None])
    found: Floats = np.count_nonzero(meets, axis=(1, 2)).astype(np.float64)
    return found


def _left(along: Points, offset: Points) -> NDArray[np.bool_]:
    left: NDArray[np.bool_] = along.real * offset.imag > along.imag * offset.real
    return left


def passing(tries: Points, ends: Points, others: Points, clear: float) -> Floats:
    """How far the ties from each try to the `ends` would run within `clear` of others; shape (tries,)."""
    near = nearness(others, tries[:, None, None], ends[:, None], clear)
    near *= np.abs(others - ends[:, None]) > 1e-6
    found: Floats = near.sum((1, 2))
    return found


def nearness(point: Points, start: Points, stop: Points, clear: float) -> Floats:
    """1 where a point lies on the line from start to stop, 0 where it is `clear` or more away; broadcast."""
    along, offset = stop - start, point - start
    length = np.maximum(along.real**2 + along.imag**2, 1e-9)
    share = np.clip((offset.real * along.real + offset.imag * along.imag) / length, 0.0, 1.0)
    across, down = offset.real - share * along.real, offset.imag - share * along.imag
    near: Floats = np.maximum(0.0, 1.0 - np.sqrt(across**2 + down**2) / clear)
    return near


def sharpness(tries: Points, ends: Points) -> Floats:
    """How many of the ties from each try leave at less than about twenty degrees from another; shape (tries,)."""
    if len(ends) < 2:
        return np.zeros(len(tries))
    bearing = np.sort(np.angle(ends - tries[:, None]), axis=1)
    gap = np.diff(np.concatenate([bearing, bearing[:, :1] + 2.0 * np.pi], axis=1), axis=1)
    found: Floats = np.maximum(0.0, 1.0 - gap / _SHARP).sum(1)
    return found
