"""Cliques drawn as stars: what binds every two members of a pact is said once, by ties to it or to a mark.

A pact of k parties is k(k-1)/2 ties to count and k to draw.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.domain.actors import ActorKind
from briefings.domain.records import ActorId, Kind, Ref, RelationId
from briefings.domain.relations import RelationKind, Sign
from briefings.figures.tie_roles import PLEDGES
from briefings.network.graph import Network, Node, Tie, TieStatus

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefings.figures.scene import Point

_LEAST = 3
_TREATIES = PLEDGES | {RelationKind.DEFENCE_PACT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """The network with its stars, and the parties round the middle of each: `hubs` are no actors of the dossier.
    `unsaid` is how many ties go without saying, and so have no line."""

    network: Network
    hubs: Mapping[ActorId, tuple[ActorId, ...]]
    unsaid: int = 0

    def places(self, points: Mapping[ActorId, Point]) -> dict[ActorId, Point]:
        """Where everybody stands, each hub amid its parties."""
        found = dict(points)
        for hub, parties in self.hubs.items():
            across, down = zip(*(points[party] for party in parties), strict=True)
            found[hub] = round(sum(across) / len(across), 2), round(sum(down) / len(down), 2)
        return found


def foldable(network: Network) -> tuple[Ref, ...]:
    """Return what can be folded: organisations whose members have treaties, relations of three parties or more."""
    members = _members(network)
    bound = [
        organisation for organisation in members if any(_inside(tie, members[organisation]) for tie in network.ties)
    ]
    pacts = [relation for relation, ties in _pacts(network).items() if len(_parties(ties)) >= _LEAST]
    return (*(Ref(Kind.ACTOR, actor) for actor in sorted(bound)), *(Ref(Kind.RELATION, one) for one in sorted(pacts)))


def folded(network: Network, fold: Collection[Ref]) -> Folded:
    """Return the network with these organisations' and relations' cliques drawn as stars.

    Treaties between two members of a folded organisation go without saying while both are tied to it. A relation of
    three parties or more gets a hub, whose id is its own with a minus. Contested, changed and hostile ties stay.
    """
    organisations = {ActorId(ref.id) for ref in fold if ref.kind is Kind.ACTOR}
    members = [group for organisation, group in _members(network).items() if organisation in organisations]
    kept = tuple(tie for tie in network.ties if not any(_inside(tie, group) for group in members))
    unsaid = len(network.ties) - len(kept)
    network = replace(network, ties=kept)
    hubs: dict[ActorId, tuple[ActorId, ...]] = {}
    for relation, ties in _pacts(network).items():
        parties = _parties(ties)
        if Ref(Kind.RELATION, relation) in fold and len(parties) >= _LEAST:
            hubs[ActorId(-relation)] = parties
            network = _starred(network, relation, ties)
    return Folded(network=network, hubs=hubs, unsaid=unsaid)


def _members(network: Network) -> dict[ActorId, frozenset[ActorId]]:
    found: defaultdict[ActorId, set[ActorId]] = defaultdict(set)
    for tie in network.ties:
        if tie.kind is RelationKind.MEMBERSHIP and tie.sign is Sign.FRIENDLY and not tie.contested:
            found[tie.pair[1]].add(tie.pair[0])
    return {organisation: frozenset(group) for organisation, group in found.items()}


def _inside(tie: Tie, members: Collection[ActorId]) -> bool:
    """Whether a tie is what members of one organisation owe one another anyway."""
    return tie.kind in _TREATIES and _plain(tie) and tie.pair[0] in members and tie.pair[1] in members


def _plain(tie: Tie) -> bool:
    settled = not (tie.contested or tie.disputed)
    return settled and tie.sign is Sign.FRIENDLY and tie.status is TieStatus.BASE


def _pacts(network: Network) -> dict[RelationId, list[Tie]]:
    """The undirected plain ties of each relation; a membership is a star already."""
    found: defaultdict[RelationId, list[Tie]] = defaultdict(list)
    for tie in network.ties:
        pact = not tie.directed and tie.kind is not RelationKind.MEMBERSHIP
        if tie.relation is not None and pact and _plain(tie):
            found[tie.relation].append(tie)
    return found


def _parties(ties: Collection[Tie]) -> tuple[ActorId, ...]:
    return tuple(sorted({actor for tie in ties for actor in tie.pair}))


def _starred(network: Network, relation: RelationId, ties: Collection[Tie]) -> Network:
    hub = ActorId(-relation)
    one = next(iter(ties))
    rays = tuple(replace(one, pair=(party, hub)) for party in _parties(ties))
    folded_away = {id(tie) for tie in ties}
    kept = tuple(tie for tie in network.ties if id(tie) not in folded_away)
    node = Node(actor=hub, label="", kind=ActorKind.STATE)
    return replace(network, nodes=(*network.nodes, node), ties=(*kept, *rays))
