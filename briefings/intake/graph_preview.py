"""What an import of a graph file would do, said before anything is written: who is known, who is new, what is tied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId
from briefings.domain.relations import Sign
from briefings.errors import BriefingsError
from briefings.graphfiles.given import given
from briefings.graphfiles.limits import sure_days
from briefings.graphfiles.model import GraphFile
from briefings.graphfiles.reading import is_table, read_given, unpacked
from briefings.graphfiles.table import headings

if TYPE_CHECKING:
    from pathlib import Path

    from briefings.domain.dates import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file as it was read. Of a table, `headings` are its columns and `roles` says which of them was taken for what.

    `graph` is None where the columns of a table must be named first: then `problem` says so.
    """

    name: str
    graph: GraphFile | None
    problem: str = ""
    headings: tuple[str, ...] = ()
    roles: Mapping[str, str] | None = None

    @property
    def is_table(self) -> bool:
        """Whether columns can be named."""
        return bool(self.headings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """A vertex of the file: its name there, how many lines end at it, and the actor that it is already, if any."""

    label: str
    ties: int
    known: ActorId | None


def read_file(path: Path, *, columns: Mapping[str, str] | None = None, end_included: bool = False) -> Reading:
    """Read a graph file for a preview. Raises NotFoundError, and BadInputError that names file and line, save where a
    table is sound and only its columns are not clear."""
    file = unpacked(given(path))
    if not columns and not is_table(file):
        return Reading(name=path.name, graph=read_given(file))
    names, roles = headings(file)
    roles = {**roles, **(columns or {})}
    try:
        graph = read_given(file, columns=columns, end_included=end_included)
    except BriefingsError as problem:
        if not columns and (_are_named(roles) or not _can_be_named(names)):
            raise
        return Reading(name=path.name, graph=None, problem=str(problem), headings=names, roles=roles)
    return Reading(name=path.name, graph=graph, headings=names if roles else (), roles=roles)


def _are_named(roles: Mapping[str, str]) -> bool:
    """Whether the columns say between whom a tie is, so that what is wrong stands in a row."""
    return {"source", "target"} <= roles.keys() or {"group", "member"} <= roles.keys()


def _can_be_named(names: tuple[str, ...]) -> bool:
    """Whether a first row may be headings: two texts at least, no two alike."""
    return len(names) > 1 and all(names) and len({*names}) == len(names)


def newcomers(graph: GraphFile, found: Mapping[str, ActorId], known: frozenset[ActorId]) -> tuple[Newcomer, ...]:
    """Every vertex with what becomes of it, in the order of the file. `found` is that of the proposal, `known` the
    actors of the dossier."""
    ties = Counter(key for line in graph.lines for key in (line.source, line.target))
    return tuple(
        Newcomer(
            label=vertex.label,
            ties=ties[vertex.key],
            known=actor if (actor := found[vertex.key]) in known else None,
        )
        for vertex in graph.vertices
    )


def signs(graph: GraphFile) -> dict[Sign, int]:
    """How many lines have each sign."""
    counts = Counter(line.sign for line in graph.lines)
    return {sign: counts[sign] for sign in (Sign.FRIENDLY, Sign.HOSTILE, Sign.NEUTRAL) if counts[sign]}


def day_to_show(graph: GraphFile, today: Day) -> Day:
    """The day nearest to the past on which most can be seen: today where any line holds then, else the last day on
    which one begins."""
    if not graph.lines or any(line.span.holds_on(today) for line in graph.lines):
        return today
    starts = [start for line in graph.lines if (start := sure_days(line.span)[0]) is not None]
    return max(starts, default=today)
