"""The last touch on an arrangement: fewer crossings, no tie through a disc, room for names, blocs kept together.

A local descent without random numbers. Every actor in turn tries the places around it and on a coarse grid, and takes
the one that costs least; the stress in the cost keeps near what belongs near, so that no bloc is torn apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from briefings.network.layout.crossings import Floats, Indices, Points, crossed, nearness, passing, sharpness
from briefings.network.layout.page import Page
from briefings.network.layout.stress import scale_of, weights

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.network.layout.stress import Array
    from briefings.network.layout.targets import Edges


Flags = NDArray[np.bool_]

_SWEEPS, _MOVES = 10, 530  # rounds over all actors, fewer where that would be more moves
_WORK = 1_500_000  # actors times ties that a second round may still take
_COUNTED = 400  # where there are more ties, every second, third ... stands for all
_ROOMY = 80  # actors whose names find room on the page
_ASKED = 8  # ties of an actor; among more actors than find room a share of them stands for all
_WELL_PLACED, _SHORTLIST = 60, 20
_REACH = np.array([18.0, 45.0, 90.0, 170.0])
_AROUND = (_REACH[:, None] * np.exp(1j * np.linspace(0.0, 2.0 * np.pi, 12, endpoint=False))).ravel()


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What each fault costs, in crossings, and how near it begins, in layout units."""

    through: float = 1.6  # a tie through the middle of a disc
    crowding: float = 5.0  # two names on one spot
    sharp: float = 0.9
    strain: float = 3.0
    beside: float = 118.0  # two names side by side
    above: float = 56.0  # a name over another
    clear: float = 34.0  # a tie past a disc


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """What stays the same during one descent."""

    page: Page
    price: Price
    ties: Indices
    wanted: Floats  # in layout units
    weight: Floats
    grid: Points
    room: float  # share of the room a name would like that there is


def polish(
    positions: Array,
    edges: Edges,
    wanted: Array,
    *,
    page: Page,
    fixed: Flags,
    progress: Callable[[float], None],
    price: Price = Price(),
) -> Array:
    """Return better positions, shape (n, 2), inside the page. `wanted` are the stress targets in hops.

    `progress` hears the share that is done, 0-1, and may raise to give up.
    """
    points = positions @ np.array([1.0, 1j])
    field = _field(points, edges, wanted, page, price)
    degree = np.bincount(field.ties.ravel(), minlength=len(points))
    order = [int(actor) for actor in np.lexsort((np.arange(len(points)), -degree)) if not fixed[actor]]
    least = 2 if 2 * len(order) * len(field.ties) <= _WORK else 1
    sweeps = int(np.clip(_MOVES // max(len(order), 1), least, _SWEEPS))
    for sweep in range(sweeps):
        moved = False
        for turn, actor in enumerate(order):
            moved |= _move(points, actor, field)
            progress((sweep + (turn + 1) / len(order)) / sweeps)
        if not moved:
            break
    return np.stack([points.real, points.imag], axis=1)


def _field(points: Points, edges: Edges, wanted: Array, page: Page, price: Price) -> _Field:
    scale = scale_of(np.stack([points.real, points.imag], axis=1), wanted)
    across, down = np.linspace(0.0, page.width, 12), np.linspace(0.0, page.height, 9)
    return _Field(
        page=page,
        price=price,
        ties=np.unique(np.sort(edges[:, :2], axis=1), axis=0),
        wanted=wanted * scale,
        weight=weights(wanted) / scale**2,
        grid=(across + 1j * down[:, None]).ravel(),
        room=min(1.0, float(np.sqrt(_ROOMY / len(points)))),
    )


def _move(points: Points, actor: int, field: _Field) -> bool:
    """Take the best place for one actor while all others stand still, and say whether it is another one."""
    tries = _tries(points[actor], field)
    others = np.arange(len(points)) != actor
    mine = (field.ties == actor).any(1)
    ends, rest = field.ties[mine].sum(1) - actor, field.ties[~mine]
    stride = -(-len(rest) // _COUNTED) or 1
    rest = rest[actor % stride :: stride]
    costs = _standing(tries, points[others], field.wanted[actor, others], field.weight[actor, others], field)
    # Each further cost is dearer to count, so only the places that are good without it are asked.
    tries, costs = _best(tries, costs, _WELL_PLACED)
    costs = costs + stride * _passed_by(tries, points, rest, field)
    costs = costs + field.price.sharp * sharpness(tries, points[ends])
    tries, costs = _best(tries, costs, _SHORTLIST)
    every = 1 if len(points) <= _ROOMY else -(-len(ends) // _ASKED) or 1
    ends = ends[actor % every :: every]
    costs = costs + every * field.price.through * passing(tries, points[ends], points[others], field.price.clear)
    costs = costs + every * stride * crossed(tries, ends, points, rest)
    best = int(costs.argmin())
    if costs[best] > costs[0] - 1e-3:
        return False
    points[actor] = tries[best]
    return True


def _tries(here: complex, field: _Field) -> Points:
    """Where the actor stands, first, and where it might."""
    tries = np.concatenate([[here], here + _AROUND, field.grid])
    x = np.clip(tries.real, 0.0, field.page.width)
    within: Points = np.round(x + 1j * np.clip(tries.imag, 0.0, field.page.height), 3)
    return within


def _best(tries: Points, costs: Floats, count: int) -> tuple[Points, Floats]:
    """The first place and the cheapest of the others."""
    kept = np.concatenate([[0], 1 + np.argsort(costs[1:], kind="stable")[:count]])
    return tries[kept], costs[kept]


def _standing(tries: Points, others: Points, wanted: Floats, weight: Floats, field: _Field) -> Floats:
    """The cost of each place among the other actors: strain and crowding, shape (tries,)."""
    offset = tries[:, None] - others
    strain = ((np.abs(offset) - wanted) ** 2) @ weight
    gap = np.maximum(np.abs(offset.real) / field.price.beside, np.abs(offset.imag) / field.price.above) / field.room
    near = np.maximum(0.0, 1.0 - gap)
    standing: Floats = field.price.strain * strain + field.price.crowding * (near * (1.0 + 4.0 * near)).sum(1)
    return standing


def _passed_by(tries: Points, points: Points, ties: Indices, field: _Field) -> Floats:
    """The cost of the ties of others that run through each place, shape (tries,)."""
    near = nearness(tries[:, None], points[ties[:, 0]], points[ties[:, 1]], field.price.clear)
    passed: Floats = field.price.through * near.sum(1)
    return passed
