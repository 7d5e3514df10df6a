"""Pajek written: one relation for each kind, the sign in the value, days in eight digits as times."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

from briefings.domain.dates import Day
from briefings.domain.relations import Sign
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


def _lines(graph: GraphFile) -> Iterator[str]:
    numbers = {vertex.key: place for place, vertex in enumerate(graph.vertices, 1)}
    if graph.title:
        yield f"*Network {one_line(graph.title)}"
    yield f"*Vertices {len(graph.vertices)}"
    for vertex in graph.vertices:
        yield f"{numbers[vertex.key]} {_quoted(vertex.label)}{_place(vertex)}{_time(vertex.span)}"
    kinds = list(dict.fromkeys(line.kind for line in graph.lines))
    for number, kind in enumerate(kinds, 1):
        for directed, section in ((True, "Arcs"), (False, "Edges")):
            chosen = [line for line in graph.lines if line.kind is kind and line.directed is directed]
            if chosen:
                yield (
                    f"*{section} :{number} {_quoted(kind.value)}"
                    if len(kinds) > 1 or kind != "other"
                    else f"*{section}"
                )
            for line in chosen:
                label = f" l {_quoted(line.summary)}" if line.summary else ""
                yield f"{numbers[line.source]} {numbers[line.target]} {_value(line)}{label}{_time(line.span)}"


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
