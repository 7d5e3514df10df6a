"""Events: what happened, was claimed, is planned or is only supposed; when, where, and who took which part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from briefings.domain.dates import UNKNOWN_DATE, UncertainDate
from briefings.domain.markings import Marking
from briefings.domain.records import ActorId, EventId, Identified, Kind, QuestionId
from briefings.domain.sources import Citation


class EventStatus(StrEnum):
    """How an event stands to the world."""

    REPORTED = "reported"
    CLAIMED = "claimed"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


MEETING = "CONSULT"
"""PLOVER's type for meetings and visits."""


class Part(StrEnum):
    """The part that a participant takes."""

    INITIATOR = "initiator"
    TARGET = "target"
    MEDIATOR = "mediator"
    VICTIM = "victim"
    HOST = "host"
    WITNESS = "witness"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One actor's part in an event."""

    actor: ActorId
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as low, best and high: "about 50 detained" has a best of 50 and no bounds."""

    name: str
    best: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Identified):
    """One event. `lasts_to` is given for what lasted. `code` is a PLOVER type ("ACCUSE") with `mode`, or a CAMEO code;
    `scale` is its conflict-cooperation value, -10 to +10. `question` names the contested question about it."""

    kind: ClassVar[Kind] = Kind.EVENT
    id: EventId
    title: str
    date: UncertainDate = UNKNOWN_DATE
    lasts_to: UncertainDate | None = None
    place: str = ""
    participants: tuple[Participant, ...] = ()
    status: EventStatus = EventStatus.REPORTED
    code: str = ""
    mode: str = ""
    scale: float | None = None
    contexts: tuple[str, ...] = ()
    summary: str = ""
    quantities: tuple[Quantity, ...] = ()
    question: QuestionId | None = None
    marking: Marking | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def label(self) -> str:
        """The title."""
        return self.title
