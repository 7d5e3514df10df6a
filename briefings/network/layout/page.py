"""The page that an arrangement fills: turned along it, stretched to its shape, spread over it. Only arrays here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from briefings.network.layout.stress import Array

_MOST_STRETCH = 1.35
_EVENNESS, _ROOMY = 0.7, 60
_UPRIGHT = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The size of the field in layout units."""

    width: float
    height: float


def fill(positions: Array, page: Page) -> Array:
    """Turn the longest axis along the page, stretch to its shape (1.35 at most) and scale into it; shape (n, 2)."""
    centred = positions - positions.mean(0)
    if len(positions) > 2:
        axes = np.linalg.svd(centred, full_matrices=False)[2]
        axes = axes * np.sign(axes[[0, 1], np.abs(np.round(axes, 9)).argmax(1)])[:, None]
        centred = centred @ axes.T
    if page.height > page.width:
        centred = centred[:, ::-1]
    extent = np.maximum(np.ptp(centred, axis=0), _UPRIGHT)
    size = np.array([page.width, page.height])
    room = size / extent
    scale = np.minimum(room, room.min() * _MOST_STRETCH)
    middle = centred.min(0) + np.ptp(centred, axis=0) / 2
    filled: Array = (centred - middle) * scale + size / 2
    return filled


def even(positions: Array, page: Page) -> Array:
    """Spread actors over the page, by distance and by rank, so that one far actor leaves no desert.

    Rank counts for half where there are few; many fill the page by themselves.
    """
    count = len(positions)
    if count < 3:
        return positions
    order = np.argsort(np.round(positions, 6), axis=0, kind="stable")
    rank = np.argsort(order, axis=0) / (count - 1)
    share = _EVENNESS * min(1.0, _ROOMY / count)
    spread: Array = (1.0 - share) * positions + share * rank * np.array([page.width, page.height])
    return spread
