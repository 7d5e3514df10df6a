"""A few sentences that say what a network's figures mean, each with its numbers and the records behind it.

No sentence without support: where the numbers are nought, nothing is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.network.balance import CENSUS, camps, census, misfits
from briefings.network.compare import compare
from briefings.network.measures import degrees
from briefings.network.signs import signed_graph
from briefings.network.words import both, series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.network.graph import Network, Tie
    from briefings.network.signs import Pair

_LISTED = 4
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One sentence or two for people; `numbers` for those who check; `refs` are the records that support it."""

    text: str
    numbers: str
    refs: tuple[Ref, ...]


def readings(
    network: Network, *, main: ActorId | None = None, before: Network | None = None, most: int = 4
) -> tuple[Reading, ...]:
    """Return up to `most` readings: what changed since `before`, how `main` stands, camps, weakening ties, overlaps.

    `before` is an earlier day, or the base under a what-if. Without `main` the actor with most ties is taken.
    """
    return tuple(_all(network, main, before))[:most]


def _all(network: Network, main: ActorId | None, before: Network | None) -> Iterator[Reading]:
    if before is not None:
        yield from _changed(network, before)
    yield from _standing(network, main)
    yield from _split(network, before)
    yield from _weakening(network)
    yield from _overlap(network)


def _changed(network: Network, before: Network) -> Iterator[Reading]:
    difference = compare(before, network)
    parts = [
        *(_turn(network, pair, sign) for pair, sign in difference.turned.items()),
        *(_tie(network, pair, sign, "new") for pair, sign in difference.added.items()),
        *(_tie(before, pair, sign, "gone") for pair, sign in difference.ended.items()),
    ]
    if not parts:
        return
    opening = f"If {network.what_if} came about: " if network.is_what_if else "What changed: "
    pairs = (*difference.turned, *difference.added, *difference.ended)
    yield Reading(
        text=f"{opening}{_listed(parts)}.",
        numbers=f"{len(difference.turned)} turned, {len(difference.added)} new, {len(difference.ended)} gone",
        refs=_refs((*network.ties, *before.ties), pairs),
    )


def _turn(network: Network, pair: Pair, sign: int) -> str:
    return f"the tie between {both(network, pair)} turns {_word(sign)}"


def _tie(network: Network, pair: Pair, sign: int, word: str) -> str:
    return f"the {_word(sign)} tie between {both(network, pair)} is {word}"


def _standing(network: Network, main: ActorId | None) -> Iterator[Reading]:
    degree = degrees(network)
    actor = main if main in degree else max(degree, key=lambda key: (degree[key].total, -key), default=None)
    if actor is None or not degree[actor].total:
        return
    mine = degree[actor]
    hostile = sorted({network.label(tie.other(actor)) for tie in network.ties_of(actor) if tie.sign is Sign.HOSTILE})
    friendly = _count(mine.positive, "friendly tie")
    foes = f", with {series(hostile)}" if 0 < len(hostile) <= _LISTED else ""
    yield Reading(
        text=f"{network.label(actor)} has {friendly} and {_count(mine.negative, 'hostile one')}{foes}.",
        numbers=f"Friendly {mine.positive}, hostile {mine.negative}, of {len(network.ties)} ties",
        refs=(Ref(Kind.ACTOR, actor), *_relations(network.ties_of(actor))),
    )


def _split(network: Network, before: Network | None) -> Iterator[Reading]:
    graph = signed_graph(network)
    if -1 not in graph.signs.values():
        return
    sides = camps(network)
    counts = census(network)
    if sides.fit:
        text = "The signs split the actors into two camps without a misfit."
        numbers = f"Camps of {len(sides.first)} and {len(sides.second)}, misfits 0"
        yield Reading(text=text, numbers=numbers, refs=tuple(Ref(Kind.ACTOR, actor) for actor in sorted(sides.second)))
        return
    # What the change brings matters more than what did not fit before.
    known = frozenset(misfits(before)) if before is not None else frozenset()
    opening = "Then no two camps would" if network.is_what_if else "No two camps"
    ring = next((triangle for triangle in misfits(network) if triangle not in known), sides.misfit)
    unbalanced = counts[CENSUS[1]] + counts[CENSUS[3]]
    numbers = f"{unbalanced} of {sum(counts.values())} triangles do not fit" if unbalanced else f"Ring of {len(ring)}"
    pairs = tuple((min(pair), max(pair)) for pair in zip(ring, (*ring[1:], ring[0]), strict=True))
    yield Reading(
        text=f"{opening} fit every tie: {_why(network, ring)}.",
        numbers=numbers,
        refs=(*(Ref(Kind.ACTOR, actor) for actor in ring), *_refs(network.ties, pairs)),
    )


