"""Who stands between whom, and for which group: the brokerage roles of Gould & Fernandez 1989."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from briefings.domain.records import ActorId
    from briefings.network.matrices import Matrices

    Counts = NDArray[np.int64]
    """A whole number for each actor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brokerage:
    """How often an actor brokers in each role, in ordered pairs of others: the letters are the groups of the first, of
    the broker and of the last."""

    coordinator: int = 0  # AAA: within its own group
    itinerant: int = 0  # ABA: a consultant between members of another group
    representative: int = 0  # AAB: out of its own group
    gatekeeper: int = 0  # ABB: into its own group
    liaison: int = 0  # ABC: between two groups, neither its own

    @property
    def total(self) -> int:
        """All of them."""
        return self.coordinator + self.itinerant + self.representative + self.gatekeeper + self.liaison


def brokerage(found: Matrices, groups: Mapping[ActorId, object]) -> dict[ActorId, Brokerage]:
    """Return what each actor brokers: v does so from a to c if a acts on v and v on c, but a not on c.

    Acts of foes are left out; a tie without direction runs both ways. An actor that `groups` does not name is a group
    of its own.
    """
    count = len(found.actors)
    numbers = _numbers(found.actors, groups)
    givers, takers = np.nonzero(found.acts & ~found.hostile)
    alike = numbers[givers] == numbers[takers]
    own, across = _sparse(givers[alike], takers[alike], count), _sparse(givers[~alike], takers[~alike], count)
    itself = _sparse(np.arange(count), np.arange(count), count)
    acts, across_back = own + across + itself, across.T.tocsr()
    by_own, by_across = acts @ own.T.tocsr(), acts @ across_back
    across_direct = _closed(across, by_across)
    # Of one group are a and c where a acts on c by a tie inside it, or is c.
    consulted = _every_within(across, numbers) - (across_direct - _closed(across, across @ across_back))
    return _by_actor(
        found.actors,
        coordinator=_every(own, own) - _closed(own, by_own),
        itinerant=consulted,
        representative=_every(own, across) - _closed(own, by_across),
        gatekeeper=_every(across, own) - _closed(across, by_own),
        liaison=_every(across, across) - across_direct - consulted,
    )


def _by_actor(actors: tuple[ActorId, ...], **counts: Counts) -> dict[ActorId, Brokerage]:
    each = zip(*(count.tolist() for count in counts.values()), strict=True)
    return {actor: Brokerage(**dict(zip(counts, own, strict=True))) for actor, own in zip(actors, each, strict=True)}


def _numbers(actors: tuple[ActorId, ...], groups: Mapping[ActorId, object]) -> Counts:
    keys = [("group", groups[actor]) if actor in groups else ("alone", actor) for actor in actors]
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    return np.array([numbers[key] for key in keys], dtype=np.int64)


def _sparse(rows: Counts, columns: Counts, count: int) -> csr_array:
    return csr_array((np.ones(len(rows), dtype=np.int64), (rows, columns)), shape=(count, count))


def _every_within(acts: csr_array, numbers: Counts) -> Counts:
    """Count for each v the pairs a, c of one group where a acts on v and v on c."""
    count = acts.shape[0]
    member = _sparse(np.arange(count), numbers, count)
    return np.asarray((acts.T @ member).multiply(acts @ member).sum(axis=1), dtype=np.int64)


def _every(giving: csr_array, taking: csr_array) -> Counts:
    """Count for each v the pairs a, c where a gives to v and v to c."""
    return np.asarray(giving.sum(axis=0) * taking.sum(axis=1), dtype=np.int64)


def _closed(giving: csr_array, ways: csr_array) -> Counts:
    """Count those of them that need no broker: `ways` is how often a acts on a taker of v, itself included."""
    return np.asarray(giving.multiply(ways).sum(axis=0), dtype=np.int64)
