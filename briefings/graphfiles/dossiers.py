"""The network of a dossier as a graph file, with dates, signs, kinds and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.dates import UNKNOWN_SPAN
from briefings.domain.relations import Relation
from briefings.domain.sources import Source
from briefings.graphfiles.model import GraphFile, Line, Vertex
from briefings.network.report import names_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.domain.dossier import Dossier
    from briefings.domain.records import ActorId, SourceId
    from briefings.network.graph import Network, Tie


def from_network(network: Network, dossier: Dossier) -> GraphFile:
    """A network with what the dossier says of its ties; actors are numbered in their order, no two named alike.

    What a scenario or a what-if takes away is left out; what it adds is marked so in the attribute `status`.
    """
    shown = {tie.relation for tie in network.ties if tie.relation is not None}
    relations = {relation.id: relation for relation in dossier.some(Relation, shown)}
    cited = {citation.source for relation in relations.values() for citation in relation.citations}
    titles = {source.id: source.label for source in dossier.some(Source, cited)}
    names = names_of(network)
    places = dossier.places()
    keys = {node.actor: str(number) for number, node in enumerate(network.nodes, 1)}
    vertices = tuple(
        Vertex(
            key=keys[node.actor],
            label=names[node.actor],
            kind=node.kind,
            code=node.code,
            at=(places[node.actor].x, places[node.actor].y) if node.actor in places else None,
        )
        for node in network.nodes
    )
    lines = tuple(
        _line(tie, keys, relations.get(tie.relation) if tie.relation else None, titles) for tie in network.ties
    )
    title = f"{dossier.about.title}: {network.what_if}, not fact" if network.is_what_if else dossier.about.title
    return GraphFile(vertices=vertices, lines=lines, title=title)


def _line(tie: Tie, keys: Mapping[ActorId, str], relation: Relation | None, titles: Mapping[SourceId, str]) -> Line:
    cited = dict.fromkeys(citation.source for citation in relation.citations) if relation else {}
    return Line(
        source=keys[tie.pair[0]],
        target=keys[tie.pair[1]],
        sign=tie.sign,
        directed=tie.directed,
        kind=tie.kind,
        trend=tie.trend,
        contested=tie.contested,
        span=relation.span if relation else UNKNOWN_SPAN,
        summary=relation.summary if relation else "",
        sources=tuple(titles[source] for source in cited if source in titles),
        attributes={} if tie.status == "base" else {"status": tie.status.value},
    )
