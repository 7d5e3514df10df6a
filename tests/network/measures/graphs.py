"""Networks for the tests of measures, from edges or an adjacency matrix in one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
from hypothesis import strategies as st

from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day
from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind, Sign
from briefings.network.graph import Network, Node, Tie
from briefings.network.matrices import Matrices, matrices

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.network.matrices import Values

Edge = tuple[int, int, int]
"""Two actors and the sign of their tie."""

SIGNNET = (
    (0, 1, 0, 1, 0, 0, 0, -1, -1, 0),
    (1, 0, 1, -1, 1, -1, -1, 0, 0, 0),
    (0, 1, 0, 1, -1, 0, 0, 0, -1, 0),
    (1, -1, 1, 0, 1, -1, -1, 0, 0, 0),
    (0, 1, -1, 1, 0, 1, 0, -1, 0, -1),
    (0, -1, 0, -1, 1, 0, 1, 0, 1, -1),
    (0, -1, 0, -1, 0, 1, 0, 1, -1, 1),
    (-1, 0, 0, 0, -1, 0, 1, 0, 1, 0),
    (-1, 0, -1, 0, 0, 1, -1, 1, 0, 1),
    (0, 0, 0, 0, -1, -1, 1, 0, 1, 0),
)
"""The ten actors of the examples in signnet's manual (MIT)."""
NOT_DOMINANT = (
    (0, 1, 1, -1, 0, 0, -1, 0, 0),
    (1, 0, 1, 0, -1, 0, 0, -1, 0),
    (1, 1, 0, 0, 0, -1, 0, 0, -1),
    (-1, 0, 0, 0, 1, 1, -1, 0, 0),
    (0, -1, 0, 1, 0, 1, 0, -1, 0),
    (0, 0, -1, 1, 1, 0, 0, 0, -1),
    (-1, 0, 0, -1, 0, 0, 0, 1, 1),
    (0, -1, 0, 0, -1, 0, 1, 0, 1),
    (0, 0, -1, 0, 0, -1, 1, 1, 0),
)
"""Nine actors without a dominant eigenvalue, from the same place."""


def network(edges: Iterable[Edge], count: int = 0, *, directed: bool = False) -> Network:
    """A network of at least `count` actors, numbered from 1."""
    listed = tuple(edges)
    last = max((count, *(end for edge in listed for end in edge[:2])))
    nodes = tuple(Node(actor=ActorId(n), label=f"N{n}", kind=ActorKind.STATE) for n in range(1, last + 1))
    ties = tuple(
        Tie(pair=(ActorId(a), ActorId(b)), kind=RelationKind.OTHER, sign=Sign(sign), directed=directed)
        for a, b, sign in listed
    )
    return Network(day=Day(739433), nodes=nodes, ties=ties)


def found(edges: Iterable[Edge], count: int = 0, *, directed: bool = False) -> Matrices:
    """The matrices of such a network."""
    return matrices(network(edges, count, directed=directed))


def friends(graph: nx.Graph[int]) -> Matrices:
    """The matrices of a graph of numbers from 1, all ties friendly."""
    return found([(a, b, 1) for a, b in graph.edges], len(graph))


def of_rows(rows: tuple[tuple[int, ...], ...]) -> Matrices:
    """The matrices of a signed adjacency matrix."""
    return found([(a + 1, b + 1, sign) for a, row in enumerate(rows) for b, sign in enumerate(row) if sign and a < b])


def florentine() -> tuple[Matrices, dict[str, int]]:
    """The marriages of Florentine families (Padgett), and the place of each family."""
    graph = nx.florentine_families_graph()
    places = {name: place for place, name in enumerate(sorted(graph))}
    return found([(places[a] + 1, places[b] + 1, 1) for a, b in graph.edges]), places


@st.composite
def graphs(draw: st.DrawFn, most: int = 12) -> nx.Graph[int]:
    """A random graph of numbers from 1, also an empty one or one in pieces."""
    count = draw(st.integers(0, most))
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(1, count + 1))
    if count > 1:
        ends = st.integers(1, count)
        pairs = draw(st.lists(st.tuples(ends, ends), max_size=3 * count))
        graph.add_edges_from((min(a, b), max(a, b)) for a, b in pairs if a != b)
    return graph


def in_order(values: dict[int, float]) -> list[float]:
    """The values of networkx by rising number."""
    return [values[number] for number in sorted(values)]


def listed(values: Values) -> list[float]:
    """Plain numbers, for pytest.approx."""
    return [float(value) for value in values]
