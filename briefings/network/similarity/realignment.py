"""Who changed sides between two days: whose commitments, whose friends and foes, whose camp."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse.csgraph import connected_components

from briefings.domain.records import ActorId
from briefings.network.balance.frustration import SECONDS
from briefings.network.balance.stability import stability
from briefings.network.signs import signed_graph
from briefings.network.similarity.agreement import kappa_by_row
from briefings.network.similarity.portfolios import Coding, Distance, aligned, portfolios

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from briefings.network.balance.stability import Stability
    from briefings.network.graph import Network
    from briefings.network.matrices import Matrices


@dataclass(frozen=True, slots=True, kw_only=True)
class Realignment:
    """How one actor's place differs between two days.

    `value` is R = 1 - kappa of its commitments then and now: 0 for the same ones, 1 as by chance, more for opposite
    ones. `turnover` is the share of its friends and foes, then or now, that are not the same now as then, 0 to 1
    (Jaccard 1912). `camp_changed` is whether it sits with others than then in the best split. Each is None where it is
    not defined: R and turnover if there is nothing to compare, the camp if it is open on either day, or if the actor
    was away.
    """

    actor: ActorId
    value: float | None
    turnover: float | None
    camp_changed: bool | None


def realignments(
    before: Network,
    after: Network,
    *,
    coding: Coding = Coding.BINARY,
    distance: Distance = Distance.ABSOLUTE,
    seconds: float = SECONDS,
) -> tuple[Realignment, ...]:
    """Return the realignment of every actor that is present on either day, the strongest first, undefined ones last.

    The best splits of both days may take `seconds` each.
    """
    changed = camp_changes(before, after, seconds=seconds)
    return realigned(before, after, changed, coding=coding, distance=distance)


def realigned(
    before: Network,
    after: Network,
    changed: Mapping[ActorId, bool],
    *,
    coding: Coding = Coding.BINARY,
    distance: Distance = Distance.ABSOLUTE,
) -> tuple[Realignment, ...]:
    """Return what `realignments` does where it is known already who changed camp."""
    if not (before.nodes or after.nodes):
        return ()
    old, new = aligned((before, after))
    values = 1 - kappa_by_row(portfolios(old, coding), portfolios(new, coding), distance)
    both = frozenset(before.actors) & frozenset(after.actors)
    found = [
        Realignment(
            actor=actor,
            value=float(value) if actor in both and not np.isnan(value) else None,
            turnover=None if np.isnan(turn) else float(turn),
            camp_changed=changed.get(actor),
        )
        for actor, value, turn in zip(old.actors, values, turnovers(old, new), strict=True)
    ]
    return tuple(sorted(found, key=lambda each: (each.value is None, -(each.value or 0), each.actor)))


def turnovers(old: Matrices, new: Matrices) -> NDArray[np.float64]:
    """Return each actor's tie turnover between two days over the same actors: the Jaccard distance of its sets of
    friends and foes, 0 to 1; NaN for one without any on both days."""
    same = ((old.sign == new.sign) & (old.sign != 0)).sum(axis=1)
    every = (old.sign != 0).sum(axis=1) + (new.sign != 0).sum(axis=1) - same
    return np.asarray(1 - same / np.where(every > 0, every, np.nan))


def camp_changes(before: Network, after: Network, *, seconds: float = SECONDS) -> dict[ActorId, bool]:
    """Return for each actor with a settled camp on both days whether it changed.

    Camps have no names, and sides say nothing across components. So among actors who hang together on both days those
    whose camps are related as most are have stayed; where neither half is more, those with the actor of most ties.
    """
    then, now = (stability(signed_graph(network), seconds=seconds) for network in (before, after))
    return changed_camps((before, then), (after, now))


def changed_camps(before: tuple[Network, Stability], after: tuple[Network, Stability]) -> dict[ActorId, bool]:
    """Return what `camp_changes` does where the best splits of both days are known already."""
    (then, now), (old, new) = (before[1], after[1]), aligned((before[0], after[0]))
    parts = zip(_components(old), _components(new), strict=True)
    groups: dict[tuple[int, int], list[tuple[int, ActorId, bool]]] = defaultdict(list)
    for place, (actor, part) in enumerate(zip(old.actors, parts, strict=True)):
        was, is_ = then.camp(actor), now.camp(actor)
        if was is not None and is_ is not None:
            groups[part].append((int((new.sign[place] != 0).sum()), actor, was == is_))
    return {actor: alike != _usual(group) for group in groups.values() for _ties, actor, alike in group}


def _components(matrix: Matrices) -> list[int]:
    found: list[int] = connected_components(matrix.sign != 0, directed=False)[1].tolist()
    return found


def _usual(group: list[tuple[int, ActorId, bool]]) -> bool:
    """Whether most of a group have camps of the same number on both days, which only says how these are numbered."""
    alike = sum(each[2] for each in group)
    if 2 * alike == len(group):
        return min(group, key=lambda each: (-each[0], each[1]))[2]
    return 2 * alike > len(group)
