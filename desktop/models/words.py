"""How records are spoken of in the window: the icon and noun of a kind, a line about each record, dates and holders."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from briefings.domain.actors import Actor, ActorKind, NameUse
from briefings.domain.briefs import Brief
from briefings.domain.claims import Claim, Question
from briefings.domain.dates import UncertainDate
from briefings.domain.dossier import RECORD_TYPES, Dossier, Record
from briefings.domain.events import Event, Part, Participant
from briefings.domain.judgements import Judgement, Lever
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import Relation, Sign
from briefings.domain.scenarios import Indicator, Scenario, ScenarioSet
from briefings.domain.sources import Source
from briefings.errors import NotFoundError

KIND_ICONS = {
    Kind.ACTOR: "users",
    Kind.EVENT: "calendar-days",
    Kind.RELATION: "waypoints",
    Kind.SOURCE: "book-open",
    Kind.QUESTION: "split",
    Kind.CLAIM: "scale",
    Kind.JUDGEMENT: "gauge",
    Kind.LEVER: "zap",
    Kind.SCENARIO_SET: "git-branch",
    Kind.SCENARIO: "git-branch",
    Kind.INDICATOR: "target",
    Kind.BRIEF: "file-text",
}
KIND_NOUNS = {
    Kind.ACTOR: (QT_TRANSLATE_NOOP("words", "actor"), QT_TRANSLATE_NOOP("words", "actors")),
    Kind.EVENT: (QT_TRANSLATE_NOOP("words", "event"), QT_TRANSLATE_NOOP("words", "events")),
    Kind.RELATION: (QT_TRANSLATE_NOOP("words", "tie"), QT_TRANSLATE_NOOP("words", "ties")),
    Kind.SOURCE: (QT_TRANSLATE_NOOP("words", "source"), QT_TRANSLATE_NOOP("words", "sources")),
    Kind.QUESTION: (QT_TRANSLATE_NOOP("words", "question"), QT_TRANSLATE_NOOP("words", "questions")),
    Kind.CLAIM: (QT_TRANSLATE_NOOP("words", "claim"), QT_TRANSLATE_NOOP("words", "claims")),
    Kind.JUDGEMENT: (QT_TRANSLATE_NOOP("words", "judgement"), QT_TRANSLATE_NOOP("words", "judgements")),
    Kind.LEVER: (QT_TRANSLATE_NOOP("words", "lever"), QT_TRANSLATE_NOOP("words", "levers")),
    Kind.SCENARIO_SET: (QT_TRANSLATE_NOOP("words", "scenario set"), QT_TRANSLATE_NOOP("words", "scenario sets")),
    Kind.SCENARIO: (QT_TRANSLATE_NOOP("words", "scenario"), QT_TRANSLATE_NOOP("words", "scenarios")),
    Kind.INDICATOR: (QT_TRANSLATE_NOOP("words", "indicator"), QT_TRANSLATE_NOOP("words", "indicators")),
    Kind.BRIEF: (QT_TRANSLATE_NOOP("words", "brief"), QT_TRANSLATE_NOOP("words", "briefs")),
}
_DASH = " – "
_ACTING = {Part.INITIATOR}
_SUFFERING = {Part.TARGET, Part.VICTIM}


def records_of(dossier: Dossier, kind: Kind) -> Sequence[Record]:
    """Every record of a kind that is only known at run time."""
    record_type: Any = RECORD_TYPES[kind]
    found: Sequence[Record] = dossier.all(record_type)
    return found


def counted(kind: Kind, number: int) -> str:
    """A number of records in words: "1 event", "3 events"."""
    one, many = KIND_NOUNS[kind]
    return _tr("{number} {noun}").format(number=f"{number:,}", noun=_tr(one if number == 1 else many))


def noun(kind: Kind) -> str:
    """One record of a kind, at the head of a line: "Scenario set"."""
    return _tr(KIND_NOUNS[kind][0]).capitalize()


def nouns(kind: Kind) -> str:
    """Records of a kind, as a head over them: "Scenario sets"."""
    return _tr(KIND_NOUNS[kind][1]).capitalize()


def actor_names(dossier: Dossier, among: Iterable[ActorId] | None = None) -> dict[ActorId, str]:
    """What each actor is called, or each of some."""
    if among is None:
        return {actor.id: actor.label for actor in dossier.all(Actor)}
    names = {}
    for actor in among:
        with suppress(NotFoundError):
            names[actor] = dossier.get(Actor, actor).label
    return names


def name_of(dossier: Dossier, ref: Ref) -> str:
    """What a record is called; a record that is in the trash has no name here."""
    try:
        return label_of(dossier, dossier.record(ref))
    except NotFoundError:
        return _tr("{kind} in the trash").format(kind=noun(ref.kind))


def label_of(dossier: Dossier, record: Record) -> str:
    """What a record is called in lists: ties by their parties, the rest by their own label."""
    if isinstance(record, Relation):
        names = actor_names(dossier, [party.actor for party in record.parties])
        arrow = " → " if record.directed else _DASH
        return arrow.join(names.get(party.actor, "?") for party in record.parties)
    return record.label or _tr("{kind} without a name").format(kind=noun(record.kind))


def date_words(date: UncertainDate) -> str:
    """A date as it was given; nothing where nobody knows it."""
    return date.text if date.is_known or date.text not in {"", "unknown"} else ""


def participants_line(participants: Iterable[Participant], names: dict[ActorId, str]) -> str:
    """Who did what to whom, for one line: "Azerbaijan → Russia +1"."""
    held = [member for member in participants if member.actor in names]
    acting = [names[member.actor] for member in held if member.part in _ACTING]
    suffering = [names[member.actor] for member in held if member.part in _SUFFERING]
    rest = [names[member.actor] for member in held if member.part not in _ACTING | _SUFFERING]
    if acting and suffering:
        more = len(acting) + len(suffering) + len(rest) - 2
        return f"{acting[0]} → {suffering[0]}" + (f" +{more}" if more else "")
    everyone = acting + suffering + rest
    return ", ".join(everyone[:3]) + (f" +{len(everyone) - 3}" if len(everyone) > 3 else "")


def holders_line(claim: Claim, names: dict[ActorId, str]) -> str:
    """Who says it."""
    held = [names[actor] for actor in claim.holders if actor in names]
    return ", ".join([*held, claim.holder_text] if claim.holder_text else held) or _tr("Nobody named")


def kind_line(dossier: Dossier, record: Record) -> str:
    """One line under a record's name: what it is, and what tells it apart."""
    say = _KIND_LINES[record.kind]
    return say(dossier, record)


