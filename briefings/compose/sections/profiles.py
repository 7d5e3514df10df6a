"""Cards of people and other actors. What the dossier does not hold reads "unknown"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.dates_words import event_when, since, when
from briefings.compose.document import Card, Cards, Run, Runs, Section
from briefings.compose.labels import actor_name, name_in
from briefings.compose.runs import noted
from briefings.compose.sections.choice import block_refs, chosen, refs_of
from briefings.compose.sections.timeline_table import in_time
from briefings.domain.actors import Actor, ActorKind, NameUse, Post
from briefings.domain.claims import Claim
from briefings.domain.dates import LimitStatus
from briefings.domain.events import MEETING, Event
from briefings.domain.records import Kind, Ref
from briefings.domain.sources import Citation, Source

if TYPE_CHECKING:
    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief

_CLAIMS_AT_MOST = 2


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """The cards, then the block's own text."""
    actors = _shown(block, desk.dossier)
    if not actors:
        return (desk.section(block, desk.nothing("profiles.none", block)),)
    cards = Cards(cards=tuple(_card(actor, desk) for actor in actors))
    return (desk.section(block, (cards, *desk.prose(block.text)), strong=True),)


def records(block: Block, _brief: Brief, dossier: AudienceDossier) -> tuple[Ref, ...]:
    """The actors, what they say, and when they were met."""
    refs: list[Ref] = []
    for actor in _shown(block, dossier):
        met = _meeting(actor, dossier)
        refs += [actor.ref, *refs_of(_claims(actor, dossier)), *([met.ref] if met else [])]
    return tuple(dict.fromkeys((*refs, *block_refs(block))))


def _shown(block: Block, dossier: AudienceDossier) -> tuple[Actor, ...]:
    """The actors named; else the people of the dossier."""
    actors = chosen(block, dossier, Actor)
    if any(ref.kind is Kind.ACTOR for ref in block.records):
        return actors
    return tuple(actor for actor in actors if actor.actor_kind is ActorKind.PERSON)


def _card(actor: Actor, desk: Desk) -> Card:
    facts = _person(actor, desk) if actor.actor_kind is ActorKind.PERSON else _body(actor, desk)
    position = (desk.phrases("profiles.position"), _position(actor, desk))
    dated = (desk.phrases("profiles.source-date"), _source_date(actor, desk))
    return Card(
        name=(Run(actor.label, shows=actor.ref),),
        post=_post(actor, desk),
        facts=(*_native(actor, desk), *facts, position, dated),
        shows=actor.ref,
    )


def _native(actor: Actor, desk: Desk) -> tuple[tuple[str, Runs], ...]:
    name = name_in(actor, NameUse.NATIVE)
    return ((desk.phrases("profiles.native"), (Run(name.text, language=name.language),)),) if name else ()


def _post(actor: Actor, desk: Desk) -> Runs:
    post = _current(actor)
    if post is None:
        return (Run(desk.phrases(f"actors.{actor.actor_kind.value.replace(' ', '-')}")),)
    body = actor_name(post.body, desk.dossier) if post.body else ""
    if not body or body in post.title:
        return (Run(post.title),)
    return (Run(desk.phrases("profiles.part-of", post=post.title, body=body)),)


def _current(actor: Actor) -> Post | None:
    """The first post that nothing says has ended, else the first."""
    held = (post for post in actor.posts if post.tenure.end.status in {LimitStatus.OPEN, LimitStatus.UNKNOWN})
    return next(held, actor.posts[0] if actor.posts else None)


def _person(actor: Actor, desk: Desk) -> tuple[tuple[str, Runs], ...]:
    post = _current(actor)
    known = [
        (desk.phrases("profiles.in-office"), desk.said(since(post.tenure, desk.phrases)) if post else desk.words("")),
        (desk.phrases("profiles.last-met"), _last_met(actor, desk)),
        (desk.phrases("profiles.speaks"), desk.words(desk.phrases.series(actor.languages))),
    ]
    for key, value in (("profiles.address", actor.form_of_address), ("profiles.say", actor.pronunciation)):
        if value:
            known.append((desk.phrases(key), desk.words(value)))
    return tuple(known)


def _body(actor: Actor, desk: Desk) -> tuple[tuple[str, Runs], ...]:
    return ((desk.phrases("profiles.summary"), desk.words(actor.summary)),)


def _last_met(actor: Actor, desk: Desk) -> Runs:
    met = _meeting(actor, desk.dossier)
    if met is None:
        return desk.words("")
    day = event_when(met, desk.phrases).words
    text = desk.phrases("profiles.met", day=day, title=met.title)
    return noted((Run(text, shows=met.ref),), desk.numbering.cite_record(met))


def _meeting(actor: Actor, dossier: AudienceDossier) -> Event | None:
    """The last meeting on file that the actor took part in."""
    met = [
        event
        for event in dossier.all(Event)
        if event.code == MEETING and any(part.actor == actor.id for part in event.participants)
    ]
    return in_time(tuple(met))[-1] if met else None


def _claims(actor: Actor, dossier: AudienceDossier) -> tuple[Claim, ...]:
    return tuple(claim for claim in dossier.all(Claim) if actor.id in claim.holders)[:_CLAIMS_AT_MOST]


def _position(actor: Actor, desk: Desk) -> Runs:
    """What the actor says; the summary of a person where nothing is on file."""
    runs: Runs = ()
    for claim in _claims(actor, desk.dossier):
        runs = (*runs, *((Run(" "),) if runs else ()), *desk.cited(claim.text, claim))
    if runs:
        return runs
    if actor.actor_kind is ActorKind.PERSON and actor.summary:
        return desk.cited(actor.summary, actor)
    return desk.words("")


def _source_date(actor: Actor, desk: Desk) -> Runs:
    """When the latest of the sources behind the card was published."""
    citations: list[Citation] = [*actor.citations]
    for claim in _claims(actor, desk.dossier):
        citations += claim.citations
    published = [desk.dossier.get(Source, citation.source).published for citation in citations]
    known = [date for date in published if date.latest is not None]
    if not known:
        return desk.words("")
    return desk.said(when(max(known, key=lambda date: (date.latest or 0, date.text)), desk.phrases))
