"""From the records of a dossier to the network of a day or a range, as one view sees it and with an overlay on it.

Nothing is written here, and of a large dossier only the relations of those days and their actors are read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.actors import Actor, ActorKind
from briefings.domain.dates import Day
from briefings.domain.markings import above
from briefings.domain.network_views import EVERYTHING, NetworkView
from briefings.domain.relations import Relation
from briefings.domain.scenarios import Scenario
from briefings.errors import BadInputError
from briefings.network.disputes import settled, voices
from briefings.network.graph import Network, Node
from briefings.network.narrowing import narrowed
from briefings.network.overlay import added_ties, laid_over, parties_of
from briefings.network.regions import ALPHA_2
from briefings.network.ties import KnownTies, in_order, ties_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefings.domain.dossier import Dossier
    from briefings.domain.records import ActorId, ScenarioId
    from briefings.domain.what_ifs import WhatIf
    from briefings.network.graph import Tie

_LONGEST_CODE = 6


def snapshot(
    dossier: Dossier,
    *,
    day: Day,
    until: Day | None = None,
    scenario: ScenarioId | None = None,
    what_if: WhatIf | None = None,
    view: NetworkView = EVERYTHING,
    known: KnownTies | None = None,
) -> Network:
    """Return the network on `day`, or with `until` that of every day from `day` until before it: each relation whose
    span holds then, with the changes of a scenario or a what-if laid over them, as far as `view` wants to see it.

    `known` keeps ties from one snapshot to the next, which spares half of the work where most of them stay.

    Actors without a tie are left out unless the view keeps lonely ones; one whose last tie the overlay ends stays in.
    Raises NotFoundError for an unknown scenario and BadInputError for a range without a day.
    """
    if until is not None and until <= day:
        raise BadInputError("The range ends before it begins.", remedy="Choose a last day after the first.")
    overlay = dossier.get(Scenario, scenario) if scenario is not None else what_if
    changes = overlay.changes if overlay else ()
    base = _base(dossier, day, Day(day + 1) if until is None else until, view, known or KnownTies())
    actors = _actors(dossier, base, parties_of(changes), view)
    base = tuple(tie for tie in base if tie.pair[0] in actors and tie.pair[1] in actors)
    laid = laid_over(base, changes, actors.keys())
    present = {*actors} - laid.absent
    if not view.lonely:
        present &= {actor for tie in (*laid.ties, *laid.ended) for actor in tie.pair} | {view.ego}
    gone = laid.absent & {actor for tie in base for actor in tie.pair}
    network = Network(
        day=day,
        until=until,
        nodes=_nodes(actors[actor] for actor in present),
        ties=in_order(laid.ties),
        scenario=overlay.id if isinstance(overlay, Scenario) else None,
        what_if=overlay.label if overlay else "",
        absent=_nodes(actors[actor] for actor in gone),
        ended=in_order(laid.ended),
        skipped=laid.skipped,
    )
    return narrowed(network, view, dossier, actors)


def whole(dossier: Dossier) -> Network:
    """Return every tie of every day and every scenario at once: what a lasting arrangement must have room for."""
    base = [tie for relation in dossier.all(Relation) for tie in ties_of(relation)]
    changes = [change for scenario in dossier.all(Scenario) for change in scenario.changes]
    actors = _actors(dossier, base, parties_of(changes), EVERYTHING)
    ties = [*base, *added_ties(changes, actors.keys())]
    held = [tie for tie in ties if tie.pair[0] in actors and tie.pair[1] in actors]
    tied = {actor for tie in held for actor in tie.pair}
    return Network(day=Day(0), nodes=_nodes(actors[actor] for actor in tied), ties=in_order(held))


def _base(dossier: Dossier, first: Day, until: Day, view: NetworkView, known: KnownTies) -> tuple[Tie, ...]:
    """The ties of these days that the view may read, one source's word or another's as it wants."""
    relations = _readable(dossier, dossier.relations_within(first, until), view)
    cited = [relation for relation in relations if relation.citations]
    rivals = _readable(dossier, dossier.rivals_of(cited), view) if cited else []
    heard = voices(dossier, [*cited, *rivals], view.ceiling)
    ties = [
        tie
        for relation in relations
        for tie in known.of(relation, heard[relation.id].sources if relation.id in heard else ())
    ]
    return settled(ties, heard, rivals, view)


def _readable(dossier: Dossier, relations: Sequence[Relation], view: NetworkView) -> Sequence[Relation]:
    if view.ceiling is None:
        return relations
    usual = dossier.about.marking
    return [relation for relation in relations if not above(relation.marking, view.ceiling, default=usual)]


def _actors(
    dossier: Dossier, ties: Iterable[Tie], named: Iterable[ActorId], view: NetworkView
) -> Mapping[ActorId, Actor]:
    """Everybody who may be in the picture: who has a tie or is named by a change; with lonely ones, all."""
    wanted = {actor for tie in ties for actor in tie.pair}.union(named, () if view.ego is None else (view.ego,))
    found = dossier.all(Actor) if view.lonely else dossier.some(Actor, wanted)
    usual = dossier.about.marking
    return {actor.id: actor for actor in found if not above(actor.marking, view.ceiling, default=usual)}


def _nodes(actors: Iterable[Actor]) -> tuple[Node, ...]:
    made = (Node(actor=one.id, label=one.label, kind=one.actor_kind, code=_code(one)) for one in actors)
    return tuple(sorted(made, key=lambda node: node.actor))


def _code(actor: Actor) -> str:
    """Return the ISO code of a state; an acronym where the name of an organisation is one or an alias is."""
    if code := actor.code(ALPHA_2):
        return code
    if actor.actor_kind is not ActorKind.ORGANISATION:
        return ""
    return next((name.text for name in actor.names if name.text.isupper() and len(name.text) <= _LONGEST_CODE), "")
