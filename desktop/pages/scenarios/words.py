"""Scenarios in words: likelihood, corners of the 2 x 2, the sum of a set. No widgets here."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.compose.scales import midpoint_sum, scale_of, term_of
from briefings.domain.likelihoods import Term
from briefings.domain.scenarios import Driver, Scenario, ScenarioSet, SetKind

LEAST_SUM, MOST_SUM = 85.0, 115.0
"""Percent between which the midpoints of an exclusive set should add up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axes:
    """The two drivers that span the 2 x 2."""

    across: Driver
    up: Driver


def axes_of(whole: ScenarioSet) -> Axes | None:
    """Return the two axes of a set, or None where it has no 2 x 2."""
    across = next((driver for driver in whole.drivers if driver.axis == "x"), None)
    up = next((driver for driver in whole.drivers if driver.axis == "y"), None)
    return Axes(across=across, up=up) if across is not None and up is not None else None


def by_corner(scenarios: Sequence[Scenario]) -> dict[tuple[str, str], Scenario]:
    """Return the scenarios that take a corner, by their poles across and up ("low" or "high")."""
    found: dict[tuple[str, str], Scenario] = {}
    for scenario in scenarios:
        across, _, up = scenario.corner.partition(" ")
        if across and up:
            found.setdefault((across, up), scenario)
    return found


def term_for(whole: ScenarioSet, scenario: Scenario) -> Term | None:
    """Return the step of the set's scale on which a scenario stands, or None without one."""
    return term_of(scale_of(whole.scale), scenario.likelihood)


def sum_problem(whole: ScenarioSet, scenarios: Sequence[Scenario]) -> str:
    """Return what is wrong with the likelihoods of an exclusive set together, or an empty text."""
    scale = scale_of(whole.scale)
    if whole.set_kind is not SetKind.EXCLUSIVE or scale is None or not scenarios:
        return ""
    total = midpoint_sum(scale, scenarios)
    if total is None:
        return "A future has no likelihood yet. In an exclusive set each needs one: choose it in the future's card."
    if LEAST_SUM <= total <= MOST_SUM:
        return ""
    way = "lower" if total > MOST_SUM else "raise"
    return (
        f"The midpoints of the likelihoods add up to {total:g} %, outside 85–115 %. "
        f"One of these futures must come: {way} a likelihood, or add a future that is missing."
    )
