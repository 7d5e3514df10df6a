"""Degree by sign, and what hangs together, counted without numpy. As measures beside others they are in `partners`."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.relations import RelationKind, Sign

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Degree:
    """How many partners of each sign an actor has; `control` of the positive are tied by command alone."""

    positive: int = 0
    negative: int = 0
    neutral: int = 0
    control: int = 0

    @property
    def friendly(self) -> int:
        """How many are friends: who commands whom is on one side, and no friendship."""
        return self.positive - self.control

    @property
    def total(self) -> int:
        """All of them."""
        return self.positive + self.negative + self.neutral


def degrees(network: Network) -> dict[ActorId, Degree]:
    """Return every actor's degree by sign, in partners: parallel ties of a pair count once, by the sign of their sum.

    A pair whose ties cancel out counts as neutral.
    """
    sums: Counter[Pair] = Counter()
    friendlier: set[Pair] = set()
    for tie in network.ties:
        if tie.pair[0] != tie.pair[1]:
            sums[tie.ends] += int(tie.sign)
            if tie.sign is not Sign.FRIENDLY or tie.kind is not RelationKind.CONTROL:
                friendlier.add(tie.ends)
    counts = Counter((actor, (total > 0) - (total < 0)) for pair, total in sums.items() for actor in pair)
    control = Counter(actor for pair in sums.keys() - friendlier for actor in pair)
    return {
        actor: Degree(
            positive=counts[actor, 1], negative=counts[actor, -1], neutral=counts[actor, 0], control=control[actor]
        )
        for actor in network.actors
    }


def components(network: Network) -> tuple[tuple[ActorId, ...], ...]:
    """Return the groups that hang together by ties of any sign, the largest first, each sorted."""
    near: dict[ActorId, set[ActorId]] = {actor: set() for actor in network.actors}
    for first, second in (tie.pair for tie in network.ties):
        near[first].add(second)
        near[second].add(first)
    groups: list[tuple[ActorId, ...]] = []
    unseen = set(near)
    for actor in near:
        if actor in unseen:
            group = _reached(near, actor)
            unseen -= group
            groups.append(tuple(sorted(group)))
    return tuple(sorted(groups, key=lambda group: (-len(group), group)))


def _reached(near: Mapping[ActorId, set[ActorId]], start: ActorId) -> set[ActorId]:
    reached, waiting = {start}, deque([start])
    while waiting:
        new = near[waiting.popleft()] - reached
        reached |= new
        waiting.extend(new)
    return reached
