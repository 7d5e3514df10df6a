"""`python -m benchmarks.network.layout [GRAPH...]`: how good the final places are, and how long they take, by engine.

Ours are the places as `lay_out` gives them, page filled and polished. "Moved" is how far actors go when 5 % of the ties
change and the places before are the anchor; for networkx, which has no anchor, when it starts from its places before.
Nothing is turned or scaled to make it look less. Seconds are of processor time, on one BLAS thread.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import networkx as nx
import numpy as np

from benchmarks.network.graphs import GRAPHS, Graph, disturbed
from benchmarks.network.quality import crossings, enmity, moved, neighbourhood, silhouette, stress
from briefings.domain.dossier import Place
from briefings.domain.records import ActorId
from briefings.network.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    Points = NDArray[np.float64]
    Engine = Callable[[Graph, Points | None], Points]

BARS: Mapping[str, str] = {
    "crisis": "silhouette >= 0.45, crossings <= 500, enmity >= 2.5, the same bytes twice",
    "states": "moved <= 1 %",
    "planted-2000": "2 s",
    "planted-10000": "seconds, with progress and cancel",
}
_MOST_FOR_STRESS, _MOST_FOR_SPRINGS = 250, 2500


def ours(graph: Graph, before: Points | None) -> Points:
    """The places of `lay_out`, held by those before."""
    held = [] if before is None else before.tolist()
    anchor = {ActorId(number): Place(x=x, y=y) for number, (x, y) in enumerate(held)}
    places = lay_out(graph.network(), anchor=anchor)
    return np.array([(place.x, place.y) for _, place in sorted(places.items())])


def spring(graph: Graph, before: Points | None) -> Points:
    """Fruchterman and Reingold by networkx."""
    return _in_order(nx.spring_layout(_plain(graph), seed=1, pos=_start(before)))


def kamada_kawai(graph: Graph, before: Points | None) -> Points:
    """Kamada and Kawai by networkx."""
    return _in_order(nx.kamada_kawai_layout(_plain(graph), pos=_start(before)))


def force_atlas(graph: Graph, before: Points | None) -> Points:
    """ForceAtlas2 by networkx."""
    return _in_order(nx.forceatlas2_layout(_plain(graph), seed=1, pos=_start(before)))


def _plain(graph: Graph) -> nx.Graph[int]:
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(range(graph.count))
    plain.add_edges_from(edge[:2] for edge in graph.edges)
    return plain


def _start(before: Points | None) -> dict[int, Points] | None:
    return None if before is None else dict(enumerate(before))


def _in_order(found: Mapping[int, Points]) -> Points:
    return np.array([found[number] for number in sorted(found)])


def _engines(count: int) -> dict[str, Engine]:
    found: dict[str, Engine] = {"ours": ours}
    if count <= _MOST_FOR_SPRINGS:
        found |= {"networkx spring": spring, "networkx ForceAtlas2": force_atlas}
    if count <= _MOST_FOR_STRESS:
        found |= {"networkx Kamada-Kawai": kamada_kawai}
    return found


def _row(graph: Graph, engine: Engine) -> list[str]:
    begun = time.process_time()
    places = engine(graph, None)
    taken = time.process_time() - begun
    mean, far = moved(places, engine(disturbed(graph), places))
    return [
        f"{taken:.2f} s",
        f"{stress(graph, places):.3f}",
        str(crossings(graph, places) or "-"),
        f"{neighbourhood(graph, places):.2f}",
        f"{silhouette(graph, places):.2f}",
        f"{enmity(graph, places):.1f}",
        f"{mean:.1%} ({far:.1%})",
        "yes" if np.array_equal(places, engine(graph, None)) else "no",
    ]


def main(names: list[str]) -> None:
    """Lay every graph out by every engine that takes less than minutes, and print what came out."""
    head = ["engine", "time", "stress", "crossings", "neighbours kept", "silhouette", "enmity", "moved (95 %)", "same"]
    for name in names or GRAPHS:
        graph = GRAPHS[name]()
        print(f"\n{name}: {graph.count} actors, {len(graph.edges)} ties. Bar: {BARS.get(name, 'none')}\n")
        print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
        for engine, lay in _engines(graph.count).items():
            print("| " + " | ".join([engine, *_row(graph, lay)]) + " |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
