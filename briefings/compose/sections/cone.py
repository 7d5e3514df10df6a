"""The futures of a set as a cone: what is plausible by the horizon, each future with its likelihood in words.

The cone says nothing of likelihood itself; an exploratory set has none at all. What it is drawn like stands in
`figures/cone.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Figure, Run, Runs, Section
from briefings.compose.measures import MAIN_WIDTH
from briefings.compose.scales import scale_of, term_of
from briefings.compose.sections.choice import block_refs, refs_of, scenario_set, scenarios_of
from briefings.compose.sections.network import day_said
from briefings.domain.scenarios import SetKind
from briefings.figures.cone import Future, cone_scene

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief
    from briefings.domain.likelihoods import Scale
    from briefings.domain.records import Ref
    from briefings.domain.scenarios import Scenario, ScenarioSet


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """The figure, then the block's own text."""
    found = scenario_set(block, desk.dossier)
    scenarios = scenarios_of(block, desk.dossier, found) if found else ()
    if found is None or not scenarios:
        return (desk.section(block, desk.nothing("scenarios.none", block)),)
    figure = _figure(block, found, scenarios, desk)
    return (desk.section(block, (figure, *desk.prose(block.text)), strong=True, keep=True),)


def records(block: Block, _brief: Brief, dossier: AudienceDossier) -> tuple[Ref, ...]:
    """The set and its scenarios."""
    found = scenario_set(block, dossier)
    shown = (found.ref, *refs_of(scenarios_of(block, dossier, found))) if found else ()
    return tuple(dict.fromkeys((*shown, *block_refs(block))))


def _figure(block: Block, found: ScenarioSet, scenarios: Sequence[Scenario], desk: Desk) -> Figure:
    scale = scale_of(found.scale) if found.set_kind is SetKind.EXCLUSIVE else None
    futures = [_future(scenario, found, scale, desk) for scenario in scenarios]
    day, count = day_said(desk), desk.phrases.count(len(futures)).capitalize()
    key = "captions.cone" if len(futures) > 1 else "captions.cone-one"
    horizon = found.horizon or desk.phrases("scenarios.horizon-unknown")
    return Figure(
        caption=desk.caption("figure", desk.title(block, key, count=count, day=day)),
        scenes=(cone_scene(futures, width=MAIN_WIDTH, day=day, horizon=horizon),),
        source=_source(found, futures, scale, desk),
    )


def _future(scenario: Scenario, found: ScenarioSet, scale: Scale | None, desk: Desk) -> Future:
    term = term_of(scale, scenario.likelihood)
    unsaid = "" if found.set_kind is SetKind.EXPLORATORY else desk.phrases("scenarios.likelihood-unknown")
    return Future(
        letter=scenario.letter,
        name=scenario.name,
        words=term.words if term else unsaid,
        low=term.low if term else None,
        high=term.high if term else None,
        note=scenario.hinge,
        wild=scale is not None and term == scale.terms[0],
        shows=scenario.ref,
    )


def _source(found: ScenarioSet, futures: Sequence[Future], scale: Scale | None, desk: Desk) -> Runs:
    said = [desk.phrases("scenarios.cone")]
    if found.set_kind is SetKind.EXPLORATORY:
        said.append(desk.phrases("scenarios.exploratory"))
    elif scale is not None:
        said.append(desk.phrases("scenarios.cone-bands", scale=scale.title))
        if any(future.wild for future in futures):
            said.append(desk.phrases("scenarios.wild", term=scale.terms[0].words))
    return (Run(" ".join(said), shows=found.ref),)
