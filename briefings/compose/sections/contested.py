"""Contested questions: each holder's account beside the others, equal, never merged or ranked; our wording below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.citations import grade_of, supports
from briefings.compose.document import Disputed, Run, Runs, Section, Side, Style
from briefings.compose.labels import holder_names
from briefings.compose.sections.choice import block_refs, refs_of
from briefings.domain.claims import Claim, Question
from briefings.domain.events import Event
from briefings.domain.records import Kind, Ref

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.compose.phrases import Phrases
    from briefings.domain.briefs import Block, Brief


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """One section each, none of them broken over pages; the first has the head."""
    disputed = [_disputed(question, desk) for question in questions(block, desk.dossier)]
    if not disputed:
        return (desk.section(block, desk.nothing("contested.no-question", block)),)
    first = desk.section(block, disputed[:1], strong=True, keep=True)
    after = [desk.more(block, (each,), strong=True, keep=True) for each in disputed[1:]]
    return (first, *after, *desk.afterword(block))


def records(block: Block, _brief: Brief, dossier: AudienceDossier) -> tuple[Ref, ...]:
    """The questions, their claims, and who holds them."""
    refs: list[Ref] = []
    for question in questions(block, dossier):
        claims = rivals(question, dossier)
        holders = (Ref(Kind.ACTOR, holder) for claim in claims for holder in claim.holders)
        refs += [question.ref, *refs_of(claims), *holders]
    return tuple(dict.fromkeys((*refs, *block_refs(block))))


def questions(block: Block, dossier: AudienceDossier) -> tuple[Question, ...]:
    """The questions that a block names, also by a claim or an event about them; all where it names none."""
    if not block.records:
        return tuple(dossier.all(Question))
    found: dict[Question, None] = {}
    for ref in block.records:
        record = dossier.find(ref)
        if isinstance(record, Claim | Event) and record.question is not None:
            record = dossier.find(Ref(Kind.QUESTION, record.question))
        if isinstance(record, Question):
            found[record] = None
    return tuple(found)


def rivals(question: Question, dossier: AudienceDossier) -> tuple[Claim, ...]:
    """The claims about a question, those with the same id order each time."""
    return tuple(claim for claim in dossier.all(Claim) if claim.question == question.id)


def in_order(claims: Iterable[Claim], dossier: AudienceDossier, phrases: Phrases) -> list[Claim]:
    """By the day of the statement where all have one, else by the holder's name: no order that ranks."""
    claims = list(claims)
    if all(claim.stated.earliest is not None for claim in claims):
        return sorted(claims, key=lambda claim: (claim.stated.earliest or 0, claim.id))
    return sorted(claims, key=lambda claim: (holder_names(claim, dossier, phrases).casefold(), claim.id))


def _disputed(question: Question, desk: Desk) -> Disputed:
    claims = in_order(rivals(question, desk.dossier), desk.dossier, desk.phrases)
    return Disputed(
        question=(Run(question.text, shows=question.ref),),
        sides=tuple(_side(claim, desk) for claim in claims),
        wording=_wording(question, desk),
        shows=question.ref,
    )


def _side(claim: Claim, desk: Desk) -> Side:
    return Side(
        holder=(Run(holder_names(claim, desk.dossier, desk.phrases)),),
        grade=grade_of(supports(claim, desk.dossier), desk.dossier),
        text=desk.cited(claim.text, claim),
    )


def _wording(question: Question, desk: Desk) -> Runs:
    words = question.wording.strip('“”" ')
    if not words:
        return (Run(desk.phrases("contested.no-wording"), Style.UNKNOWN),)
    return (Run(desk.phrases("contested.wording", words=words)),)
