"""GraphML read: keys with their defaults, nested graphs, the labels of yEd. Written: `graphml_writer`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.graphfiles import words
from briefings.graphfiles.building import Building, Found
from briefings.graphfiles.xml import out_of_place, parse

if TYPE_CHECKING:
    from briefings.graphfiles.given import Given
    from briefings.graphfiles.model import GraphFile
    from briefings.graphfiles.xml import Element

_DOMAINS = frozenset({"all", "graphml", "graph", "node", "edge", "hyperedge", "port", "endpoint"})
_PARTS = frozenset({"node", "edge", "data", "desc", "port", "locator"})
_PARTS_OF_NODES = frozenset({"data", "desc", "port", "locator", "graph"})
_LABELS = ("NodeLabel", "Label.Text", "EdgeLabel")
_NESTED = (
    "A vertex holds a graph of its own; its vertices were read beside the others.",
    "{} vertices hold graphs of their own; their vertices were read beside the others.",
)


@dataclass(frozen=True, slots=True)
class _Key:
    name: str
    default: str | None


class _Keys:
    """What the keys of data mean, by domain."""

    def __init__(self, root: Element, building: Building) -> None:
        self._building = building
        self._keys: dict[tuple[str, str], _Key] = {}
        for element in root.all("key"):
            self._declare(element)

    def _declare(self, element: Element) -> None:
        given, key, domain = self._building.given, element.get("id"), element.get("for") or "all"
        if not key:
            raise given.bad(element.line, "a key has no id.")
        if domain not in _DOMAINS:
            raise given.bad(element.line, f"the key “{key}” is for “{domain}”, which is nothing that a graph has.")
        if (domain, key) in self._keys:
            raise given.bad(element.line, f"the key “{key}” is declared twice.")
        default = element.first("default")
        name = element.get("attr.name") or key
        self._keys[domain, key] = _Key(name, None if default is None else default.text)

    def attributes(self, element: Element, domain: str) -> dict[str, str]:
        """The data of an element by name, defaults included."""
        values = {
            key.name: key.default
            for (where, _), key in self._keys.items()
            if where in {domain, "all"} and key.default is not None
        }
        for data in element.all("data"):
            key = self._named(data, domain)
            values[key.name] = _text(data)
        return values

    def _named(self, data: Element, domain: str) -> _Key:
        name = data.get("key")
        if not name:
            raise self._building.given.bad(data.line, "data without a key.", "Say which key the data is of.")
        found = self._keys.get((domain, name)) or self._keys.get(("all", name))
        if found is None:
            self._building.remark(f"The key “{name}” is not declared; what it says was kept as text.")
        return found or _Key(name, None)


def read_graphml(given: Given) -> GraphFile:
    """The first graph of a GraphML file. Raises BadInputError that names the line."""
    building = Building(given)
    root = parse(given)
    if root.tag != "graphml":
        raise given.bad(root.line, f"<{root.tag}> is not GraphML.", "Choose a file that begins with <graphml>.")
    keys = _Keys(root, building)
    graphs = list(root.all("graph"))
    if not graphs:
        raise given.bad(root.line, "there is no graph in it.", "Choose a file that holds a <graph>.")
    if len(graphs) > 1:
        building.remark(f"The file holds {len(graphs)} graphs; the first was read.")
    title = graphs[0].get("id")
    building.title = "" if title == "G" else title
    _graph(graphs[0], building, keys)
    return building.finish()


def _graph(graph: Element, building: Building, keys: _Keys) -> None:
    directed = _directed(graph, building)
    if hyperedge := graph.first("hyperedge"):
        raise building.given.bad(
            hyperedge.line, "a hyperedge ties more than two vertices.", "Write an edge for each two of them."
        )
    for sentence in out_of_place(graph, _PARTS):
        building.remark(sentence)
    for node in graph.all("node"):
        for sentence in out_of_place(node, _PARTS_OF_NODES):
            building.remark(sentence)
        _node(node, building, keys)
    for edge in graph.all("edge"):
        _edge(edge, building, keys, directed=directed)


def _directed(graph: Element, building: Building) -> bool:
    default = graph.get("edgedefault")
    if not default:
        building.remark("The file does not say whether its edges are directed; they were taken as undirected.")
    elif default not in {"directed", "undirected"}:
        raise building.given.bad(graph.line, f"edgedefault is “{default}”; it can be directed or undirected.")
    return default == "directed"


def _node(node: Element, building: Building, keys: _Keys) -> None:
    key = node.get("id")
    if not key:
        raise building.given.bad(node.line, "a node has no id.", "Give each node an id.")
    attributes = keys.attributes(node, "node")
    drawn = "" if _named(attributes) else _drawn_label(node)
    building.vertex(key, node.line, attributes, label=drawn, at=_drawn_place(node))
    for inner in node.all("graph"):
        building.count(_NESTED)
        _graph(inner, building, keys)


def _edge(edge: Element, building: Building, keys: _Keys, *, directed: bool) -> None:
    source, target = edge.get("source"), edge.get("target")
    if not source or not target:
        raise building.given.bad(edge.line, "an edge lacks its source or its target.", "Name both ends of the edge.")
    says = edge.get("directed")
    own = words.flag(says) if says else directed
    if own is None:
        raise building.given.bad(edge.line, f"directed is “{says}”; it can be true or false.")
    attributes = keys.attributes(edge, "edge")
    if (drawn := _drawn_label(edge)) and not _named(attributes):
        attributes["label"] = drawn
    building.edge(Found(source=source, target=target, line=edge.line, attributes=attributes, directed=own))


def _named(attributes: dict[str, str]) -> bool:
    return any(name.casefold() in {"label", "name", "summary"} and text for name, text in attributes.items())


def _text(data: Element) -> str:
    """What data says; of a drawing, which has elements of its own, nothing."""
    return "" if data.children else data.text


def _drawn_label(element: Element) -> str:
    """The label in a drawing by yEd or yFiles, on one line."""
    texts = (label.text for data in element.all("data") for label in data.anywhere(*_LABELS))
    return " ".join(next((text for text in texts if text), "").split())


def _drawn_place(node: Element) -> tuple[float, float] | None:
    """Where a drawing by yEd or yFiles puts the vertex."""
    for data in node.all("data"):
        for box in data.anywhere("Geometry", "RectD"):
            x, y = (words.number(box.get(name) or box.get(name.upper())) for name in ("x", "y"))
            if x is not None and y is not None:
                return x, y
    return None
