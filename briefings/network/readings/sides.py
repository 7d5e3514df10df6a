"""Whether two camps explain who is friend and foe, what stands against it where not, and whether more camps would."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.network.readings.evidence import pair_of
from briefings.network.readings.reading import Topic
from briefings.network.readings.triangles import flaw
from briefings.network.words import counted, number, series, some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.records import ActorId
    from briefings.network.balance.frustration import Frustration
    from briefings.network.readings.case import Case
    from briefings.network.readings.reading import Reading

_MOST_CAMPS = 4


def camps(case: Case) -> Iterator[Reading]:
    """Say which two camps there are, or why there are none (Harary 1953; Davis 1967 for more than two)."""
    of = case.now
    if not any(of.foes.values()):
        return
    if of.sides.fit:
        yield _fitting(case)
        return
    yield _unfitting(case)
    if of.seconds:
        yield from _more(case)


def _fitting(case: Case) -> Reading:
    of = case.now
    parts = {of.component(actor) for actor in of.foes if of.foes[actor]}
    main = min(parts, key=lambda part: (-len(part), of.names(part)))
    first, second = (frozenset(side) & main for side in (of.sides.first, of.sides.second))
    larger, smaller = sorted((first, second), key=lambda side: (-len(side), of.names(side)))
    return case.reading(
        Topic.CAMPS,
        f"two camps {case.mood.now('explain', many=True)} who is whose friend and foe: that of "
        f"{of.name(of.leader(larger))} and that of {of.name(of.leader(smaller))}",
        f"Camps 2, of {len(larger)} and {len(smaller)} actors; frustration index 0 (proved)",
        actors=sorted(smaller),
        pairs=[pair for pair, sign in of.graph.signs.items() if sign < 0 and main.issuperset(pair)],
    )


def _unfitting(case: Case) -> Reading:
    of = case.now
    ring = _ring(case)
    pairs = [pair_of(*pair) for pair in pairwise((*ring, ring[0]))]
    unbalanced, total = len(of.misfits), sum(of.census.values())
    figures = ["Camps 2", *([_frustration(of.best)] if of.has_best else [])]
    figures += [f"unbalanced triangles {unbalanced} of {total}"] if total else []
    return case.reading(
        Topic.CAMPS,
        f"{_extent(case)}: {_why(case, ring)}",
        "; ".join(figures),
        actors=ring,
        pairs=pairs,
    )


def _extent(case: Case) -> str:
    of = case.now
    if not of.has_best:
        return f"no two camps {case.mood.now('fit', many=True)} every tie"
    most = "" if of.best.proved else " at most"
    return f"two camps {case.mood.now('explain', many=True)} all but {counted(of.best.value, 'tie')}{most}"


def _more(case: Case) -> Iterator[Reading]:
    """Say how many camps fit better than two, if they do."""
    from briefings.network.balance.k_camps import best_camps  # noqa: PLC0415 - scipy

    of = case.now
    found = best_camps(of.graph, most=_MOST_CAMPS, seconds=of.seconds)
    if found.number < 3 or not found.proved or found.value >= of.best.lower:
        return
    leaders = [of.name(of.leader(camp)) for camp in found.camps if len(camp) > 1]
    if len(leaders) < 2:
        return
    among = "among them " if len(leaders) < len(found.camps) else ""
    against = counted(found.value, "tie") if found.value else "no tie"
    run = case.mood.now("run", many=found.value > 1)
    yield case.reading(
        Topic.CAMPS,
        f"{number(len(found.camps))} camps {case.mood.now('fit', many=True)} better than two, {among}those of "
        f"{series(leaders)}: {against} {run} against them",
        f"Camps {len(found.camps)}, of {', '.join(str(len(camp)) for camp in found.camps)} actors; contradicted ties "
        f"{found.value} (proved), with 2 camps {of.best.value}",
        actors=[of.leader(camp) for camp in found.camps],
        pairs=found.pairs or [pair for pair, sign in of.graph.signs.items() if sign < 0],
    )


def _ring(case: Case) -> tuple[ActorId, ...]:
    """Return a ring of ties that cannot all hold: what the change brings matters more than what did not fit before."""
    known = frozenset(case.then.misfits) if case.then is not None else frozenset()
    new = [triangle for triangle in case.now.misfits if triangle not in known]
    ring: tuple[ActorId, ...] = min(new or case.now.misfits, key=case.now.names, default=case.now.sides.misfit)
    return ring


def _why(case: Case, ring: tuple[ActorId, ...]) -> str:
    """Say which ties of a ring cannot all hold."""
    if len(ring) == 3:
        return flaw(case, (ring[0], ring[1], ring[2]))
    of = case.now
    foes = [place for place in range(len(ring)) if of.graph.sign(ring[place - 1], ring[place]) < 0]
    if len(foes) > 1:
        return f"{some(of.names(ring))} form a ring with an odd number of hostile ties"
    chain = (*ring[foes[0] :], *ring[: foes[0]])
    first, *between, last = chain if of.name(chain[0]) <= of.name(chain[-1]) else chain[::-1]
    through = series([of.name(actor) for actor in between])
    return f"friendship leads from {of.name(first)} through {through} to its foe {of.name(last)}"


def _frustration(best: Frustration) -> str:
    value = (
        f"{best.value} of {best.among} ties, proved" if best.proved else f"{best.lower} to {best.value} of {best.among}"
    )
    return f"frustration index {value}"
