"""Who bridges the blocs: on the way between others, friends in two groups, or the only link to some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.network.readings.evidence import pair_of, reached
from briefings.network.readings.reading import Topic
from briefings.network.words import number, some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.records import ActorId
    from briefings.network.readings.case import Case
    from briefings.network.readings.evidence import Evidence
    from briefings.network.readings.reading import Reading

_LEAST_BETWEENNESS, _LEAST_MODULARITY = 0.1, 0.2
_LEAST_ACTORS, _NAMED = 5, 2


def bridge(case: Case) -> Iterator[Reading]:
    """Say who lies on most of the shortest friendly ways between others (Freeman 1977), between which communities, and
    who would lose all friendly ways to the rest without it."""
    of = case.now
    if len(of.network.nodes) < _LEAST_ACTORS or not of.is_small:
        return
    between = of.betweenness
    actor = min(between, key=lambda key: (-round(between[key], 9), of.name(key)))
    if between[actor] < _LEAST_BETWEENNESS:
        return
    groups = _groups(of, actor)
    lost = _cut_off(of, actor)
    if len(groups) > 1:
        first, second = (of.name(of.leader(group)) for group in groups[:2])
        text = f"{of.name(actor)} {case.mood.now('bridge', many=False)} the groups of {first} and of {second}"
    else:
        text = f"{of.name(actor)} {case.mood.now('stand', many=False)} between others more than anyone"
    link = case.mood.now("link", many=False)
    tail = f", and alone {link} {_few(of, lost)} to the rest" if lost else ""
    friends = sorted(of.friends[actor])
    yield case.reading(
        Topic.BRIDGE,
        f"{text}{tail}",
        f"{_numbers(of, actor)}{f'; if it left, {len(lost)} would be cut off' if lost else ''}",
        actors=[actor, *sorted(lost)],
        pairs=[pair_of(actor, friend) for friend in friends],
    )


def _numbers(of: Evidence, actor: ActorId) -> str:
    found = of.communities
    agreed, runs = found.agreement()[actor], len(found.runs)
    modularity = "" if found.modularity is None else f"; modularity {found.modularity:.2f}"
    return f"Betweenness {of.betweenness[actor]:.2f}{modularity}; in its group in {agreed} of {runs} divisions tried"


def _few(of: Evidence, lost: frozenset[ActorId]) -> str:
    return some(of.names(lost)) if len(lost) <= _NAMED else f"{number(len(lost))} others"


def _groups(of: Evidence, actor: ActorId) -> list[list[ActorId]]:
    """Return the groups in which the actor has friends, its own first, then that with most; none where the network has
    no clear groups, or most runs place the actor elsewhere."""
    found = of.communities
    agreed = 2 * found.agreement()[actor] >= len(found.runs)
    if not agreed or found.modularity is None or found.modularity < _LEAST_MODULARITY:
        return []
    mine, friends = found.group_of(actor), of.friends[actor]
    others = [group for group in found.groups if group is not mine and not friends.isdisjoint(group)]
    others.sort(key=lambda group: (-len(friends & {*group}), of.names(group)))
    inside = [each for each in mine if each != actor]
    return [group for group in (inside, *([*group] for group in others)) if group]


def _cut_off(of: Evidence, actor: ActorId) -> frozenset[ActorId]:
    """Return those whom only this actor joins to the rest of its component by friendly ties."""
    pieces: list[frozenset[ActorId]] = []
    unseen = {*of.friends[actor]}
    while unseen:
        pieces.append(reached(of.friends, min(unseen), without=actor))
        unseen -= pieces[-1]
    largest = max(pieces, key=lambda piece: (len(piece), of.names(piece)), default=frozenset())
    return frozenset(one for piece in pieces if piece is not largest for one in piece)
