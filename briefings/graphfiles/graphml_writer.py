"""GraphML written: every attribute as text under a key, the sign as a whole number, the weight as a decimal."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from briefings.graphfiles import attributes
from briefings.graphfiles.legible import legible, quoted
from briefings.graphfiles.words import in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.graphfiles.model import GraphFile, Line

_TYPES = {"sign": "int", "weight": "double", "x": "double", "y": "double"}


def write_graphml(graph: GraphFile) -> bytes:
    """The graph as GraphML 1.0 in UTF-8."""
    return "".join(f"{line}\n" for line in _lines(graph)).encode()


def _lines(graph: GraphFile) -> Iterator[str]:
    nodes = [{"label": vertex.label, **_place(vertex.at), **attributes.of_vertex(vertex)} for vertex in graph.vertices]
    directed = bool(graph.lines) and all(line.directed for line in graph.lines)
    edges = [_own_way(line, directed=directed) | attributes.of_line(line) for line in graph.lines]
    node_keys = {name: f"n{place}" for place, name in enumerate(attributes.names(nodes))}
    edge_keys = {name: f"e{place}" for place, name in enumerate(attributes.names(edges))}
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for domain, keys in (("node", node_keys), ("edge", edge_keys)):
        for name, key in keys.items():
            kind = _TYPES.get(name, "string")
            yield f'  <key id="{key}" for="{domain}" attr.name={quoted(name)} attr.type="{kind}"/>'
    yield f'  <graph id={quoted(graph.title or "G")} edgedefault="{"directed" if directed else "undirected"}">'
    for vertex, values in zip(graph.vertices, nodes, strict=True):
        yield from _element(f"node id={quoted(vertex.key)}", "node", values, node_keys)
    for number, (line, values) in enumerate(zip(graph.lines, edges, strict=True)):
        head = f'edge id="l{number}" source={quoted(line.source)} target={quoted(line.target)}'
        yield from _element(head, "edge", values, edge_keys)
    yield "  </graph>"
    yield "</graphml>"


def _own_way(line: Line, *, directed: bool) -> dict[str, str]:
    """Say of a directed line among undirected ones that it is: many programs refuse a file with both types of edge."""
    return {"directed": "true"} if line.directed and not directed else {}


def _element(head: str, tag: str, values: dict[str, str], keys: dict[str, str]) -> Sequence[str]:
    data = [f'      <data key="{keys[name]}">{escape(legible(text))}</data>' for name, text in values.items()]
    return (f"    <{head}>", *data, f"    </{tag}>") if data else (f"    <{head}/>",)


def _place(at: tuple[float, float] | None) -> dict[str, str]:
    return {} if at is None else {"x": in_digits(at[0]), "y": in_digits(at[1])}
