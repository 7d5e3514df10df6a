"""All measures of actors in the order in which they are shown, and their values for a network by actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from briefings.network.matrices import MOST_ACTORS, Matrices, matrices
from briefings.network.measures.cores import CORES
from briefings.network.measures.cuts import CUTS
from briefings.network.measures.eigenvectors import EIGENVECTORS
from briefings.network.measures.holes import HOLES
from briefings.network.measures.partners import PARTNERS
from briefings.network.measures.shortest import SHORTEST
from briefings.network.measures.status import STATUS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network
    from briefings.network.measures.catalogue import Measure

MEASURES: tuple[Measure, ...] = (*PARTNERS, *SHORTEST, *EIGENVECTORS, *STATUS, *HOLES, *CORES, *CUTS)


def measure(key: str) -> Measure:
    """Return the measure of that key. Raises KeyError."""
    return {each.key: each for each in MEASURES}[key]


def measured(network: Network | Matrices, keys: Iterable[str] | None = None) -> dict[str, dict[ActorId, float | None]]:
    """Return the values of the measures with these keys, or of all, by key and actor; None where one is not defined.

    Raises KeyError for an unknown key.
    """
    found = network if isinstance(network, Matrices) else matrices(network)
    chosen = MEASURES if keys is None else tuple(measure(key) for key in keys)
    return {each.key: _by_actor(each, found) for each in chosen}


def taken(network: Network, key: str) -> tuple[Measure, dict[ActorId, float | None]] | None:
    """One measure with its values, as `measured` gives them; None where nobody knows the key, or there are too many
    actors for it."""
    chosen = next((each for each in MEASURES if each.key == key), None)
    if chosen is None or len(network.nodes) > MOST_ACTORS:
        return None
    return chosen, _by_actor(chosen, matrices(network))


def _by_actor(chosen: Measure, found: Matrices) -> dict[ActorId, float | None]:
    values = chosen.values(found)
    return {actor: None if np.isnan(value) else float(value) for actor, value in zip(found.actors, values, strict=True)}
