"""Any number of camps: the split into at most k that contradicts fewest ties (Davis 1967; Doreian & Mrvar 1996)."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from briefings.domain.records import ActorId
from briefings.network.balance.cover import least_cover
from briefings.network.balance.cycles import rings_of_one_foe
from briefings.network.balance.edges import edges_of, pairs_of
from briefings.network.balance.frustration import SECONDS, frustration
from briefings.network.balance.search import good_camps, improved
from briefings.network.signs import Pair

if TYPE_CHECKING:
    from briefings.network.balance.cover import Cover
    from briefings.network.balance.edges import Edges, Labels
    from briefings.network.signs import SignedGraph

MOST = 6
"""So many camps are tried; more say little to a reader."""
_STARTS, _PATIENCE = 24, 100
_INFEASIBLE, _ROUNDING = 2, 1e-6
_SMALL = 400
"""So many unknowns, actors times camps, are worth an assignment of each actor to each camp."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KCamps:
    """The best split into at most `number` camps that is known, the largest first, and the pairs that contradict it:
    friends in two camps, foes in one. No split into so many contradicts fewer than `lower` pairs. Actors without friend
    or foe are in no camp."""

    number: int
    camps: tuple[frozenset[ActorId], ...]
    pairs: tuple[Pair, ...]
    lower: int

    @property
    def value(self) -> int:
        """How many pairs contradict the split; an upper bound of the least where it is not proved."""
        return len(self.pairs)

    @property
    def proved(self) -> bool:
        """Whether no split into so many camps does better."""
        return self.value == self.lower


def k_camps(graph: SignedGraph, number: int, *, seconds: float = SECONDS) -> KCamps:
    """Return the best split into at most `number` camps, with its proof where `seconds` suffice for one.

    With one camp that contradicts the hostile pairs, with two as many as the frustration index. Raises ValueError for
    none.
    """
    if number < 1:
        message = "There is no split into no camps"
        raise ValueError(message)
    if number == 2:
        found = frustration(graph, seconds=seconds)
        return KCamps(number=2, camps=tuple(filter(None, found.camps)), pairs=found.pairs, lower=found.lower)
    edges = edges_of(graph)
    labels, lower = np.zeros(edges.size, dtype=np.int8), int(edges.hostile.sum())
    if number > 2:
        labels, lower = _best(edges, number, time.perf_counter() + seconds)
    camps = _camps(graph, labels)
    return KCamps(number=number, camps=camps, pairs=pairs_of(graph, edges, edges.frustrated(labels)), lower=lower)


def best_camps(graph: SignedGraph, *, most: int = MOST, seconds: float = SECONDS) -> KCamps:
    """Return the split into up to `most` camps that contradicts fewest pairs; of equals that with fewest camps."""
    found = (k_camps(graph, number, seconds=seconds / most) for number in range(1, most + 1))
    return min(found, key=lambda split: (split.value, split.number))


def _best(edges: Edges, number: int, deadline: float) -> tuple[Labels, int]:
    """Return the best camps known, and how many edges at least any so many camps contradict."""
    labels = good_camps(edges, number, starts=_STARTS, patience=_PATIENCE)
    count = int(edges.frustrated(labels).sum())
    cover = least_cover(
        len(edges.signs),
        (),
        lambda weight: rings_of_one_foe(edges, weight, deadline=deadline),
        most=count,
        deadline=deadline,
    )
    if cover.lower == count or edges.size * number > _SMALL:
        return labels, cover.lower
    return _assigned(edges, labels, number, cover, deadline)


def _assigned(edges: Edges, labels: Labels, number: int, cover: Cover, deadline: float) -> tuple[Labels, int]:
    """Look for better camps by assigning each node to one; with so few camps there may be none."""
    count, places = int(edges.frustrated(labels).sum()), edges.size * number
    costs = np.concatenate([np.zeros(places), np.ones(len(edges.signs))])
    # Camps have no order of their own: a node is in none beyond the number of nodes before it.
    top = np.concatenate([np.tri(edges.size, number).ravel(), np.ones(len(edges.signs))])
    found = milp(
        costs,
        integrality=1 - costs,
        bounds=Bounds(0, top),
        constraints=[
            LinearConstraint(_one_each(edges, number), 1, 1),
            LinearConstraint(_contradictions(edges, number), -np.repeat(edges.hostile, number).astype(float), np.inf),
            LinearConstraint(costs[None, :], cover.lower, count - 1),
        ],
        options={"time_limit": max(deadline - time.perf_counter(), 0.01)},
    )
    if found.status == _INFEASIBLE:
        return labels, count
    better = labels if found.x is None else found.x[:places].reshape(-1, number).argmax(axis=1).astype(np.int8)
    bound = found.mip_dual_bound or 0.0
    return improved(edges, better, number), max(cover.lower, math.ceil(bound - _ROUNDING))


def _one_each(edges: Edges, number: int) -> csr_array:
    """Rows that put each node into one camp."""
    places = edges.size * number
    table = (np.ones(places), (np.repeat(np.arange(edges.size), number), np.arange(places)))
    return csr_array(table, shape=(edges.size, places + len(edges.signs)))


def _contradictions(edges: Edges, number: int) -> csr_array:
    """Rows z - x_u + x_v for friends, z - x_u - x_v for foes, one for each edge and camp."""
    count = len(edges.signs) * number
    rows, camps = np.arange(count), np.tile(np.arange(number), len(edges.signs))
    first, second = (np.repeat(end, number) * number + camps for end in edges.ends.T)
    values = np.concatenate([np.ones(count), -np.ones(count), np.repeat(edges.signs, number)])
    links = np.repeat(np.arange(len(edges.signs)), number) + edges.size * number
    columns = np.concatenate([links, first, second])
    return csr_array((values, (np.tile(rows, 3), columns)), shape=(count, edges.size * number + len(edges.signs)))


def _camps(graph: SignedGraph, labels: Labels) -> tuple[frozenset[ActorId], ...]:
    camps: dict[int, set[ActorId]] = {}
    for actor, label in zip(graph.actors, labels.tolist(), strict=True):
        if graph.near[actor]:
            camps.setdefault(label, set()).add(actor)
    return tuple(sorted(map(frozenset, camps.values()), key=lambda camp: (-len(camp), min(camp))))
