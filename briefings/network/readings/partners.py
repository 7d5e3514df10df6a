"""Who gains and loses most friends and foes by a change, and who loses touch with the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.records import ActorId
from briefings.network.measures import components
from briefings.network.readings.evidence import pair_of
from briefings.network.readings.reading import Topic
from briefings.network.words import counted, series, some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.network.readings.case import Case
    from briefings.network.readings.evidence import Evidence
    from briefings.network.readings.reading import Reading

_MOVES = (("friend", "gained"), ("foe", "gained"), ("friend", "lost"), ("foe", "lost"))


def most_changed(case: Case) -> Iterator[Reading]:
    """Say for whom most changes, if that is more than one partner."""
    if case.then is None:
        return
    now, then = case.now, case.then
    moves = {actor: _moves(then, now, actor) for actor in {*now.network.actors} & {*then.network.actors}}
    every = {actor: frozenset[ActorId]().union(*parts) for actor, parts in moves.items()}
    actor = min(every, key=lambda one: (-len(every[one]), now.name(one)), default=None)
    if actor is None or len(every[actor]) < 2:
        return
    parts = [
        f"{counted(len(others), noun)} {verb} ({some(case.names(others))})"
        for others, (noun, verb) in zip(moves[actor], _MOVES, strict=True)
        if others
    ]
    change = case.mood.done("change", "changed", many=False)
    made, foes, lost, shed = map(len, moves[actor])
    yield case.reading(
        Topic.EFFECT,
        f"{case.opening}most {change} for {now.name(actor)}: {series(parts)}",
        f"Partners changed {len(every[actor])}; friends +{made} -{lost}, foes +{foes} -{shed}",
        actors=[actor],
        pairs=[pair_of(actor, other) for other in sorted(every[actor])],
    )


def out_of_touch(case: Case) -> Iterator[Reading]:
    """Say who is no longer tied to the others in any way."""
    if case.then is None:
        return
    whole, now = components(case.then.network), components(case.now.network)
    were = frozenset(whole[0]) if whole else frozenset()
    left = max((were.intersection(group) for group in now), key=len, default=frozenset())
    lost = were.intersection(case.now.network.actors) - left
    if not lost or len(left) < 2:
        return
    lose = case.mood.done("lose", "lost", many=len(lost) > 1)
    yield case.reading(
        Topic.EFFECT,
        f"{case.opening}{some(case.now.names(lost))} {lose} touch with the others: no chain of ties leads to them",
        f"Cut off {len(lost)}; components {len(whole)} before, {len(now)} after",
        actors=sorted(lost),
        pairs=case.changed_pairs(lost),
    )


def _moves(then: Evidence, now: Evidence, actor: ActorId) -> tuple[frozenset[ActorId], ...]:
    """Return whom the actor gained as friends, as foes, and lost as friends, as foes."""
    return (
        now.friends[actor] - then.friends[actor],
        now.foes[actor] - then.foes[actor],
        then.friends[actor] - now.friends[actor],
        then.foes[actor] - now.foes[actor],
    )
