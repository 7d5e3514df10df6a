"""Who belongs to two organisations that otherwise differ."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from briefings.domain.relations import RelationKind
from briefings.network.readings.evidence import pair_of
from briefings.network.readings.reading import Topic
from briefings.network.words import series, some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.records import ActorId
    from briefings.network.readings.case import Case
    from briefings.network.readings.evidence import Evidence
    from briefings.network.readings.reading import Reading

_MOST_BODIES = 60
"""Of more organisations only the largest are held against each other: pairs grow with the square."""


def overlap(case: Case) -> Iterator[Reading]:
    """Say of which two organisations, each with two members or more of its own, most actors are members of both."""
    of = case.now
    members = _members(of)
    found = [
        (members[first] & members[second], first, second)
        for first, second in combinations(members, 2)
        if members[first] & members[second]
        and min(len(members[first] - members[second]), len(members[second] - members[first])) >= 2
    ]
    if not found:
        return
    shared, first, second = min(found, key=lambda each: (-len(each[0]), of.names(each[1:])))
    pairs = [pair_of(actor, body) for actor in sorted(shared) for body in (first, second)]
    belong = case.mood_of(pairs).now("belong", many=len(shared) > 1)
    yield case.reading(
        Topic.OVERLAP,
        f"{some(of.names(shared))} {belong} to both {series(of.names((first, second)))}",
        f"Shared {len(shared)}, of {len(members[first])} and {len(members[second])} members",
        actors=(*sorted(shared), first, second),
        pairs=pairs,
    )


def _members(of: Evidence) -> dict[ActorId, set[ActorId]]:
    """Return the members of each organisation, the larger ones first."""
    members: defaultdict[ActorId, set[ActorId]] = defaultdict(set)
    for tie in of.network.ties:
        if tie.kind is RelationKind.MEMBERSHIP:
            members[tie.pair[1]].add(tie.pair[0])
    order = sorted(members, key=lambda body: (-len(members[body]), of.name(body)))
    return {body: members[body] for body in order[:_MOST_BODIES]}
