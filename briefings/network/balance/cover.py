"""The fewest edges that hit every ring of a kind: first as a linear programme, then with whole numbers.

The rings are too many to write down. Those that the answer so far hits too little are found and added, until none is
left; what the programme says at any moment is a bound from below, since it knows too few rings and never too many.
Odd rings as the conditions of a best split: Barahona & Mahjoub 1986, on the cut polytope.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from briefings.network.balance.cycles import Ring

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Weights = NDArray[np.float64]
"""How far each edge is in the cover, 0 to 1."""
Separate = Callable[[Weights], set[Ring]]
"""Return rings of which the edges weigh less than 1 in all; none if every ring of the kind weighs enough."""
_ROUNDING = 1e-6
_INFEASIBLE = 2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cover:
    """What is known of the smallest cover: it has at least `lower` edges. `weight` is where to look for it: itself if
    it was found, else the nearest that the programme came. `rings` are those that were needed."""

    lower: int
    weight: Weights
    rings: tuple[Ring, ...]


def least_cover(count: int, rings: Iterable[Ring], separate: Separate, *, most: int, deadline: float) -> Cover:
    """Return the least cover of `count` edges, or what is known of it at the deadline (of `time.perf_counter`).

    `rings` are some to begin with. A cover of `most` edges is known already: it ends as soon as none can have fewer.
    """
    known = sorted(set(rings))
    weight, lower, whole = np.zeros(count), 0, False
    while lower < most and time.perf_counter() < deadline:
        answer = _programme(count, known, (lower, most - 1) if whole else None, deadline)
        lower = max(lower, most if answer.hopeless else math.ceil(answer.bound - _ROUNDING))
        if answer.weight is None:
            break
        weight = answer.weight
        new = separate(weight) - set(known)
        known += sorted(new)
        if not new and (whole or _is_whole(weight)):
            break
        whole = whole or not new
    return Cover(lower=min(lower, most), weight=weight, rings=tuple(known))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Answer:
    """No cover has less than `bound` edges; none at all is within the limits where it is hopeless."""

    bound: float
    weight: Weights | None
    hopeless: bool


def _programme(count: int, rings: list[Ring], limits: tuple[int, int] | None, deadline: float) -> _Answer:
    """Solve with the rings known; in whole numbers, and between limits on the edges in all, where these are given."""
    hits = LinearConstraint(rows_of(rings, count), 1, np.inf)
    within = [LinearConstraint(np.ones((1, count)), *limits)] if limits else []
    found = milp(
        np.ones(count),
        integrality=np.full(count, int(limits is not None)),
        bounds=Bounds(0, 1),
        constraints=[hits, *within],
        options={"time_limit": max(deadline - time.perf_counter(), 0.01)},
    )
    bound = found.mip_dual_bound if limits else found.fun
    weight = None if found.x is None else np.clip(found.x, 0, 1)
    return _Answer(bound=0.0 if bound is None else bound, weight=weight, hopeless=found.status == _INFEASIBLE)


def rows_of(rings: Sequence[Ring], count: int) -> csr_array:
    """Return a table of a row for each ring and a column for each of `count` edges, 1 where the ring passes."""
    columns = np.array([edge for ring in rings for edge in ring], dtype=np.int64)
    starts = np.cumsum([0, *map(len, rings)])
    return csr_array((np.ones(len(columns)), columns, starts), shape=(len(rings), count))


def _is_whole(weight: Weights) -> bool:
    return bool(np.abs(weight - weight.round()).max(initial=0) < _ROUNDING)
