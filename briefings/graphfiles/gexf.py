"""GEXF 1.1 to 1.3 read: attributes, spells, moments and slices. Written: `gexf_writer`.

Start and end are both included, as the format says, unless `startopen` or `endopen` leaves them out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.dates import Span
from briefings.graphfiles import words
from briefings.graphfiles.building import TIMES, Building, Found
from briefings.graphfiles.gexf_times import When, spans_of
from briefings.graphfiles.xml import out_of_place, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefings.graphfiles.given import Given
    from briefings.graphfiles.model import GraphFile
    from briefings.graphfiles.xml import Element

_NESTED = (
    "A vertex holds vertices of its own; they were read beside the others.",
    "{} vertices hold vertices of their own; they were read beside the others.",
)
_CHANGING = (
    "An attribute changes over time; its last value was kept.",
    "{} attributes change over time; the last value of each was kept.",
)
_TYPES = {"directed": True, "undirected": False, "mutual": False}


def read_gexf(given: Given) -> GraphFile:
    """The graph of a GEXF file. Raises BadInputError that names the line."""
    root = parse(given)
    if root.tag != "gexf":
        raise given.bad(root.line, f"<{root.tag}> is not GEXF.", "Choose a file that begins with <gexf>.")
    graph = root.first("graph")
    if graph is None:
        raise given.bad(root.line, "there is no graph in it.", "Choose a file that holds a <graph>.")
    reader = _Reader(given, graph)
    meta = root.first("meta")
    reader.building.title = "" if meta is None else _title(meta)
    if (graphs := sum(1 for _ in root.all("graph"))) > 1:
        reader.building.remark(f"The file holds {graphs} graphs; the first was read.")
    reader.read()
    return reader.building.finish()


def _title(meta: Element) -> str:
    found = (child.text for child in meta.children if child.tag.casefold() in {"title", "description"})
    return " ".join(next(found, "").split())


class _Reader:
    def __init__(self, given: Given, graph: Element) -> None:
        self.given = given
        self.building = Building(given)
        self._graph = graph
        self._slice = spans_of(graph) if graph.get("mode") == "slice" else When([])
        self._directed = self._type(graph, "defaultedgetype", default=False)
        self._titles = {kind: self._declared(kind) for kind in ("node", "edge")}

    def read(self) -> None:
        self._only(self._graph, "attributes", "nodes", "edges")
        for nodes in self._graph.all("nodes"):
            self._nodes(nodes)
        for edges in self._graph.all("edges"):
            self._only(edges, "edge")
            for edge in edges.all("edge"):
                self._edge(edge)

    def _only(self, element: Element, *known: str) -> None:
        for sentence in out_of_place(element, known):
            self.building.remark(sentence)

    def _declared(self, kind: str) -> dict[str, tuple[str, str]]:
        """Title and default of each attribute, by its id."""
        declared: dict[str, tuple[str, str]] = {}
        for attributes in self._graph.all("attributes"):
            if attributes.get("class") != kind:
                continue
            for one in attributes.all("attribute"):
                if not one.get("id") or one.get("id") in declared:
                    raise self.given.bad(one.line, f"the attribute “{one.get('id')}” has no id of its own.")
                default = one.first("default")
                declared[one.get("id")] = (one.get("title") or one.get("id"), "" if default is None else default.text)
        return declared

    def _nodes(self, nodes: Element) -> None:
        self._only(nodes, "node")
        for node in nodes.all("node"):
            key = node.get("id")
            if not key:
                raise self.given.bad(node.line, "a node has no id.", "Give each node an id.")
            when = self._when(node)
            attributes = self._values(node, "node")
            if when.text:
                attributes["time"] = when.text
            if len(when.spans) > 1:
                self.building.remark("Some vertices come and go; they were read as there from first to last.")
            span = Span(start=when.spans[0].start, end=when.spans[-1].end) if when.spans else None
            label = node.get("label")
            self.building.vertex(key, node.line, attributes, label=label, span=span, at=_position(node))
            for inner in node.all("nodes"):
                self.building.count(_NESTED)
                self._nodes(inner)

    def _edge(self, edge: Element) -> None:
        source, target = edge.get("source"), edge.get("target")
        if not source or not target:
            raise self.given.bad(edge.line, "an edge lacks its source or its target.", "Name both ends of the edge.")
        when = self._when(edge)
        attributes = self._values(edge, "edge")
        given = {name: edge.get(name) for name in ("weight", "label", "kind") if edge.get(name)}
        attributes = given | attributes
        if when.text:
            attributes["time"] = when.text
        directed = self._type(edge, "type", default=self._directed)
        for span, signed in self._signed(edge, when, attributes):
            self.building.edge(
                Found(source=source, target=target, line=edge.line, attributes=signed, directed=directed, span=span)
            )

    def _signed(
        self, edge: Element, when: When, attributes: Mapping[str, str]
    ) -> Iterator[tuple[Span | None, Mapping[str, str]]]:
        """The edge once for each span; where its sign or weight changes over time, once for each value."""
        changing = [
            value for value in _attvalues(edge) if spans_of(value).spans and self._name(value) in {"sign", "weight"}
        ]
        if not changing:
            # Dates written in the attributes say more than the days of the axis.
            told = {"start", "end"} & {name for name, text in attributes.items() if text}
            yield from ((None if told else span, attributes) for span in when.spans or (None,))
            return
        for value in changing:
            for span in spans_of(value).spans:
                yield span, {**attributes, self._name(value): value.get("value")}

    def _when(self, element: Element) -> When:
        spells = element.first("spells")
        each = [spans_of(spell) for spell in spells.all("spell")] if spells else [spans_of(element)]
        text = "; ".join(one.text for one in each if one.text)
        if text:
            self.building.count(TIMES)
        spans = [span for one in each for span in one.spans]
        return When([] if text else spans or self._slice.spans, text)

    def _values(self, element: Element, kind: str) -> dict[str, str]:
        values = {title: default for title, default in self._titles[kind].values() if default}
        seen: set[str] = set()
        for value in _attvalues(element):
            key = value.get("for") or value.get("id")
            if not key:
                raise self.given.bad(value.line, "a value does not say of which attribute it is.")
            if key not in self._titles[kind]:
                self.building.remark(f"The attribute “{key}” is not declared; what it says was kept as text.")
            if key in seen:
                self.building.count(_CHANGING)
            seen.add(key)
            values[self._titles[kind].get(key, (key, ""))[0]] = value.get("value")
        return values

    def _name(self, value: Element) -> str:
        key = value.get("for") or value.get("id")
        return self._titles["edge"].get(key, (key, ""))[0].casefold()

    def _type(self, element: Element, name: str, *, default: bool) -> bool:
        says = element.get(name)
        if says and says not in _TYPES:
            raise self.given.bad(element.line, f"{name} is “{says}”; it can be directed, undirected or mutual.")
        return _TYPES.get(says, default)


def _attvalues(element: Element) -> Iterator[Element]:
    """Values, also where an old program left out the list around them."""
    yield from element.all("attvalue")
    for values in element.all("attvalues"):
        yield from values.all("attvalue")


def _position(node: Element) -> tuple[float, float] | None:
    place = node.first("position")
    if place is None:
        return None
    x, y = words.number(place.get("x")), words.number(place.get("y"))
    return None if x is None or y is None else (x, -y)  # the format counts upwards
