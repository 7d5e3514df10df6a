"""The graphs that layouts, measures and the canvas are measured on: the same ones every time, from fixed seeds.

`crisis` is typed in (53 actors round the South Caucasus in July 2025, public memberships); `states` looks like the
alliances of 180 states; `planted` has communities, a few busy actors and some enmity, as large as it is asked for.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day
from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind, Sign
from briefings.network.graph import Network, Node, Tie

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Edge = tuple[int, int, int]
"""First actor, second actor, sign."""

_HERE = Path(__file__).parent
_REGIONS = (35, 32, 22, 18, 15, 14, 12, 11, 9, 6, 6)
_LOOSE_REGIONS = {3: 0.6, 5: 0.6}  # the share of pairs that are tied in a region; all of them elsewhere
_KINDS = {
    "state": ActorKind.STATE,
    "org": ActorKind.ORGANISATION,
    "person": ActorKind.PERSON,
    "media": ActorKind.MEDIA,
    "agency": ActorKind.GOVERNMENT_BODY,
    "company": ActorKind.COMPANY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """Actors by number, ties in the order in which they were made, and blocs: who belongs together."""

    name: str
    labels: tuple[str, ...]
    edges: tuple[Edge, ...]
    blocs: Mapping[str, Sequence[int]]
    kinds: tuple[ActorKind, ...] = ()

    @property
    def count(self) -> int:
        """How many actors there are."""
        return len(self.labels)

    def network(self) -> Network:
        """The graph as the network of a day; actor `n` has the id `n`."""
        kinds = self.kinds or (ActorKind.STATE,) * self.count
        ties = sorted((min(u, v), max(u, v), sign) for u, v, sign in self.edges)
        return Network(
            day=Day(1),
            nodes=tuple(
                Node(actor=ActorId(number), label=label, kind=kind)
                for number, (label, kind) in enumerate(zip(self.labels, kinds, strict=True))
            ),
            ties=tuple(
                Tie(pair=(ActorId(u), ActorId(v)), kind=RelationKind.OTHER, sign=Sign(sign)) for u, v, sign in ties
            ),
        )


def crisis() -> Graph:
    """53 actors of nine kinds, 149 ties, 28 of them hostile; four blocs that overlap."""
    actors = [line.split("\t") for line in _lines("crisis_actors.tsv")]
    ties = [line.split("\t") for line in _lines("crisis_ties.tsv")]
    number = {label: index for index, (label, _) in enumerate(actors)}
    members = {
        bloc: (*(number[first] for first, second, _, kind in ties if second == bloc and kind == "member"), number[bloc])
        for bloc in ("CSTO", "EAEU", "OTS", "NATO")
    }
    return Graph(
        name="crisis",
        labels=tuple(label for label, _ in actors),
        kinds=tuple(_KINDS.get(kind, ActorKind.GROUP) for _, kind in actors),
        edges=tuple((number[first], number[second], int(sign)) for first, second, sign, _ in ties),
        blocs=members,
    )


def _lines(name: str) -> list[str]:
    return (_HERE / name).read_text(encoding="utf-8").splitlines()


def states(seed: int = 7) -> Graph:
    """180 states and 3,000 ties: pacts that fill a region, pacts across regions, scattered ties, 150 rivalries."""
    chance = random.Random(seed)
    edges: dict[tuple[int, int], int] = {}
    blocs: dict[str, Sequence[int]] = {}
    first = 0
    for number, size in enumerate(_REGIONS):
        region = range(first, first + size)
        first += size
        _join(edges, region, _LOOSE_REGIONS.get(number, 1.0), chance)
        blocs[f"Pact {number + 1}"] = region
    for _ in range(8):
        _join(edges, chance.sample(range(first), chance.randint(8, 22)), 0.55, chance)
    while len(edges) < 2850:
        one, other = chance.sample(range(first), 2)
        edges.setdefault((min(one, other), max(one, other)), 1)
    while len(edges) < 3000:
        one, other = chance.sample(range(first), 2)
        edges.setdefault((min(one, other), max(one, other)), -1)
    return Graph(name="states", labels=_named("State", first), edges=_as_edges(edges), blocs=blocs)


def _join(edges: dict[tuple[int, int], int], members: Sequence[int], share: float, chance: random.Random) -> None:
    for one, other in combinations(members, 2):
        if chance.random() < share:
            edges.setdefault((min(one, other), max(one, other)), 1)


def planted(count: int, ties: int, seed: int = 3) -> Graph:
    """Communities of uneven size, uneven degrees, 15 % of the ties drawn across, 12 % hostile; one component."""
    chance = random.Random(seed)
    groups = max(8, count // 80)
    group = [min(int(groups * chance.random() ** 1.4), groups - 1) for _ in range(count)]
    pull = [1 / (1 + chance.random() * 20) for _ in range(count)]
    members: list[list[int]] = [[] for _ in range(groups)]
    for actor, of in enumerate(group):
        members[of].append(actor)
    pulls = [[pull[actor] for actor in community] for community in members]

    def one_of(community: int) -> int:
        return chance.choices(members[community], pulls[community])[0]

    edges: dict[tuple[int, int], int] = {}
    for actor in range(1, count):
        other = one_of(group[actor]) if actor % 7 else chance.randrange(actor)
        if other != actor:
            edges[min(actor, other), max(actor, other)] = 1
    for one, anybody in _drawn(pull, chance):
        if len(edges) >= ties:
            break
        other = one_of(group[one]) if chance.random() > 0.15 else anybody
        if one != other:
            sign = 1 if chance.random() > 0.12 else -1
            edges.setdefault((min(one, other), max(one, other)), sign)
    blocs = {f"Group {number}": community for number, community in enumerate(members) if len(community) > 2}
    whole = Graph(name=f"planted {count}", labels=_named("Actor", count), edges=_as_edges(edges), blocs=blocs)
    return _largest_component(whole)


def _drawn(pull: Sequence[float], chance: random.Random) -> Iterator[tuple[int, int]]:
    """Pairs of actors without end, the stronger pull the oftener."""
    everybody = range(len(pull))
    while True:
        firsts = chance.choices(everybody, pull, k=4000)
        yield from reversed([*zip(firsts, chance.choices(everybody, pull, k=4000), strict=True)])


def _named(word: str, count: int) -> tuple[str, ...]:
    return tuple(f"{word} {number}" for number in range(count))


def _as_edges(edges: Mapping[tuple[int, int], int]) -> tuple[Edge, ...]:
    return tuple((u, v, sign) for (u, v), sign in edges.items())


def _neighbours(edges: Iterable[Edge]) -> dict[int, set[int]]:
    beside: dict[int, set[int]] = defaultdict(set)
    for u, v, _ in edges:
        beside[u].add(v)
        beside[v].add(u)
    return beside


def _largest_component(graph: Graph) -> Graph:
    beside, seen = _neighbours(graph.edges), set[int]()
    largest: set[int] = set()
    for start in range(graph.count):
        if start not in seen:
            found, edge = {start}, [start]
            while edge:
                new = beside[edge.pop()] - found
                found |= new
                edge.extend(new)
            seen |= found
            largest = max(largest, found, key=len)
    return _only(graph, sorted(largest))


def _only(graph: Graph, keep: list[int]) -> Graph:
    number = {old: new for new, old in enumerate(keep)}
    return replace(
        graph,
        labels=tuple(graph.labels[old] for old in keep),
        edges=tuple((number[u], number[v], sign) for u, v, sign in graph.edges if u in number and v in number),
        blocs={bloc: [number[old] for old in found if old in number] for bloc, found in graph.blocs.items()},
    )


def disturbed(graph: Graph, share: float = 0.05, seed: int = 11) -> Graph:
    """The graph with a share of its ties exchanged: half of them gone, as many new, mostly between near actors."""
    chance = random.Random(seed)
    exchanged = max(1, int(len(graph.edges) * share / 2 + 0.5))
    dropped = {*chance.sample(range(len(graph.edges)), exchanged)}
    beside = _neighbours(graph.edges)
    edges = [
        edge
        for number, edge in enumerate(graph.edges)
        if number not in dropped or min(len(beside[edge[0]]), len(beside[edge[1]])) < 2
    ]
    added = 0
    while added < exchanged:
        one = chance.randrange(graph.count)
        near = chance.random() < 0.5
        other = _two_steps_from(one, beside, chance) if near else chance.randrange(graph.count)
        if other != one and other not in beside[one]:
            edges.append((one, other, 1 if chance.random() < 0.85 else -1))
            beside[one].add(other)
            beside[other].add(one)
            added += 1
    return replace(graph, edges=tuple(edges))


def _two_steps_from(actor: int, beside: Mapping[int, set[int]], chance: random.Random) -> int:
    between = chance.choice(sorted(beside[actor]))
    return chance.choice(sorted(beside[between]))


GRAPHS: Mapping[str, Callable[[], Graph]] = {
    "crisis": crisis,
    "states": states,
    "planted-200": lambda: planted(200, 800),
    "planted-2000": lambda: planted(2000, 8000),
    "planted-10000": lambda: planted(10000, 40000),
}
