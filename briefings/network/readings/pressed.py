"""Who is pressed to choose and between whom: friends of two who are foes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefings.domain.relations import RelationKind
from briefings.network.readings.evidence import pair_of
from briefings.network.readings.reading import Topic
from briefings.network.words import LISTED, clauses, counted, number, series, some

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefings.domain.records import ActorId
    from briefings.network.readings.case import Case
    from briefings.network.readings.evidence import Evidence
    from briefings.network.readings.reading import Reading
    from briefings.network.signs import Pair


def pressed(case: Case) -> Iterator[Reading]:
    """Say who is a friend of both sides of most quarrels, and which; who else is; which organisations' members quarrel.

    Each quarrel between two friends of an actor is an unbalanced triangle ++-.
    """
    of = case.now
    found = _between(of)
    members = _members(of)
    bodies = {actor: pairs for actor, pairs in found.items() if _is_body(members.get(actor, frozenset()), pairs)}
    people = {actor: pairs for actor, pairs in found.items() if actor not in bodies}
    if people:
        yield _pressed(case, people)
    else:
        yield from _through_organisations(case, members)
    if bodies:
        yield _divided(case, bodies)


def _between(of: Evidence) -> dict[ActorId, list[Pair]]:
    """Return for each actor the pairs of foes that both are its friends."""
    found: dict[ActorId, list[Pair]] = defaultdict(list)
    for pair, sign in of.graph.signs.items():
        if sign < 0:
            for actor in of.friends[pair[0]] & of.friends[pair[1]]:
                found[actor].append(pair)
    return found


def _pressed(case: Case, found: Mapping[ActorId, Sequence[Pair]]) -> Reading:
    of = case.now
    actor, *others = _strongest(of, found)
    quarrels = found[actor]
    mood = case.mood_of(_triangles(actor, quarrels))
    if len(quarrels) == 1:
        text = (
            f"{of.name(actor)}, a friend of both {series(of.names(quarrels[0]))}, {mood.be(many=False)} pressed to "
            f"choose: they {case.mood_of(quarrels).be(many=True)} foes"
        )
    else:
        said = clauses(sorted(series(of.names(pair)) for pair in quarrels))
        text = (
            f"{of.name(actor)} {mood.be(many=False)} pressed to choose in {counted(len(quarrels), 'quarrel')} between "
            f"its friends: {said}"
        )
    more = _others(case, others)
    return case.reading(
        Topic.PRESSED,
        f"{text}{more}",
        f"Hostile pairs among its friends: {len(quarrels)}{_count_of(others)}",
        actors=[actor, *sorted({end for pair in quarrels for end in pair}), *others],
        pairs=_triangles(actor, quarrels),
    )


def _others(case: Case, others: Sequence[ActorId]) -> str:
    if not others:
        return ""
    named = some(case.now.names(others)) if len(others) <= LISTED else f"{number(len(others))} others"
    return f". So {'are' if len(others) > 1 else 'is'} {named}"


def _count_of(others: Sequence[ActorId]) -> str:
    return f"; others in the same position: {len(others)}" if others else ""


def _divided(case: Case, found: Mapping[ActorId, Sequence[Pair]]) -> Reading:
    """Say of an organisation that its members are foes."""
    of = case.now
    actor = _strongest(of, found)[0]
    quarrels = found[actor]
    said = clauses(sorted(series(of.names(pair)) for pair in quarrels))
    return case.reading(
        Topic.PRESSED,
        f"{_members_of(quarrels)} of {of.name(actor)} {case.mood_of(quarrels).be(many=True)} foes: {said}",
        f"Hostile pairs among members: {len(quarrels)}",
        actors=[actor, *sorted({end for pair in quarrels for end in pair})],
        pairs=_triangles(actor, quarrels),
    )


def _members_of(quarrels: Sequence[Pair]) -> str:
    return "two members" if len(quarrels) == 1 else f"{number(len(quarrels))} pairs of members"


def _through_organisations(case: Case, members: Mapping[ActorId, frozenset[ActorId]]) -> Iterator[Reading]:
    """Where nobody is a friend of two foes: who is a friend of one and sits in an organisation with the other."""
    of = case.now
    found: dict[ActorId, list[tuple[ActorId, ActorId, ActorId]]] = defaultdict(list)
    for body, inside in members.items():
        for foe in inside:
            for actor in inside - {foe} - of.foes[foe]:
                for friend in of.friends[actor] & of.foes[foe] - {body}:
                    found[actor].append((friend, foe, body))
    if not found:
        return
    # A friendship is the nearer; an organisation with fewer members, too.
    best = {
        actor: min(ways, key=lambda way: (len(members[way[2]]), of.name(way[0]), of.name(way[1])))
        for actor, ways in found.items()
    }
    order = sorted(best, key=lambda actor: (-len({way[:2] for way in found[actor]}), of.name(actor)))
    actor, others = order[0], order[1:]
    friend, foe, body = best[actor]
    quarrels = {(min(way[:2]), max(way[:2])) for way in found[actor]}
    pairs = [pair_of(actor, friend), pair_of(friend, foe), pair_of(actor, body), pair_of(foe, body)]
    yield case.reading(
        Topic.PRESSED,
        f"{of.name(actor)} {case.mood_of(pairs).be(many=False)} close to both sides of a quarrel: to "
        f"{of.name(friend)} as a friend, to {of.name(foe)} through {of.name(body)}{_others(case, others)}",
        f"Hostile pairs within reach: {len(quarrels)}{_count_of(others)}",
        actors=[actor, friend, foe, body, *others],
        pairs=pairs,
    )


def _strongest(of: Evidence, found: Mapping[ActorId, Sequence[Pair]]) -> list[ActorId]:
    return sorted(found, key=lambda actor: (-len(found[actor]), of.name(actor)))


def _members(of: Evidence) -> dict[ActorId, frozenset[ActorId]]:
    """Return the members of each organisation that are its friends."""
    found: dict[ActorId, set[ActorId]] = defaultdict(set)
    for tie in of.network.ties:
        if tie.kind is RelationKind.MEMBERSHIP and of.graph.sign(*tie.pair) > 0:
            found[tie.pair[1]].add(tie.pair[0])
    return {body: frozenset(members) for body, members in found.items()}


def _is_body(members: frozenset[ActorId], quarrels: Iterable[Pair]) -> bool:
    """Whether all the friends that quarrel are members of the actor itself."""
    return all(members.issuperset(pair) for pair in quarrels)


def _triangles(actor: ActorId, quarrels: Iterable[Pair]) -> Iterator[Pair]:
    for pair in quarrels:
        yield pair
        yield from (pair_of(actor, end) for end in pair)
