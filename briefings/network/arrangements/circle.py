"""The actors on a ring: camps on opposite sides, blocs side by side, then turned about so that ties run short."""

from __future__ import annotations

import math
from itertools import chain, repeat
from typing import TYPE_CHECKING

from briefings.domain.dossier import Place
from briefings.network.arrangements.blocs import blocs, everybody
from briefings.network.balance import camps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network

_ROUNDS, _MOST = 12, 200  # above so many the turning about takes longer than it helps
_APART = 0.5  # a hostile tie counts for so much of a friendly one, that enemies may stay opposite


def in_circle(network: Network, page: tuple[float, float]) -> dict[ActorId, Place]:
    """Return a place on an ellipse that fills the page for every actor."""
    order = _shortened(_by_camp(network), network)
    wide, tall = page[0] / 2, page[1] / 2
    places = {}
    for number, actor in enumerate(order):
        turn = 2.0 * math.pi * number / len(order) - math.pi / 2.0
        x, y = wide * (1.0 + math.cos(turn)), tall * (1.0 + math.sin(turn))
        places[actor] = Place(x=round(x, 1), y=round(y, 1))
    return places


def _by_camp(network: Network) -> list[ActorId]:
    """One camp after the other, in each the actors by their blocs."""
    split, among = camps(network), blocs(network)
    bloc_of = {actor: number for number, members in reversed([*enumerate(among.values())]) for actor in members}

    def key(actor: ActorId) -> tuple[int, int, ActorId]:
        camp = 0 if actor in split.first else 2 if actor in split.second else 1
        return camp, bloc_of.get(actor, len(among)), actor

    return sorted(everybody(network), key=key)


def _shortened(order: list[ActorId], network: Network) -> list[ActorId]:
    """Exchange neighbours on the ring as long as that shortens the ties."""
    count = len(order)
    if not 3 < count <= _MOST:
        return order
    seat = {actor: number for number, actor in enumerate(order)}
    pulls: dict[ActorId, list[tuple[ActorId, float]]] = {actor: [] for actor in order}
    for tie in network.ties:
        for actor in tie.pair:
            pulls[actor].append((tie.other(actor), -_APART if tie.sign < 0 else 1.0))

    def strain(actor: ActorId, at: int) -> float:
        return sum(pull * min((at - seat[end]) % count, (seat[end] - at) % count) for end, pull in pulls[actor])

    for at in _seats(count):
        after = (at + 1) % count
        one, other = order[at], order[after]
        if strain(one, after) + strain(other, at) < strain(one, at) + strain(other, after) - 1e-9:
            order[at], order[after] = other, one
            seat[one], seat[other] = after, at
    return order


def _seats(count: int) -> Iterator[int]:
    """Round the ring several times."""
    return chain.from_iterable(repeat(range(count), _ROUNDS))
