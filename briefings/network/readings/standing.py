"""How one actor stands: its friends and foes, and which of its friendships are weakening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.relations import Trend
from briefings.network.readings.evidence import pair_of
from briefings.network.readings.reading import Topic
from briefings.network.words import LISTED, capital, counted, some

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.domain.records import ActorId
    from briefings.network.measures.degree import Degree
    from briefings.network.readings.case import Case
    from briefings.network.readings.reading import Reading
    from briefings.network.signs import Pair


def main_actor(case: Case) -> Iterator[Reading]:
    """Say how many friends and foes the actor has that is looked at."""
    if case.main is not None and case.main in case.now.degrees:
        yield from _standing(case, case.main)


def most_tied(case: Case) -> Iterator[Reading]:
    """Say the same of the actor with most partners, where none is looked at."""
    degree, of = case.now.degrees, case.now
    if case.main not in degree and degree:
        yield from _standing(case, min(degree, key=lambda actor: (-degree[actor].total, of.name(actor))))


def weakening(case: Case) -> Iterator[Reading]:
    """Say whose friendships weaken, where two or more of one actor's do."""
    of = case.now
    losing: dict[ActorId, list[ActorId]] = {}
    for pair, sign in of.pairs.items():
        if sign > 0 and not of.is_control(pair) and of.trend(pair) is Trend.WEAKENING:
            for actor, other in (pair, pair[::-1]):
                losing.setdefault(actor, []).append(other)
    if not losing:
        return
    actor = min(losing, key=lambda key: (-len(losing[key]), of.name(key)))
    others = losing[actor]
    if len(others) < 2:
        return
    pairs = _pairs(actor, others)
    yield case.reading(
        Topic.TREND,
        f"{capital(counted(len(others), 'friendly tie'))} of {of.name(actor)} {case.mood_of(pairs).be(many=True)} "
        f"weakening: with {some(of.names(others))}",
        f"Weakening {len(others)} of {of.degrees[actor].friendly} friendly partners",
        actors=[actor],
        pairs=pairs,
    )


def _standing(case: Case, actor: ActorId) -> Iterator[Reading]:
    of = case.now
    mine, foes = of.degrees[actor], of.names(of.foes[actor])
    if not mine.total:
        return
    named = f", with {some(foes)}" if 0 < len(foes) <= LISTED + 1 else ""
    pairs = _pairs(actor, of.network.actors)
    control = f"control with {mine.control}, " if mine.control else ""
    yield case.reading(
        Topic.STANDING,
        f"{of.name(actor)} {case.mood_of(pairs).have()} {_friends(mine)} and "
        f"{counted(mine.negative, 'hostile one')}{named}",
        f"Friendly with {mine.friendly}, {control}hostile with {mine.negative}, "
        f"of {len(of.pairs)} tied pairs in all{case.within}",
        actors=[actor],
        pairs=pairs,
    )


def _friends(mine: Degree) -> str:
    """With how many an actor stands on one side; who commands whom is no friendship and is counted apart."""
    if not mine.control:
        return counted(mine.friendly, "friendly tie")
    control = f"{counted(mine.control, 'tie')} of control"
    return f"{counted(mine.friendly, 'friendly tie')}, {control}" if mine.friendly else control


def _pairs(actor: ActorId, others: Iterable[ActorId]) -> list[Pair]:
    return sorted(pair_of(actor, other) for other in others if other != actor)
