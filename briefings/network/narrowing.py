"""What of a network a view wants to see. Which sources it trusts and what it may read is settled before, in `snapshot`.

A view narrows what the overlay leaves: a tie that turned counts by its new sign, a member that leaves a bloc still
belongs to its picture, with the tie that ended.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.domain.relations import RelationKind
from briefings.network.regions import within

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from briefings.domain.actors import Actor
    from briefings.domain.dossier import Dossier
    from briefings.domain.network_views import NetworkView
    from briefings.domain.records import ActorId
    from briefings.network.graph import Network, Node, Tie


def narrowed(network: Network, view: NetworkView, dossier: Dossier, actors: Mapping[ActorId, Actor]) -> Network:
    """Return what the view wants of a network; `actors` are the records of everybody in it."""
    if not view.narrows:
        return network
    wanted = _wanted(network, view, dossier, actors)
    part = _part(network, view, wanted - view.hidden)
    if view.ego is not None:
        part = part.among(_around(part, view.ego, view.steps))
    return replace(
        part,
        nodes=_tied(part.nodes, part, view),
        absent=_tied(part.absent, part, view),
        hidden=tuple(node for node in network.nodes if node.actor in wanted & view.hidden),
    )


def _wanted(
    network: Network, view: NetworkView, dossier: Dossier, actors: Mapping[ActorId, Actor]
) -> frozenset[ActorId]:
    """The actors of a kind, region and bloc that the view wants to see."""
    kept = {node.actor for node in (*network.nodes, *network.absent) if node.kind in view.actor_kinds}
    if view.regions:
        kept &= within(dossier, [actors[actor] for actor in sorted(kept)], view.regions)
    if view.blocs:
        kept &= _members(network, view.blocs)
    return frozenset(kept)


def _members(network: Network, blocs: Collection[ActorId]) -> set[ActorId]:
    ties = (*network.ties, *network.ended)
    found = {tie.pair[0] for tie in ties if tie.kind is RelationKind.MEMBERSHIP and tie.pair[1] in blocs}
    return found.union(blocs)


def _part(network: Network, view: NetworkView, keep: frozenset[ActorId]) -> Network:
    """The ties of the wanted kinds and signs among some actors; all of these stay."""

    def chosen(ties: tuple[Tie, ...]) -> tuple[Tie, ...]:
        return tuple(tie for tie in ties if tie.sign in view.signs and tie.kind in view.kinds)

    return replace(network, ties=chosen(network.ties), ended=chosen(network.ended)).among(keep)


def _around(network: Network, ego: ActorId, steps: int) -> set[ActorId]:
    """The actors that some number of ties lead to, ended ones too: what is lost is part of the picture."""
    near: dict[ActorId, set[ActorId]] = {}
    for tie in (*network.ties, *network.ended):
        for actor in tie.pair:
            near.setdefault(actor, set()).add(tie.other(actor))
    found = fresh = {ego}
    while fresh and steps > 0:
        fresh = {other for actor in fresh for other in near.get(actor, ())} - found
        found = found | fresh
        steps -= 1
    return found


def _tied(nodes: tuple[Node, ...], network: Network, view: NetworkView) -> tuple[Node, ...]:
    """Those that have a tie left, or may do without."""
    tied = {actor for tie in (*network.ties, *network.ended) for actor in tie.pair}
    return tuple(node for node in nodes if view.lonely or node.actor in tied or node.actor == view.ego)
