"""Small networks for the tests of pictures."""

from __future__ import annotations

import itertools
from typing import Any

from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day
from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, RelationId
from briefings.domain.relations import RelationKind, Sign
from briefings.network.graph import Network, Node, Tie

DAY = Day(739433)  # 1 July 2025


def node(actor: int, kind: ActorKind = ActorKind.STATE, code: str = "") -> Node:
    return Node(actor=ActorId(actor), label=f"Actor {actor}", kind=kind, code=code)


def tie(first: int, second: int, relation: int = 0, **more: Any) -> Tie:  # noqa: ANN401 - any field of a tie
    about = {"kind": RelationKind.PARTNERSHIP, "sign": Sign.FRIENDLY} | more
    return Tie(pair=(ActorId(first), ActorId(second)), relation=RelationId(relation) if relation else None, **about)


def network(*ties: Tie, nodes: tuple[Node, ...] = (), **more: Any) -> Network:  # noqa: ANN401 - any field of a network
    actors = sorted({actor for one in ties for actor in one.pair} - {one.actor for one in nodes})
    every = sorted((*nodes, *(node(actor) for actor in actors)), key=lambda one: one.actor)
    return Network(day=DAY, nodes=tuple(every), ties=ties, **more)


def pact(parties: range, relation: int, kind: RelationKind = RelationKind.DEFENCE_PACT) -> tuple[Tie, ...]:
    """Every two of the parties, by one relation."""
    return tuple(tie(*pair, relation, kind=kind) for pair in itertools.combinations(parties, 2))


def members(parties: range, organisation: int) -> tuple[Tie, ...]:
    return tuple(tie(one, organisation, 100 + one, kind=RelationKind.MEMBERSHIP) for one in parties)


def grid(count: int, columns: int = 5) -> dict[ActorId, Place]:
    """Actors 1 to `count` in rows."""
    return {
        ActorId(number + 1): Place(x=100.0 * (number % columns), y=100.0 * (number // columns))
        for number in range(count)
    }
