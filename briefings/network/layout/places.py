"""Which actors are laid out, and which keep the place they have. The arithmetic lives in `positions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.dossier import Dossier, Place
from briefings.network.snapshot import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network

PAGE = (1000.0, 600.0)
"""Width and height of the field that places lie in, unless somebody asks for another, in layout units."""

_MOST_AT_ONCE = 1000
"""Among more actors than these new ones are placed by the day's ties alone: to read those of all days takes longer."""


def arrange(dossier: Dossier) -> dict[ActorId, Place]:
    """Return a place for every actor that has a tie on any day or in any scenario.

    Made from the union over time, so that the picture stays put while the date slides. Pinned actors keep their place.
    """
    pinned = {actor: place for actor, place in dossier.places().items() if place.pinned}
    return lay_out(whole(dossier), anchor=pinned)


def places_for(dossier: Dossier, network: Network) -> dict[ActorId, Place]:
    """Return a place for every actor of the dossier's network: as stored, and beside their neighbours for the rest.

    Covers `network` and everybody with a stored place, so that a frame drawn round it is the same for every day.
    """
    found = dict(dossier.places())
    needed = {*network.actors, *(node.actor for node in network.absent)}
    if not needed <= found.keys() and max(len(found), len(needed)) <= _MOST_AT_ONCE:
        found = lay_out(whole(dossier), anchor=_held(found)) | found
    if not needed <= found.keys():
        found = lay_out(network, anchor=_held(found)) | found
    return found


def _held(places: Mapping[ActorId, Place]) -> dict[ActorId, Place]:
    return {actor: Place(x=place.x, y=place.y, pinned=True) for actor, place in places.items()}


def lay_out(
    network: Network,
    *,
    anchor: Mapping[ActorId, Place] | None = None,
    page: tuple[float, float] = PAGE,
    progress: Callable[[float], None] | None = None,
) -> dict[ActorId, Place]:
    """Return a place for every actor of the network and of `anchor`, in layout units, within a page of that size.

    Actors in `anchor` are held back towards their place there, pinned ones exactly; new ones start beside their
    neighbours. Without an anchor the longest axis is turned along the page and the picture stretched to fill it.
    `progress` hears the share that is done, 0-1, and may raise to give up: 53 actors take some tenths of a second.
    """
    anchor = anchor or {}
    actors = sorted({*network.actors, *anchor})
    if not actors:
        return {}
    from briefings.network.layout.page import Page  # noqa: PLC0415 - loads numpy, which stored places do not need
    from briefings.network.layout.positions import positions  # noqa: PLC0415 - likewise

    sheet = Page(width=page[0], height=page[1])
    return {
        actor: anchor[actor]
        if actor in anchor and anchor[actor].pinned
        else Place(x=round(float(x), 1), y=round(float(y), 1))
        for actor, (x, y) in zip(actors, positions(network, actors, anchor, page=sheet, progress=progress), strict=True)
    }


def polished(
    network: Network,
    places: Mapping[ActorId, Place],
    *,
    page: tuple[float, float] = PAGE,
    progress: Callable[[float], None] | None = None,
) -> dict[ActorId, Place]:
    """Return the places with fewer crossings and more room for names: actors of the network move, near friends stay
    near, pinned ones and those outside the network stay where they are.

    Above `positions.MOST_POLISHED` actors nothing is done. `progress` as in `lay_out`.
    """
    moving = [actor for actor in sorted(network.actors) if actor in places]
    if len(moving) < 2:
        return dict(places)
    from briefings.network.layout.page import Page  # noqa: PLC0415 - loads numpy, which stored places do not need
    from briefings.network.layout.positions import repolished  # noqa: PLC0415 - likewise

    sheet = Page(width=page[0], height=page[1])
    found = repolished(network.among(moving), [places[actor] for actor in moving], page=sheet, progress=progress)
    moved = {
        actor: places[actor] if places[actor].pinned else Place(x=round(float(x), 1), y=round(float(y), 1))
        for actor, (x, y) in zip(moving, found, strict=True)
    }
    return {**places, **moved}
