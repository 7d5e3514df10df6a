"""A graph file as the network of a day: what measures, balance and pictures read. Nothing goes into a dossier here."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day, Span
from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind
from briefings.graphfiles.limits import LAST, sure_days
from briefings.network.graph import Network, Node, Tie

if TYPE_CHECKING:
    from briefings.graphfiles.model import GraphFile, Line


def to_network(graph: GraphFile, day: Day | None = None, until: Day | None = None) -> Network:
    """The network on a day, or on any day from `day` until before `until`; without a day all lines of all times.

    Actors are numbered from 1 in the order of the file, so that a number is the same on every day; labels that are
    alike get the key in brackets. Ties are in the order of the pairs.
    """
    labels = _labels(graph)
    lines = [line for line in graph.lines if day is None or _holds(line.span, day, until)]
    tied = {key for line in lines for key in (line.source, line.target)}
    ids: dict[str, ActorId] = {}
    nodes: list[Node] = []
    for place, vertex in enumerate(graph.vertices, 1):
        ids[vertex.key] = ActorId(place)
        there = day is None or vertex.span is None or _holds(vertex.span, day, until)
        if (there and (graph.listed or day is None)) or vertex.key in tied:
            kind = vertex.kind or ActorKind.STATE
            nodes.append(Node(actor=ids[vertex.key], label=labels[vertex.key], kind=kind, code=vertex.code))
    ties = sorted((_tie(line, ids) for line in lines), key=lambda tie: tie.pair)
    first, last = (Day(1), LAST) if day is None else (day, until)
    return Network(day=first, until=last, nodes=tuple(nodes), ties=tuple(ties))


def _labels(graph: GraphFile) -> dict[str, str]:
    shared = Counter(vertex.label for vertex in graph.vertices)
    return {
        vertex.key: vertex.label if shared[vertex.label] == 1 else f"{vertex.label} ({vertex.key})"
        for vertex in graph.vertices
    }


def _holds(span: Span, day: Day, until: Day | None) -> bool:
    if until is None:
        return span.holds_on(day)
    first, last = sure_days(span)
    return (first is None or first < until) and (last is None or last > day)


def _tie(line: Line, ids: dict[str, ActorId]) -> Tie:
    first, second = ids[line.source], ids[line.target]
    # A membership names the organisation last.
    ordered = line.directed or line.kind is RelationKind.MEMBERSHIP
    return Tie(
        pair=(first, second) if ordered else (min(first, second), max(first, second)),
        kind=line.kind,
        sign=line.sign,
        trend=line.trend,
        directed=line.directed,
        contested=line.contested,
    )
