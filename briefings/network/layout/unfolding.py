"""A layout for thousands: similar actors are grouped until few groups are left, those laid out, and unfolded again.

The few are laid out by portfolio stress like any small network, so groups with similar ties stand near and enemies
apart; on the way back each actor stands within its group, drawn a little towards its friends, with room round it. Only
arrays here. Multilevel layouts: Walshaw 2003; ours groups by portfolio, so that communities stay in one place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from briefings.network.layout.coarse import Group, Level, coarser, finest, grouped, portfolios
from briefings.network.layout.room import pushed_apart
from briefings.network.layout.stress import Array, classical_scaling, majorise
from briefings.network.layout.targets import Edges, targets

if TYPE_CHECKING:
    from collections.abc import Callable

GOLDEN = 2.399963
"""The golden angle in radians: turning by it, one after the other never comes near those before."""

_FEW = 200
_TOWARDS_FRIENDS, _TURNS = 0.2, 2
_ROOM = 0.5  # of the mean distance there could be between neighbours


def unfolded(count: int, edges: Edges, progress: Callable[[float], None]) -> Array:
    """Return positions, shape (count, 2), in units of their own. `progress` hears the share done and may raise."""
    levels, groups = [finest(count, edges)], list[Group]()
    while levels[-1].count > _FEW:
        progress(0.3 * (1.0 - levels[-1].count / count))
        groups.append(grouped(levels[-1]))
        levels.append(coarser(levels[-1], groups[-1]))
    positions = _few(levels[-1])
    for level, group in zip(levels[-2::-1], groups[::-1], strict=True):
        progress(0.3 + 0.7 * (1.0 - len(positions) / count))
        positions = _within(positions, level, group, progress)
    return positions


def _few(level: Level) -> Array:
    """Lay the groups out by portfolio stress; the ties between two of them have the sign of their sum."""
    sign = np.sign((level.friendly - level.hostile).toarray()).astype(np.int64)
    tied = ((level.friendly + level.hostile).toarray() > 0) & np.triu(np.ones_like(sign, dtype=np.bool_), 1)
    first, second = np.nonzero(tied)
    reached = portfolios(level)
    alike = np.clip((reached @ reached.T).toarray(), 0.0, 1.0)
    wanted = targets(level.count, np.stack([first, second, sign[first, second]], axis=1), alike)
    return majorise(wanted, classical_scaling(wanted))


def _within(positions: Array, level: Level, group: Group, progress: Callable[[float], None]) -> Array:
    """Put each actor of a level into its group, towards its friends, apart from whoever is beside."""
    room = _room(positions, level.count)
    home = positions[group] + _sunflower(group) * room
    ties = level.friendly.sum(1)[:, None]
    found = home
    for _ in range(_TURNS):
        friends = (level.friendly @ found) / np.maximum(ties, 1e-9)
        found = np.where(ties > 0, home + _TOWARDS_FRIENDS * (friends - home), home)
    return pushed_apart(found, room, lambda: progress(0.3 + 0.7 * (1.0 - len(positions) / len(group))))


def _room(positions: Array, count: int) -> float:
    """How far apart that many actors should stand on the ground that the positions cover."""
    low, high = np.percentile(positions, [2, 98], axis=0)
    extent = np.maximum(high - low, 0.1 * max(float((high - low).max()), 1e-3))
    return _ROOM * float(np.sqrt(extent.prod() / count))


def _sunflower(group: Group) -> Array:
    """Offsets that spread the members of each group over a disc, in units of the room of one, shape (n, 2)."""
    order = np.argsort(group, kind="stable")
    starts = np.r_[0, np.flatnonzero(np.diff(group[order])) + 1]
    rank = np.empty(len(group))
    rank[order] = np.arange(len(group)) - np.repeat(starts, np.diff(np.r_[starts, len(group)]))
    turn = GOLDEN * (rank + group)
    offsets: Array = np.sqrt(rank)[:, None] * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    return offsets
