"""Three measures of how alike two portfolios are. Kappa is the one to take (Häge 2011): S ignores that commitments are
rare, so that two actors with nothing in common still look alike; pi ignores that actors differ in how many they enter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from briefings.network.similarity.portfolios import (
    Coding,
    Distance,
    Portfolios,
    distances,
    distances_by_row,
    portfolios,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefings.domain.records import ActorId
    from briefings.network.matrices import Matrices, Square

_NOUGHT = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How alike two actors' portfolios are, each -1 or more to 1, which is the same; None where it is not defined."""

    s: float | None
    pi: float | None
    kappa: float | None


def agreement(
    matrix: Matrices,
    first: ActorId,
    second: ActorId,
    *,
    coding: Coding = Coding.BINARY,
    distance: Distance = Distance.ABSOLUTE,
) -> Agreement:
    """Return the three measures for two actors. Raises ValueError for one who is not there."""
    places = [matrix.place(first), matrix.place(second)]
    every = portfolios(matrix, coding)
    rows = Portfolios(values=every.values[places], top=every.top)
    found = (measure(rows, distance)[0, 1] for measure in (s_scores, scott_pi, cohen_kappa))
    s, pi, kappa = (None if np.isnan(value) else float(value) for value in found)
    return Agreement(s=s, pi=pi, kappa=kappa)


def s_scores(
    rows: Portfolios, distance: Distance = Distance.ABSOLUTE, weights: NDArray[np.float64] | None = None
) -> Square:
    """Return S of every two rows, -1 to 1 (Signorino & Ritter 1999): 1 less twice the distance as a share of the most
    that is possible. Unweighted is the advised form. NaN without a column, or where all weights are 0."""
    most = rows.top**2 if distance is Distance.SQUARED else rows.top
    defined = rows.values.shape[1] > 0 and (weights is None or bool(weights.any()))
    return 1 - 2 * distances(rows, distance, weights) / most if defined else np.full((len(rows.values),) * 2, np.nan)


def cohen_kappa(rows: Portfolios, distance: Distance = Distance.ABSOLUTE) -> Square:
    """Return Cohen's kappa of every two rows, weighted by distance (Cohen 1960, 1968): below 0 to 1, where 0 is what
    chance would give two actors with as many commitments. NaN where chance leaves no room, as for two empty rows."""
    shares = rows.shares()
    return _beyond_chance(distances(rows, distance), shares @ distance.between(rows.top) @ shares.T)


def scott_pi(rows: Portfolios, distance: Distance = Distance.ABSOLUTE) -> Square:
    """Return Scott's pi of every two rows, weighted by distance (Scott 1955): as kappa, but chance draws both from what
    the two have together. NaN where chance leaves no room."""
    shares = rows.shares()
    crossed = shares @ distance.between(rows.top) @ shares.T
    own = crossed.diagonal()
    return _beyond_chance(distances(rows, distance), (own[:, None] + own[None, :] + 2 * crossed) / 4)


def kappa_by_row(first: Portfolios, second: Portfolios, distance: Distance = Distance.ABSOLUTE) -> NDArray[np.float64]:
    """Return Cohen's kappa of each row of the first with the same row of the second; NaN where it is not defined."""
    expected = (first.shares() @ distance.between(first.top) * second.shares()).sum(axis=1)
    return _beyond_chance(distances_by_row(first, second, distance), expected)


def _beyond_chance(observed: NDArray[np.float64], expected: NDArray[np.float64]) -> NDArray[np.float64]:
    room = np.where(expected > _NOUGHT, expected, np.nan)
    return np.asarray(1 - observed / room)
