"""Scenario sets: the likelihoods of an exclusive set add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.scales import midpoint_sum, scale_of, term_of
from briefings.compose.sections.choice import scenario_set, scenarios_of
from briefings.domain.briefs import Block, BlockKind
from briefings.domain.scenarios import ScenarioSet, SetKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.compose.rules.case import Case, Finding

_LEAST, _MOST = 85.0, 115.0


def midpoints(case: Case) -> Iterator[Finding]:
    """Yield exclusive sets whose bands do not add up to about 100 percent, and their scenarios without a term."""
    for block in case.blocks(BlockKind.SCENARIO_LADDER):
        found = scenario_set(block, case.seen)
        if found is not None and found.set_kind is SetKind.EXCLUSIVE:
            yield from _of(found, block, case)


def _of(found: ScenarioSet, block: Block, case: Case) -> Iterator[Finding]:
    scale = scale_of(found.scale)
    if scale is None:
        return
    scenarios = scenarios_of(block, case.seen, found)
    for scenario in scenarios:
        if term_of(scale, scenario.likelihood) is None:
            yield case.open(
                "midpoints", "unstated", "unstated-remedy", scenario=scenario.label, block=block, ref=scenario.ref
            )
    total = midpoint_sum(scale, scenarios)
    if total is not None and scenarios and not _LEAST <= total <= _MOST:
        yield case.open("midpoints", question=found.question, sum=f"{total:g}", block=block, ref=found.ref)
