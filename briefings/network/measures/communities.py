"""Communities of friendly ties, and how far twenty runs of the Louvain method agree on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from briefings.domain.records import ActorId
from briefings.network.measures.louvain import louvain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.network.matrices import Mask, Matrices, Values
    from briefings.network.measures.louvain import Weights

RUNS = 20


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Communities:
    """The best of several runs, and what the others say of it.

    `groups` are sorted, the largest first; an actor without friends is a group of its own. `modularity` is theirs, -0.5
    to 1, None where there are no friendly ties. `runs` has one row a run and one column an actor: its group there.
    """

    actors: tuple[ActorId, ...]
    groups: tuple[tuple[ActorId, ...], ...]
    modularity: float | None
    runs: NDArray[np.int64]

    def group_of(self, actor: ActorId) -> tuple[ActorId, ...]:
        """The group of an actor. Raises KeyError for a stranger."""
        for group in self.groups:
            if actor in group:
                return group
        raise KeyError(actor)

    def agreement(self) -> dict[ActorId, int]:
        """In how many runs each actor is with at least half of the others of its group; alone, if it has none."""
        places = {actor: place for place, actor in enumerate(self.actors)}
        found: dict[ActorId, int] = {}
        for group in self.groups:
            held = _held(self.runs, [places[actor] for actor in group])
            found.update(zip(group, held.tolist(), strict=True))
        return {actor: found[actor] for actor in self.actors}


def communities(found: Matrices, runs: int = RUNS) -> Communities:
    """Return the communities of the friendly ties: the Louvain partition of highest modularity of so many seeds.

    Blondel et al. 2008; modularity after Newman & Girvan 2004. Seeds are 0, 1, 2 …, vertices and ties sorted, so that
    the same network gives the same groups; of equally good partitions that of the lowest list of members is taken.
    """
    near: list[Weights] = [dict.fromkeys(friends, 1) for friends in found.friends]
    numbers = np.array([louvain(near, seed) for seed in range(runs)], dtype=np.int64)
    quality = _modularity(found.friendly, numbers)
    best = min(_groups(run) for run in {tuple(row) for row in numbers[quality == quality.max()].tolist()})
    return Communities(
        actors=found.actors,
        groups=tuple(tuple(found.actors[place] for place in group) for group in best),
        modularity=float(quality.max()) if found.friendly.any() else None,
        runs=numbers,
    )


def _modularity(friendly: Mask, runs: NDArray[np.int64]) -> Values:
    """Return for each run the share of ties inside groups less that which chance would put there; 0 without ties."""
    firsts, seconds = np.nonzero(friendly)
    total = len(firsts)
    inside = (runs[:, firsts] == runs[:, seconds]).sum(axis=1)
    squares = np.array([np.square(np.bincount(run[firsts])).sum() for run in runs])
    return np.asarray((inside * total - squares) / max(total**2, 1), dtype=np.float64)


def _groups(numbers: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    groups: dict[int, list[int]] = {}
    for place, number in enumerate(numbers):
        groups.setdefault(number, []).append(place)
    return tuple(sorted((tuple(group) for group in groups.values()), key=lambda group: (-len(group), group)))


def _held(runs: NDArray[np.int64], places: list[int]) -> NDArray[np.int64]:
    """Return for each of these places in how many runs it is with at least half of the others of them."""
    columns = runs[:, places]
    if len(places) == 1:
        same = (runs == columns).sum(axis=1)
        return np.array([(same == 1).sum()], dtype=np.int64)
    others = (columns[:, :, None] == columns[:, None, :]).sum(axis=2) - 1
    return np.asarray((2 * others >= len(places) - 1).sum(axis=0), dtype=np.int64)
