"""Signs that tell the futures apart: who can see them, how likely each is under each future, and what was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.dates_words import when
from briefings.compose.document import Cell, Column, Expectation, Run, Runs, Section, Style, Table
from briefings.compose.runs import noted
from briefings.compose.sections.choice import block_refs, chosen, refs_of, scenario_set, scenarios_of
from briefings.domain.events import Event
from briefings.domain.records import Kind, Ref
from briefings.domain.scenarios import Indicator, IndicatorStatus, Scenario

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief

_LEVELS = (4, 3, 2, 1, 0)


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """The table over the full measure, then the block's own text."""
    signs = _shown(block, desk.dossier)
    if not signs:
        return (desk.section(block, desk.nothing("watch-list.none", block)),)
    table = _table(block, signs, _scenarios(block, desk.dossier), desk)
    return (desk.section(block, (table, *desk.prose(block.text)), strong=True),)


def records(block: Block, _brief: Brief, dossier: AudienceDossier) -> tuple[Ref, ...]:
    """The signs, the scenarios that they tell apart, and the events in which they were seen."""
    signs = _shown(block, dossier)
    hits = (Ref(Kind.EVENT, hit) for sign in signs for hit in sign.hits)
    scenarios = refs_of(_scenarios(block, dossier))
    return tuple(dict.fromkeys((*refs_of(signs), *scenarios, *hits, *block_refs(block))))


def _scenarios(block: Block, dossier: AudienceDossier) -> tuple[Scenario, ...]:
    found = scenario_set(block, dossier)
    return scenarios_of(block, dossier, found) if found else ()


def _shown(block: Block, dossier: AudienceDossier) -> tuple[Indicator, ...]:
    """The signs named; else all of the set but those that look the same under every scenario."""
    signs = chosen(block, dossier, Indicator)
    if any(ref.kind is Kind.INDICATOR for ref in block.records):
        return signs
    found = scenario_set(block, dossier)
    return tuple(sign for sign in signs if found and sign.set_id == found.id and _tells(sign))


def _tells(sign: Indicator) -> bool:
    levels = {each.level for each in sign.expected}
    return len(levels) > 1 or len(sign.expected) < 2


def _table(block: Block, signs: Sequence[Indicator], scenarios: Sequence[Scenario], desk: Desk) -> Table:
    phrases = desk.phrases
    letters = (Column(head=(Run(scenario.letter, shows=scenario.ref),), millimetres=9.0) for scenario in scenarios)
    return Table(
        columns=(
            Column(head=(), millimetres=6.0),
            Column(head=(Run(phrases("watch-list.sign")),), share=1.0),
            *letters,
            Column(head=(Run(phrases("watch-list.status")),), millimetres=20.0),
            Column(head=(Run(phrases("watch-list.last-check")),), millimetres=26.0),
        ),
        rows=tuple(_row(number, sign, scenarios, desk) for number, sign in enumerate(signs, start=1)),
        caption=desk.caption("table", _title(block, len(signs), desk)),
        wide=True,
        source=_source(signs, desk),
        expectation_key=tuple(_expectation(level, desk) for level in _LEVELS),
    )


def _title(block: Block, count: int, desk: Desk) -> Runs:
    if count == 1:
        return desk.title(block, "captions.watch-list-one")
    return desk.title(block, "captions.watch-list", count=desk.phrases.count(count).capitalize())


def _row(number: int, sign: Indicator, scenarios: Sequence[Scenario], desk: Desk) -> tuple[Cell, ...]:
    levels = {each.scenario: each.level for each in sign.expected}
    expected = (
        _expectation(levels[scenario.id], desk) if scenario.id in levels else desk.words("") for scenario in scenarios
    )
    checked = desk.said(when(sign.checked, desk.phrases)) if sign.checked.is_known else desk.words("")
    return ((Run(str(number)),), _sign(sign, desk), *expected, _status(sign, desk), checked)


def _sign(sign: Indicator, desk: Desk) -> Runs:
    text = Run(sign.text, shows=sign.ref)
    if not sign.collector:
        return (text,)
    return (text, Run(" " + desk.phrases("watch-list.collector", collector=sign.collector), Style.SOFT))


def _expectation(level: int, desk: Desk) -> Expectation:
    return Expectation(level=level, words=desk.phrases(f"watch-list.expected.{level}"))


def _status(sign: Indicator, desk: Desk) -> Runs:
    seen = sign.status is not IndicatorStatus.NONE
    runs: Runs = (Run(desk.phrases(f"watch-list.seen.{sign.status.value}"), Style.STRONG if seen else Style.PLAIN),)
    if sign.status_note:
        # "none since 27 June" goes on, "some: Armenia" explains.
        note = desk.phrases("watch-list.note", note=sign.status_note) if seen else f" {sign.status_note}"
        runs = (*runs, Run(note))
    numbers = [number for hit in sign.hits for number in desk.numbering.cite_record(desk.dossier.get(Event, hit))]
    return noted(runs, numbers)


def _source(signs: Sequence[Indicator], desk: Desk) -> Runs:
    said = [desk.phrases("watch-list.key")]
    if all(map(_tells, signs)):
        said.append(desk.phrases("watch-list.flat"))
    return (Run(" ".join(said)),)
