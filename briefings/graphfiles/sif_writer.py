"""SIF written, with tabs, since names hold spaces: first the ties, then who has none."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefings.domain.relations import RelationKind, Sign
from briefings.graphfiles.legible import one_line
from briefings.graphfiles.sif import INTERACTION

if TYPE_CHECKING:
    from briefings.graphfiles.model import GraphFile, Line

_MARKS = {Sign.FRIENDLY: "+", Sign.HOSTILE: "-", Sign.NEUTRAL: "neutral"}


def write_sif(graph: GraphFile) -> bytes:
    """The ties in UTF-8. Names are labels; where two are alike, the key follows in brackets."""
    shared = Counter(one_line(vertex.label) for vertex in graph.vertices)
    names = {
        vertex.key: label if shared[label := one_line(vertex.label)] == 1 else f"{label} ({one_line(vertex.key)})"
        for vertex in graph.vertices
    }
    tied = {key for line in graph.lines for key in (line.source, line.target)}
    rows = [f"{names[line.source]}\t{_ties(line)}\t{names[line.target]}" for line in graph.lines]
    rows += [names[vertex.key] for vertex in graph.vertices if vertex.key not in tied]
    return "".join(f"{row}\n" for row in rows).encode()


def _ties(line: Line) -> str:
    mark = _MARKS[line.sign]
    if line.kind is not RelationKind.OTHER:
        return f"{line.kind.value} {mark}"
    own = line.attributes.get(INTERACTION, "")
    return one_line(own) if own and line.sign is Sign.FRIENDLY else mark
