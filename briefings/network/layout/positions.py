"""From a network to positions, in arrays: the wanted distances met, the page filled or the anchor kept, the polish.

What is laid out, and what is kept as it was, stands in `places`; only that imports this, for numpy takes its time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from briefings.network.layout.page import Page, even, fill
from briefings.network.layout.polish import polish
from briefings.network.layout.stress import FIRM, Array, classical_scaling, majorise, scale_of, steadied
from briefings.network.layout.targets import Edges, targets
from briefings.network.layout.unfolding import GOLDEN, unfolded
from briefings.network.signs import pair_signs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefings.domain.dossier import Place
    from briefings.domain.records import ActorId
    from briefings.network.graph import Network
    from briefings.network.layout.polish import Flags

STEADY = 1.0
"""How strongly an earlier place holds an actor, in multiples of its mean tie."""

_AWAY = 60.0  # layout units from the middle of the neighbours

MOST_MEASURED = 500
"""Above this not every two actors are measured: groups are laid out first, then who is in them."""

MOST_POLISHED = 300
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
    home = np.array([(anchor[actor].x, anchor[actor].y) if actor in anchor else (np.nan, np.nan) for actor in actors])
    pinned = np.array([actor in anchor and anchor[actor].pinned for actor in actors])
    hear = progress or _unheard
    if len(actors) > MOST_MEASURED:
        return beside_neighbours(home, edges, page) if anchor else fill(unfolded(len(actors), edges, hear), page)
    wanted = targets(len(actors), edges)
    if anchor:
        found = _steadied(wanted, edges, home, pinned, page)
    else:
        found = even(fill(majorise(wanted, classical_scaling(wanted)), page), page)
    fixed = np.isfinite(home[:, 0])
    if len(actors) <= MOST_POLISHED and len(edges) and not fixed.all():
        found = polish(found, edges, wanted, page=page, fixed=fixed, progress=hear)
    return found


def repolished(
    network: Network, places: Sequence[Place], *, page: Page, progress: Callable[[float], None] | None = None
) -> Array:
    """Return where the actors of the network, sorted and now at `places`, stand after a polish, shape (actors, 2)."""
    actors = sorted(network.actors)
    standing = np.array([(place.x, place.y) for place in places])
    edges = edges_of(network, actors)
    if len(actors) > MOST_POLISHED or not len(edges):
        return standing
    pinned = np.array([place.pinned for place in places])
    wanted = targets(len(actors), edges)
    return polish(standing, edges, wanted, page=page, fixed=pinned, progress=progress or _unheard)


def _unheard(_share: float) -> None:
    """Where nobody wants to hear how far it is."""


def edges_of(network: Network, actors: list[ActorId]) -> Edges:
    """Return one row a pair that is tied: two indices into `actors`, sorted, and the sign of the sum of their ties."""
    index = {actor: number for number, actor in enumerate(actors)}
    rows = [(index[first], index[second], sign) for (first, second), sign in pair_signs(network).items()]
    return np.array(rows, dtype=np.int64).reshape(-1, 3)


def _steadied(wanted: Array, edges: Edges, home: Array, pinned: Flags, page: Page) -> Array:
    """Return positions pulled back to where the actors were, which is not a number for new ones."""
    known = np.isfinite(home[:, 0])
    start = beside_neighbours(home, edges, page)
    scale = scale_of(start[known], wanted[np.ix_(known, known)])
    grip = np.select([pinned, known], [FIRM, STEADY], 0.0)
    found = steadied(wanted * scale, start, home=np.where(known[:, None], home, 0.0), grip=grip)
    return np.where(pinned[:, None], home, found)


def beside_neighbours(home: Array, edges: Edges, page: Page) -> Array:
    """Put actors without a place at the mean of their placed neighbours, a little apart from one another."""
    found = home.copy()
    known = np.isfinite(home[:, 0])
    middle = home[known].mean(0) if known.any() else np.array([page.width, page.height]) / 2
    for number in np.flatnonzero(~known):
        rows = edges[(edges[:, :2] == number).any(1)][:, :2]
        beside = rows.sum(1) - number
        placed = home[beside[known[beside]]]
        turn = GOLDEN * number  # spreads those who share a neighbour
        away = _AWAY * np.array([np.cos(turn), np.sin(turn)])
        found[number] = (placed.mean(0) if len(placed) else middle) + away
    return found
