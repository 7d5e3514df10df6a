"""`python -m benchmarks.network.measures [ROUNDS]`: the whole set of measures after a what-if, ours beside networkx.

Ours starts from the network as plain values: its arrays, every measure of actors, articulation points and bridges, the
figures of the whole, brokerage between the communities of 20 seeds, how far these agree, the census of triangles and
how alike every two portfolios are. Theirs is what networkx has of that set, from the same ties: it has no PN index, no
Bonacich power, no signed eigenvector, no brokerage, no signed triangles and no portfolios, which only ours pays for.
Both take turns, so that a busy machine slows both; milliseconds are of processor time.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import networkx as nx

from benchmarks.network.graphs import crisis, planted, states
from benchmarks.store.figures import Figures
from briefings.network.balance import census
from briefings.network.matrices import matrices
from briefings.network.measures import MEASURES
from briefings.network.measures.brokerage import brokerage
from briefings.network.measures.cohesion import cohesion
from briefings.network.measures.communities import RUNS, communities
from briefings.network.measures.cuts import cuts
from briefings.network.measures.figures import all_figures
from briefings.network.similarity.agreement import s_scores
from briefings.network.similarity.portfolios import Coding, portfolios

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.network.graph import Network
    from briefings.network.matrices import Matrices, Square

LIMIT, RATIO = 60, 3
"""Milliseconds at 200 actors and 800 ties, and how many times as fast as networkx."""


def theirs(network: Network) -> None:
    """Measure by networkx alone."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(network.actors)
    graph.add_edges_from(tie.pair for tie in network.ties if tie.sign > 0)
    every = nx.Graph(graph)
    every.add_edges_from(tie.pair for tie in network.ties)
    for one_each in (
        nx.degree_centrality,
        nx.betweenness_centrality,
        nx.closeness_centrality,
        nx.constraint,
        nx.effective_size,
        nx.core_number,
    ):
        one_each(graph)
    main = graph.subgraph(max(nx.connected_components(graph), key=len))
    nx.eigenvector_centrality_numpy(main)
    list(nx.articulation_points(graph)), list(nx.bridges(graph))
    nx.density(every), list(nx.connected_components(every))
    for seed in range(RUNS):
        nx.community.louvain_communities(graph, seed=seed)


def compare(network: Network, rounds: int, figures: Figures, name: str) -> None:
    """One line: our median, theirs, and the ratio."""

    def ours() -> object:
        return all_figures(network).communities.agreement(), census(network), _alike(matrices(network))

    ours_taken, theirs_taken = [], []
    for _ in range(rounds + 1):
        ours_taken.append(spent(ours))
        theirs_taken.append(spent(lambda: theirs(network)))
    mine, other = statistics.median(ours_taken[1:]), statistics.median(theirs_taken[1:])
    figure = f"{mine:.1f} ms (least {min(ours_taken):.1f}), networkx {other:.0f} ms: {other / mine:.1f} times as fast"
    figures.add(f"whole set, {name}", figure, f"{LIMIT} ms at 200 actors, {RATIO} times")


def _alike(found: Matrices) -> Square:
    return s_scores(portfolios(found, Coding.BINARY))


def spent(work: Callable[[], object]) -> float:
    """Milliseconds of processor time; rubbish of the one before is not counted."""
    gc.collect()
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def parts(network: Network, rounds: int, figures: Figures, name: str) -> None:
    """One line for each part of ours."""
    found = matrices(network)
    groups = {actor: number for number, group in enumerate(communities(found).groups) for actor in group}
    works = {
        "arrays": lambda: matrices(network),
        # From arrays of its own each time: what measures share is kept there.
        **{each.key: (lambda each=each: each.values(replace(found))) for each in MEASURES},
        "cuts": lambda: cuts(found),
        "cohesion": lambda: cohesion(network),
        "communities": lambda: communities(found).agreement(),
        "brokerage": lambda: brokerage(found, groups),
        "triangles": lambda: census(network),
        "S of every two": lambda: _alike(found),
    }
    for part, work in works.items():
        figures.add(f"{part}, {name}", f"{statistics.median(spent(work) for _ in range(rounds)):.2f} ms", "")


def main() -> None:
    """Measure, print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    figures = Figures()
    planned, large = planted(200, 800), planted(2000, 8000).network()
    graphs = {"200 actors, 800 ties": planned, "53 actors of the crisis": crisis(), "180 states": states()}
    for name, graph in graphs.items():
        compare(graph.network(), rounds, figures, name)
    parts(planned.network(), rounds, figures, "200 actors")
    figures.add("whole set, 2,000 actors, 8,000 ties", f"{spent(lambda: all_figures(large)):.0f} ms", "")
    figures.show()


if __name__ == "__main__":
    main()
