"""The way to each arrangement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.network_views import Arrangement
from briefings.network.arrangements.circle import in_circle
from briefings.network.arrangements.layers import in_layers
from briefings.network.arrangements.places import on_map
from briefings.network.layout.places import PAGE, places_for

if TYPE_CHECKING:
    from briefings.domain.dossier import Dossier, Place
    from briefings.domain.records import ActorId
    from briefings.network.graph import Network


def arranged(
    kind: Arrangement, dossier: Dossier, network: Network, *, page: tuple[float, float] = PAGE
) -> dict[ActorId, Place]:
    """Return a place for every actor of the network, present and absent, in layout units; more where it is the free
    arrangement, which has every actor of the dossier that has a stored place.

    The same network gives the same places. Nothing is written.
    """
    match kind:
        case Arrangement.FREE:
            return places_for(dossier, network)
        case Arrangement.MAP:
            return on_map(dossier, network, page)
        case Arrangement.CIRCLE:
            return in_circle(network, page)
        case Arrangement.LAYERS:
            return in_layers(network, page)
