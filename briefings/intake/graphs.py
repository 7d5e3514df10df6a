"""A graph file as a proposal: its vertices found among the actors of a dossier or made, its lines as relations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.actors import Actor, ActorKind, Code, Name
from briefings.domain.records import ActorId, RelationId, SourceId
from briefings.domain.relations import Party, Relation
from briefings.domain.sources import Citation, Source
from briefings.errors import BadInputError
from briefings.folding import fold
from briefings.intake.proposal import Proposal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefings.domain.dates import UncertainDate
    from briefings.domain.dossier import Dossier, Record
    from briefings.graphfiles.model import GraphFile, Line, Vertex

ALPHA_2, ALPHA_3 = "iso3166-1-alpha-2", "iso3166-1-alpha-3"
_BY_LENGTH = {2: ALPHA_2, 3: ALPHA_3}


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphProposal:
    """What an import of a graph would put into a dossier. `matched` counts vertices that are actors already, `found`
    says for the key of each vertex which actor it is, known or new; `remarks` say what was left out."""

    proposal: Proposal
    matched: int
    found: Mapping[str, ActorId]
    remarks: tuple[str, ...]


def propose_graph(
    graph: GraphFile,
    dossier: Dossier,
    *,
    new_id: Callable[[], int],
    title: str,
    retrieved: UncertainDate,
    actor_kind: ActorKind = ActorKind.STATE,
) -> GraphProposal:
    """What a graph would add to the dossier: one source for the file, the actors it lacks, a relation for each line.

    A vertex is an actor if its label, or else its code or key, is one of the actor's names or codes, case and marks
    apart. Actors that are made are of `actor_kind` where the file does not say. Raises BadInputError where nothing is
    in the graph.
    """
    if not graph.vertices:
        raise BadInputError("The file holds no actor.", remedy="Choose a file that holds a graph.")
    known = _Known(dossier.all(Actor))
    source = Source(id=SourceId(new_id()), title=title, retrieved=retrieved, genre="data set")
    made: list[Record] = [source]
    actors: dict[str, ActorId] = {}
    for vertex in graph.vertices:
        found = known.find(vertex)
        if found is None:
            actor = _actor(vertex, ActorId(new_id()), actor_kind)
            made.append(actor)
            known.add(actor)
            found = actor.id
        actors[vertex.key] = found
    sources = _sources(graph, dossier, new_id)
    there = {each.id for each in dossier.all(Source)}
    made += [each for each in sources.values() if each.id not in there]
    lines = [line for line in graph.lines if actors[line.source] != actors[line.target]]
    made += [_relation(line, RelationId(new_id()), actors, source, sources) for line in lines]
    return GraphProposal(
        proposal=Proposal(about=dossier.about, records=tuple(made)),
        matched=len(graph.vertices) - sum(isinstance(record, Actor) for record in made),
        found=actors,
        remarks=(*graph.remarks, *_left_out(graph, len(graph.lines) - len(lines))),
    )


class _Known:
    """Actors by their names and codes; the one that came first where two share one."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._names: dict[str, ActorId] = {}
        self._codes: dict[str, ActorId] = {}
        for actor in actors:
            self.add(actor)

    def add(self, actor: Actor) -> None:
        for name in actor.names:
            self._names.setdefault(fold(name.text.strip()), actor.id)
        for code in actor.codes:
            self._codes.setdefault(code.value.casefold(), actor.id)

    def find(self, vertex: Vertex) -> ActorId | None:
        if (found := self._names.get(fold(vertex.label.strip()))) is not None:
            return found
        # A bare number is the number of a vertex far more often than a code.
        codes = (code for code in (vertex.code, vertex.label, vertex.key) if re.fullmatch(r"[A-Za-z]{2,3}", code))
        return next((self._codes[code.casefold()] for code in codes if code.casefold() in self._codes), None)


def _actor(vertex: Vertex, number: ActorId, kind: ActorKind) -> Actor:
    scheme = _BY_LENGTH.get(len(vertex.code)) if re.fullmatch(r"[A-Z]{2,3}", vertex.code) else None
    return Actor(
        id=number,
        actor_kind=vertex.kind or kind,
        names=(Name(text=" ".join(vertex.label.split())),),
        codes=(Code(scheme=scheme, value=vertex.code),) if scheme and (vertex.kind or kind) is ActorKind.STATE else (),
    )


def _sources(graph: GraphFile, dossier: Dossier, new_id: Callable[[], int]) -> dict[str, Source]:
    """The sources that lines name, by their titles: those of the dossier, else new ones."""
    known: dict[str, Source] = {}
    for source in dossier.all(Source):
        for name in (source.label, source.title):
            known.setdefault(fold(name), source)
    found: dict[str, Source] = {}
    for title in dict.fromkeys(title for line in graph.lines for title in line.sources):
        found[title] = known.get(fold(title)) or Source(id=SourceId(new_id()), title=title)
    return found


def _relation(
    line: Line,
    number: RelationId,
    actors: Mapping[str, ActorId],
    file: Source,
    sources: Mapping[str, Source],
) -> Relation:
    cited = (file, *(sources[title] for title in line.sources))
    return Relation(
        id=number,
        parties=(Party(actor=actors[line.source]), Party(actor=actors[line.target])),
        relation_kind=line.kind,
        sign=line.sign,
        trend=line.trend,
        directed=line.directed,
        contested=line.contested,
        span=line.span,
        summary=line.summary,
        citations=tuple(Citation(source=each.id) for each in cited),
    )


def _left_out(graph: GraphFile, loops: int) -> Sequence[str]:
    said: list[str] = []
    if names := sorted({name for line in graph.lines for name in line.attributes}):
        said.append(f"What the file says of ties under {', '.join(names)} has no place in a dossier and was left out.")
    if any(line.weight not in {1.0, -1.0} for line in graph.lines):
        said.append("Weights have no place in a dossier; their signs were kept.")
    if loops:
        said.append(f"Ties between names of one actor were left out: {loops}.")
    return said
