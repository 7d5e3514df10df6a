"""Pajek written: the kind as the label of a line, the sign in its value, days in eight digits as times."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from briefings.domain.dates import Day
from briefings.domain.relations import RelationKind, Sign
from briefings.graphfiles.legible import one_line
from briefings.graphfiles.limits import sure_days
from briefings.graphfiles.words import in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.dates import Span
    from briefings.graphfiles.model import GraphFile, Line, Vertex


def write_pajek(graph: GraphFile) -> bytes:
    """The graph as a Pajek network in UTF-8 with the mark that Pajek asks for."""
    return "".join(f"{line}\n" for line in _lines(graph)).encode("utf-8-sig")


def write_project(graph: GraphFile) -> bytes:
    """The graph as a Pajek project that holds this one network, which there must have a name."""
    return write_pajek(graph if graph.title else replace(graph, title="Network"))


def _lines(graph: GraphFile) -> Iterator[str]:
    numbers = {vertex.key: place for place, vertex in enumerate(graph.vertices, 1)}
    if graph.title:
        yield f"*Network {one_line(graph.title)}"
    yield f"*Vertices {len(graph.vertices)}"
    for vertex in graph.vertices:
        yield f"{numbers[vertex.key]} {_quoted(vertex.label)}{_place(vertex)}{_time(vertex.span)}"
    for directed, section in ((True, "Arcs"), (False, "Edges")):
        chosen = [line for line in graph.lines if line.directed is directed]
        if chosen:
            yield f"*{section}"
        for line in chosen:
            yield f"{numbers[line.source]} {numbers[line.target]} {_value(line)}{_label(line)}{_time(line.span)}"


def _label(line: Line) -> str:
    """The kind and the summary. Relations of Pajek's own would part them better, but few other programs read them."""
    said = ("" if line.kind is RelationKind.OTHER else line.kind.value, line.summary)
    words = ": ".join(part for part in said if part)
    return f" l {_quoted(words)}" if words else ""


def _value(line: Line) -> str:
    """The weight with the sign of the line; 0 for neither friend nor foe."""
    if line.sign is Sign.NEUTRAL:
        return "0"
    return in_digits(math.copysign(line.weight or 1.0, line.sign))


def _place(vertex: Vertex) -> str:
    return "" if vertex.at is None else f" {in_digits(vertex.at[0])} {in_digits(vertex.at[1])}"


def _time(span: Span | None) -> str:
    """The days on which it surely holds, both included; nothing where nothing bounds it."""
    first, last = (None, None) if span is None else sure_days(span)
    if (first is None and last is None) or (last is not None and last <= (first or 1)):
        return ""
    return f" [{'*' if first is None else _day(first)}-{'*' if last is None else _day(Day(last - 1))}]"


def _day(day: Day) -> str:
    return f"{date.fromordinal(day):%Y%m%d}"


def _quoted(text: str) -> str:
    return '"' + one_line(text).replace('"', "'") + '"'
