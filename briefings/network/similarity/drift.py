"""Between two poles: whose commitments an actor's own are nearer to, and how that moves over time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.dates import Day
from briefings.network.similarity.agreement import cohen_kappa
from briefings.network.similarity.portfolios import Coding, Distance, Portfolios, aligned, portfolios

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network
    from briefings.network.matrices import Matrices


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftPoint:
    """Kappa of an actor with two poles on one day, each None where it is not defined or one of the two is away."""

    day: Day
    first: float | None
    second: float | None

    @property
    def value(self) -> float | None:
        """Kappa with the first less kappa with the second pole, about -2 to 2: above 0 it is nearer to the first."""
        return None if self.first is None or self.second is None else self.first - self.second


def drift(
    networks: Sequence[Network],
    actor: ActorId,
    poles: tuple[ActorId, ActorId],
    *,
    coding: Coding = Coding.BINARY,
    distance: Distance = Distance.ABSOLUTE,
) -> tuple[DriftPoint, ...]:
    """Return where an actor stands between two poles on each day, by Cohen's kappa over all actors of all days."""
    return tuple(
        DriftPoint(
            day=network.day,
            first=_kappa(network, matrix, (actor, poles[0]), coding, distance),
            second=_kappa(network, matrix, (actor, poles[1]), coding, distance),
        )
        for network, matrix in zip(networks, aligned(networks), strict=True)
    )


def _kappa(
    network: Network, matrix: Matrices, pair: tuple[ActorId, ActorId], coding: Coding, distance: Distance
) -> float | None:
    if not {*pair} <= {*network.actors}:
        return None
    every = portfolios(matrix, coding)
    rows = Portfolios(values=every.values[[matrix.place(actor) for actor in pair]], top=every.top)
    found = float(cohen_kappa(rows, distance)[0, 1])
    return None if math.isnan(found) else found
