"""The steps that a what-if is made of: each takes its changes and returns others. No widgets here, and no facts."""

from collections.abc import Sequence

from briefings.domain.records import ActorId, RelationId
from briefings.domain.relations import Relation, RelationKind, Sign, Trend, pairs
from briefings.domain.scenarios import Alteration, NetworkChange

Changes = tuple[NetworkChange, ...]
_ON_A_TIE = frozenset({Alteration.ENDED, Alteration.TURNED})


def ended(relation: Relation) -> Changes:
    """What is tried where a tie ends."""
    return (NetworkChange(alteration=Alteration.ENDED, relation=relation.id),)


def turned(relation: Relation, sign: Sign, trend: Trend = Trend.UNKNOWN) -> Changes:
    """What is tried where a tie gets another sign, or keeps it and moves another way."""
    return (NetworkChange(alteration=Alteration.TURNED, relation=relation.id, sign=sign, trend=trend),)


def left(relation: Relation, actor: ActorId) -> Changes:
    """What is tried where one party leaves a tie of many: each of its pairs ends, those of the others hold."""
    own = (pair for pair in pairs(relation) if actor in pair)
    return tuple(NetworkChange(alteration=Alteration.ENDED, relation=relation.id, parties=pair) for pair in own)


def absent(actor: ActorId) -> Changes:
    """What is tried where an actor is left out."""
    return (NetworkChange(alteration=Alteration.ABSENT, actor=actor),)


def added(
    parties: Sequence[ActorId], kind: RelationKind, sign: Sign, trend: Trend = Trend.UNKNOWN, *, directed: bool = False
) -> Changes:
    """What is tried where a tie is new."""
    return (
        NetworkChange(
            alteration=Alteration.ADDED,
            parties=tuple(parties),
            relation_kind=kind,
            sign=sign,
            trend=trend,
            directed=directed,
        ),
    )


def laid(held: Changes, tried: Changes) -> Changes:
    """Lay more changes over those held. What was tried before with the same tie or actor gives way."""
    kept = (one for one in held if not any(_overrides(new, one) for new in tried))
    return (*kept, *tried)


def without(held: Changes, number: int) -> Changes:
    """Take one change out, counted from 0. Raises IndexError where there is none."""
    if not 0 <= number < len(held):
        raise IndexError(number)
    return (*held[:number], *held[number + 1 :])


def on_tie(held: Changes, relation: RelationId) -> Changes:
    """Those changes that end or turn a tie of the dossier, wholly or between some of its parties."""
    return tuple(one for one in held if one.alteration in _ON_A_TIE and one.relation == relation)


def on_actor(held: Changes, actor: ActorId) -> Changes:
    """Those changes that leave an actor out."""
    return tuple(one for one in held if one.alteration is Alteration.ABSENT and one.actor == actor)


def standing(relation: Relation, held: Changes) -> tuple[Sign, Trend]:
    """Sign and trend of a tie as a whole under the changes."""
    whole = [one for one in on_tie(held, relation.id) if one.alteration is Alteration.TURNED and not one.parties]
    return (whole[-1].sign, whole[-1].trend) if whole else (relation.sign, relation.trend)


def _overrides(new: NetworkChange, old: NetworkChange) -> bool:
    """Who has left a tie stays out of it when the rest of it turns."""
    if new.alteration not in _ON_A_TIE:
        return new == old
    same = old.alteration in _ON_A_TIE and old.relation == new.relation
    all_of_it = new.alteration is Alteration.ENDED and not new.parties
    return same and (all_of_it or new.parties == old.parties)
