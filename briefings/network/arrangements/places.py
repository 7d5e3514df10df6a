"""The actors on the map: states at their seats of government, others where the state is that they are part of."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import resources
from briefings.domain.actors import Actor
from briefings.domain.dossier import Place
from briefings.network.arrangements.blocs import everybody
from briefings.network.arrangements.projection import Projection, fitted
from briefings.network.regions import ALPHA_2

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.domain.dossier import Dossier
    from briefings.domain.records import ActorId
    from briefings.network.arrangements.projection import Degrees
    from briefings.network.graph import Network

_LEVELS = 4
"""How far up one looks from a part to its whole: a body of a ministry of a state."""

_MARGIN, _FOOT = 0.06, 0.2  # shares of the page round the map, and below it for those without a place
_ROOM, _WIDE = 56.0, 1.5  # layout units between two actors, and how much more of it side by side, for the names
_ABOVE = 22.0  # layout units at least between somebody at home and the foot of the map
_CROWD = 0.75  # the share of the page that many actors may take up


@cache
def capitals() -> Mapping[str, Degrees]:
    """The seat of government of each state by its ISO 3166-1 alpha-2 code."""
    lines = resources.path("places", "capitals.tsv").read_text("utf-8").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith("#"))
    return {code: (float(longitude), float(latitude)) for code, _, longitude, latitude in cells}


def on_map(dossier: Dossier, network: Network, page: tuple[float, float]) -> dict[ActorId, Place]:
    """Return a place for every actor: on the map, near ones pushed apart, or in a row at the foot without a home."""
    actors = everybody(network)
    homes = _homes(dossier, actors)
    homeless = [actor for actor in actors if actor not in homes]
    places = at_home(homes, projection_of(homes, page), page) if homes else {}
    step = page[0] / (len(homeless) + 1)
    row = {actor: Place(x=round(step * (number + 1), 1), y=page[1]) for number, actor in enumerate(homeless)}
    return places | row


def homes_of(dossier: Dossier, network: Network) -> dict[ActorId, Degrees]:
    """Return longitude and latitude of every actor of the network that is at home anywhere."""
    return _homes(dossier, everybody(network))


def projection_of(homes: Mapping[ActorId, Degrees], page: tuple[float, float]) -> Projection:
    """Return the projection that fits these homes, at least one, to the page and leaves room at its foot."""
    width, height = page[0] * (1.0 - 2.0 * _MARGIN), page[1] * (1.0 - _MARGIN - _FOOT)
    plain = fitted([*homes.values()], width, height)
    return Projection(
        west=plain.west,
        middle=plain.middle,
        scale=plain.scale,
        centre=(page[0] / 2.0, page[1] * _MARGIN + height / 2.0),
    )


def foot_of(page: tuple[float, float]) -> float:
    """Return how far down the map reaches; below stands the row of those without a home."""
    return page[1] * (1.0 - _FOOT / 2.0)


def _homes(dossier: Dossier, actors: list[ActorId]) -> dict[ActorId, Degrees]:
    found = {}
    for actor in actors:
        home = _home(dossier, actor)
        if home is not None:
            found[actor] = home
    return found


def _home(dossier: Dossier, actor: ActorId) -> Degrees | None:
    """Where an actor's own country is, or that of what it is part of; a person's that of the last post."""
    at: ActorId | None = actor
    for _ in range(_LEVELS + 1):
        if at is None:
            return None
        record = dossier.get(Actor, at)
        home = capitals().get(record.code(ALPHA_2).upper())
        if home is not None:
            return home
        posts = [post.body for post in record.posts if post.body is not None]
        at = record.part_of if record.part_of is not None else posts[-1] if posts else None
    return None


def at_home(
    homes: Mapping[ActorId, Degrees], projection: Projection, page: tuple[float, float]
) -> dict[ActorId, Place]:
    """Return a place for everybody at home somewhere, those near each other pushed apart."""
    import numpy as np  # noqa: PLC0415 - takes its time, and no other arrangement here needs it

    from briefings.network.layout.room import pushed_apart  # noqa: PLC0415 - likewise
    from briefings.network.layout.unfolding import GOLDEN  # noqa: PLC0415 - likewise

    room = min(_ROOM, float(np.sqrt(_CROWD * page[0] * page[1] / _WIDE / len(homes))))
    before: Counter[Degrees] = Counter()
    spots = []
    for home in homes.values():
        x, y = projection.point(home)
        turn, away = GOLDEN * before[home], 0.5 * room * min(before[home], 1) + 2.0 * before[home]
        spots.append((x / _WIDE + away * np.cos(turn), y + away * np.sin(turn)))
        before[home] += 1
    moved = pushed_apart(np.array(spots), room, lambda: None) * (_WIDE, 1.0)
    within = np.clip(moved, (0.0, 0.0), (page[0], foot_of(page) - _ABOVE))
    return {
        actor: Place(x=round(float(x), 1), y=round(float(y), 1)) for actor, (x, y) in zip(homes, within, strict=True)
    }
