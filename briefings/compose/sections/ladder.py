"""The scenarios of an exclusive set from the most likely down: words and bands, never points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Band, Cell, Column, Run, Runs, Section, Style, Table
from briefings.compose.scales import gridlines, midpoint_sum, scale_of, term_of
from briefings.compose.sections.choice import block_refs, refs_of, scenario_set, scenarios_of
from briefings.domain.scenarios import Scenario, ScenarioSet, SetKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief
    from briefings.domain.likelihoods import Scale
    from briefings.domain.records import Ref

_EVEN = 55.0  # percent: what ends here is not more likely than not


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """The table over the full measure, then the block's own text."""
    found = scenario_set(block, desk.dossier)
    scale = scale_of(found.scale) if found else None
    scenarios = scenarios_of(block, desk.dossier, found) if found else ()
    if found is None or scale is None or not scenarios:
        return (desk.section(block, desk.nothing("scenarios.none", block)),)
    if found.set_kind is SetKind.EXPLORATORY:
        return (desk.section(block, desk.nothing("scenarios.exploratory", block)),)
    table = _table(block, found, in_order(scenarios, scale), scale, desk)
    return (desk.section(block, (table, *desk.prose(block.text)), strong=True, keep=True),)


def records(block: Block, _brief: Brief, dossier: AudienceDossier) -> tuple[Ref, ...]:
    """The set and its scenarios."""
    found = scenario_set(block, dossier)
    shown = (found.ref, *refs_of(scenarios_of(block, dossier, found))) if found else ()
    return tuple(dict.fromkeys((*shown, *block_refs(block))))


def in_order(scenarios: Sequence[Scenario], scale: Scale) -> list[Scenario]:
    """The most likely first, those of the same term by letter, those without a term last."""

    def place(scenario: Scenario) -> tuple[float, str]:
        term = term_of(scale, scenario.likelihood)
        return (-(term.low + term.high) if term else 1.0, scenario.letter)

    return sorted(scenarios, key=place)


def _table(block: Block, found: ScenarioSet, scenarios: list[Scenario], scale: Scale, desk: Desk) -> Table:
    return Table(
        columns=(
            Column(head=(Run(desk.phrases("scenarios.scenario")),), millimetres=42.5),
            Column(head=(Run(desk.phrases("scenarios.in-words")),), millimetres=23.5),
            Column(head=(), millimetres=64.0),
            Column(head=(Run(desk.phrases("scenarios.first-sign")),), share=1.0),
        ),
        rows=tuple(_row(scenario, scale, desk) for scenario in scenarios),
        caption=desk.caption("figure", _title(block, scenarios[0], scale, desk)),
        wide=True,
        edges=gridlines(scale),
        source=_source(found, scenarios, scale, desk),
    )


def _title(block: Block, first: Scenario, scale: Scale, desk: Desk) -> Runs:
    term = term_of(scale, first.likelihood)
    if block.title or term is None:
        return desk.title(block, "captions.ladder")
    key = "captions.ladder-even" if term.high <= _EVEN else "captions.ladder-lead"
    return desk.title(block, key, name=first.name)


def _row(scenario: Scenario, scale: Scale, desk: Desk) -> tuple[Cell, ...]:
    term = term_of(scale, scenario.likelihood)
    name = (Run(scenario.letter, Style.STRONG), Run(f" {scenario.name}", shows=scenario.ref))
    words = (Run(term.words, Style.STRONG),) if term else desk.words("")
    band: Cell = Band(low=term.low, high=term.high, words=term.words) if term else ()
    return (name, words, band, desk.words(scenario.first_sign))


def _source(found: ScenarioSet, scenarios: list[Scenario], scale: Scale, desk: Desk) -> Runs:
    edges = ", ".join(f"{edge:g}" for edge in gridlines(scale))
    text = desk.phrases("scenarios.bands", scale=scale.title, edges=edges)
    total = midpoint_sum(scale, scenarios)
    if total is not None:
        text = f"{text} {desk.phrases('scenarios.sum', sum=f'{total:g}')}"
    return (Run(text, shows=found.ref),)
