"""Whose leaving, and the loss of which tie, would part friends: articulation points and bridges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from briefings.domain.records import ActorId
from briefings.network.measures.catalogue import Layer, Measure

if TYPE_CHECKING:
    from briefings.network.matrices import Matrices, Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Cuts:
    """`points` are the actors without whom somebody would lose every friendly way to somebody else, `bridges` the
    pairs whose friendship has the same weight. Both sorted, the lower actor of a pair first."""

    points: tuple[ActorId, ...]
    bridges: tuple[tuple[ActorId, ActorId], ...]


@dataclass(frozen=True, slots=True)
class _Visit:
    """An actor on the way of the search, from whom it came, and whom it has yet to look at."""

    place: int
    parent: int
    others: Iterator[int]


class _Search:
    """Depth-first search that keeps, for each actor, how early an actor its subtree reaches back to."""

    def __init__(self, near: Sequence[Sequence[int]]) -> None:
        self._near = near
        self._order: dict[int, int] = {}
        self._low: dict[int, int] = {}
        self.points: set[int] = set()
        self.bridges: list[tuple[int, int]] = []

    def run(self) -> None:
        """Search every piece of the graph."""
        for start in range(len(self._near)):
            if start not in self._order:
                self._search(start)

    def _search(self, start: int) -> None:
        line = [self._enter(start, -1)]
        branches = 0
        while line:
            visit = line[-1]
            other = next(visit.others, None)
            if other is None:
                line.pop()
                if line:
                    self._leave(visit, is_root=line[-1].place == start)
            elif other not in self._order:
                branches += visit.place == start
                line.append(self._enter(other, visit.place))
            elif other != visit.parent:
                self._low[visit.place] = min(self._low[visit.place], self._order[other])
        if branches > 1:
            self.points.add(start)

    def _enter(self, place: int, parent: int) -> _Visit:
        self._order[place] = self._low[place] = len(self._order)
        return _Visit(place, parent, iter(self._near[place]))

    def _leave(self, visit: _Visit, *, is_root: bool) -> None:
        place, parent = visit.place, visit.parent
        self._low[parent] = min(self._low[parent], self._low[place])
        if self._low[place] >= self._order[parent] and not is_root:
            self.points.add(parent)
        if self._low[place] > self._order[parent]:
            self.bridges.append((min(place, parent), max(place, parent)))


def cuts(found: Matrices) -> Cuts:
    """Return the articulation points and bridges of the friendly ties (Hopcroft & Tarjan 1973)."""
    search = _searched(found)
    actors = found.actors
    return Cuts(
        points=tuple(actors[place] for place in sorted(search.points)),
        bridges=tuple((actors[first], actors[second]) for first, second in sorted(search.bridges)),
    )


def articulation(found: Matrices) -> Values:
    """Return 1 for an articulation point of the friendly ties, 0 for any other actor."""
    values = np.zeros(len(found.actors))
    values[sorted(_searched(found).points)] = 1
    return values


def _searched(found: Matrices) -> _Search:
    search = _Search(found.friends)
    search.run()
    return search


CUTS = (
    Measure(
        key="articulation",
        name="Articulation point",
        question="Without whom would friends fall apart?",
        unit="1 if so",
        range="0 or 1",
        high="Without it some could no longer reach others by friendly ties",
        source="Hopcroft & Tarjan 1973",
        layer=Layer.FRIENDLY,
        values=articulation,
        decimals=0,
    ),
)
