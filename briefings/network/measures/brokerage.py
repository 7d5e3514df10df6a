"""Who stands between whom, and for which group: the brokerage roles of Gould & Fernandez 1989."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from briefings.domain.records import ActorId
    from briefings.network.matrices import Mask, Matrices


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
    acts = found.acts & ~found.hostile
    numbers = _numbers(found.actors, groups)
    return {actor: _brokered(acts, numbers, place) for place, actor in enumerate(found.actors)}


def _numbers(actors: tuple[ActorId, ...], groups: Mapping[ActorId, object]) -> NDArray[np.int64]:
    keys = [("group", groups[actor]) if actor in groups else ("alone", actor) for actor in actors]
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    return np.array([numbers[key] for key in keys], dtype=np.int64)


def _brokered(acts: Mask, groups: NDArray[np.int64], place: int) -> Brokerage:
    givers, takers = np.flatnonzero(acts[:, place]), np.flatnonzero(acts[place])
    between = ~acts[np.ix_(givers, takers)] & (givers[:, None] != takers[None, :])
    own = groups[place]
    first, last = groups[givers][:, None], groups[takers][None, :]
    from_own, to_own, alike = first == own, last == own, first == last
    return Brokerage(
        coordinator=int((between & from_own & to_own).sum()),
        itinerant=int((between & alike & ~from_own).sum()),
        representative=int((between & from_own & ~to_own).sum()),
        gatekeeper=int((between & ~from_own & to_own).sum()),
        liaison=int((between & ~from_own & ~to_own & ~alike).sum()),
    )
