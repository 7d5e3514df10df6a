"""A graph as a file tells it, before anybody takes it for a dossier or a day.

Readers make it, writers take it; each format's own rules stay in its module.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefings.domain.actors import ActorKind
from briefings.domain.dates import UNKNOWN_SPAN, Span
from briefings.domain.relations import RelationKind, Sign, Trend


@dataclass(frozen=True, slots=True, kw_only=True)
class Vertex:
    """One node. `key` is its id in the file, `label` its name (the key where the file has none). `attributes` are the
    other columns as text. `at` is a position in the file's own units, y downwards."""

    key: str
    label: str
    kind: ActorKind | None = None
    code: str = ""
    at: tuple[float, float] | None = None
    span: Span | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One edge or arc from `source` to `target`, both keys of vertices.

    `sign` comes from an attribute `sign`, else from the sign of `weight`, else it is friendly. `weight` is as the file
    has it (1 where it has none). `span` is unknown to open where the file has no dates.
    """

    source: str
    target: str
    sign: Sign = Sign.FRIENDLY
    weight: float = 1.0
    directed: bool = False
    kind: RelationKind = RelationKind.OTHER
    trend: Trend = Trend.UNKNOWN
    contested: bool = False
    span: Span = UNKNOWN_SPAN
    summary: str = ""
    sources: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphFile:
    """A whole graph. `remarks` say in sentences what a reader could not keep or had to suppose.

    `listed` is whether the file names its vertices for themselves; where it does not, as in an edge list, a vertex is
    there only while one of its lines is.
    """

    vertices: tuple[Vertex, ...]
    lines: tuple[Line, ...]
    title: str = ""
    listed: bool = True
    remarks: tuple[str, ...] = ()
