"""Vertices and lines as named texts, for the formats whose attributes have names. The way back is `fields`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.dates import UNKNOWN_SPAN, Span
from briefings.domain.relations import RelationKind, Trend
from briefings.graphfiles.limits import limit_text
from briefings.graphfiles.words import in_digits

if TYPE_CHECKING:
    from briefings.graphfiles.model import Line, Vertex


def of_vertex(vertex: Vertex) -> dict[str, str]:
    """What is known of a vertex but its key, label and place."""
    values = {"kind": vertex.kind.value if vertex.kind else "", "code": vertex.code}
    values |= of_span(vertex.span)
    return {**_said(values), **_said(dict(vertex.attributes))}


def of_line(line: Line) -> dict[str, str]:
    """What is known of a line but its ends and its direction; the sign always."""
    values = {
        "sign": str(int(line.sign)),
        "weight": "" if line.weight == 1 else in_digits(line.weight),
        "kind": "" if line.kind is RelationKind.OTHER else line.kind.value,
        "trend": "" if line.trend is Trend.UNKNOWN else line.trend.value,
        "contested": "true" if line.contested else "",
        "summary": line.summary,
        "sources": "; ".join(line.sources),
    }
    values |= of_span(line.span)
    return {**_said(values), **_said(dict(line.attributes))}


def of_span(span: Span | None) -> dict[str, str]:
    """Start and end in words; empty where nothing is known of them."""
    if span is None or span == UNKNOWN_SPAN:
        return {}
    return _said({"start": limit_text(span.start, start=True), "end": limit_text(span.end, start=False)})


def names(each: list[dict[str, str]]) -> list[str]:
    """All names in the order in which they first come."""
    return list(dict.fromkeys(name for values in each for name in values))


def _said(values: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in values.items() if text}
