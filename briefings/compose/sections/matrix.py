"""Two drivers, four futures; no likelihood is attached to any of them here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Block as Made
from briefings.compose.document import ItemList, Matrix, Quadrant, Run, Runs, Section, Style
from briefings.compose.labels import short
from briefings.compose.sections.choice import block_refs, refs_of, scenario_set, scenarios_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.compose.audience import AudienceDossier
    from briefings.compose.desk import Desk
    from briefings.domain.briefs import Block, Brief
    from briefings.domain.records import Ref
    from briefings.domain.scenarios import Driver, Scenario, ScenarioSet

_CORNERS = ("low high", "high high", "low low", "high low")  # x and y: top left, top right, bottom left, bottom right
_FITS = 230  # characters of a narrative in a quarter of the picture


def sections(block: Block, desk: Desk) -> tuple[Section, ...]:
    """The picture where two drivers make axes and each corner has its scenario, else a list of the scenarios."""
    found = scenario_set(block, desk.dossier)
    scenarios = scenarios_of(block, desk.dossier, found) if found else ()
    if found is None or not scenarios:
        return (desk.section(block, desk.nothing("scenarios.none", block)),)
    made = _picture(block, found, scenarios, desk) or _list(scenarios)
    return (desk.section(block, (made, *desk.prose(block.text)), strong=True, keep=isinstance(made, Matrix)),)


def records(block: Block, _brief: Brief, dossier: AudienceDossier) -> tuple[Ref, ...]:
    """The set and its scenarios."""
    found = scenario_set(block, dossier)
    shown = (found.ref, *refs_of(scenarios_of(block, dossier, found))) if found else ()
    return tuple(dict.fromkeys((*shown, *block_refs(block))))


def _picture(block: Block, found: ScenarioSet, scenarios: Sequence[Scenario], desk: Desk) -> Matrix | None:
    corners = {scenario.corner: scenario for scenario in scenarios}
    across, up = _axis(found, "x"), _axis(found, "y")
    if across is None or up is None or len(scenarios) != len(_CORNERS) or corners.keys() != set(_CORNERS):
        return None
    top_left, top_right, bottom_left, bottom_right = (_quadrant(corners[corner]) for corner in _CORNERS)
    return Matrix(
        caption=desk.caption("figure", desk.title(block, "captions.matrix")),
        quadrants=(top_left, top_right, bottom_left, bottom_right),
        left=across.low_pole,
        right=across.high_pole,
        top=up.high_pole,
        bottom=up.low_pole,
    )


def _axis(found: ScenarioSet, axis: str) -> Driver | None:
    return next((driver for driver in found.drivers if driver.axis == axis), None)


def _quadrant(scenario: Scenario) -> Quadrant:
    return Quadrant(
        letter=scenario.letter,
        name=(Run(scenario.name, shows=scenario.ref),),
        text=(Run(short(scenario.narrative, _FITS)),) if scenario.narrative else (),
        hinge=(Run(scenario.hinge, Style.SOFT),) if scenario.hinge else (),
    )


def _list(scenarios: Sequence[Scenario]) -> Made:
    return ItemList(items=tuple(map(_item, scenarios)), numbered=False)


def _item(scenario: Scenario) -> Runs:
    return (Run(scenario.label, Style.STRONG, shows=scenario.ref), Run(f" {scenario.narrative}".rstrip()))
