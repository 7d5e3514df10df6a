"""A graph written in any of the formats, with remarks for what the format cannot hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.dates import UNKNOWN_SPAN
from briefings.domain.relations import RelationKind, Trend
from briefings.errors import BadInputError
from briefings.graphfiles.gexf_writer import write_gexf
from briefings.graphfiles.gml_writer import write_gml
from briefings.graphfiles.graphml_writer import write_graphml
from briefings.graphfiles.limits import is_plain
from briefings.graphfiles.pajek_writer import write_pajek, write_project
from briefings.graphfiles.sif_writer import write_sif
from briefings.graphfiles.table_writer import write_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefings.graphfiles.model import GraphFile, Line

_WRITERS: Mapping[str, Callable[[GraphFile], bytes]] = {
    ".graphml": write_graphml,
    ".gexf": write_gexf,
    ".gml": write_gml,
    ".net": write_pajek,
    ".paj": write_project,
    ".sif": write_sif,
    ".csv": write_table,
    ".tsv": lambda graph: write_table(graph, "\t"),
}
_PAJEK = (".net", ".paj")
WRITTEN = tuple(_WRITERS)
"""Endings of what can be written."""


def write_graph(graph: GraphFile, ending: str) -> bytes:
    """The graph in the format of an ending such as ".gexf"; the same graph gives the same bytes.

    Raises BadInputError for an ending that is none of `WRITTEN`.
    """
    writer = _WRITERS.get(ending.casefold())
    if writer is None:
        raise BadInputError(
            f"“{ending}” is no format for graphs that can be written.",
            remedy=f"Let the name end in one of these: {', '.join(WRITTEN)}.",
        )
    return writer(graph)


def lost(graph: GraphFile, ending: str) -> tuple[str, ...]:
    """What the format of an ending cannot hold of this graph, in sentences."""
    return tuple(_lost(graph, ending.casefold()))


def _lost(graph: GraphFile, ending: str) -> Iterator[str]:
    tied = {key for line in graph.lines for key in (line.source, line.target)}
    if ending in {".csv", ".tsv"} and (alone := sum(vertex.key not in tied for vertex in graph.vertices)):
        yield f"Actors without a tie are not in a table of ties: {alone} were left out."
    if ending == ".sif" and any(line.span != UNKNOWN_SPAN for line in graph.lines):
        yield "SIF holds no dates; the ties were written without them."
    if ending == ".sif" and any(line.directed for line in graph.lines):
        yield "SIF does not say which ties are directed."
    if ending in _PAJEK and any(line.span != UNKNOWN_SPAN and not is_plain(line.span) for line in graph.lines):
        yield "Pajek holds whole days only; about-dates became the days on which a tie surely holds."
    if ending in {*_PAJEK, ".sif"} and any(_has_more(line) for line in graph.lines):
        yield "Trends, sources and what is contested have no place in this format."
    if ending in {*_PAJEK, ".sif", ".csv", ".tsv"} and any(v.kind or v.code or v.attributes for v in graph.vertices):
        yield "What kind of actor each one is, and its code, have no place in this format."


def _has_more(line: Line) -> bool:
    return bool(
        line.trend is not Trend.UNKNOWN
        or line.contested
        or line.sources
        or (set(line.attributes) - {"interaction"})
        or (line.kind is not RelationKind.OTHER and line.attributes)
    )
