"""The last touch on a small arrangement: fewer crossings, no tie through a disc, room for names, blocs kept together.

A local descent without random numbers. Every actor in turn tries the places around it and on a coarse grid, and takes
the one that costs least; the stress in the cost keeps near what belongs near.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from briefings.network.stress import Array, Edges

MOST_ACTORS = 80
"""Above this the descent takes longer than a person waits."""

_SWEEPS, _EASY = 14, 30  # fewer rounds for more actors than these
_SHORTLIST = 28
_REACH = np.array([18.0, 45.0, 90.0, 170.0])
_TURNS = np.linspace(0.0, 2.0 * np.pi, 12, endpoint=False)
_AROUND = np.concatenate([radius * np.stack([np.cos(_TURNS), np.sin(_TURNS)], 1) for radius in _REACH])


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The field that an arrangement fills, and how near things may come, in layout units."""

    width: float = 1000.0
    height: float = 600.0
    beside: float = 118.0  # two names side by side
    above: float = 56.0  # a name over another
    clear: float = 34.0  # a tie past a disc
    crossing: float = 1.0
    through: float = 1.6
    crowding: float = 3.0
    sharp: float = 0.9
    strain: float = 2.2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """What stays the same during one descent."""

    page: Page
    edges: Edges
    wanted: Array  # in layout units
    weight: Array
    fixed: NDArrayBool


NDArrayBool = np.ndarray[tuple[int], np.dtype[np.bool_]]


def polish(positions: Array, edges: Edges, wanted: Array, *, page: Page, fixed: NDArrayBool) -> Array:
    """Return better positions, shape (n, 2), inside the page. `wanted` are the stress targets in hops."""
    field = _field(positions, edges, wanted, page, fixed)
    positions = positions.copy()
    order = np.lexsort((np.arange(len(positions)), -np.bincount(edges[:, :2].ravel(), minlength=len(positions))))
    for _ in range(max(3, round(_SWEEPS * min(1.0, _EASY / len(positions)) ** 2))):
        moved = False
        for actor in order:
            if not fixed[actor]:
                moved |= _move(positions, int(actor), field)
        if not moved:
            break
    return positions


def _field(positions: Array, edges: Edges, wanted: Array, page: Page, fixed: NDArrayBool) -> _Field:
    apart = np.sqrt(((positions[:, None] - positions[None]) ** 2).sum(2))
    with np.errstate(divide="ignore"):
        weight = np.where(wanted > 0, 1.0 / wanted**2, 0.0)
    scale = float((weight * apart * wanted).sum() / max(float((weight * wanted**2).sum()), 1e-9))
    pairs = np.unique(np.sort(edges[:, :2], axis=1), axis=0)
    return _Field(page=page, edges=pairs, wanted=wanted * scale, weight=weight / max(scale, 1e-9) ** 2, fixed=fixed)


def _move(positions: Array, actor: int, field: _Field) -> bool:
    here = positions[actor]
    tries = np.concatenate([here[None], here + _AROUND, _grid(field.page)])
    tries = np.round(np.clip(tries, (0.0, 0.0), (field.page.width, field.page.height)), 3)
    around = _surroundings(positions, actor, field)
    cheap = _cheap_costs(tries, around, field.page)
    # Crossings are dear to count, so only the places that are good without them are asked.
    kept = np.concatenate([[0], 1 + np.argsort(cheap[1:], kind="stable")[:_SHORTLIST]])
    costs = cheap[kept] + _dear_costs(tries[kept], around, field.page)
    best = int(costs.argmin())
    if costs[best] > costs[0] - 1e-3:
        return False
    positions[actor] = tries[kept[best]]
    return True


