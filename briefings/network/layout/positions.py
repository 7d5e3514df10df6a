"""From a network to positions, in arrays: the wanted distances met, the page filled or the anchor kept, the polish.

What is laid out, and what is kept as it was, stands in `places`; only that imports this, for numpy takes its time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from briefings.network.layout.page import Page, even, fill
from briefings.network.layout.polish import polish
from briefings.network.layout.stress import FIRM, Array, classical_scaling, majorise, scale_of
from briefings.network.layout.targets import Edges, targets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from briefings.domain.dossier import Place
    from briefings.domain.records import ActorId
    from briefings.network.graph import Network

STEADY = 0.1
"""How strongly an earlier place holds an actor, in multiples of its mean tie."""

MOST_POLISHED = 400
"""Above this the descent takes longer than a person waits, and shows less than it costs."""


def positions(
    network: Network,
    actors: list[ActorId],
    anchor: Mapping[ActorId, Place],
    *,
    page: Page,
    progress: Callable[[float], None] | None = None,
) -> Array:
    """Return where each of the actors stands, in layout units, shape (actors, 2).

    `actors` are all of the network and of the anchor, sorted; at least one. What pinned ones get counts for nothing.
    """
    edges = edges_of(network, actors)
    wanted = targets(len(actors), edges)
    if not anchor:
        found = even(fill(majorise(wanted, classical_scaling(wanted)), page), page)
        fixed = np.zeros(len(actors), dtype=np.bool_)
    else:
        found, fixed = _steadied(wanted, edges, actors, anchor, page)
    if len(actors) <= MOST_POLISHED and len(edges) and not fixed.all():
        found = polish(found, edges, wanted, page=page, fixed=fixed, progress=progress)
    return found


def edges_of(network: Network, actors: list[ActorId]) -> Edges:
    """Return one row a pair that is tied: two indices into `actors` and the sign of the sum of their ties."""
    index = {actor: number for number, actor in enumerate(actors)}
    sums: dict[tuple[int, int], int] = {}
    for tie in network.ties:
        first, second = sorted((index[tie.pair[0]], index[tie.pair[1]]))
        sums[first, second] = sums.get((first, second), 0) + int(tie.sign)
    rows = [(first, second, (total > 0) - (total < 0)) for (first, second), total in sorted(sums.items())]
    return np.array(rows, dtype=np.int64).reshape(-1, 3)


def _steadied(
    wanted: Array, edges: Edges, actors: list[ActorId], anchor: Mapping[ActorId, Place], page: Page
) -> tuple[Array, NDArray[np.bool_]]:
    """Return positions pulled back to the anchor, and which of them polishing may not move."""
    home = np.array([(anchor[actor].x, anchor[actor].y) if actor in anchor else (np.nan, np.nan) for actor in actors])
    known = np.isfinite(home[:, 0])
    pinned = np.array([actor in anchor and anchor[actor].pinned for actor in actors])
    start = _beside_neighbours(home, edges, page)
    scale = scale_of(start[known], wanted[np.ix_(known, known)])
    grip = np.select([pinned, known], [FIRM, STEADY], 0.0)
    found = majorise(wanted * scale, start, anchor=np.where(known[:, None], home, 0.0), grip=grip)
    return np.where(pinned[:, None], home, found), known


def _beside_neighbours(home: Array, edges: Edges, page: Page) -> Array:
    """Start actors without a place at the mean of their placed neighbours, a little apart from one another."""
    start = home.copy()
    known = np.isfinite(home[:, 0])
    middle = home[known].mean(0) if known.any() else np.array([page.width, page.height]) / 2
    for number in np.flatnonzero(~known):
        rows = edges[(edges[:, :2] == number).any(1)][:, :2]
        beside = rows.sum(1) - number
        placed = home[beside[known[beside]]]
        turn = 2.4 * number  # the golden angle spreads those who share a neighbour
        start[number] = (placed.mean(0) if len(placed) else middle) + 60.0 * np.array([np.cos(turn), np.sin(turn)])
    return start
