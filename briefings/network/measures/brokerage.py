"""Who stands between whom, and for which group: the brokerage roles of Gould & Fernandez 1989."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    alike = _alike(found.actors, groups)
    own, across = acts & alike, acts & ~alike
    apart = ~acts & ~np.eye(len(acts), dtype=np.bool_)
    roles = zip(
        _brokered(own, apart, own),
        _brokered(across, apart & alike, across),
        _brokered(own, apart, across),
        _brokered(across, apart, own),
        _brokered(across, apart & ~alike, across),
        strict=True,
    )
    return {
        actor: Brokerage(coordinator=first, itinerant=second, representative=third, gatekeeper=fourth, liaison=fifth)
        for actor, (first, second, third, fourth, fifth) in zip(found.actors, roles, strict=True)
    }


def _alike(actors: tuple[ActorId, ...], groups: Mapping[ActorId, object]) -> Mask:
    """Return which two actors are in one group."""
    keys = [("group", groups[actor]) if actor in groups else ("alone", actor) for actor in actors]
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    places = np.array([numbers[key] for key in keys], dtype=np.int64)
    return np.asarray(places[:, None] == places[None, :], dtype=np.bool_)


def _brokered(giving: Mask, apart: Mask, taking: Mask) -> list[int]:
    """Count for each v the pairs a, c that are apart, where a gives to v and v to c."""
    ends = apart.astype(np.float32) @ taking.T.astype(np.float32)  # whole numbers up to the number of actors: exact
    return [int(count) for count in (giving * ends).sum(axis=0, dtype=np.float64)]
