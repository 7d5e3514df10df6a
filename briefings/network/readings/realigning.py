"""Who is changing sides: whose friends, foes and commitments differ most from those of the other day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.network.readings.evidence import pair_of
from briefings.network.readings.reading import Topic
from briefings.network.words import counted, number, some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.records import ActorId
    from briefings.network.readings.case import Case
    from briefings.network.readings.evidence import Evidence
    from briefings.network.readings.reading import Reading

_LEAST_PARTNERS = 2


def realigning(case: Case) -> Iterator[Reading]:
    """Say whose friends and foes have changed by the largest share, if by two or more, both days counted."""
    then, now = case.then, case.now
    if then is None or not (then.is_small and now.is_small):
        return
    present = {*then.network.actors} & {*now.network.actors}
    changed = {actor: _changed(then, now, actor) for actor in sorted(present)}
    every = {actor: len(_either(then, now, actor)) for actor in present}
    likely = [actor for actor in present if len(changed[actor]) >= _LEAST_PARTNERS]
    if not likely:
        return
    actor = min(likely, key=lambda one: (-len(changed[one]) / every[one], -len(changed[one]), now.name(one)))
    others = changed[actor]
    names = case.names(others)
    yield case.reading(
        Topic.REALIGNMENT,
        f"{case.opening}{now.name(actor)} {case.mood.done('realign', 'realigned', many=False)} most: of "
        f"{counted(every[actor], 'partner')}, {number(len(others))} {case.mood.be(many=True)} other than before "
        f"({some(names)})",
        f"Changed {len(others)} of {every[actor]}; tie turnover {len(others) / every[actor]:.2f}{_kappa(case, actor)}",
        actors=[actor],
        pairs=[pair_of(actor, other) for other in sorted(others)],
    )


def _changed(then: Evidence, now: Evidence, actor: ActorId) -> frozenset[ActorId]:
    """Return the partners that are not the same: friends or foes on one of the days only."""
    friends, foes = then.friends[actor] & now.friends[actor], then.foes[actor] & now.foes[actor]
    return _either(then, now, actor) - friends - foes


def _either(then: Evidence, now: Evidence, actor: ActorId) -> frozenset[ActorId]:
    return then.friends[actor] | then.foes[actor] | now.friends[actor] | now.foes[actor]


def _kappa(case: Case, actor: ActorId) -> str:
    from briefings.network.similarity.agreement import kappa_by_row  # noqa: PLC0415 - numpy
    from briefings.network.similarity.portfolios import Coding, aligned, portfolios  # noqa: PLC0415 - numpy

    if case.then is None:
        return ""
    old, new = aligned((case.then.network, case.now.network))
    found = kappa_by_row(portfolios(old, Coding.BINARY), portfolios(new, Coding.BINARY))[old.place(actor)]
    return "" if found != found else f", realignment {1 - found:.2f} (1 - kappa)"  # noqa: PLR0124 - NaN
