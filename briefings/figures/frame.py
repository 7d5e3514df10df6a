"""From layout units to points: one frame for every day and every panel, so that nobody moves when the date does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from briefings.domain.dossier import Place
    from briefings.domain.records import ActorId
    from briefings.figures.scene import Point

_MOST_STRETCH = 1.6
_ROUNDS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Room kept free at the sides, in points."""

    side: float
    top: float
    bottom: float


def fit(
    places: Mapping[ActorId, Place], *, width: float, height: float, margins: Margins, apart: tuple[float, float]
) -> dict[ActorId, Point]:
    """Return where each placed actor stands on a page of that size.

    The picture is scaled to fill the page, one axis at most 1.6 times the other, never turned or mirrored. Actors
    nearer than `apart` (across, down) are then pushed asunder as little as needed.
    """
    actors = sorted(places)
    if not actors:
        return {}
    points = np.array([(places[actor].x, places[actor].y) for actor in actors], dtype=float)
    low = np.array([margins.side, margins.top])
    high = np.array([width - margins.side, height - margins.bottom])
    points = _spread(_scaled(points, low, high), apart, low, high)
    return {actor: (round(float(x), 2), round(float(y), 2)) for actor, (x, y) in zip(actors, points, strict=True)}


def _scaled(points: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64]) -> NDArray[np.float64]:
    extent = np.ptp(points, axis=0)
    room = high - low
    each = np.where(extent > 1e-6, room / np.maximum(extent, 1e-6), np.inf)
    least = each.min()
    scale = np.minimum(each, least * _MOST_STRETCH) if np.isfinite(least) else np.ones(2)
    middle = (points.max(0) + points.min(0)) / 2
    scaled: NDArray[np.float64] = (points - middle) * np.where(np.isfinite(scale), scale, 1.0) + (low + high) / 2
    return scaled


def _spread(
    points: NDArray[np.float64], apart: tuple[float, float], low: NDArray[np.float64], high: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Push apart along the axis of least overlap, a little in each round, and keep everybody on the page."""
    rank = np.arange(len(points))
    earlier = np.sign(rank[:, None] - rank[None]).astype(float)
    for _ in range(_ROUNDS):
        gap = points[:, None] - points[None]
        lack = np.array(apart) - np.abs(gap)
        near = (lack > 1e-3).all(2) & ~np.eye(len(points), dtype=np.bool_)
        if not near.any():
            break
        across = near & (lack[..., 0] / apart[0] < lack[..., 1] / apart[1])
        side = np.where(np.abs(gap) < 1e-9, earlier[..., None], np.sign(gap))
        push = np.stack([np.where(across, lack[..., 0], 0.0), np.where(near & ~across, lack[..., 1], 0.0)], -1)
        points = np.clip(points + 0.25 * (push * side).sum(1), low, high)
    return points
