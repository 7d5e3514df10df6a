"""GEXF 1.2 and 1.3 written: days on the axis of time, and in words beside it where days do not say all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.dates import UNKNOWN_SPAN, Day
from briefings.graphfiles import attributes
from briefings.graphfiles.legible import legible, quoted
from briefings.graphfiles.limits import is_plain, iso, sure_days
from briefings.graphfiles.words import in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefings.domain.dates import Span
    from briefings.graphfiles.model import GraphFile, Line, Vertex

_SPACES = {
    "1.2": ("http://www.gexf.net/1.2draft", "http://www.gexf.net/1.2draft/viz"),
    "1.3": ("http://gexf.net/1.3", "http://gexf.net/1.3/viz"),
}
_OWN = frozenset({"weight", "summary", "kind"})
"""What an edge says in attributes of the format; `kind` only in 1.3."""


def write_gexf(graph: GraphFile, version: str = "1.3") -> bytes:
    """The graph as GEXF in UTF-8. An end on the axis is the last day on which the line holds.

    Where some lines are directed the others are "mutual", which more programs read than both types in one file.
    """
    return "".join(f"{line}\n" for line in _Writer(graph, version).lines()).encode()


class _Writer:
    def __init__(self, graph: GraphFile, version: str) -> None:
        self._graph = graph
        self._version = version
        own = _OWN if version == "1.3" else _OWN - {"kind"}
        self._nodes = [_beside_axis(attributes.of_vertex(vertex), vertex.span) for vertex in graph.vertices]
        edges = [_beside_axis(attributes.of_line(line), line.span) for line in graph.lines]
        self._edges = [{name: text for name, text in values.items() if name not in own} for values in edges]

    def lines(self) -> Iterator[str]:
        space, viz = _SPACES[self._version]
        dynamic = any(map(_dated, self._spans()))
        directed = any(line.directed for line in self._graph.lines)
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield f'<gexf xmlns="{space}" xmlns:viz="{viz}" version="{self._version}">'
        if self._graph.title:
            yield f"  <meta><description>{_text(self._graph.title)}</description></meta>"
        mode = ' mode="dynamic" timeformat="date"' if dynamic else ' mode="static"'
        yield f'  <graph defaultedgetype="{"directed" if directed else "undirected"}"{mode}>'
        yield from _declared("node", self._nodes)
        yield from _declared("edge", self._edges)
        yield "    <nodes>"
        ids = {name: place for place, name in enumerate(attributes.names(self._nodes))}
        for vertex, values in zip(self._graph.vertices, self._nodes, strict=True):
            yield from _node(vertex, values, ids)
        yield "    </nodes>"
        yield "    <edges>"
        ids = {name: place for place, name in enumerate(attributes.names(self._edges))}
        for number, (line, values) in enumerate(zip(self._graph.lines, self._edges, strict=True)):
            yield from self._edge(number, line, values, ids, directed=directed)
        yield "    </edges>"
        yield "  </graph>"
        yield "</gexf>"

    def _spans(self) -> Iterator[Span | None]:
        yield from (vertex.span for vertex in self._graph.vertices)
        yield from (line.span for line in self._graph.lines)

    def _edge(
        self, number: int, line: Line, values: dict[str, str], ids: Mapping[str, int], *, directed: bool
    ) -> Iterator[str]:
        told = attributes.of_line(line)
        own = {
            "type": "" if line.directed == directed else "mutual",
            "label": told.get("summary", ""),
            "weight": told.get("weight", ""),
            "kind": told.get("kind", "") if self._version == "1.3" else "",
            **_axis(line.span),
        }
        head = f'edge id="{number}" source={quoted(line.source)} target={quoted(line.target)}{_said(own)}'
        yield from _element(head, "edge", _values(values, ids))


def _node(vertex: Vertex, values: dict[str, str], ids: Mapping[str, int]) -> Iterator[str]:
    head = f"node id={quoted(vertex.key)} label={quoted(vertex.label)}{_said(_axis(vertex.span))}"
    inner = _values(values, ids)
    if vertex.at is not None:
        x, y = in_digits(vertex.at[0]), in_digits(-vertex.at[1])
        inner.append(f'<viz:position x="{x}" y="{y}" z="0"/>')
    yield from _element(head, "node", inner)


def _element(head: str, tag: str, inner: list[str]) -> Iterator[str]:
    if not inner:
        yield f"      <{head}/>"
        return
    yield f"      <{head}>"
    yield from (f"        {line}" for line in inner)
    yield f"      </{tag}>"


def _values(values: dict[str, str], ids: Mapping[str, int]) -> list[str]:
    if not values:
        return []
    each = (f'  <attvalue for="{ids[name]}" value={quoted(text)}/>' for name, text in values.items())
    return ["<attvalues>", *each, "</attvalues>"]


def _declared(kind: str, each: list[dict[str, str]]) -> Iterator[str]:
    if not (names := attributes.names(each)):
        return
    yield f'    <attributes class="{kind}">'
    for place, name in enumerate(names):
        type_ = "integer" if name == "sign" and kind == "edge" else "string"
        yield f'      <attribute id="{place}" title={quoted(name)} type="{type_}"/>'
    yield "    </attributes>"


def _beside_axis(values: dict[str, str], span: Span | None) -> dict[str, str]:
    """The attributes without start and end where the axis says the same."""
    if span is None or not is_plain(span) or _empty(span):
        return values
    return {name: text for name, text in values.items() if name not in {"start", "end"}}


def _axis(span: Span | None) -> dict[str, str]:
    if not _dated(span) or span is None:
        return {}
    first, last = sure_days(span)
    return {"start": iso(first) if first else "", "end": iso(Day(last - 1)) if last and last > 1 else ""}


def _dated(span: Span | None) -> bool:
    return span is not None and span != UNKNOWN_SPAN and any(sure_days(span)) and not _empty(span)


def _empty(span: Span) -> bool:
    """Whether no day is surely in it, which the axis cannot say."""
    first, last = sure_days(span)
    return last is not None and last <= (first or 1)


def _said(values: Mapping[str, str]) -> str:
    return "".join(f" {name}={quoted(text)}" for name, text in values.items() if text)


def _text(text: str) -> str:
    return legible(text).replace("&", "&amp;").replace("<", "&lt;")
