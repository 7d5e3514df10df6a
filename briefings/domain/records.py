"""What every record carries: an id, a kind, a marking, citations. The kinds themselves stand beside this module."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, NewType

ActorId = NewType("ActorId", int)
EventId = NewType("EventId", int)
RelationId = NewType("RelationId", int)
SourceId = NewType("SourceId", int)
QuestionId = NewType("QuestionId", int)
ClaimId = NewType("ClaimId", int)
JudgementId = NewType("JudgementId", int)
LeverId = NewType("LeverId", int)
ScenarioSetId = NewType("ScenarioSetId", int)
ScenarioId = NewType("ScenarioId", int)
IndicatorId = NewType("IndicatorId", int)
BriefId = NewType("BriefId", int)
"""Ids are positive 63-bit integers, unique over all kinds and devices: 23 bits of device, 40 bits of counter."""


class Kind(StrEnum):
    """The kinds of record, as they are named in files, links and on the command line."""

    ACTOR = "actor"
    EVENT = "event"
    RELATION = "relation"
    SOURCE = "source"
    QUESTION = "question"
    CLAIM = "claim"
    JUDGEMENT = "judgement"
    LEVER = "lever"
    SCENARIO_SET = "scenario_set"
    SCENARIO = "scenario"
    INDICATOR = "indicator"
    BRIEF = "brief"


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """Points at one record of any kind. Written `actor:1234` in prose and on the command line."""

    kind: Kind
    id: int

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"

    @classmethod
    def parse(cls, text: str) -> Ref:
        """The inverse of `str`. Raises ValueError where the text is no reference."""
        kind, _, number = text.partition(":")
        return cls(Kind(kind), int(number))


class Identified:
    """A base for every kind of record: what has a kind and an id can be pointed at."""

    __slots__ = ()
    kind: ClassVar[Kind]
    id: int

    @property
    def ref(self) -> Ref:
        """How others point at it."""
        return Ref(self.kind, self.id)