def _grid(page: Page) -> Array:
    across = np.linspace(0.0, page.width, 12)
    down = np.linspace(0.0, page.height, 9)
    return np.stack(np.meshgrid(across, down), -1).reshape(-1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Surroundings:
    """What one actor sees while all others stand still: the others, its ties' far ends, the ties of others."""

    standing: Array
    wanted: Array
    weight: Array
    ends: Array
    start: Array
    stop: Array


def _surroundings(positions: Array, actor: int, field: _Field) -> _Surroundings:
    others = np.arange(len(positions)) != actor
    mine = (field.edges == actor).any(1)
    rest = field.edges[~mine]
    return _Surroundings(
        standing=positions[others],
        wanted=field.wanted[actor, others],
        weight=field.weight[actor, others],
        ends=positions[field.edges[mine].sum(1) - actor],
        start=positions[rest[:, 0]],
        stop=positions[rest[:, 1]],
    )


def _cheap_costs(tries: Array, around: _Surroundings, page: Page) -> Array:
    """The cost of each of the places, shape (k, 2), without that of the actor's own ties; shape (k,)."""
    costs = page.strain * _strain(tries, around.standing, around.wanted, around.weight)
    costs += page.crowding * _crowding(tries, around.standing, page)
    costs += page.through * _passed_by(tries, around.start, around.stop, page.clear)
    return costs + page.sharp * _sharpness(tries, around.ends)


def _dear_costs(tries: Array, around: _Surroundings, page: Page) -> Array:
    """The cost of the actor's own ties: over others' shapes and across others' ties."""
    costs = page.through * _passing(tries, around.ends, around.standing, page.clear)
    return costs + page.crossing * _crossings(tries, around.ends, around.start, around.stop)


def _strain(tries: Array, standing: Array, wanted: Array, weight: Array) -> Array:
    apart = np.sqrt(((tries[:, None] - standing[None]) ** 2).sum(2))
    strain: Array = (weight * (apart - wanted) ** 2).sum(1)
    return strain


def _crowding(tries: Array, standing: Array, page: Page) -> Array:
    gap = np.abs(tries[:, None] - standing[None]) / (page.beside, page.above)
    near = np.maximum(0.0, 1.0 - gap.max(2))
    crowding: Array = (near * (1.0 + 4.0 * near)).sum(1)
    return crowding


def _passed_by(tries: Array, start: Array, stop: Array, clear: float) -> Array:
    """How far the ties of others run through the tried place."""
    passed: Array = _nearness(tries[:, None], start[None], stop[None], clear).sum(1)
    return passed


def _passing(tries: Array, ends: Array, standing: Array, clear: float) -> Array:
    """How far the actor's own ties would run through others."""
    near = _nearness(standing[None, None], tries[:, None, None], ends[None, :, None], clear)
    apart = np.abs(standing[None] - ends[:, None]).max(2) > 1e-6
    passing: Array = (near * apart[None]).sum((1, 2))
    return passing


def _nearness(point: Array, start: Array, stop: Array, clear: float) -> Array:
    along = stop - start
    length = np.maximum((along**2).sum(-1), 1e-9)
    share = np.clip(((point - start) * along).sum(-1) / length, 0.0, 1.0)
    distance = np.sqrt(((start + share[..., None] * along - point) ** 2).sum(-1))
    nearness: Array = np.maximum(0.0, 1.0 - distance / clear)
    return nearness


def _sharpness(tries: Array, ends: Array) -> Array:
    """How many of the actor's ties leave at less than about twenty degrees from another, shape (k,)."""
    if len(ends) < 2:
        return np.zeros(len(tries))
    bearing = np.sort(np.arctan2(ends[None, :, 1] - tries[:, None, 1], ends[None, :, 0] - tries[:, None, 0]), axis=1)
    gap = np.diff(np.concatenate([bearing, bearing[:, :1] + 2.0 * np.pi], axis=1), axis=1)
    sharpness: Array = np.maximum(0.0, 1.0 - gap / 0.35).sum(1)
    return sharpness


def _crossings(tries: Array, ends: Array, start: Array, stop: Array) -> Array:
    """How many ties of others the actor's own ties would cross, shape (k,)."""
    own, end = tries[:, None, None], ends[None, :, None]
    first, last = start[None, None], stop[None, None]
    apart = _side(own, end, first) * _side(own, end, last) < 0
    astride = _side(first, last, own) * _side(first, last, end) < 0
    crossings: Array = (apart & astride).sum((1, 2)).astype(float)
    return crossings


def _side(origin: Array, towards: Array, point: Array) -> Array:
    """On which side of a line a point lies, by sign; zero on the line, so ties that share an end never cross."""
    side: Array = (towards[..., 0] - origin[..., 0]) * (point[..., 1] - origin[..., 1]) - (
        towards[..., 1] - origin[..., 1]
    ) * (point[..., 0] - origin[..., 0])
    return side
