"""What the sources of a dossier say of single pairs: where they disagree, and where nobody knows whether a tie holds.

A network has the ids of its sources but not their words, and not what another source asserts of other days. So this is
asked of the dossier beforehand, where the dossier lives; the readings themselves can be made anywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.dates import Day, Span
from briefings.domain.markings import above
from briefings.domain.records import RelationId, SourceId
from briefings.domain.relations import Relation, RelationKind, Sign, pairs
from briefings.domain.sources import Source
from briefings.network.disputes import voices
from briefings.network.graph import Pair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.domain.dossier import Dossier
    from briefings.domain.markings import Marking
    from briefings.network.graph import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What some sources, the best graded first, assert of a pair; `holds` is whether by their word it is so now."""

    relation: RelationId
    kind: RelationKind
    sign: Sign
    span: Span
    holds: bool
    sources: tuple[SourceId, ...] = ()
    titles: tuple[str, ...] = ()


Statements = Mapping[Pair, tuple[Statement, ...]]
"""What is said of each pair that is disputed or uncertain."""


def statements_of(dossier: Dossier, network: Network, *, ceiling: Marking | None = None) -> Statements:
    """Return what is said of each disputed or uncertain pair of a network, as far as it may be read."""
    doubtful = {tie.ends: tie for tie in network.ties if tie.disputed or tie.uncertain}
    if not doubtful:
        return {}
    ids = {tie.relation for tie in network.ties if tie.ends in doubtful and tie.relation is not None}
    usual = dossier.about.marking
    held = dossier.some(Relation, ids)
    disputed = [relation for relation in held if relation.citations]
    every = {relation.id: relation for relation in (*held, *dossier.rivals_of(disputed))}
    readable = [one for one in every.values() if not above(one.marking, ceiling, default=usual)]
    titles = _titles(dossier, readable)
    heard = voices(dossier, readable, ceiling)
    found: dict[Pair, list[Statement]] = defaultdict(list)
    for relation in sorted(readable, key=lambda one: one.id):
        sources = heard[relation.id].sources if relation.id in heard else ()
        statement = _statement(relation, network, sources, tuple(titles[source] for source in sources))
        for first, second in pairs(relation):
            pair = (min(first, second), max(first, second))
            if pair in doubtful:
                found[pair].append(statement)
    return {pair: tuple(found[pair]) for pair in sorted(found)}


def _statement(
    relation: Relation, network: Network, sources: tuple[SourceId, ...], titles: tuple[str, ...]
) -> Statement:
    until = Day(network.day + 1) if network.until is None else network.until
    return Statement(
        relation=relation.id,
        kind=relation.relation_kind,
        sign=relation.sign,
        span=relation.span,
        holds=relation.span.holds_within(network.day, until),
        sources=sources,
        titles=titles,
    )


def _titles(dossier: Dossier, relations: Sequence[Relation]) -> dict[SourceId, str]:
    ids = {citation.source for relation in relations for citation in relation.citations}
    return {source.id: source.label for source in dossier.some(Source, ids)}