def _why(network: Network, ring: tuple[ActorId, ...]) -> str:
    """Say which ties of a ring cannot all hold."""
    graph = signed_graph(network)
    names = [network.label(actor) for actor in ring]
    foes = [pair for pair in zip(ring, (*ring[1:], ring[0]), strict=True) if graph.sign(*pair) < 0]
    if len(ring) == 3 and len(foes) == 1:
        friend = next(actor for actor in ring if actor not in foes[0])
        return f"{network.label(friend)} is a friend of {both(network, foes[0])}, who are foes"
    if len(ring) == 3:
        return f"{series(names)} are all foes"
    return f"{series(names)} form a ring with {_count(len(foes), 'hostile tie')}"


def _weakening(network: Network) -> Iterator[Reading]:
    moving = [tie for tie in network.ties if tie.sign is Sign.FRIENDLY and tie.trend is Trend.WEAKENING]
    actors = {actor for tie in moving for actor in tie.pair}
    counted = {actor: [tie for tie in moving if tie.touches(actor)] for actor in actors}
    actor = max(counted, key=lambda key: (len(counted[key]), -key), default=None)
    if actor is None or len(counted[actor]) < 2:
        return
    friendly = sum(tie.sign is Sign.FRIENDLY for tie in network.ties_of(actor))
    others = sorted({network.label(tie.other(actor)) for tie in counted[actor]})
    count = _count(len(counted[actor]), "friendly tie")
    named = f": with {series(others)}" if len(others) <= _LISTED else ""
    yield Reading(
        text=f"{count.capitalize()} of {network.label(actor)} are weakening{named}.",
        numbers=f"Weakening {len(counted[actor])} of {friendly} friendly ties",
        refs=(Ref(Kind.ACTOR, actor), *_relations(counted[actor])),
    )


def _overlap(network: Network) -> Iterator[Reading]:
    """Say who belongs to two organisations that otherwise differ."""
    members: dict[ActorId, set[ActorId]] = {}
    for tie in network.ties:
        if tie.kind is RelationKind.MEMBERSHIP:
            members.setdefault(tie.pair[1], set()).add(tie.pair[0])
    pairs = [
        (members[first] & members[second], first, second)
        for first, second in combinations(sorted(members), 2)
        if members[first] & members[second]
        and min(len(members[first] - members[second]), len(members[second] - members[first])) >= 2
    ]
    if not pairs:
        return
    shared, first, second = max(pairs, key=lambda found: (len(found[0]), -found[1], -found[2]))
    names = series([network.label(actor) for actor in sorted(shared)])
    yield Reading(
        text=f"{names} {'belongs' if len(shared) == 1 else 'belong'} to both {both(network, (first, second))}.",
        numbers=f"Shared {len(shared)}, of {len(members[first])} and {len(members[second])} members",
        refs=tuple(Ref(Kind.ACTOR, actor) for actor in (*sorted(shared), first, second)),
    )


def _word(sign: int) -> str:
    return ("neutral", "friendly", "hostile")[sign]


def _count(number: int, noun: str) -> str:
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} {noun}{'' if number == 1 else 's'}"


def _listed(parts: Sequence[str]) -> str:
    shown = parts[:_LISTED]
    rest = len(parts) - len(shown)
    return "; ".join([*shown, f"and {rest} more"] if rest else shown)


def _relations(ties: Iterable[Tie]) -> tuple[Ref, ...]:
    numbers = dict.fromkeys(tie.relation for tie in ties if tie.relation is not None)
    return tuple(Ref(Kind.RELATION, number) for number in numbers)


def _refs(ties: Iterable[Tie], pairs: Iterable[Pair]) -> tuple[Ref, ...]:
    wanted = frozenset(pairs)
    return _relations(tie for tie in ties if (min(tie.pair), max(tie.pair)) in wanted)
