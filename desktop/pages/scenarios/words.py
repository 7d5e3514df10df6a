"""Scenarios in words: likelihood, network changes, corners of the 2 x 2, the sum of a set. No widgets here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefings.compose.scales import midpoint_sum, scale_of, term_of
from briefings.domain.dossier import Dossier
from briefings.domain.likelihoods import Term
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import Relation, RelationKind, Sign, Trend
from briefings.domain.scenarios import Alteration, Driver, NetworkChange, Scenario, ScenarioSet, SetKind
from briefings.errors import NotFoundError
from desktop.models.words import actor_names, name_of

LEAST_SUM, MOST_SUM = 85.0, 115.0
"""Percent between which the midpoints of an exclusive set should add up."""
_SIGNS = {Sign.FRIENDLY: "friendly", Sign.NEUTRAL: "neither friendly nor hostile", Sign.HOSTILE: "hostile"}
_TRENDS = {
    Trend.STRENGTHENING: " and strengthening",
    Trend.STEADY: " and steady",
    Trend.WEAKENING: " and weakening",
    Trend.UNKNOWN: "",
}

_LINKS = {
    RelationKind.CONTROL: "over",
    RelationKind.PATRONAGE: "over",
    RelationKind.INFLUENCE: "on",
    RelationKind.DEPENDENCY: "on",
}
"""How a directed tie of each kind names the one that is acted upon."""


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


def likelihood_words(whole: ScenarioSet, scenario: Scenario) -> str:
    """Return likelihood and range: "Unlikely, 20–45 %"."""
    term = term_for(whole, scenario)
    if term is None:
        return scenario.likelihood.capitalize() or "No likelihood yet"
    return f"{term.words.capitalize()}, {term.low:g}–{term.high:g} %"


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


def change_words(dossier: Dossier, change: NetworkChange) -> str:
    """Return what a scenario changes in the network, in a sentence."""
    if change.alteration is Alteration.ABSENT:
        who = "An actor in the trash" if change.actor is None else name_of(dossier, Ref(Kind.ACTOR, change.actor))
        return f"{who} is left out."
    if change.alteration is Alteration.ADDED:
        names = actor_names(dossier)
        return f"New {change.relation_kind} of {_series(change.parties, names)}, {_sign(change)}."
    relation = _relation(dossier, change)
    if relation is None:
        return "Changes a tie that is in the trash."
    tie = f"The {relation.relation_kind} of {_parties(dossier, relation, change)}"
    if change.alteration is Alteration.ENDED:
        return f"{tie} ends."
    if change.sign is relation.sign:
        return f"{tie} stays {_sign(change)}."
    return f"{tie} turns from {_SIGNS[relation.sign]} to {_sign(change)}."


def _relation(dossier: Dossier, change: NetworkChange) -> Relation | None:
    try:
        return dossier.get(Relation, change.relation or 0)
    except NotFoundError:
        return None


def _parties(dossier: Dossier, relation: Relation, change: NetworkChange) -> str:
    parties = change.parties or tuple(party.actor for party in relation.parties)
    names = actor_names(dossier)
    if not relation.directed:
        return _series(parties, names)
    link = _LINKS.get(relation.relation_kind, "towards")
    return f"{_series(parties[:1], names)} {link} {_series(parties[1:], names)}"


def _sign(change: NetworkChange) -> str:
    return f"{_SIGNS[change.sign]}{_TRENDS[change.trend]}"


def _series(actors: Sequence[ActorId], names: Mapping[ActorId, str]) -> str:
    *most, last = [names.get(actor, "an actor in the trash") for actor in actors] or ["nobody"]
    return f"{', '.join(most)} and {last}" if most else last
