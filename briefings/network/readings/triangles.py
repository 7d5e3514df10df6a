"""Which triangles a what-if would put out of balance, or the days have: by name, and what is wrong with them."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from briefings.network.readings.evidence import pair_of
from briefings.network.readings.reading import Topic
from briefings.network.words import clauses, counted, series

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.domain.records import ActorId
    from briefings.network.readings.case import Case
    from briefings.network.readings.evidence import Evidence, Triangle
    from briefings.network.readings.reading import Reading
    from briefings.network.signs import Pair


def unbalanced(case: Case) -> Iterator[Reading]:
    """Say which triangles become unbalanced, and which no longer are (Cartwright & Harary 1956)."""
    if case.then is None:
        return
    before, after = frozenset(case.then.misfits), frozenset(case.now.misfits)
    balance = f"unbalanced {len(after)} of {sum(case.now.census.values())}, {len(before)} before"
    if new := after - before:
        become = case.mood.done("become", "become", many=len(new) > 1)
        text = f"{counted(len(new), 'triangle')} {become} unbalanced: {_new(case, new)}"
        yield _reading(case, text, f"New {len(new)}; {balance}", new)
    if gone := before - after:
        be = case.mood.be(many=len(gone) > 1)
        text = f"{counted(len(gone), 'triangle')} {be} no longer unbalanced: {_listed(case.then, gone)}"
        yield _reading(case, text, f"Gone {len(gone)}; {balance}", gone)


def flaw(case: Case, corners: Triangle) -> str:
    """Return why a triangle is unbalanced: "A is a friend of both B and C, who are foes"."""
    of = case.now
    friend, foes = _middle(of, corners)
    if friend is None:
        be = case.mood_of(combinations(sorted(corners), 2)).be(many=True)
        return f"{series(of.names(corners))} {be} all foes"
    be = case.mood_of(pair_of(friend, foe) for foe in foes).be(many=False)
    return (
        f"{of.name(friend)} {be} a friend of both {series(of.names(foes))}, "
        f"who {case.mood_of([foes]).be(many=True)} foes"
    )


def _reading(case: Case, text: str, numbers: str, every: Iterable[Triangle]) -> Reading:
    corners = sorted({actor for one in every for actor in one})
    edges = sorted({pair for one in every for pair in combinations(sorted(one), 2)})
    return case.reading(Topic.EFFECT, f"{case.opening}{text}", numbers, actors=corners, pairs=edges)


def _new(case: Case, new: Iterable[Triangle]) -> str:
    every = sorted(new)
    return flaw(case, every[0]) if len(every) == 1 else _listed(case.now, every)


def _listed(of: Evidence, every: Iterable[Triangle]) -> str:
    return clauses(sorted(_named(of, one) for one in every))


def _named(of: Evidence, corners: Triangle) -> str:
    """Return "Türkiye between Azerbaijan and Russia", or three who are all foes."""
    friend, foes = _middle(of, corners)
    if friend is None:
        return f"{series(of.names(corners))}, all foes"
    return f"{of.name(friend)} between {series(of.names(foes))}"


def _middle(of: Evidence, corners: Triangle) -> tuple[ActorId | None, Pair]:
    """Return the one who is a friend of two foes, and these; None of three foes."""
    foes = [pair for pair in combinations(sorted(corners), 2) if of.graph.sign(*pair) < 0]
    friend = next(actor for actor in corners if actor not in foes[0])
    return (friend if len(foes) == 1 else None), foes[0]
