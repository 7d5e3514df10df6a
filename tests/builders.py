"""Records for tests in one short line each: only what a test is about is said. Ids count up within a test run."""

# ruff: noqa: ANN401 - the fields of a record pass through as they are

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from briefings.domain.actors import Actor, ActorKind, Name
from briefings.domain.briefs import Block, BlockKind, Brief
from briefings.domain.claims import Claim, ClaimKind, Question
from briefings.domain.dates import UNKNOWN_DATE, Day, Limit, LimitStatus, Precision, Span, UncertainDate
from briefings.domain.events import Event, Part, Participant
from briefings.domain.gradings import Credibility, Reliability
from briefings.domain.judgements import Judgement, Lever
from briefings.domain.likelihoods import Confidence
from briefings.domain.records import (
    ActorId,
    BriefId,
    ClaimId,
    EventId,
    IndicatorId,
    JudgementId,
    LeverId,
    QuestionId,
    RelationId,
    ScenarioId,
    ScenarioSetId,
    SourceId,
)
from briefings.domain.relations import Party, Relation, RelationKind, Sign
from briefings.domain.scenarios import Indicator, Scenario, ScenarioSet
from briefings.domain.sources import Citation, Source

_ids = count(1)


def day(text: str) -> UncertainDate:
    """A known day: day("2025-06-27")."""
    given = date.fromisoformat(text)
    number = Day(given.toordinal())
    words = f"{given.day} {given:%B %Y}"
    return UncertainDate(text=words, edtf=text, earliest=number, latest=number, precision=Precision.DAY)


def span(start: str | None = None, end: str | None = None) -> Span:
    """From one known day until another; a missing start is unknown, a missing end is open."""
    first = Limit(status=LimitStatus.UNKNOWN) if start is None else Limit(status=LimitStatus.KNOWN, date=day(start))
    last = Limit(status=LimitStatus.OPEN) if end is None else Limit(status=LimitStatus.KNOWN, date=day(end))
    return Span(start=first, end=last)


def actor(name: str = "Azerbaijan", kind: ActorKind = ActorKind.STATE, **more: Any) -> Actor:
    """An actor with one name."""
    values: dict[str, Any] = {"id": ActorId(next(_ids)), "names": (Name(text=name),)}
    return Actor(actor_kind=kind, **(values | more))


def event(title: str = "Arrests in Yekaterinburg", on: str | None = None, *actors: Actor, **more: Any) -> Event:
    """An event; actors take part in order: initiator, target, others."""
    parts = (Part.INITIATOR, Part.TARGET, *[Part.OTHER] * len(actors))
    participants = tuple(Participant(actor=who.id, part=part) for who, part in zip(actors, parts, strict=False))
    values: dict[str, Any] = {"id": EventId(next(_ids)), "date": day(on) if on else UNKNOWN_DATE}
    return Event(title=title, **(values | {"participants": participants} | more))


def relation(
    first: Actor, second: Actor, sign: Sign = Sign.FRIENDLY, kind: RelationKind = RelationKind.DIPLOMATIC, **more: Any
) -> Relation:
    """A relation of two actors."""
    parties = (Party(actor=first.id), Party(actor=second.id))
    values: dict[str, Any] = {"id": RelationId(next(_ids)), "parties": parties}
    return Relation(relation_kind=kind, sign=sign, **(values | more))


def source(title: str = "A newspaper", reliability: Reliability = Reliability.C, **more: Any) -> Source:
    """A source."""
    values: dict[str, Any] = {"id": SourceId(next(_ids)), "title": title, "reliability": reliability}
    return Source(**(values | more))


def citation(of: Source, locator: str = "¶ 1", credibility: Credibility = Credibility.POSSIBLY_TRUE) -> Citation:
    """A citation of a source."""
    return Citation(source=of.id, locator=locator, credibility=credibility)


def question(text: str = "Cause of death", **more: Any) -> Question:
    """A contested question."""
    values: dict[str, Any] = {"id": QuestionId(next(_ids)), "text": text}
    return Question(**(values | more))


def claim(
    text: str = "They were beaten.", *holders: Actor, kind: ClaimKind = ClaimKind.ASSESSMENT, **more: Any
) -> Claim:
    """A claim held by some actors."""
    values: dict[str, Any] = {"id": ClaimId(next(_ids)), "holders": tuple(holder.id for holder in holders)}
    return Claim(text=text, claim_kind=kind, **(values | more))


def judgement(
    text: str = "A further cooling is likely.",
    likelihood: str = "likely",
    confidence: Confidence = Confidence.MODERATE,
    **more: Any,
) -> Judgement:
    """A judgement on the scale of ICD 203."""
    values: dict[str, Any] = {"id": JudgementId(next(_ids)), "scale": "icd203-a"}
    return Judgement(text=text, likelihood=likelihood, confidence=confidence, **(values | more))


def lever(name: str, owner: Actor, *targets: Actor, **more: Any) -> Lever:
    """A lever of one actor on others."""
    values: dict[str, Any] = {"id": LeverId(next(_ids)), "targets": tuple(target.id for target in targets)}
    return Lever(name=name, owner=owner.id, **(values | more))


def scenario_set(text: str = "How will relations stand in a year?", **more: Any) -> ScenarioSet:
    """A set of scenarios."""
    values: dict[str, Any] = {"id": ScenarioSetId(next(_ids)), "question": text}
    return ScenarioSet(**(values | more))


def scenario(of: ScenarioSet, letter: str = "A", name: str = "Repair", **more: Any) -> Scenario:
    """A scenario of a set."""
    values: dict[str, Any] = {"id": ScenarioId(next(_ids)), "set_id": of.id, "letter": letter, "name": name}
    return Scenario(**(values | more))


def indicator(of: ScenarioSet, text: str = "Ambassadors return", **more: Any) -> Indicator:
    """An indicator of a set."""
    values: dict[str, Any] = {"id": IndicatorId(next(_ids)), "set_id": of.id, "text": text}
    return Indicator(**(values | more))


def block(kind: BlockKind = BlockKind.PROSE, text: str = "", **more: Any) -> Block:
    """A block of a brief."""
    values: dict[str, Any] = {"key": f"block-{next(_ids)}", "block_kind": kind, "text": text}
    return Block(**(values | more))


def brief(title: str = "Meeting with the minister", *blocks: Block, **more: Any) -> Brief:
    """A ministerial brief with these blocks."""
    values: dict[str, Any] = {"id": BriefId(next(_ids)), "template": "ministerial_brief", "blocks": tuple(blocks)}
    return Brief(title=title, **(values | more))
