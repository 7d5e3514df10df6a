"""What is different, tie by tie: turned, new, gone, moving another way; who came and who left."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, TypeVar

from briefings.domain.relations import Trend
from briefings.network.readings.reading import Topic
from briefings.network.signs import pair_signs
from briefings.network.words import clauses, some

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefings.network.compare import Difference
    from briefings.network.graph import Network
    from briefings.network.readings.case import Case
    from briefings.network.readings.reading import Reading
    from briefings.network.signs import Pair

_Value = TypeVar("_Value", int, tuple[str, str], tuple[Trend, Trend])
_WORDS = ("neutral", "friendly", "hostile")
_BOTH = "both friendly and hostile"


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
    for (old, new), pairs in _by_value(_turns(case, found)):
        turn = mood.done("turn", "turned", many=True)
        yield from (f"{names} {turn} from {old} to {new}" for names in _named(case, pairs))
    for sign, pairs in _by_value(found.added):
        yield from (f"{names} {mood.have(many=True)} a new {_WORDS[sign]} tie" for names in _named(case, pairs))
    for sign, pairs in _by_value(found.ended):
        lose = mood.done("lose", "lost", many=True)
        yield from (f"{names} {lose} their {_WORDS[sign]} tie" for names in _named(case, pairs))
    moved = {pair: trends for pair, trends in found.trends.items() if pair not in found.turned}
    for (then, now), pairs in _by_value(moved):
        was = f", {then.value} before," if then is not Trend.UNKNOWN else ""
        yield from (f"the tie of {names}{was} {mood.be(many=False)} {now.value}" for names in _named(case, pairs))


def _turns(case: Case, found: Difference) -> dict[Pair, tuple[str, str]]:
    """What each turned pair was and is, in words: what only cancels out, as in a range of days, is not neutral."""
    of = case.then or case.now
    was, now = _torn(of.network), _torn(case.now.network)
    return {
        pair: (_BOTH if pair in was else _WORDS[found.was[pair]], _BOTH if pair in now else _WORDS[sign])
        for pair, sign in found.turned.items()
    }


def _torn(network: Network) -> set[Pair]:
    """The pairs whose ties cancel out."""
    signs = {pair for pair, sign in pair_signs(network).items() if not sign}
    return signs & {tie.ends for tie in network.ties if tie.sign}


def _by_value(values: Mapping[Pair, _Value]) -> list[tuple[_Value, list[Pair]]]:
    """Return the pairs of each value, what has most pairs first."""
    found: dict[_Value, list[Pair]] = defaultdict(list)
    for pair, value in values.items():
        found[value].append(pair)
    return sorted(found.items(), key=lambda each: (-len(each[1]), str(each[0])))


def _named(case: Case, pairs: Iterable[Pair]) -> Iterator[str]:
    """Yield "A and B" for one pair, "A and each of B, C and D" for all that one actor has, most pairs first."""
    left = {*pairs}
    while left:
        counts = Counter(actor for pair in left for actor in pair)
        hub = min(counts, key=lambda actor: (-counts[actor], case.names([actor])))
        own = {pair for pair in left if hub in pair}
        others = case.names(actor for pair in own for actor in pair if actor != hub)
        left -= own
        yield f"{case.names([hub])[0]} and {'each of ' if len(others) > 1 else ''}{some(others)}"
