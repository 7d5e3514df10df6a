"""Two networks side by side in full: each pair that differs, who came and left, camps, measures, realignment, readings.

`compare` says only which pairs differ and costs next to nothing. This takes a proof of both best splits, and numpy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId, RelationId
from briefings.domain.relations import RelationKind, Trend
from briefings.network.balance.frustration import SECONDS, Frustration
from briefings.network.compare import Difference, compare, trend_of
from briefings.network.measures.register import MEASURES, measured
from briefings.network.readings import Case, Evidence, Reading, Statements, readings_of
from briefings.network.readings.evidence import Triangle
from briefings.network.signs import Pair
from briefings.network.similarity.realignment import Realignment, realigned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.network.graph import Network, Tie

_READINGS = 12
_LEAST = 1e-9  # a difference of rounding is none


class Turn(StrEnum):
    """What became of a pair."""

    NEW = "new"
    GONE = "gone"
    TURNED = "turned"  # another sign
    MOVED = "moved"  # the same sign, another trend


@dataclass(frozen=True, slots=True, kw_only=True)
class PairState:
    """How a pair stands: +1 friend, 0 neither, -1 foe, by the sum of its ties; which kinds these are and what they rest
    on. A tie that only a what-if asserts has no relation."""

    sign: int
    kinds: tuple[RelationKind, ...]
    trend: Trend
    relations: tuple[RelationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairChange:
    """One row of the table of differences; None where the pair has no tie."""

    pair: Pair
    turn: Turn
    before: PairState | None
    after: PairState | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Comparison:
    """How `after` differs from `before`.

    `rows` are the pairs that differ, the turned ones first. `camps_changed` says of each actor with a settled camp in
    both whether it changed. `measures` has the value before and after by measure and actor, None where it is not
    defined or the actor is away, and only where the two differ; like `realigned` it is empty where there are more
    actors than `evidence.DENSE`. `unbalanced` are the triangles that are so only after, `balanced` those that were so
    only before.
    """

    difference: Difference
    rows: tuple[PairChange, ...]
    camps_changed: Mapping[ActorId, bool]
    measures: Mapping[str, Mapping[ActorId, tuple[float | None, float | None]]]
    realigned: tuple[Realignment, ...]
    frustration: tuple[Frustration, Frustration]
    unbalanced: tuple[Triangle, ...]
    balanced: tuple[Triangle, ...]
    readings: tuple[Reading, ...]

    @property
    def before(self) -> Network:
        """The network that is compared with."""
        return self.difference.before

    @property
    def after(self) -> Network:
        """The network that is looked at."""
        return self.difference.after


def comparison(
    before: Network,
    after: Network,
    *,
    main: ActorId | None = None,
    most: int = _READINGS,
    seconds: float = SECONDS,
    statements: Statements | None = None,
) -> Comparison:
    """Return everything in which two networks differ. The proofs of both best splits may take `seconds` each, and
    `main` and `statements` are for the readings, of which there are `most` at most."""
    difference = compare(before, after)
    then, now = Evidence(before, seconds), Evidence(after, seconds)
    case = Case(now=now, then=then, main=main, statements=statements or {})
    old, new = frozenset(then.misfits), frozenset(now.misfits)
    changed = case.changed_camps or {}
    small = then.is_small and now.is_small
    return Comparison(
        difference=difference,
        rows=tuple(_rows(difference)),
        camps_changed=changed,
        measures=_measures(then, now) if small else {},
        realigned=realigned(before, after, changed) if small else (),
        frustration=(then.best, now.best),
        unbalanced=tuple(sorted(new - old)),
        balanced=tuple(sorted(old - new)),
        readings=readings_of(case, most=most),
    )


def _rows(found: Difference) -> Iterator[PairChange]:
    turns = {
        **dict.fromkeys(found.turned, Turn.TURNED),
        **dict.fromkeys(found.added, Turn.NEW),
        **dict.fromkeys(found.ended, Turn.GONE),
    }
    moved = dict.fromkeys(found.trends, Turn.MOVED)
    for pair, turn in (turns | {pair: turn for pair, turn in moved.items() if pair not in turns}).items():
        before, after = found.rests_on(pair)
        yield PairChange(pair=pair, turn=turn, before=_state(before), after=_state(after))


def _state(ties: Sequence[Tie]) -> PairState | None:
    if not ties:
        return None
    total = sum(int(tie.sign) for tie in ties)
    return PairState(
        sign=(total > 0) - (total < 0),
        kinds=tuple(dict.fromkeys(tie.kind for tie in ties)),
        trend=trend_of(ties),
        relations=tuple(dict.fromkeys(tie.relation for tie in ties if tie.relation is not None)),
    )


def _measures(then: Evidence, now: Evidence) -> dict[str, dict[ActorId, tuple[float | None, float | None]]]:
    """Return the values that differ, by measure and actor; a measure in which none does is left out."""
    old, new = measured(then.matrices), measured(now.matrices)
    actors = sorted({*then.network.actors, *now.network.actors})
    every = {
        each.key: {actor: (old[each.key].get(actor), new[each.key].get(actor)) for actor in actors} for each in MEASURES
    }
    differing = {
        key: {actor: values for actor, values in both.items() if _differ(*values)} for key, both in every.items()
    }
    return {key: both for key, both in differing.items() if both}


def _differ(old: float | None, new: float | None) -> bool:
    return old != new if old is None or new is None else abs(old - new) > _LEAST
