"""Relations between two or more actors, as one source or several assert them.

Sources may disagree: rival assertions about one pair are relations of their own and are never merged. The sign
(friend or foe now) and the trend (which way it moves) are apart, since a friendly tie can be weakening.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import ClassVar

from briefings.domain.dates import UNKNOWN_SPAN, Span
from briefings.domain.markings import Marking
from briefings.domain.records import ActorId, Identified, Kind, RelationId
from briefings.domain.sources import Citation


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
