"""GML written, in ASCII as the format asks: other letters as entities."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefings.graphfiles import attributes
from briefings.graphfiles.legible import legible
from briefings.graphfiles.words import in_digits, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefings.graphfiles.model import GraphFile, Vertex

_NUMBERS = frozenset({"sign", "weight"})


def write_gml(graph: GraphFile) -> bytes:
    """The graph as GML. Vertices are numbered; a name of an attribute loses what the format does not allow."""
    return "".join(f"{line}\n" for line in _lines(graph)).encode("ascii")


def numbers(graph: GraphFile) -> Mapping[str, int]:
    """Vertices by whole number: their keys where all are such numbers, else their places from 1."""
    keys = [vertex.key for vertex in graph.vertices]
    if all(re.fullmatch(r"0|[1-9]\d{0,8}", key) for key in keys):
        return {key: int(key) for key in keys}
    return {key: place for place, key in enumerate(keys, 1)}


def _lines(graph: GraphFile) -> Iterator[str]:
    ids = numbers(graph)
    directed = bool(graph.lines) and all(line.directed for line in graph.lines)
    pairs = Counter(frozenset((line.source, line.target)) for line in graph.lines)
    yield "graph ["
    yield f"  directed {int(directed)}"
    if any(times > 1 for times in pairs.values()):
        yield "  multigraph 1"
    if graph.title:
        yield f"  label {_string(graph.title)}"
    for vertex in graph.vertices:
        yield "  node ["
        yield f"    id {ids[vertex.key]}"
        yield f"    label {_string(vertex.label)}"
        yield from _node(vertex)
        yield "  ]"
    for line in graph.lines:
        yield "  edge ["
        yield f"    source {ids[line.source]}"
        yield f"    target {ids[line.target]}"
        if line.directed and not directed:
            yield "    directed 1"
        yield from _values(attributes.of_line(line))
        yield "  ]"
    yield "]"


def _node(vertex: Vertex) -> Iterator[str]:
    if vertex.at is not None:
        yield f"    graphics [ x {in_digits(vertex.at[0])} y {in_digits(vertex.at[1])} ]"
    yield from _values(attributes.of_vertex(vertex))


def _values(values: Mapping[str, str]) -> Iterator[str]:
    for name, text in values.items():
        plain = name in _NUMBERS and number(text) is not None
        yield f"    {_key(name)} {in_digits(float(text)) if plain else _string(text)}"


def _key(name: str) -> str:
    """A name as the format allows it: letters and digits, a letter first."""
    plain = re.sub(r"[^A-Za-z0-9_]", "", name)
    return plain if re.match(r"[A-Za-z]", plain) else f"a{plain}"


def _string(text: str) -> str:
    inner = legible(text).replace("&", "&amp;").replace('"', "&quot;")
    return '"' + "".join(letter if " " <= letter <= "~" else f"&#{ord(letter)};" for letter in inner) + '"'
