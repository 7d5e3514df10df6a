"""Who has foes in common and no tie yet: what could bring two actors together."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from briefings.network.readings.evidence import pair_of
from briefings.network.readings.reading import Topic
from briefings.network.words import counted, series, some

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.network.readings.case import Case
    from briefings.network.readings.reading import Reading
    from briefings.network.signs import Pair

_LEAST = 2
_MOST_FOES = 100
"""Whoever has more foes than this is everybody's, and no reason for any two to come together."""


def common_foes(case: Case) -> Iterator[Reading]:
    """Say which two actors without a tie have most foes in common, two or more."""
    of = case.now
    shared: Counter[Pair] = Counter(
        pair
        for foes in of.foes.values()
        if len(foes) <= _MOST_FOES
        for pair in combinations(sorted(foes), 2)
        if pair not in of.pairs
    )
    most = max(shared.values(), default=0)
    if most < _LEAST:
        return
    first, *others = sorted((pair for pair, count in shared.items() if count == most), key=of.names)
    foes = of.foes[first[0]] & of.foes[first[1]]
    ties = [pair_of(actor, foe) for foe in sorted(foes) for actor in first]
    yield case.reading(
        Topic.COMMON,
        f"{series(of.names(first))} {case.mood_of(ties).have(many=True)} {counted(most, 'foe')} in common and no tie "
        f"with each other: {some(of.names(foes))}",
        f"Common adversaries {most}; untied pairs with as many {1 + len(others)}",
        actors=[*first, *sorted(foes)],
        pairs=ties,
    )
