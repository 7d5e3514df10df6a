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
    """Move each vertex to the neighbouring group where it adds most, until no move adds anything.

    One long function: nearly all of the time that twenty runs take is spent here, and calls would take a third of it.
    """
    groups, ends, links = list(range(len(near))), list(degrees), [0] * len(near)
    order = list(groups)
    chance.shuffle(order)
    waiting, queued = deque(order), [True] * len(order)
    moved = False
    while waiting:
        vertex = waiting.popleft()
        queued[vertex] = False
        around, degree, old = near[vertex], degrees[vertex], groups[vertex]
        beside = []
        for other, weight in around.items():
            group = groups[other]
            if links[group]:
                links[group] += weight
            else:
                links[group] = weight
                beside.append(group)
        # In whole numbers, so that equals are seen as equals.
        best, most = old, links[old] * total - (ends[old] - degree) * degree
        links[old] = 0  # so that it gains less than it has below, where it is looked at again
        for group in beside:
            gain = links[group] * total - ends[group] * degree
            links[group] = 0
            # Among equals chance decides, or else all runs would agree where there is nothing to tell them apart.
            if gain > most or (gain == most and best != old and chance.random() < 0.5):
                best, most = group, gain
        if best != old:
            ends[old] -= degree
            ends[best] += degree
            groups[vertex], moved = best, True
            for other in _left_behind(around, groups, best, queued):
                queued[other] = True
                waiting.append(other)
    return groups, moved


def _left_behind(around: Weights, groups: Sequence[int], group: int, queued: Sequence[bool]) -> list[int]:
    """Return the neighbours in other groups that nobody is going to look at yet."""
    return [other for other in around if not queued[other] and groups[other] != group]


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
