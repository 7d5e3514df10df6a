"""One run of the Louvain method: groups with more ties inside than chance would put there.

Blondel, Guillaume, Lambiotte & Lefebvre 2008. Between passes only actors whose neighbours moved are looked at again, as
in the fast local moving of Traag, Waltman & van Eck 2019. The order of actors is shuffled by a seed; what many runs
agree on stands in `communities`.
"""

from __future__ import annotations

from collections import deque
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Weights = dict[int, int]
"""Neighbours of one vertex and how many ties lead to each; ties inside the vertex are not among them."""


def louvain(near: Sequence[Weights], seed: int) -> list[int]:
    """Return the group of each vertex of an undirected graph, groups numbered as they come."""
    chance = Random(seed)  # noqa: S311 - shuffles, keeps no secret
    degrees = [sum(weights.values()) for weights in near]
    total = sum(degrees)
    places = list(range(len(near)))
    while total:
        groups, moved = _local_moves(near, degrees, total, chance)
        if not moved:
            break
        groups = _renumbered(groups)
        places = [groups[place] for place in places]
        near, degrees = _joined(near, degrees, groups)
    return places


def _local_moves(near: Sequence[Weights], degrees: Sequence[int], total: int, chance: Random) -> tuple[list[int], bool]:
    """Move each vertex to the neighbouring group where it adds most, until no move adds anything."""
    groups, ends = list(range(len(near))), list(degrees)
    order = list(groups)
    chance.shuffle(order)
    waiting, queued = deque(order), [True] * len(order)
    moved = False
    while waiting:
        vertex = waiting.popleft()
        queued[vertex] = False
        old = groups[vertex]
        ends[old] -= degrees[vertex]
        best = _best_group(_links(near[vertex], groups, old), ends, degrees[vertex], total, chance)
        ends[best] += degrees[vertex]
        if best != old:
            groups[vertex], moved = best, True
            for other in near[vertex]:
                if not queued[other] and groups[other] != best:
                    queued[other] = True
                    waiting.append(other)
    return groups, moved


def _links(near: Weights, groups: Sequence[int], own: int) -> Weights:
    """Return how many ties lead to each group, the vertex's own group first."""
    links: Weights = {own: 0}
    for other, weight in near.items():
        group = groups[other]
        links[group] = links.get(group, 0) + weight
    return links


def _best_group(links: Weights, ends: Sequence[int], degree: int, total: int, chance: Random) -> int:
    """Return the group that gains most modularity, reckoned in whole numbers so that equals are seen as equals."""
    own = best = next(iter(links))
    most = links[own] * total - ends[own] * degree
    for group, weight in links.items():
        gain = weight * total - ends[group] * degree
        # Among equals chance decides, or else all runs would agree where there is nothing to tell them apart.
        if gain > most or (gain == most and own != best != group and chance.random() < 0.5):
            best, most = group, gain
    return best


def _renumbered(groups: Sequence[int]) -> list[int]:
    numbers = {group: number for number, group in enumerate(dict.fromkeys(groups))}
    return [numbers[group] for group in groups]


def _joined(near: Sequence[Weights], degrees: Sequence[int], groups: Sequence[int]) -> tuple[list[Weights], list[int]]:
    """Return the graph whose vertices are the groups. Ties inside count in its degrees alone."""
    count = max(groups) + 1
    joined: list[Weights] = [{} for _ in range(count)]
    ends = [0] * count
    for vertex, weights in enumerate(near):
        group = groups[vertex]
        ends[group] += degrees[vertex]
        links = joined[group]
        for other, weight in weights.items():
            if groups[other] != group:
                links[groups[other]] = links.get(groups[other], 0) + weight
    return joined, ends
