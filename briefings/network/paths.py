"""Ways from one actor to another on one day, and whom two actors have in common.

Ways by dated relations, where each step must still hold when it is taken, are in `journeys`. Direction plays no part:
who influences whom can also be spoken to by them.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId
from briefings.network.graph import Tie

if TYPE_CHECKING:
    from briefings.network.graph import Network

_Near = Mapping[ActorId, tuple[ActorId, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A shortest way: its actors from end to end, and for each step every tie that it may take.

    `equals` is how many ways are just as short, this one among them. It is the one of the lowest ids, so that the same
    network always shows the same.
    """

    actors: tuple[ActorId, ...]
    ties: tuple[tuple[Tie, ...], ...]
    equals: int

    @property
    def steps(self) -> int:
        """Its length."""
        return len(self.actors) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Whom two actors both have as friends or as foes, and who is a friend of the one and a foe of the other."""

    friends: tuple[ActorId, ...]
    foes: tuple[ActorId, ...]
    friends_of_first: tuple[ActorId, ...]
    friends_of_second: tuple[ActorId, ...]


def friendly_way(network: Network, start: ActorId, end: ActorId) -> Way | None:
    """Return the shortest way by friendly pairs, None if there is none. Raises KeyError for an actor not present.

    A pair is friendly if the sum of its ties is; the ties of a step are the friendly ones.
    """
    pairs = _Pairs(network)
    return _shortest(pairs, start, end, frozenset(pair for pair, sign in pairs.signs.items() if sign > 0), lowest=1)


def safe_way(network: Network, start: ActorId, end: ActorId) -> Way | None:
    """Return the shortest way over no hostile pair and through no adversary of either end, None if there is none.

    What asks for a go-between: neutral ties serve too. Raises KeyError for an actor not present.
    """
    pairs = _Pairs(network)
    adversaries = (pairs.of_sign(start, -1) | pairs.of_sign(end, -1)) - {start, end}
    usable = (pair for pair, sign in pairs.signs.items() if sign >= 0 and not adversaries.intersection(pair))
    return _shortest(pairs, start, end, frozenset(usable), lowest=0)


def shared(network: Network, first: ActorId, second: ActorId) -> Shared:
    """Return the common friends and foes of two actors, and who stands between them. Each sorted.

    Raises KeyError for an actor not present.
    """
    pairs = _Pairs(network)
    of_first, of_second = pairs.of_sign(first, 1), pairs.of_sign(second, 1)
    against_first, against_second = pairs.of_sign(first, -1), pairs.of_sign(second, -1)
    return Shared(
        friends=tuple(sorted(of_first & of_second)),
        foes=tuple(sorted(against_first & against_second)),
        friends_of_first=tuple(sorted(of_first & against_second)),
        friends_of_second=tuple(sorted(of_second & against_first)),
    )


class _Pairs:
    """The ties of a network by pair, the lower actor first, and the sign of their sum."""

    def __init__(self, network: Network) -> None:
        self.actors = frozenset(network.actors)
        ties: dict[tuple[ActorId, ActorId], list[Tie]] = defaultdict(list)
        for tie in network.ties:
            if tie.pair[0] != tie.pair[1] and self.actors.issuperset(tie.pair):
                ties[min(tie.pair), max(tie.pair)].append(tie)
        self.ties = {pair: tuple(listed) for pair, listed in ties.items()}
        self.signs = {pair: sum(int(tie.sign) for tie in listed) for pair, listed in ties.items()}

    def of_sign(self, actor: ActorId, sign: int) -> frozenset[ActorId]:
        """Those with whom the actor has a pair of that sign. Raises KeyError for an actor not present."""
        self.check(actor)
        return frozenset(
            pair[1] if pair[0] == actor else pair[0]
            for pair, total in self.signs.items()
            if actor in pair and total * sign > 0
        )

    def check(self, actor: ActorId) -> None:
        """Raise KeyError for an actor not present."""
        if actor not in self.actors:
            raise KeyError(actor)


def _shortest(
    pairs: _Pairs, start: ActorId, end: ActorId, usable: frozenset[tuple[ActorId, ActorId]], *, lowest: int
) -> Way | None:
    """Search from the end, so that the way can be read off from the start by the lowest next actor."""
    pairs.check(start)
    pairs.check(end)
    near = _neighbours(usable)
    left, counts = _steps_to(near, end)
    if start not in left:
        return None
    actors = [start]
    while actors[-1] != end:
        actors.append(next(other for other in near[actors[-1]] if left.get(other) == left[actors[-1]] - 1))
    steps = [(min(pair), max(pair)) for pair in pairwise(actors)]
    ties = tuple(tuple(tie for tie in pairs.ties[step] if tie.sign >= lowest) for step in steps)
    return Way(actors=tuple(actors), ties=ties, equals=counts[start])


def _neighbours(pairs: Iterable[tuple[ActorId, ActorId]]) -> _Near:
    near: dict[ActorId, list[ActorId]] = defaultdict(list)
    for first, second in pairs:
        near[first].append(second)
        near[second].append(first)
    return {actor: tuple(sorted(others)) for actor, others in near.items()}


def _steps_to(near: _Near, end: ActorId) -> tuple[dict[ActorId, int], dict[ActorId, int]]:
    """Return how many steps each actor is from the end, and by how many shortest ways."""
    left, counts, waiting = {end: 0}, {end: 1}, deque([end])
    while waiting:
        actor = waiting.popleft()
        for other in near.get(actor, ()):
            if other not in left:
                left[other], counts[other] = left[actor] + 1, 0
                waiting.append(other)
            if left[other] == left[actor] + 1:
                counts[other] += counts[actor]
    return left, counts
