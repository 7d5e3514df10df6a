"""Who bridges the blocs: on the way between others, friends in two groups, or the only link to some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.network.readings.evidence import pair_of, reached
from briefings.network.readings.reading import Topic
from briefings.network.words import some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.records import ActorId
    from briefings.network.readings.case import Case
    from briefings.network.readings.evidence import Evidence
    from briefings.network.readings.reading import Reading

_LEAST_BETWEENNESS, _LEAST_MODULARITY = 0.1, 0.2
_LEAST_ACTORS = 5


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
    be = case.mood.be(many=False)
    if len(groups) > 1:
        leaders = " and ".join(f"that of {of.name(of.leader(group))}" for group in groups[:2])
        text = f"{of.name(actor)} {be} the bridge between two groups of friends, {leaders}"
    else:
        text = f"{of.name(actor)} {be} on the way between others more than anyone else"
    joins = case.mood.now("join", many=False)
    tail = f". Only {of.name(actor)} {joins} {some(of.names(lost))} to the rest by friendly ties" if lost else ""
    friends = sorted(of.friends[actor])
    yield case.reading(
        Topic.BRIDGE,
        f"{text}{tail}",
        f"{_numbers(of, actor)}; {'articulation point' if lost else 'no articulation point'}",
        actors=[actor, *sorted(lost)],
        pairs=[pair_of(actor, friend) for friend in friends],
    )


def _numbers(of: Evidence, actor: ActorId) -> str:
    found = of.communities
    agreed, runs = found.agreement()[actor], len(found.runs)
    modularity = "" if found.modularity is None else f", modularity {found.modularity:.2f}"
    return (
        f"Betweenness centrality {of.betweenness[actor]:.2f}; groups 2 of {len(found.groups)} "
        f"(Louvain{modularity}, its place the same in {agreed} of {runs} runs)"
    )


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
