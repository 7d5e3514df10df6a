"""Judgements: three sentences in the main column, likelihood and confidence apart in the side one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Judged, Run, Runs, Section
from briefings.compose.runs import noted
from briefings.compose.scales import gridlines, scale_of, term_of
from briefings.compose.sections.choice import block_refs, chosen, refs_of
from briefings.domain.judgements import Judgement

if TYPE_CHECKING:
    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief
    from briefings.domain.records import Ref


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """One section each, since the side column shows one judgement; the first has the head."""
    judged = [_judged(judgement, desk) for judgement in chosen(block, desk.dossier, Judgement)]
    if not judged:
        return (desk.section(block, desk.nothing("judgement.none", block)),)
    first = desk.section(block, judged[:1], keep=True)
    after = [desk.more(block, (each,), keep=True) for each in judged[1:]]
    return (first, *after, *desk.afterword(block))


def records(block: Block, _brief: Brief, dossier: AudienceDossier) -> tuple[Ref, ...]:
    """The judgements and what they rest on."""
    judgements = chosen(block, dossier, Judgement)
    beneath = (ref for judgement in judgements for ref in judgement.rests_on)
    return tuple(dict.fromkeys((*refs_of(judgements), *beneath, *block_refs(block))))


def _judged(judgement: Judgement, desk: Desk) -> Judged:
    scale = scale_of(judgement.scale)
    term = term_of(scale, judgement.likelihood)
    return Judged(
        text=_sentences(judgement, desk),
        likelihood=judgement.likelihood,
        low=term.low if term else 0.0,
        high=term.high if term else 0.0,
        edges=gridlines(scale) if scale else (),
        scale=scale.title if scale else "",
        confidence=judgement.confidence.value,
        discs=judgement.confidence.discs,
        shows=judgement.ref,
    )


def _sentences(judgement: Judgement, desk: Desk) -> Runs:
    """Likelihood first, then the confidence and its grounds with their marks, then what would change it."""
    basis = judgement.basis or desk.phrases("judgement.confidence", confidence=judgement.confidence.value)
    grounds = (
        noted((Run(f" {basis}"),), desk.numbering.cite_record(judgement))
        if judgement.citations
        else (Run(f" {basis}"),)
    )
    change = (Run(f" {judgement.would_change}"),) if judgement.would_change else ()
    return (Run(judgement.text), *grounds, *change)
