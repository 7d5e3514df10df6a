"""Asking for readings in one line: networks from pairs of names, sentences by topic."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day
from briefings.domain.records import ActorId, RelationId
from briefings.domain.relations import RelationKind, Sign
from briefings.network.graph import Network, Node, Tie, TieStatus
from briefings.network.readings import Reading, Topic, readings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.network.balance.signed import Signs

EVERY = 100
"""More readings than there ever are."""


def network(signs: Signs, *others: str, order: Iterable[str] = (), **more: Any) -> Network:  # noqa: ANN401
    """The network of these signs, each a relation; ids follow `order`, else the alphabet."""
    every = {*others, *(name for pair in signs for name in pair)}
    names = [name for name in order if name in every] or sorted(every)
    place = {name: ActorId(number) for number, name in enumerate(names, 1)}
    ties = tuple(
        Tie(
            pair=(min(place[a], place[b]), max(place[a], place[b])),
            kind=RelationKind.OTHER,
            sign=Sign(sign),
            relation=RelationId(100 + number),
        )
        for number, ((a, b), sign) in enumerate(sorted(signs.items()))
    )
    nodes = tuple(Node(actor=place[name], label=name, kind=ActorKind.STATE) for name in names)
    values: dict[str, Any] = {"day": Day(739433), "nodes": nodes, "ties": ties}
    return Network(**(values | more))


def what_if(base: Signs, changed: Signs) -> Network:
    """The base as it would be with other signs for some pairs, under the name "Peace"."""
    after = network({**base, **changed}, what_if="Peace")
    named = {frozenset(pair) for pair in changed}
    ties = (
        replace(tie, status=TieStatus.TURNED) if frozenset(map(after.label, tie.pair)) in named else tie
        for tie in after.ties
    )
    return replace(after, ties=tuple(ties))


def said(network: Network, topic: Topic | None = None, **asked: Any) -> list[str]:  # noqa: ANN401
    """The sentences on a topic, or all."""
    return [one.text for one in every(network, topic, **asked)]


def every(network: Network, topic: Topic | None = None, **asked: Any) -> list[Reading]:  # noqa: ANN401
    """The readings on a topic, or all."""
    return [one for one in readings(network, most=EVERY, **asked) if topic in {None, one.topic}]
