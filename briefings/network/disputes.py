"""Where sources assert different ties for one pair: which of them are shown, and how the rest is told.

Two relations are rivals where they tie the same two actors by kinds of one family at one time, are cited from different
sources, and differ in sign, kind, direction or span. Ties of different families stand beside one another: allies may
have a border dispute. What cites no source disputes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.domain.markings import Marking, above
from briefings.domain.network_views import Rivals
from briefings.domain.records import SourceId
from briefings.domain.relations import Relation, RelationKind, pairs
from briefings.domain.sources import Source
from briefings.network.graph import Pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefings.domain.dates import Span
    from briefings.domain.dossier import Dossier
    from briefings.domain.network_views import NetworkView
    from briefings.domain.sources import Citation
    from briefings.network.graph import Tie

_FAMILIES = (
    {
        RelationKind.DEFENCE_PACT,
        RelationKind.NON_AGGRESSION,
        RelationKind.NEUTRALITY,
        RelationKind.ENTENTE,
        RelationKind.CONSULTATION,
    },
    {RelationKind.DEPENDENCY, RelationKind.PATRONAGE, RelationKind.CONTROL, RelationKind.INFLUENCE},
    {RelationKind.RIVALRY, RelationKind.DISPUTE},
)
_FAMILY = {kind: number for number, kinds in enumerate(_FAMILIES) for kind in kinds}
# F and 6 are unknown, not worst: they stand between the better and the worse half.
_RELIABILITY: Mapping[str, int] = {letter: place for place, letter in enumerate("ABCFDE")}
_CREDIBILITY: Mapping[str, int] = {digit: place for place, digit in enumerate("123645")}
_FOREVER = 1 << 62

Grade = tuple[int, int, int]
"""How good an assertion is, the smaller the better: source, item, and how old the source is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who asserts a relation: its sources, the best graded first, and the grade of the best."""

    relation: Relation
    sources: tuple[SourceId, ...]
    grade: Grade


_Speaking = defaultdict[tuple[Pair, int | RelationKind], list[Voice]]
"""All that is said of two actors by kinds of one family."""


def voices(dossier: Dossier, relations: Sequence[Relation], ceiling: Marking | None = None) -> dict[int, Voice]:
    """Return who asserts each of some relations, by its id. Only sources that may be read count; without any, a
    relation has no voice."""
    ids = {citation.source for relation in relations for citation in relation.citations}
    usual = dossier.about.marking
    readable = (one for one in dossier.some(Source, ids) if not above(one.marking, ceiling, default=usual))
    sources = {source.id: _standing(source) for source in readable}
    found = ((relation, _ranked(relation.citations, sources)) for relation in relations)
    return {
        relation.id: Voice(
            relation=relation,
            sources=tuple(dict.fromkeys(source for _, source in ranked)),
            grade=ranked[0][0],
        )
        for relation, ranked in found
        if ranked
    }


def settled(
    ties: Sequence[Tie], heard: Mapping[int, Voice], rivals: Iterable[Relation], view: NetworkView
) -> tuple[Tie, ...]:
    """Return the ties that a view wants where sources disagree; those of which another source says something else are
    marked. `heard` are the voices of the ties, and of `rivals` that do not hold on the day."""
    speaking: _Speaking = defaultdict(list)
    for tie in ties:
        if tie.relation is not None and tie.relation in heard:
            speaking[tie.ends, _family(tie.kind)].append(heard[tie.relation])
    for rival in rivals:
        for first, second in pairs(rival) if rival.id in heard else ():
            speaking[(min(first, second), max(first, second)), _family(rival.relation_kind)].append(heard[rival.id])
    found = (_settled(tie, heard, speaking, view) for tie in ties)
    return tuple(tie for tie in found if tie is not None)


def _settled(tie: Tie, heard: Mapping[int, Voice], speaking: _Speaking, view: NetworkView) -> Tie | None:
    """The tie, marked where it is disputed; None where another source is believed."""
    voice = heard.get(tie.relation) if tie.relation is not None else None
    if voice is None:
        return tie
    others = speaking[tie.ends, _family(tie.kind)]
    if len(others) == 1:
        return tie
    rivals = _rivals(voice, others)
    if not rivals:
        return tie
    return replace(tie, disputed=True) if _is_wanted(voice, rivals, others, view) else None


def _is_wanted(voice: Voice, rivals: Sequence[Voice], others: Iterable[Voice], view: NetworkView) -> bool:
    if view.rivals is Rivals.BEST:
        return all(_order(voice) < _order(rival) for rival in rivals)
    if view.rivals is Rivals.ONE:
        heard = any(view.source in other.sources and _overlap(voice, other) for other in others)
        return view.source in voice.sources or not heard
    return True


def _rivals(voice: Voice, others: Sequence[Voice]) -> list[Voice]:
    """Those that disagree, unless their source says elsewhere what this one says: a pact of several duties."""
    agreeing = {
        source for other in others if _said(other.relation) == _said(voice.relation) for source in other.sources
    }
    return [other for other in others if agreeing.isdisjoint(other.sources) and _disagree(voice, other)]


def _disagree(one: Voice, other: Voice) -> bool:
    return _overlap(one, other) and _said(one.relation) != _said(other.relation)


def _said(relation: Relation) -> tuple[object, ...]:
    return relation.relation_kind, relation.sign, relation.directed, _days(relation.span)


def _overlap(one: Voice, other: Voice) -> bool:
    first, second = _days(one.relation.span), _days(other.relation.span)
    return max(first[0], second[0]) < min(first[1], second[1])


def _days(span: Span) -> tuple[int, int]:
    """The first day on which it is sure to hold, and the day from which it no longer is."""
    start, end = span.start.date, span.end.date
    begun = -_FOREVER if start is None or start.latest is None else start.latest
    return begun, _FOREVER if end is None or end.earliest is None else end.earliest


def _order(voice: Voice) -> tuple[Grade, int]:
    return voice.grade, voice.relation.id


def _family(kind: RelationKind) -> int | RelationKind:
    return _FAMILY.get(kind, kind)


def _ranked(citations: Iterable[Citation], sources: Mapping[SourceId, tuple[int, int]]) -> list[tuple[Grade, SourceId]]:
    """The citations by grade, the best first."""
    found = [
        ((sources[one.source][0], _CREDIBILITY[one.credibility], sources[one.source][1]), one.source)
        for one in citations
        if one.source in sources
    ]
    found.sort()
    return found


def _standing(source: Source) -> tuple[int, int]:
    """How far a source can be relied on, and how old it is."""
    return _RELIABILITY[source.reliability], -(source.published.latest or source.retrieved.latest or 0)
