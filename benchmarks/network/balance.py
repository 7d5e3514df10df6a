"""`python -m benchmarks.network.balance FOLDER`: how long it takes to prove the best split of each graph in a folder.

The peer is the textbook's integer programme of the whole graph, by the same solver: no parts, no rings, no search
before. Both get `LIMIT` seconds. Beside it stands what the search alone finds, which is what a what-if shows at once.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from benchmarks.network.graphs import crisis, planted, states
from benchmarks.store.figures import Figures
from briefings.errors import BriefingsError
from briefings.graphfiles.networks import to_network
from briefings.graphfiles.reading import read_graph
from briefings.network.balance.edges import edges_of
from briefings.network.balance.frustration import estimate, frustration
from briefings.network.balance.stability import stability
from briefings.network.signs import signed_graph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefings.network.balance.edges import Edges
    from briefings.network.signs import SignedGraph

Found = TypeVar("Found")

LIMIT = 1.0
"""Seconds for a proof on every graph of up to 150 states."""


def naive(edges: Edges, seconds: float) -> tuple[int | None, bool]:
    """Return the least number of contradicted edges and whether it is proved, by one programme for the whole graph:
    z >= |x_u - x_v| for friends, z >= |1 - x_u - x_v| for foes."""
    count = len(edges.signs)
    links, (first, second) = np.arange(count), edges.ends.T
    signs, ones, foes = edges.signs.astype(float), np.ones(count), edges.hostile.astype(float)
    values = np.concatenate([ones, ones, -signs, signs, ones, -ones])
    columns = np.concatenate([np.tile(each, 2) for each in (links + edges.size, first, second)])
    rows = csr_array((values, (np.tile(np.arange(2 * count), 3), columns)), shape=(2 * count, edges.size + count))
    found = milp(
        np.repeat([0.0, 1.0], [edges.size, count]),
        integrality=np.repeat([1, 0], [edges.size, count]),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(rows, np.concatenate([foes, -foes]), np.inf),
        options={"time_limit": seconds},
    )
    return (None if found.x is None else round(found.fun)), found.status == 0


def graphs(folder: Path) -> Iterator[tuple[str, SignedGraph]]:
    """Yield every signed graph of a folder, and those that other figures of the network are taken on."""
    for path in sorted(folder.rglob("*")):
        try:
            graph = signed_graph(to_network(read_graph(path))) if path.is_file() else None
        except BriefingsError:
            continue
        if graph is not None and -1 in graph.signs.values():
            yield path.stem, graph
    yield "crisis", signed_graph(crisis().network())
    yield "180 states", signed_graph(states().network())
    yield "200 actors, 800 ties", signed_graph(planted(200, 800).network())


def measure(name: str, graph: SignedGraph, figures: Figures) -> None:
    """One line for one graph."""
    quick, quick_time = timed(lambda: estimate(graph))
    best, best_time = timed(lambda: frustration(graph))
    stable, stable_time = timed(lambda: stability(graph))
    (peer, peer_proved), peer_time = timed(lambda: naive(edges_of(graph), best_time * 10 + LIMIT))
    figures.add(
        f"{name}, {len(graph.actors)} actors, {len(graph.signs)} pairs",
        f"{best.value} {_word(best.proved)} in {best_time:.3f} s; search alone {quick.value} in {quick_time:.3f} s; "
        f"{len(stable.undetermined)} open camps in {stable_time:.3f} s; "
        f"whole programme {peer} {_word(peer_proved)} in {peer_time:.3f} s, {peer_time / best_time:.1f} times as long",
        f"{LIMIT:g} s, {best_time / LIMIT:.2f} of it",
    )


def timed(work: Callable[[], Found]) -> tuple[Found, float]:
    """Return what came of it, and the least seconds of processor time of three."""
    spent = []
    for _ in range(3):
        begun = time.process_time()
        found = work()
        spent.append(time.process_time() - begun)
        if spent[0] > LIMIT:
            break
    return found, min(spent)


def _word(proved: bool) -> str:  # noqa: FBT001 - it is all that this says
    return "proved" if proved else "not proved"


def main() -> None:
    """Measure, print."""
    figures = Figures()
    for name, graph in graphs(Path(sys.argv[1])):
        measure(name, graph, figures)
    figures.show()


if __name__ == "__main__":
    main()
