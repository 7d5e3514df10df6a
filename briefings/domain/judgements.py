"""Judgements: what we hold likely, how confident we are, what it rests on and what would change it. Also levers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from briefings.domain.dates import UNKNOWN_DATE, UncertainDate
from briefings.domain.likelihoods import Confidence
from briefings.domain.markings import Marking
from briefings.domain.records import ActorId, Identified, JudgementId, Kind, LeverId, Ref
from briefings.domain.relations import Trend
from briefings.domain.sources import Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """How a judgement stood before, and why it was changed."""

    stated: UncertainDate
    text: str
    likelihood: str
    confidence: Confidence
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Identified):
    """One judgement. `text` carries the likelihood word; `basis` says the confidence and its grounds; `would_change`
    what would alter it: three sentences, so that likelihood and confidence never share one."""

    kind: ClassVar[Kind] = Kind.JUDGEMENT
    id: JudgementId
    text: str
    scale: str
    likelihood: str
    confidence: Confidence
    basis: str = ""
    would_change: str = ""
    rests_on: tuple[Ref, ...] = ()
    versions: tuple[Version, ...] = ()
    marking: Marking | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def label(self) -> str:
        """The judgement itself."""
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever(Identified):
    """An instrument by which `owner` can influence `targets`."""

    kind: ClassVar[Kind] = Kind.LEVER
    id: LeverId
    name: str
    owner: ActorId
    targets: tuple[ActorId, ...] = ()
    lever_kind: str = ""
    trend: Trend = Trend.UNKNOWN
    summary: str = ""
    since: UncertainDate = UNKNOWN_DATE
    marking: Marking | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def label(self) -> str:
        """The name."""
        return self.name
