"""Background: one dated fact after the other, by the earliest day that each may have."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

from briefings.compose.dates_words import event_when
from briefings.compose.document import Fact, FactList, Run, Runs, Section, Style
from briefings.compose.runs import noted
from briefings.compose.sections.choice import block_refs, chosen, refs_of
from briefings.domain.events import Event, EventStatus

if TYPE_CHECKING:
    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief
    from briefings.domain.records import Ref


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """The facts, then the block's own text."""
    events = in_time(chosen(block, desk.dossier, Event))
    if not events:
        return (desk.section(block, desk.nothing("events.none", block)),)
    facts = FactList(facts=tuple(_fact(event, desk) for event in events))
    return (desk.section(block, (facts, *desk.prose(block.text))),)


def records(block: Block, _brief: Brief, dossier: AudienceDossier) -> tuple[Ref, ...]:
    """The events."""
    events = in_time(chosen(block, dossier, Event))
    return tuple(dict.fromkeys((*refs_of(events), *block_refs(block))))


def in_time(events: tuple[Event, ...]) -> list[Event]:
    """Sorted by the earliest possible day, then the latest; what no day bounds stands last."""

    def place(event: Event) -> tuple[int, int, int]:
        first, last = event.date.earliest, event.date.latest
        bounds = [bound for bound in (first, last) if bound is not None]
        return (first or min(bounds, default=sys.maxsize), last or sys.maxsize, event.id)

    return sorted(events, key=place)


def _fact(event: Event, desk: Desk) -> Fact:
    """The summary where there is one, else the title; what is not reported is said to be so."""
    text = event.summary.strip() or event.title.strip()
    stopped = text if text.endswith((".", "!", "?", "…", "”")) else f"{text}."
    runs: Runs = noted((Run(stopped, shows=event.ref),), desk.numbering.cite_record(event))
    if event.status is not EventStatus.REPORTED:
        runs = (*runs, Run(" " + desk.phrases(f"events.{event.status.value}"), Style.REMARK))
    as_of = desk.brief.as_of.latest
    year = date.fromordinal(as_of).year if as_of is not None else None
    return Fact(day=desk.said(event_when(event, desk.phrases, year=year)), text=runs)
