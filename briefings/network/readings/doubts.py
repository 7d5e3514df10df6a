"""What the network itself leaves open: ties on which sources disagree, ties of which a date is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.dates import LimitStatus
from briefings.network.readings.reading import Topic
from briefings.network.words import series, some

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.network.graph import Tie
    from briefings.network.readings.case import Case
    from briefings.network.readings.reading import Reading
    from briefings.network.readings.statements import Statement
    from briefings.network.signs import Pair

_SIGNS = {1: "friendly", 0: "neutral", -1: "hostile"}


def disagreement(case: Case) -> Iterator[Reading]:
    """Say on whom sources disagree, and of the pair that weighs most what each says: of the one with a sign disputed,
    else of the first by name."""
    ties = [tie for tie in case.now.network.ties if tie.disputed]
    if not ties:
        return
    pairs = sorted({tie.ends for tie in ties}, key=lambda pair: (not _differ(case, pair), _named(case, pair)))
    first, *others = pairs
    said = _said(case, first)
    more = f". They also disagree on {some([_named(case, pair) for pair in others])}" if others else ""
    yield case.reading(
        Topic.DISAGREEMENT,
        f"sources disagree on {_named(case, first)}{f': {said}' if said else ''}{more}",
        f"Disputed pairs {len(pairs)} of {len(case.now.pairs)}",
        actors=sorted({actor for pair in pairs for actor in pair}),
        pairs=pairs,
    )


def uncertainty(case: Case) -> Iterator[Reading]:
    """Say of which ties it is not sure that they hold then."""
    ties = [tie for tie in case.now.network.ties if tie.uncertain]
    if not ties:
        return
    pairs = sorted({tie.ends for tie in ties}, key=lambda pair: _named(case, pair))
    open_ended = [pair for pair in pairs if _has_unknown_end(case, pair)]
    many = len(pairs) > 1
    if open_ended == pairs:
        text = f"the end of the {'ties' if many else 'tie'} between {_each(case, pairs)} is unknown"
    else:
        text = (
            f"whether the {'ties' if many else 'tie'} between {_each(case, pairs)} {'hold' if many else 'holds'} on "
            "that day is not certain: a start or end is unknown or only about known"
        )
    yield case.reading(
        Topic.UNCERTAINTY,
        text,
        f"Pairs with an uncertain date {len(pairs)} of {len(case.now.pairs)}",
        actors=sorted({actor for pair in pairs for actor in pair}),
        pairs=pairs,
    )


def _said(case: Case, pair: Pair) -> str:
    """Return what each source says, by its title where the statements is to hand; nothing where only one is heard."""
    statements = case.statements.get(pair, ())
    if statements:
        said = [_statement(one) for one in statements if one.titles]
    else:
        said = [f"one says {_kind(tie)}" for tie in case.now.network.ties_between(*pair) if tie.disputed]
    said = list(dict.fromkeys(said))
    return series(said) if len(said) > 1 else ""


def _statement(one: Statement) -> str:
    held = "" if one.holds else ", not then"
    return f"{one.titles[0]} says {one.kind.value} ({_SIGNS[int(one.sign)]}{held})"


def _kind(tie: Tie) -> str:
    return f"{tie.kind.value} ({_SIGNS[int(tie.sign)]})"


def _differ(case: Case, pair: Pair) -> bool:
    """Whether the sources disagree on who is friend and who foe."""
    return len({tie.sign for tie in case.now.network.ties_between(*pair) if tie.disputed}) > 1


def _has_unknown_end(case: Case, pair: Pair) -> bool:
    ties = {tie.relation for tie in case.now.network.ties_between(*pair) if tie.uncertain}
    statements = [one for one in case.statements.get(pair, ()) if one.relation in ties]
    return bool(statements) and all(one.span.end.status is LimitStatus.UNKNOWN for one in statements)


def _named(case: Case, pair: Pair) -> str:
    return "–".join(case.now.names(pair))


def _each(case: Case, pairs: Sequence[Pair]) -> str:
    if len(pairs) == 1:
        return series(case.now.names(pairs[0]))
    return some([_named(case, pair) for pair in pairs])
