"""Changes to the network in words, as scenarios and what-ifs hold them. No widgets here."""

from collections.abc import Mapping, Sequence

from briefings.domain.dossier import Dossier
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import Relation, RelationKind, Sign, Trend
from briefings.domain.scenarios import Alteration, NetworkChange
from briefings.errors import NotFoundError
from desktop.models.words import actor_names, name_of

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


_NOUNS = {
    RelationKind.NON_AGGRESSION: "non-aggression pact",
    RelationKind.NEUTRALITY: "neutrality pact",
    RelationKind.DIPLOMATIC: "diplomatic tie",
    RelationKind.OTHER: "tie",
}
"""What a tie is called where its kind is no noun of its own."""


def change_words(dossier: Dossier, change: NetworkChange) -> str:
    """Return what a scenario or a what-if changes in the network, in a sentence."""
    if change.alteration is Alteration.ABSENT:
        who = "An actor in the trash" if change.actor is None else name_of(dossier, Ref(Kind.ACTOR, change.actor))
        return f"{who} is left out."
    if change.alteration is Alteration.ADDED:
        names = actor_names(dossier, change.parties)
        return f"New {_noun(change.relation_kind)} of {_series(change.parties, names)}, {_sign(change)}."
    relation = _relation(dossier, change)
    if relation is None:
        return "Changes a tie that is in the trash."
    tie = f"The {_noun(relation.relation_kind)} of {_parties(dossier, relation, change)}"
    if change.alteration is Alteration.ENDED:
        return f"{tie} ends."
    if change.sign is relation.sign:
        return f"{tie} stays {_sign(change)}."
    return f"{tie} turns from {_SIGNS[relation.sign]} to {_sign(change)}."


def short_words(dossier: Dossier, change: NetworkChange) -> str:
    """Return what changes in a few words, as a name: "Russia – France hostile"."""
    if change.alteration is Alteration.ABSENT:
        return f"Without {name_of(dossier, Ref(Kind.ACTOR, change.actor or ActorId(0)))}"
    relation = _relation(dossier, change)
    parties = change.parties or (() if relation is None else tuple(party.actor for party in relation.parties))
    names = actor_names(dossier, parties)
    who = " – ".join(names.get(actor, "?") for actor in parties) or "A tie"
    return f"{who} {_becomes(relation, change)}"


def _becomes(relation: Relation | None, change: NetworkChange) -> str:
    if change.alteration is Alteration.ADDED:
        return "tied"
    if change.alteration is Alteration.ENDED:
        return "ends"
    if relation is not None and relation.sign is change.sign and change.trend is not Trend.UNKNOWN:
        return change.trend.value
    return change.sign.name.lower()


def _noun(kind: RelationKind) -> str:
    return _NOUNS.get(kind, kind.value)


def _relation(dossier: Dossier, change: NetworkChange) -> Relation | None:
    try:
        return dossier.get(Relation, change.relation or 0)
    except NotFoundError:
        return None


def _parties(dossier: Dossier, relation: Relation, change: NetworkChange) -> str:
    parties = change.parties or tuple(party.actor for party in relation.parties)
    names = actor_names(dossier, parties)
    if not relation.directed:
        return _series(parties, names)
    link = _LINKS.get(relation.relation_kind, "towards")
    return f"{_series(parties[:1], names)} {link} {_series(parties[1:], names)}"


def _sign(change: NetworkChange) -> str:
    return f"{_SIGNS[change.sign]}{_TRENDS[change.trend]}"


def _series(actors: Sequence[ActorId], names: Mapping[ActorId, str]) -> str:
    *most, last = [names.get(actor, "an actor in the trash") for actor in actors] or ["nobody"]
    return f"{', '.join(most)} and {last}" if most else last
