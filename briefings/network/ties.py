"""From relations to the ties of a network: one tie for each two actors that a relation ties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.dates import LimitStatus
from briefings.domain.relations import pairs
from briefings.network.graph import Tie

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.domain.dates import Limit, Span
    from briefings.domain.records import RelationId, SourceId
    from briefings.domain.relations import Relation


def ties_of(relation: Relation, sources: tuple[SourceId, ...] = ()) -> Iterator[Tie]:
    """Yield the ties of one relation; `sources` are those that assert it, the best first."""
    uncertain = is_uncertain(relation.span)
    for pair in pairs(relation):
        yield Tie(
            pair=pair,
            kind=relation.relation_kind,
            sign=relation.sign,
            trend=relation.trend,
            directed=relation.directed,
            contested=relation.contested,
            relation=relation.id,
            sources=sources,
            uncertain=uncertain,
        )


class KnownTies:
    """The ties of relations that were seen before, to be handed from one snapshot of a large dossier to the next. They
    are made anew where the dossier gives out another record, or other sources assert it."""

    def __init__(self) -> None:
        self._made: dict[RelationId, tuple[Relation, tuple[SourceId, ...], tuple[Tie, ...]]] = {}

    def of(self, relation: Relation, sources: tuple[SourceId, ...] = ()) -> tuple[Tie, ...]:
        """Return what `ties_of` yields."""
        made = self._made.get(relation.id)
        if made is None or made[0] is not relation or made[1] != sources:
            made = self._made[relation.id] = (relation, sources, tuple(ties_of(relation, sources)))
        return made[2]


def is_uncertain(span: Span) -> bool:
    """Whether a start or an end is only about known, or there is an end that nobody knows.

    A start that nobody knows makes nothing uncertain: most ties are older than what is written of them.
    """
    return span.end.status is LimitStatus.UNKNOWN or _is_vague(span.start) or _is_vague(span.end)


def in_order(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """Return ties by pair, relation and what they say: the same whatever order they came in."""
    return tuple(sorted(ties, key=lambda tie: (tie.pair, tie.relation or 0, tie.kind, tie.sign, tie.trend)))


def _is_vague(limit: Limit) -> bool:
    if limit.status is LimitStatus.APPROXIMATE:
        return True
    return limit.date is not None and (limit.date.approximate or limit.date.uncertain)
