"""Everything that is measured of one network, in one value: what the panel of measures shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId
from briefings.network.matrices import matrices
from briefings.network.measures.brokerage import Brokerage, brokerage
from briefings.network.measures.cohesion import Cohesion, cohesion
from briefings.network.measures.communities import Communities, communities
from briefings.network.measures.cuts import Cuts, cuts
from briefings.network.measures.register import measured

if TYPE_CHECKING:
    from briefings.network.graph import Network


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Figures:
    """`measures` is by key and actor. Brokerage is between the communities."""

    measures: Mapping[str, Mapping[ActorId, float | None]]
    whole: Cohesion
    cuts: Cuts
    communities: Communities
    brokerage: Mapping[ActorId, Brokerage]


def all_figures(network: Network) -> Figures:
    """Return every figure of a network but those of balance and similarity."""
    found = matrices(network)
    groups = communities(found)
    numbers = {actor: number for number, group in enumerate(groups.groups) for actor in group}
    return Figures(
        measures=measured(found),
        whole=cohesion(network),
        cuts=cuts(found),
        communities=groups,
        brokerage=brokerage(found, numbers),
    )
