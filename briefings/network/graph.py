"""The network of one day as plain values: who is in it and which ties hold. How it is made stands in `snapshot.py`,
how it is drawn in `figures`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day
from briefings.domain.records import ActorId, RelationId, ScenarioId, SourceId
from briefings.domain.relations import RelationKind, Sign, Trend

if TYPE_CHECKING:
    from collections.abc import Collection


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

    def touches(self, actor: ActorId) -> bool:
        """Whether the actor is one of the two."""
        return actor in self.pair

    def other(self, actor: ActorId) -> ActorId:
        """The one at the far end from `actor`."""
        return self.pair[1] if self.pair[0] == actor else self.pair[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Who stands with whom on one day, or on any day before `until`; perhaps with a what-if laid over it.

    `what_if` is the name of the overlay, `scenario` is given where that is one of the dossier's scenarios.
    `nodes` and `ties` are what holds; `absent` and `ended` are what the overlay takes away from the base, kept so
    that a picture can show what is missing. Nodes are sorted by actor, ties by pair: same dossier, same network.
    """

    day: Day
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    scenario: ScenarioId | None = None
    what_if: str = ""
    until: Day | None = None
    absent: tuple[Node, ...] = ()
    ended: tuple[Tie, ...] = ()

    @property
    def actors(self) -> tuple[ActorId, ...]:
        """The actors that are present."""
        return tuple(node.actor for node in self.nodes)

    @property
    def is_what_if(self) -> bool:
        """Whether anything is laid over the base."""
        return bool(self.what_if)

    def label(self, actor: ActorId) -> str:
        """What an actor is called, also one that the scenario leaves out. Raises KeyError."""
        for node in (*self.nodes, *self.absent):
            if node.actor == actor:
                return node.label
        raise KeyError(actor)

    def ties_of(self, actor: ActorId) -> tuple[Tie, ...]:
        """Every tie of one actor."""
        return tuple(tie for tie in self.ties if tie.touches(actor))

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
