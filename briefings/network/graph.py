"""The network of one day as plain values: who is in it and which ties hold. How it is made stands in `snapshot.py`,
how it is drawn in `figures`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day
from briefings.domain.records import ActorId, RelationId, ScenarioId, SourceId
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.domain.scenarios import NetworkChange

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

Pair = tuple[ActorId, ActorId]
"""Two actors, the lower id first."""


class TieStatus(StrEnum):
    """How a tie stands to the base, where a scenario is laid over it."""

    BASE = "base"
    ADDED = "added"
    TURNED = "turned"  # another sign or trend than in the base
    ENDED = "ended"  # the scenario takes it away


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One actor in the picture. `code` is short enough for a disc, or empty."""

    actor: ActorId
    label: str
    kind: ActorKind
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One tie between two actors. If it is directed the first acts on the second; in a membership the second is the
    organisation. `relation` is None for a tie that only the overlay asserts; `was` is the sign before a turn.

    `sources` are those that assert it, the best graded first. `disputed` is whether another source asserts something
    else of the pair on that day; `uncertain` whether its start or end is only about known, or whether it still holds
    is unknown.
    """

    pair: tuple[ActorId, ActorId]
    kind: RelationKind
    sign: Sign
    trend: Trend = Trend.UNKNOWN
    directed: bool = False
    contested: bool = False
    status: TieStatus = TieStatus.BASE
    relation: RelationId | None = None
    was: Sign | None = None
    sources: tuple[SourceId, ...] = ()
    disputed: bool = False
    uncertain: bool = False

    @property
    def ends(self) -> Pair:
        """The two actors whatever the direction, the lower id first."""
        first, second = self.pair
        return self.pair if first <= second else (second, first)

    def touches(self, actor: ActorId) -> bool:
        """Whether the actor is one of the two."""
        return actor in self.pair

    def other(self, actor: ActorId) -> ActorId:
        """The one at the far end from `actor`."""
        return self.pair[1] if self.pair[0] == actor else self.pair[0]


@dataclass(frozen=True, kw_only=True)
class Network:
    """Who stands with whom on one day, or on any day before `until`; perhaps with a what-if laid over it.

    `what_if` is the name of the overlay, `scenario` is given where that is one of the dossier's scenarios.
    `nodes` and `ties` are what holds; `absent` and `ended` are what the overlay takes away from the base, kept so
    that a picture can show what is missing. Nodes are sorted by actor, ties by pair: same dossier, same network.

    `hidden` are the actors with ties that the view leaves out by name. `skipped` are the changes of the overlay that
    found nothing to change: a tie that does not hold then, or something that is in the trash or left out.
    """

    # No slots: the indexes below are worked out when they are first asked for, and kept.

    day: Day
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    scenario: ScenarioId | None = None
    what_if: str = ""
    until: Day | None = None
    absent: tuple[Node, ...] = ()
    ended: tuple[Tie, ...] = ()
    hidden: tuple[Node, ...] = ()
    skipped: tuple[NetworkChange, ...] = ()

    @cached_property
    def actors(self) -> tuple[ActorId, ...]:
        """The actors that are present."""
        return tuple(node.actor for node in self.nodes)

    @property
    def is_what_if(self) -> bool:
        """Whether anything is laid over the base."""
        return bool(self.what_if)

    def node(self, actor: ActorId) -> Node:
        """An actor, also one that the scenario leaves out. Raises KeyError."""
        return self._nodes[actor]

    def label(self, actor: ActorId) -> str:
        """What an actor is called, also one that the scenario leaves out. Raises KeyError."""
        return self._nodes[actor].label

    def ties_of(self, actor: ActorId) -> tuple[Tie, ...]:
        """Every tie of one actor."""
        return self._ties_by_actor.get(actor, ())

    def ties_between(self, first: ActorId, second: ActorId) -> tuple[Tie, ...]:
        """Every tie of two actors, in either direction."""
        return self._ties_by_pair.get((min(first, second), max(first, second)), ())

    @cached_property
    def _nodes(self) -> Mapping[ActorId, Node]:
        return {node.actor: node for node in (*self.absent, *self.nodes)}

    @cached_property
    def _ties_by_actor(self) -> Mapping[ActorId, tuple[Tie, ...]]:
        found: dict[ActorId, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            for actor in tie.pair:
                found[actor].append(tie)
        return {actor: tuple(ties) for actor, ties in found.items()}

    @cached_property
    def _ties_by_pair(self) -> Mapping[Pair, tuple[Tie, ...]]:
        found: dict[Pair, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            found[tie.ends].append(tie)
        return {pair: tuple(ties) for pair, ties in found.items()}

    def among(self, actors: Collection[ActorId]) -> Network:
        """Only these actors and the ties between them; an actor without any such tie stays."""
        keep = frozenset(actors)
        return replace(
            self,
            nodes=tuple(node for node in self.nodes if node.actor in keep),
            ties=tuple(tie for tie in self.ties if keep.issuperset(tie.pair)),
            absent=tuple(node for node in self.absent if node.actor in keep),
            ended=tuple(tie for tie in self.ended if keep.issuperset(tie.pair)),
        )

    def holding(self, relations: Collection[int]) -> Network:
        """Only the ties of these relations, and those that a scenario adds; every actor stays."""
        keep = frozenset(relations)
        return replace(
            self,
            ties=tuple(tie for tie in self.ties if tie.relation is None or tie.relation in keep),
            ended=tuple(tie for tie in self.ended if tie.relation is None or tie.relation in keep),
        )