def _actor_line(_dossier: Dossier, actor: Actor) -> str:
    other = next((name.text for name in actor.names if name.use is NameUse.NATIVE and name.text != actor.label), "")
    kind = actor.actor_kind.value.capitalize()
    return _tr("{kind}, also {name}").format(kind=kind, name=other) if other else kind


def _event_line(_dossier: Dossier, event: Event) -> str:
    return _tr("Event, {status}").format(status=event.status)


def _relation_line(_dossier: Dossier, tie: Relation) -> str:
    signs = {Sign.FRIENDLY: _tr("friendly"), Sign.NEUTRAL: _tr("neutral"), Sign.HOSTILE: _tr("hostile")}
    return _tr("Tie, {kind}, {sign}").format(kind=tie.relation_kind, sign=signs[tie.sign])


def _source_line(_dossier: Dossier, source: Source) -> str:
    return ", ".join(part for part in (noun(Kind.SOURCE), source.genre, date_words(source.published)) if part)


def _question_line(dossier: Dossier, question: Question) -> str:
    claims = sum(claim.question == question.id for claim in dossier.all(Claim))
    return _tr("Question, {claims}").format(claims=counted(Kind.CLAIM, claims))


def _claim_line(dossier: Dossier, claim: Claim) -> str:
    holders = holders_line(claim, actor_names(dossier, claim.holders))
    return _tr("{kind}, held by {holders}").format(kind=claim.claim_kind.value.capitalize(), holders=holders)


def _judgement_line(_dossier: Dossier, judgement: Judgement) -> str:
    words = _tr("Judgement, {likelihood}, confidence {confidence}")
    return words.format(likelihood=judgement.likelihood, confidence=judgement.confidence)


def _lever_line(dossier: Dossier, lever: Lever) -> str:
    owner = actor_names(dossier, [lever.owner]).get(lever.owner, _tr("an actor in the trash"))
    return _tr("Lever of {owner}, {trend}").format(owner=owner, trend=lever.trend)


def _set_line(_dossier: Dossier, whole: ScenarioSet) -> str:
    return ", ".join(part for part in (noun(Kind.SCENARIO_SET), str(whole.set_kind), whole.horizon) if part)


def _scenario_line(_dossier: Dossier, scenario: Scenario) -> str:
    if not scenario.likelihood:
        return noun(Kind.SCENARIO)
    return _tr("Scenario, {likelihood}").format(likelihood=scenario.likelihood)


def _indicator_line(_dossier: Dossier, indicator: Indicator) -> str:
    if indicator.status == "none":
        return _tr("Indicator, not yet seen")
    return _tr("Indicator, sign {status}").format(status=indicator.status)


def _brief_line(_dossier: Dossier, brief: Brief) -> str:
    return _tr("Brief, {clearance}").format(clearance=brief.clearance)


_KIND_LINES: dict[Kind, Callable[[Dossier, Any], str]] = {
    Kind.ACTOR: _actor_line,
    Kind.EVENT: _event_line,
    Kind.RELATION: _relation_line,
    Kind.SOURCE: _source_line,
    Kind.QUESTION: _question_line,
    Kind.CLAIM: _claim_line,
    Kind.JUDGEMENT: _judgement_line,
    Kind.LEVER: _lever_line,
    Kind.SCENARIO_SET: _set_line,
    Kind.SCENARIO: _scenario_line,
    Kind.INDICATOR: _indicator_line,
    Kind.BRIEF: _brief_line,
}
ACTOR_ICONS = {
    ActorKind.STATE: "flag",
    ActorKind.ORGANISATION: "globe",
    ActorKind.GOVERNMENT_BODY: "landmark",
    ActorKind.PARTY: "users",
    ActorKind.COMPANY: "factory",
    ActorKind.MEDIA: "radio",
    ActorKind.ARMED_FORCE: "shield",
    ActorKind.GROUP: "users",
    ActorKind.PERSON: "user-round",
}


def _tr(words: object) -> str:
    # PySide types marked text as an object.
    return QCoreApplication.translate("words", str(words))
