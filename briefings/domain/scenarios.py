"""Scenario sets, scenarios and indicators.

A scenario may alter the network: an overlay that never writes to the base.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from briefings.domain.dates import UNKNOWN_DATE, UncertainDate
from briefings.domain.markings import Marking
from briefings.domain.records import (
    ActorId,
    EventId,
    Identified,
    IndicatorId,
    Kind,
    RelationId,
    ScenarioId,
    ScenarioSetId,
)
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.domain.sources import Citation


class SetKind(StrEnum):
    """Exclusive sets are exhaustive and carry likelihoods; exploratory ones carry none."""

    EXCLUSIVE = "exclusive"
    EXPLORATORY = "exploratory"


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """What moves the futures apart. `axis` is "x" or "y" where the driver is one side of a 2 x 2, with its two
    poles."""

    name: str
    text: str = ""
    uncertainty: str = ""
    axis: str = ""
    low_pole: str = ""
    high_pole: str = ""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """What the set takes as given, and what follows if it is false."""

    text: str
    if_false: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioSet(Identified):
    """One question about the future and the scenarios that answer it."""

    kind: ClassVar[Kind] = Kind.SCENARIO_SET
    id: ScenarioSetId
    question: str
    horizon: str = ""
    set_kind: SetKind = SetKind.EXPLORATORY
    scale: str = "icd203-a"
    drivers: tuple[Driver, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    marking: Marking | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def label(self) -> str:
        """The question."""
        return self.question


class Alteration(StrEnum):
    """What a scenario does to the network."""

    ADDED = "added"  # a tie that the base has not
    ENDED = "ended"  # a tie of the base no longer holds
    TURNED = "turned"  # a tie of the base gets another sign or trend
    ABSENT = "absent"  # an actor is left out with all its ties


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkChange:
    """One alteration: `relation` for ended and turned, `actor` for absent, `parties` and the rest for added."""

    alteration: Alteration
    relation: RelationId | None = None
    actor: ActorId | None = None
    parties: tuple[ActorId, ...] = ()
    relation_kind: RelationKind = RelationKind.OTHER
    sign: Sign = Sign.NEUTRAL
    trend: Trend = Trend.UNKNOWN
    directed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A likelihood as it was put on one day, with the reason."""

    stated: UncertainDate
    likelihood: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario(Identified):
    """One future. `letter` orders the set; `corner` says which poles it takes in a 2 x 2 ("low high" for x and y);
    the last of `estimates` is the likelihood in force."""

    kind: ClassVar[Kind] = Kind.SCENARIO
    id: ScenarioId
    set_id: ScenarioSetId
    letter: str
    name: str
    narrative: str = ""
    hinge: str = ""
    first_sign: str = ""
    corner: str = ""
    estimates: tuple[Estimate, ...] = ()
    implications: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    changes: tuple[NetworkChange, ...] = ()
    marking: Marking | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def label(self) -> str:
        """Letter and name."""
        return f"{self.letter} {self.name}".strip()

    @property
    def likelihood(self) -> str:
        """The likelihood term in force, or an empty text."""
        return self.estimates[-1].likelihood if self.estimates else ""


class IndicatorStatus(StrEnum):
    """How far a sign has been seen."""

    NONE = "none"
    SOME = "some"
    CLEAR = "clear"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """How likely a sign is to be seen if the scenario is under way: 4 very likely ... 0 very unlikely."""

    scenario: ScenarioId
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Identified):
    """A sign that somebody named can see. `hits` are the events in which it was seen."""

    kind: ClassVar[Kind] = Kind.INDICATOR
    id: IndicatorId
    set_id: ScenarioSetId
    text: str
    collector: str = ""
    expected: tuple[Expected, ...] = ()
    status: IndicatorStatus = IndicatorStatus.NONE
    status_note: str = ""
    checked: UncertainDate = UNKNOWN_DATE
    hits: tuple[EventId, ...] = ()
    marking: Marking | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def label(self) -> str:
        """The sign."""
        return self.text
