"""Laying the changes of a scenario or a what-if over the ties of the base. The base itself never changes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId
from briefings.domain.relations import pairs_of
from briefings.domain.scenarios import Alteration, NetworkChange
from briefings.network.graph import Tie, TieStatus

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from briefings.domain.records import RelationId


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlaid:
    """The ties that hold, those taken away, the actors left out, and the changes that found nothing to change."""

    ties: tuple[Tie, ...]
    ended: tuple[Tie, ...] = ()
    absent: frozenset[ActorId] = frozenset()
    skipped: tuple[NetworkChange, ...] = ()


def laid_over(base: Sequence[Tie], changes: Sequence[NetworkChange], known: Collection[ActorId]) -> Overlaid:
    """Return the base with the changes applied in their order; `known` are the actors that there are.

    What ends a tie is final: no later change turns it. An actor that is absent takes all its ties along, added ones
    too, wherever in the order it stands.
    """
    by_relation: dict[RelationId, list[NetworkChange]] = defaultdict(list)
    for change in changes:
        if change.alteration in {Alteration.ENDED, Alteration.TURNED} and change.relation is not None:
            by_relation[change.relation].append(change)
    absent = frozenset(
        change.actor
        for change in changes
        if change.alteration is Alteration.ABSENT and change.actor is not None and change.actor in known
    )
    changed = (_changed(tie, by_relation[tie.relation]) if tie.relation in by_relation else tie for tie in base)
    held = [_without(tie, absent) for tie in changed]
    return Overlaid(
        ties=(
            *(tie for tie in held if tie.status is not TieStatus.ENDED),
            *(tie for tie in added_ties(changes, known) if absent.isdisjoint(tie.pair)),
        ),
        ended=tuple(tie for tie in held if tie.status is TieStatus.ENDED),
        absent=absent,
        skipped=tuple(_idle(base, changes, known)),
    )


def parties_of(changes: Iterable[NetworkChange]) -> set[ActorId]:
    """Every actor that some changes name."""
    named = {change.actor for change in changes if change.actor is not None}
    return named.union(*(change.parties for change in changes))


def added_ties(changes: Iterable[NetworkChange], known: Collection[ActorId]) -> tuple[Tie, ...]:
    """The ties that some changes add, each once."""
    return tuple(dict.fromkeys(tie for change in changes for tie in _added(change, known)))


def _changed(base: Tie, changes: Iterable[NetworkChange]) -> Tie:
    tie = base
    for change in changes:
        if not _concerns(change, tie):
            continue
        if change.alteration is Alteration.ENDED:
            return replace(tie, status=TieStatus.ENDED)
        tie = replace(tie, sign=change.sign, trend=change.trend, status=TieStatus.TURNED, was=base.sign)
    return base if (tie.sign, tie.trend) == (base.sign, base.trend) else tie


def _concerns(change: NetworkChange, tie: Tie) -> bool:
    """Of a relation of many parties a change may name two; then it leaves the others as they are."""
    return change.relation == tie.relation and (not change.parties or {*tie.pair} <= {*change.parties})


def _without(tie: Tie, absent: frozenset[ActorId]) -> Tie:
    return tie if absent.isdisjoint(tie.pair) else replace(tie, status=TieStatus.ENDED)


def _added(change: NetworkChange, known: Collection[ActorId]) -> Iterator[Tie]:
    if change.alteration is not Alteration.ADDED:
        return
    for pair in pairs_of(change.parties, change.relation_kind, directed=change.directed):
        if pair[0] in known and pair[1] in known:
            yield Tie(
                pair=pair,
                kind=change.relation_kind,
                sign=change.sign,
                trend=change.trend,
                directed=change.directed,
                status=TieStatus.ADDED,
            )


def _idle(base: Sequence[Tie], changes: Iterable[NetworkChange], known: Collection[ActorId]) -> Iterator[NetworkChange]:
    by_relation: dict[RelationId | None, list[Tie]] = defaultdict(list)
    for tie in base if changes else ():
        by_relation[tie.relation].append(tie)
    for change in changes:
        if change.alteration is Alteration.ADDED:
            found = any(_added(change, known))
        elif change.alteration is Alteration.ABSENT:
            found = change.actor in known
        else:
            found = any(_concerns(change, tie) for tie in by_relation.get(change.relation, ()))
        if not found:
            yield change
