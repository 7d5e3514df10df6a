"""Who lies on the shortest ways, and who is near everybody: betweenness and closeness on friendly ties.

The breadth-first searches of many actors run side by side as matrix products, which at 200 actors is some twenty times
faster than one after another in Python. Single ways between two actors stand in `network.paths`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from briefings.network.matrices import Mask, Matrices, Square, Values
from briefings.network.measures.catalogue import Layer, Measure

if TYPE_CHECKING:
    from collections.abc import Iterator

_CELLS = 1 << 20  # of a block of searches: some 8 MB an array, however many actors there are
_UNREACHED = -1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Searches:
    """Breadth-first searches from some actors, one a column: steps from the start (-1 where it is not reached), and
    how many shortest ways lead there."""

    steps: NDArray[np.int32]
    ways: Square

    @property
    def depth(self) -> int:
        """The longest of the shortest ways, in steps."""
        return int(self.steps.max(initial=0))


def betweenness(found: Matrices) -> Values:
    """Return the share of the pairs of others whose shortest friendly ways lead through each actor, 0 to 1.

    Several shortest ways share a pair between them. Freeman 1977, reckoned after Brandes 2001. With fewer than three
    actors there is no pair of others, and nobody lies between: 0.
    """
    count = len(found.actors)
    total = np.zeros(count)
    near = _sparse(found.friendly)
    for starts in _blocks(count):
        total += _dependency(near, searches(near, starts), starts)
    return total / ((count - 1) * (count - 2)) if count > 2 else total


def closeness(found: Matrices) -> Values:
    """Return how near each actor is to those that it reaches by friendly ties, weighed by their share of all, 0 to 1.

    Wasserman & Faust 1994, which holds for networks in several pieces; 0 for an actor without friends.
    """
    count = len(found.actors)
    reached, far = np.zeros(count), np.zeros(count)
    near = _sparse(found.friendly)
    for starts in _blocks(count):
        unseen = ~_starting(count, starts)
        front, level = ~unseen, 0
        while front.any():
            level += 1
            front = (near @ front.astype(np.float64) > 0) & unseen
            unseen &= ~front
            reached[starts] += front.sum(axis=0)
            far[starts] += level * front.sum(axis=0)
    return np.divide(reached**2, far * max(count - 1, 1), out=np.zeros(count), where=far > 0)


def searches(near: csr_array, starts: slice) -> Searches:
    """Search from every actor of `starts` at once in an undirected graph."""
    begin = _starting(near.shape[0], starts)
    unseen, steps = ~begin, np.zeros(begin.shape, dtype=np.int32)
    ways: Square = begin.astype(np.float64)
    front = ways
    while True:
        front = (near @ front) * unseen
        new = front > 0
        if not new.any():
            return Searches(steps=np.where(unseen, _UNREACHED, steps), ways=ways)
        # Whoever is still unseen is at least one step farther: cheaper than writing the level where it is reached.
        steps += unseen
        unseen &= ~new
        ways = ways + front


def _dependency(near: csr_array, search: Searches, starts: slice) -> Values:
    """Sum what the starts' ways to all others owe to each actor, from the farthest back (Brandes 2001)."""
    owed = np.zeros_like(search.ways)
    shared = 1 / np.maximum(search.ways, 1)
    for level in range(search.depth, 1, -1):
        passed = near @ ((1 + owed) * shared * (search.steps == level))
        owed += passed * search.ways * (search.steps == level - 1)
    owed[_starting(near.shape[0], starts)] = 0.0
    return np.asarray(owed.sum(axis=1), dtype=np.float64)


def _starting(count: int, starts: slice) -> Mask:
    """Return which actor each search starts from, one column a search."""
    return np.eye(count, dtype=np.bool_)[:, starts]


def _blocks(count: int) -> Iterator[slice]:
    width = max(1, _CELLS // max(count, 1))
    return (slice(first, min(first + width, count)) for first in range(0, count, width))


def _sparse(near: Mask) -> csr_array:
    return csr_array(near).astype(np.float64)


SHORTEST = (
    Measure(
        key="betweenness",
        name="Betweenness centrality",
        question="Who stands on the way between others?",
        unit="share of the pairs of others",
        range="0 to 1",
        high="Much that passes between friends of friends passes here",
        source="Freeman 1977; reckoned after Brandes 2001",
        layer=Layer.FRIENDLY,
        values=betweenness,
    ),
    Measure(
        key="closeness",
        name="Closeness centrality",
        question="Who reaches the others in the fewest steps?",
        unit="inverse of the mean steps, weighed by the share reached",
        range="0 to 1",
        high="Near to many by friendly ties",
        source="Freeman 1979; for networks in pieces Wasserman & Faust 1994",
        layer=Layer.FRIENDLY,
        values=closeness,
    ),
)
