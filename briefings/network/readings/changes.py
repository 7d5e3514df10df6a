"""What is different, tie by tie: turned, new, gone, moving another way; who came and who left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.relations import Trend
from briefings.network.readings.reading import Topic
from briefings.network.words import clauses, series, some

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.network.compare import Difference
    from briefings.network.readings.case import Case
    from briefings.network.readings.reading import Reading
    from briefings.network.signs import Pair

_WORDS = ("neutral", "friendly", "hostile")


def ties(case: Case) -> Iterator[Reading]:
    """Say what changed, the turned ties first."""
    found = case.difference
    if found is None or not (parts := list(_parts(case, found))):
        return
    pairs = (*found.turned, *found.added, *found.ended, *found.trends)
    yield case.reading(
        Topic.CHANGE,
        f"{case.opening}{clauses(parts)}",
        f"Turned {len(found.turned)}, new {len(found.added)}, gone {len(found.ended)}, trends {len(found.trends)}",
        actors=sorted({actor for pair in pairs for actor in pair}),
        pairs=pairs,
    )


def comings(case: Case) -> Iterator[Reading]:
    """Say who is there now and was not, and who no longer is."""
    found = case.difference
    if found is None or not (found.came or found.left):
        return
    moves = ((found.came, "enter", "entered"), (found.left, "leave", "left"))
    parts = [
        f"{some(case.names(actors))} {case.mood.done(base, past, many=len(actors) > 1)} the picture"
        for actors, base, past in moves
        if actors
    ]
    yield case.reading(
        Topic.CHANGE,
        f"{case.opening}{clauses(parts)}",
        f"Came {len(found.came)}, left {len(found.left)}",
        actors=(*found.came, *found.left),
    )


def _parts(case: Case, found: Difference) -> Iterator[str]:
    mood = case.mood
    for names, pair in _named(case, found.turned):
        turn = mood.done("turn", "turned", many=True)
        yield f"{names} {turn} from {_WORDS[found.was[pair]]} to {_WORDS[found.turned[pair]]}"
    for names, pair in _named(case, found.added):
        yield f"{names} {mood.have(many=True)} a new {_WORDS[found.added[pair]]} tie"
    for names, pair in _named(case, found.ended):
        yield f"{names} {mood.done('lose', 'lost', many=True)} their {_WORDS[found.ended[pair]]} tie"
    for names, pair in _named(case, found.trends.keys() - found.turned.keys()):
        old, new = found.trends[pair]
        was = f", {old.value} before," if old is not Trend.UNKNOWN else ""
        yield f"the tie between {names}{was} {mood.be(many=False)} {new.value}"


def _named(case: Case, pairs: Iterable[Pair]) -> list[tuple[str, Pair]]:
    return sorted((series(case.names(pair)), pair) for pair in pairs)
