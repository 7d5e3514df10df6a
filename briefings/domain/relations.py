"""Relations between two or more actors, as one source or several assert them.

Sources may disagree: rival assertions about one pair are relations of their own and are never merged. The sign
(friend or foe now) and the trend (which way it moves) are apart, since a friendly tie can be weakening.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from itertools import combinations
from typing import TYPE_CHECKING, ClassVar

from briefings.domain.dates import UNKNOWN_SPAN, Span
from briefings.domain.markings import Marking
from briefings.domain.records import ActorId, Identified, Kind, RelationId
from briefings.domain.sources import Citation

if TYPE_CHECKING:
    from collections.abc import Sequence


class RelationKind(StrEnum):
    """What ties the parties."""

    DEFENCE_PACT = "defence pact"
    NON_AGGRESSION = "non-aggression"
    NEUTRALITY = "neutrality"
    ENTENTE = "entente"
    CONSULTATION = "consultation"
    MEMBERSHIP = "membership"
    DIPLOMATIC = "diplomatic"
    PARTNERSHIP = "partnership"
    DEPENDENCY = "dependency"
    PATRONAGE = "patronage"
    CONTROL = "control"
    INFLUENCE = "influence"
    RIVALRY = "rivalry"
    DISPUTE = "dispute"
    OTHER = "other"


class Sign(IntEnum):
    """Friend, neither, foe."""

    FRIENDLY = 1
    NEUTRAL = 0
    HOSTILE = -1


class Trend(StrEnum):
    """Which way a relation moves."""

    STRENGTHENING = "strengthening"
    STEADY = "steady"
    WEAKENING = "weakening"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One side of a relation. In a directed relation the first party acts on the others; `role` may say how
    ("patron")."""

    actor: ActorId
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Identified):
    """One asserted relation. In a membership the organisation is the last party."""

    kind: ClassVar[Kind] = Kind.RELATION
    id: RelationId
    parties: tuple[Party, ...]
    relation_kind: RelationKind
    sign: Sign
    trend: Trend = Trend.UNKNOWN
    directed: bool = False
    contested: bool = False
    span: Span = UNKNOWN_SPAN
    summary: str = ""
    marking: Marking | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def label(self) -> str:
        """The summary, or the kind where there is none; lists name the parties themselves."""
        return self.summary or self.relation_kind.value


def pairs(relation: Relation) -> Sequence[tuple[ActorId, ActorId]]:
    """The pairs that a relation of two or more parties ties, each once; see `pairs_of`."""
    parties = [party.actor for party in relation.parties]
    return pairs_of(parties, relation.relation_kind, directed=relation.directed)


def pairs_of(parties: Sequence[ActorId], kind: RelationKind, *, directed: bool) -> Sequence[tuple[ActorId, ActorId]]:
    """The pairs among some parties; who stands there twice counts once.

    A membership ties each member to the organisation, which is the last party; a directed relation the first party to
    each other; any other relation every two of its parties, the lower id first.
    """
    known = tuple(dict.fromkeys(parties)) if len(parties) != len({*parties}) else parties
    if kind is RelationKind.MEMBERSHIP:
        return [(member, known[-1]) for member in known[:-1]]
    if directed:
        return [(known[0], other) for other in known[1:]]
    return [(min(pair), max(pair)) for pair in combinations(known, 2)]
