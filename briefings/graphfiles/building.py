"""A graph while its file is read: vertices and lines as they come, held against one another at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.domain.actors import ActorKind
from briefings.domain.dates import UNKNOWN_SPAN, Span
from briefings.domain.relations import RelationKind, Trend
from briefings.graphfiles.fields import Fields
from briefings.graphfiles.model import GraphFile, Line, Vertex

if TYPE_CHECKING:
    from briefings.graphfiles.given import Given

MOST = 100_000
"""As many vertices as one file may name; a number beyond it is taken for a mistake."""
LOOPS = ("1 line from a vertex to itself was left out.", "{} lines from a vertex to itself were left out.")
UNSIGNED = (
    "1 line says no sign where others do; it was taken as friendly.",
    "{} lines say no sign where others do; they were taken as friendly.",
)
BACKWARDS = (
    "1 line ends before it begins; it holds on no day.",
    "{} lines end before they begin; they hold on no day.",
)
TIMES = ("1 time is no date; it was kept as text.", "{} times are no dates; they were kept as text.")
UNDATED = (
    "The start and end of 1 line are no dates that can be read; they were kept as text.",
    "The start and end of {} lines are no dates that can be read; they were kept as text.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An edge as it stands in the file. `span` and `weight` are what the format itself says of them, if it does."""

    source: str
    target: str
    line: int
    attributes: Mapping[str, str] = field(default_factory=dict)
    directed: bool = False
    span: Span | None = None
    weight: float | None = None


class Building:
    """Takes what a reader finds. Every refusal is a BadInputError that names the file and the line."""

    def __init__(self, given: Given, *, listed: bool = True) -> None:
        self.given = given
        self._listed = listed
        self._vertices: dict[str, Vertex] = {}
        self._lines: list[Line] = []
        self._ends: list[tuple[int, str, str]] = []
        self._remarks: dict[str, None] = {}
        self._counted: Counter[tuple[str, str]] = Counter()
        self._signed = False  # whether signs mean anything in the file
        self._unsigned = 0
        self.title = ""

    def remark(self, sentence: str) -> None:
        """Say once what could not be kept or had to be supposed."""
        self._remarks.setdefault(sentence)

    def count(self, sentences: tuple[str, str]) -> None:
        """Count what is to be said once, in words for one and for many with {} for the number."""
        self._counted[sentences] += 1

    def knows_any(self) -> bool:
        """Whether there is any vertex so far."""
        return bool(self._vertices)

    def vertex(
        self,
        key: str,
        line: int,
        attributes: Mapping[str, str],
        *,
        label: str = "",
        span: Span | None = None,
        at: tuple[float, float] | None = None,
    ) -> None:
        """Take a vertex; its label is the attribute `label` or `name` where the format gives none."""
        if key in self._vertices:
            raise self.given.bad(line, f"the vertex “{key}” is there twice.", "Give each vertex an id of its own.")
        if len(self._vertices) >= MOST:
            raise self.given.bad(line, f"there are more than {MOST:,} vertices.", "Read a part of the graph.")
        fields = Fields(attributes, given=self.given, line=line)
        found = fields.take("label", "name") if not label.strip() else ""
        at = at or _position(fields)
        self._vertices[key] = Vertex(
            key=key,
            label=label.strip() or found or key,
            kind=fields.member("kind", ActorKind),
            code=fields.take("code"),
            at=at,
            span=span or fields.span(),
            attributes=fields.rest(),
        )

    def supposed(self, key: str, label: str = "") -> None:
        """Take a vertex that only its lines name, unless it is there; a label said later is taken too."""
        known = self._vertices.get(key)
        if known is None or (label and known.label == known.key):
            self._vertices[key] = Vertex(key=key, label=label or key)

    def edge(self, found: Found) -> None:
        """Take an edge; whether its ends are there is asked at the end."""
        self._ends.append((found.line, found.source, found.target))
        if found.source == found.target:
            self.count(LOOPS)
            return
        fields = Fields(found.attributes, given=self.given, line=found.line)
        weight = found.weight if found.weight is not None else fields.number("weight")
        if weight is None:
            weight = fields.perhaps_number("value")
        span = found.span or fields.span()
        if span is None and {"start", "end"} & {name.casefold() for name, text in fields.rest().items() if text}:
            self.count(UNDATED)
        if span is not None and _is_backwards(span):
            self.count(BACKWARDS)
        self._signed = self._signed or fields.has("sign") or (weight is not None and weight < 0)
        self._unsigned += weight is None and not fields.says("sign")
        self._lines.append(
            Line(
                source=found.source,
                target=found.target,
                sign=fields.sign(weight),
                weight=1.0 if weight is None else weight,
                directed=fields.flag("directed") or found.directed,
                kind=fields.relation_kind() or RelationKind.OTHER,
                trend=fields.member("trend", Trend) or Trend.UNKNOWN,
                contested=fields.flag("contested"),
                span=span or UNKNOWN_SPAN,
                summary=fields.take("summary", "label"),
                sources=tuple(part for part in fields.take("sources").split("; ") if part),
                attributes=fields.rest(),
            )
        )

    def finish(self) -> GraphFile:
        """The graph, when every end of every line is there."""
        for line, *ends in self._ends:
            for key in ends:
                if key not in self._vertices:
                    raise self.given.bad(
                        line, f"there is no vertex “{key}”.", "Add the vertex, or correct the line that names it."
                    )
        if not self._lines:
            self.remark("The file holds no tie.")
        if self._signed and self._unsigned:
            self._counted[UNSIGNED] = self._unsigned
        counted = (few if times == 1 else many.format(times) for (few, many), times in self._counted.items())
        return GraphFile(
            vertices=tuple(self._vertices.values()),
            lines=tuple(self._lines),
            title=self.title,
            listed=self._listed,
            remarks=(*self._remarks, *counted),
        )


def _is_backwards(span: Span) -> bool:
    """Whether it holds on no day, be the dates as vague as they may."""
    first, last = span.start.date, span.end.date
    if first is None or last is None or first.earliest is None or last.latest is None:
        return False
    return last.latest < first.earliest


def _position(fields: Fields) -> tuple[float, float] | None:
    x, y = fields.perhaps_number("x"), fields.perhaps_number("y")
    return None if x is None or y is None else (x, y)
