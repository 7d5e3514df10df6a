"""networkx opens what we write and finds the same graph in it; we read what networkx writes."""

import io
from collections import Counter
from collections.abc import Callable

import networkx as nx
import pytest

from briefings.domain.relations import RelationKind, Sign
from briefings.graphfiles.limits import stretch
from briefings.graphfiles.model import GraphFile, Line, Vertex
from briefings.graphfiles.writing import write_graph
from tests.graphfiles.shared import read

Graph = nx.Graph
GRAPH = GraphFile(
    vertices=tuple(Vertex(key=str(number), label=label) for number, label in enumerate(("Åland", "B & C", "Д"), 1)),
    lines=(
        Line(source="1", target="2", sign=Sign.HOSTILE, kind=RelationKind.RIVALRY, summary="A feud"),
        Line(source="1", target="2", kind=RelationKind.ENTENTE, span=stretch("2001-01-01", "2005-12-31") or Line.span),
        Line(source="3", target="2", directed=True, kind=RelationKind.PATRONAGE),
    ),
    title="Three",
)
OPENERS: dict[str, Callable[[bytes], Graph]] = {
    ".graphml": lambda data: nx.parse_graphml(data.decode()),
    ".gexf": lambda data: nx.read_gexf(io.BytesIO(data)),
    ".gml": lambda data: nx.parse_gml(data.decode().splitlines(), label="id"),
    ".net": lambda data: nx.parse_pajek(data.decode("utf-8-sig")),
}


@pytest.mark.parametrize("ending", OPENERS)
def test_networkx_opens_what_we_write(ending: str) -> None:
    graph = OPENERS[ending](write_graph(GRAPH, ending))
    pairs = Counter(frozenset(edge[:2]) for edge in graph.edges)
    # It doubles edges of GEXF that go both ways, where others go one.
    twice = 2 if ending == ".gexf" else 1
    assert sorted(pairs.values()) == [1, 2 * twice]
    assert graph.number_of_nodes() == 3


@pytest.mark.parametrize("ending", [".graphml", ".gexf", ".gml"])
def test_networkx_finds_the_signs(ending: str) -> None:
    graph = OPENERS[ending](write_graph(GRAPH, ending))
    signs = {(frozenset(edge[:2]), int(edge[2])) for edge in graph.edges(data="sign")}
    assert sorted(sign for _, sign in signs) == [-1, 1, 1]


def signed() -> Graph:
    graph: Graph = nx.Graph()
    graph.add_edge("North land", "South land", sign="-1", weight=2.0)
    graph.add_edge("South land", "Isle", sign="1", weight=0.5)
    graph.add_node("Alone")
    return graph


def written(ending: str) -> bytes:
    data = io.BytesIO()
    writers = {".graphml": nx.write_graphml, ".gexf": nx.write_gexf, ".gml": nx.write_gml, ".net": nx.write_pajek}
    writers[ending](signed(), data)
    return data.getvalue()


@pytest.mark.parametrize("ending", OPENERS)
def test_we_read_what_networkx_writes(ending: str) -> None:
    graph = read(f"x{ending}", written(ending))
    labels = {vertex.key: vertex.label for vertex in graph.vertices}
    found = {(labels[line.source], labels[line.target], line.weight) for line in graph.lines}
    assert set(labels.values()) == {"North land", "South land", "Isle", "Alone"}
    assert found == {("North land", "South land", 2.0), ("South land", "Isle", 0.5)}
    assert [line.sign for line in graph.lines] == [-1, 1]
