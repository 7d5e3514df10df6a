"""What the pictures of one network figure have in common: their size, where everybody stands, the land below them.

Which networks a figure shows, and what is said of them, stands in `network.py`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.domain.briefs import View
from briefings.domain.dossier import Place
from briefings.domain.network_views import Arrangement
from briefings.domain.records import ActorId
from briefings.figures.scene import Point
from briefings.network.graph import Network
from briefings.network.layout import places_for
from briefings.network.layout.places import PAGE

if TYPE_CHECKING:
    from briefings.compose.desk import Desk


@dataclass(frozen=True, slots=True)
class Shown:
    """One state of the network, and the view that asks for it."""

    view: View
    network: Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The paper of one picture, `width` by `height` points; `alone` where no other stands beside it."""

    width: float
    height: float
    places: Mapping[ActorId, Place]
    land: Sequence[Sequence[Point]] = ()
    alone: bool = True


def sheet_of(shown: Sequence[Shown], desk: Desk, size: tuple[float, float]) -> Sheet:
    """One sheet for all panels, so that only the ties change from one to the next; the first says where all stand."""
    arrangement = shown[0].view.drawing.arrangement
    sheet = Sheet(width=size[0], height=size[1], places={}, alone=len(shown) == 1)
    if arrangement is Arrangement.FREE:
        return replace(sheet, places=_free(shown, desk))
    from briefings.network.arrangements import arranged, ground  # noqa: PLC0415 - for figures of these kinds alone

    together = _together(shown)
    page = PAGE[0], PAGE[0] * size[1] / size[0]
    places = arranged(arrangement, desk.dossier, together, page=page)
    land = ground(desk.dossier, together, page=page) if arrangement is Arrangement.MAP else ()
    return replace(sheet, places=places, land=land)


def sizes_of(network: Network, key: str) -> tuple[str, dict[ActorId, float]]:
    """The name of a measure and its values; nothing where nobody knows it or the network is too large for it."""
    if not key:
        return "", {}
    from briefings.network.measures import taken  # noqa: PLC0415 - loads numpy, for this choice alone

    found = taken(network, key)
    if found is None:
        return "", {}
    chosen, values = found
    return chosen.name.lower(), {actor: math.nan if value is None else value for actor, value in values.items()}


def _free(shown: Sequence[Shown], desk: Desk) -> dict[ActorId, Place]:
    places: dict[ActorId, Place] = {}
    for state in shown:
        places |= places_for(desk.dossier, state.network)
    present = {node.actor for state in shown for node in (*state.network.nodes, *state.network.absent)}
    return {actor: place for actor, place in places.items() if actor in present}


def _together(shown: Sequence[Shown]) -> Network:
    """Everybody and every tie of all panels: what a map or a circle must have room for."""
    nodes = {node.actor: node for state in shown for node in (*state.network.absent, *state.network.nodes)}
    ties = dict.fromkeys(tie for state in shown for tie in (*state.network.ties, *state.network.ended))
    everybody = tuple(nodes[actor] for actor in sorted(nodes))
    return replace(shown[0].network, nodes=everybody, ties=tuple(ties), absent=(), ended=())
