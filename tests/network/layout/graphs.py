"""Small networks for layouts, from pairs with a sign."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day
from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind, Sign
from briefings.network.graph import Network, Node, Tie

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from briefings.domain.dossier import Place


def network(count: int, ties: Iterable[tuple[int, int, int]], kind: RelationKind = RelationKind.OTHER) -> Network:
    """Actors numbered from 0, and ties of one kind as first, second and sign."""
    return Network(
        day=Day(1),
        nodes=tuple(Node(actor=ActorId(n), label=f"Actor {n}", kind=ActorKind.STATE) for n in range(count)),
        ties=tuple(Tie(pair=(ActorId(u), ActorId(v)), kind=kind, sign=Sign(sign)) for u, v, sign in ties),
    )


def clique(members: Iterable[int], sign: int = 1) -> list[tuple[int, int, int]]:
    """Everybody tied to everybody."""
    return [(u, v, sign) for u, v in itertools.combinations(members, 2)]


def star(count: int) -> list[tuple[int, int, int]]:
    """Everybody tied to the first."""
    return [(0, number, 1) for number in range(1, count)]


def points(places: Mapping[ActorId, Place]) -> NDArray[np.float64]:
    """Where the actors stand, in the order of their numbers, shape (n, 2)."""
    return np.array([(place.x, place.y) for _, place in sorted(places.items())])


def apart(places: Mapping[ActorId, Place], first: Iterable[int], second: Iterable[int]) -> float:
    """The mean distance between two groups of actors."""
    found = points(places)
    pairs = [(u, v) for u, v in itertools.product(first, second) if u != v]
    return float(np.mean([np.linalg.norm(found[u] - found[v]) for u, v in pairs]))
