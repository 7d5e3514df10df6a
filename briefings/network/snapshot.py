"""From the records of a dossier to the network on one day, and the overlay of a scenario. Nothing is written here."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from briefings.domain.actors import Actor, ActorKind
from briefings.domain.dates import Day
from briefings.domain.network_views import EVERYTHING, NetworkView
from briefings.domain.relations import Relation, RelationKind
from briefings.domain.scenarios import Alteration, NetworkChange, Scenario
from briefings.network.graph import Network, Node, Tie, TieStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefings.domain.dossier import Dossier
    from briefings.domain.records import ActorId, ScenarioId
    from briefings.domain.what_ifs import WhatIf

ALPHA_2 = "iso3166-1-alpha-2"
_LONGEST_CODE = 6


def snapshot(
    dossier: Dossier,
    *,
    day: Day,
    scenario: ScenarioId | None = None,
    what_if: WhatIf | None = None,
    view: NetworkView = EVERYTHING,
) -> Network:
    """Return the network on `day`: every relation whose span holds, with the changes of a scenario or a what-if laid
    over it, as far as `view` wants to see it.

    Actors without a tie are left out unless the view keeps lonely ones; one whose last tie the overlay ends stays in.
    Raises NotFoundError for an unknown scenario.
    """
    overlay = dossier.get(Scenario, scenario) if scenario is not None else what_if
    return _network(dossier, day, overlay, lambda relation: relation.span.holds_on(day), lonely=view.lonely)


def whole(dossier: Dossier) -> Network:
    """Return every tie of every day and every scenario at once: what a lasting arrangement must have room for."""
    base = _network(dossier, Day(0), None, lambda _relation: True, lonely=False)
    changes = (change for scenario in dossier.all(Scenario) for change in scenario.changes)
    nodes = {actor.id: _node(actor) for actor in dossier.all(Actor)}
    ties = (*base.ties, *_added(changes, frozenset(nodes)))
    return replace(base, nodes=_present(nodes, ties), ties=_sorted(ties))


def pairs(relation: Relation) -> Iterator[tuple[ActorId, ActorId]]:
    """Yield the pairs that a relation of two or more parties ties.

    A membership ties each member to the organisation, which is the last party; a directed relation the first party to
    each other; any other relation every two of its parties.
    """
    parties = tuple(dict.fromkeys(party.actor for party in relation.parties))
    return _pairs(parties, relation.relation_kind, directed=relation.directed)


def _pairs(parties: tuple[ActorId, ...], kind: RelationKind, *, directed: bool) -> Iterator[tuple[ActorId, ActorId]]:
    if kind is RelationKind.MEMBERSHIP:
        yield from ((member, parties[-1]) for member in parties[:-1])
    elif directed:
        yield from ((parties[0], other) for other in parties[1:])
    else:
        yield from ((min(pair), max(pair)) for pair in combinations(parties, 2))


def _network(
    dossier: Dossier, day: Day, overlay: Scenario | WhatIf | None, holds: Callable[[Relation], bool], *, lonely: bool
) -> Network:
    nodes = {actor.id: _node(actor) for actor in dossier.all(Actor)}
    base = tuple(
        tie
        for relation in dossier.all(Relation)
        if holds(relation)
        for tie in _ties(relation)
        if nodes.keys() >= {*tie.pair}
    )
    ties, ended, absent = _overlaid(base, overlay, frozenset(nodes))
    present = {actor: node for actor, node in nodes.items() if actor not in absent}
    return Network(
        day=day,
        nodes=_by_actor(present.values()) if lonely else _present(present, (*ties, *ended)),
        ties=_sorted(ties),
        scenario=overlay.id if isinstance(overlay, Scenario) else None,
        what_if=overlay.label if overlay else "",
        absent=_present(nodes, base, only=absent),
        ended=_sorted(ended),
    )


def _node(actor: Actor) -> Node:
    return Node(actor=actor.id, label=actor.label, kind=actor.actor_kind, code=_code(actor))


def _code(actor: Actor) -> str:
    """Return the ISO code of a state; an acronym where the name of an organisation is one or an alias is."""
    if code := actor.code(ALPHA_2):
        return code
    if actor.actor_kind is not ActorKind.ORGANISATION:
        return ""
    return next((name.text for name in actor.names if name.text.isupper() and len(name.text) <= _LONGEST_CODE), "")


def _ties(relation: Relation) -> Iterator[Tie]:
    for pair in pairs(relation):
        yield Tie(
            pair=pair,
            kind=relation.relation_kind,
            sign=relation.sign,
            trend=relation.trend,
            directed=relation.directed,
            contested=relation.contested,
            relation=relation.id,
        )


def _overlaid(
    base: tuple[Tie, ...], overlay: Scenario | WhatIf | None, known: frozenset[ActorId]
) -> tuple[tuple[Tie, ...], tuple[Tie, ...], frozenset[ActorId]]:
    """Return the ties that hold, those taken away and the absent actors, changes applied in their order."""
    changes = overlay.changes if overlay else ()
    absent = frozenset(
        change.actor for change in changes if change.alteration is Alteration.ABSENT and change.actor is not None
    )
    held: list[Tie] = []
    for tie in base:
        changed = _changed(tie, changes)
        held.append(replace(changed, status=TieStatus.ENDED) if absent.intersection(tie.pair) else changed)
    ended = tuple(tie for tie in held if tie.status is TieStatus.ENDED)
    added = tuple(tie for tie in _added(changes, known) if not absent.intersection(tie.pair))
    return (*(tie for tie in held if tie.status is not TieStatus.ENDED), *added), ended, absent


def _changed(tie: Tie, changes: Iterable[NetworkChange]) -> Tie:
    for change in changes:
        if change.relation != tie.relation or (change.parties and not {*tie.pair} <= {*change.parties}):
            continue
        if change.alteration is Alteration.ENDED:
            return replace(tie, status=TieStatus.ENDED)
        if change.alteration is Alteration.TURNED:
            tie = replace(
                tie,
                sign=change.sign,
                trend=change.trend,
                status=TieStatus.TURNED,
                was=tie.was if tie.was is not None else tie.sign,
            )
    return tie


def _added(changes: Iterable[NetworkChange], known: frozenset[ActorId]) -> Iterator[Tie]:
    for change in changes:
        if change.alteration is not Alteration.ADDED:
            continue
        for pair in _pairs(change.parties, change.relation_kind, directed=change.directed):
            if known.issuperset(pair):
                yield Tie(
                    pair=pair,
                    kind=change.relation_kind,
                    sign=change.sign,
                    trend=change.trend,
                    directed=change.directed,
                    status=TieStatus.ADDED,
                )


def _present(
    nodes: dict[ActorId, Node], ties: Iterable[Tie], only: frozenset[ActorId] | None = None
) -> tuple[Node, ...]:
    tied = {actor for tie in ties for actor in tie.pair if actor in nodes}
    return _by_actor(nodes[actor] for actor in tied if only is None or actor in only)


def _by_actor(nodes: Iterable[Node]) -> tuple[Node, ...]:
    return tuple(sorted(nodes, key=lambda node: node.actor))


def _sorted(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    return tuple(sorted(ties, key=lambda tie: (tie.pair, tie.relation or 0, tie.kind, tie.sign, tie.trend)))
