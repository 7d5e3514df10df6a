"""The arithmetic of a layout, in arrays: wanted distances, stress, the page filled, the picture polished.

What is laid out, and what is kept as it was, stands in `layout`; only that imports this, for numpy takes its time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from briefings.network.polish import MOST_ACTORS, Page, polish
from briefings.network.stress import FIRM, Array, Edges, classical_scaling, majorise, targets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.domain.dossier import Place
    from briefings.domain.records import ActorId
    from briefings.network.graph import Network

STEADY = 0.1
"""How strongly an earlier place holds an actor, in multiples of its mean tie."""

_MOST_STRETCH = 1.35
_EVENNESS = 0.5


def positions(network: Network, actors: list[ActorId], anchor: Mapping[ActorId, Place]) -> Array:
    """Return where each of the actors stands, in layout units, shape (actors, 2).

    `actors` are all of the network and of the anchor, sorted; at least one. What pinned ones get counts for nothing.
    """
    edges = _edges(network, actors)
    wanted = targets(len(actors), edges)
    page = Page()
    if not anchor:
        found = _even(_fill(majorise(wanted, classical_scaling(wanted)), page), page)
        fixed = np.zeros(len(actors), dtype=np.bool_)
    else:
        found, fixed = _steadied(wanted, edges, actors, anchor)
    if len(actors) <= MOST_ACTORS and len(edges) and not fixed.all():
        found = polish(found, edges, wanted, page=page, fixed=fixed)
    return found


def _edges(network: Network, actors: list[ActorId]) -> Edges:
    index = {actor: number for number, actor in enumerate(actors)}
    rows = sorted((index[tie.pair[0]], index[tie.pair[1]], int(tie.sign)) for tie in network.ties)
    return np.array(rows, dtype=np.int64).reshape(-1, 3)


def _fill(positions: Array, page: Page) -> Array:
    """Turn the longest axis across the page, stretch to its shape (1.35 at most) and scale into it."""
    centred = positions - positions.mean(0)
    if len(positions) > 2:
        axes = np.linalg.svd(centred, full_matrices=False)[2]
        axes = axes * np.sign(axes[[0, 1], np.abs(np.round(axes, 9)).argmax(1)])[:, None]
        centred = centred @ axes.T
    extent = np.maximum(np.ptp(centred, axis=0), 1e-6)
    size = np.array([page.width, page.height])
    room = size / extent
    scale = np.minimum(room, room.min() * _MOST_STRETCH)
    low = centred.min(0) + extent / 2
    filled: Array = (centred - low) * scale + size / 2
    return filled


def _even(positions: Array, page: Page) -> Array:
    """Spread actors over the page, half by distance and half by rank, so that one far actor leaves no desert."""
    count = len(positions)
    if count < 3:
        return positions
    order = np.argsort(np.round(positions, 6), axis=0, kind="stable")
    rank = np.argsort(order, axis=0) / (count - 1)
    even: Array = (1.0 - _EVENNESS) * positions + _EVENNESS * rank * np.array([page.width, page.height])
    return even


def _steadied(
    wanted: Array, edges: Edges, actors: list[ActorId], anchor: Mapping[ActorId, Place]
) -> tuple[Array, np.ndarray[tuple[int], np.dtype[np.bool_]]]:
    """Return positions pulled back to the anchor, and which of them polishing may not move."""
    home = np.array([(anchor[actor].x, anchor[actor].y) if actor in anchor else (np.nan, np.nan) for actor in actors])
    known = np.isfinite(home[:, 0])
    pinned = np.array([actor in anchor and anchor[actor].pinned for actor in actors])
    start = _beside_neighbours(home, edges)
    apart = np.sqrt(((start[:, None] - start[None]) ** 2).sum(2))
    hops = np.maximum(wanted, 1e-9)
    scale = float((apart / hops).sum() / max(len(actors) * (len(actors) - 1), 1)) or 1.0
    grip = np.select([pinned, known], [FIRM, STEADY], 0.0)
    positions = majorise(wanted * scale, start, anchor=np.where(known[:, None], home, 0.0), grip=grip)
    return np.where(pinned[:, None], home, positions), known


def _beside_neighbours(home: Array, edges: Edges) -> Array:
    """Start actors without a place at the mean of their placed neighbours, a little apart from one another."""
    start = home.copy()
    known = np.isfinite(home[:, 0])
    middle = home[known].mean(0) if known.any() else np.array([500.0, 300.0])
    for number in np.flatnonzero(~known):
        rows = edges[(edges[:, :2] == number).any(1)][:, :2]
        beside = rows.sum(1) - number
        placed = home[beside[known[beside]]]
        turn = 2.4 * number  # the golden angle spreads those who share a neighbour
        start[number] = (placed.mean(0) if len(placed) else middle) + 60.0 * np.array([np.cos(turn), np.sin(turn)])
    return start
