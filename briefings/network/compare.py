"""What differs between two networks: two days, or the base and a what-if. Pairs are compared, not records, since a tie
that turns hostile is usually a new relation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId
from briefings.domain.relations import Trend
from briefings.network.graph import Network
from briefings.network.signs import Pair, pair_signs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.network.graph import Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How `after` differs from `before`, pair by pair in sorted order; actors who came and left.

    `added` are pairs without any tie before, `ended` those without any after, `turned` those with another sign; 1
    friendly, 0 neither (neutral, or ties that cancel out), -1 hostile. The signs are those after, of `ended` those
    before, and `was` has those before of `turned`. `trends` has the trends before and after of pairs that are tied in
    both and now move another way.
    """

    before: Network
    after: Network
    added: dict[Pair, int]
    ended: dict[Pair, int]
    turned: dict[Pair, int]
    was: dict[Pair, int]
    trends: dict[Pair, tuple[Trend, Trend]]
    came: tuple[ActorId, ...]
    left: tuple[ActorId, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.added or self.ended or self.turned or self.trends or self.came or self.left)

    def rests_on(self, pair: Pair) -> tuple[tuple[Tie, ...], tuple[Tie, ...]]:
        """The ties of a pair before and after, with their relations and sources: what a difference is made from."""
        return self.before.ties_between(*pair), self.after.ties_between(*pair)


def compare(before: Network, after: Network) -> Difference:
    """Return what is new, gone, turned and moving otherwise in `after`."""
    old, new = pair_signs(before), pair_signs(after)
    turned = {pair: sign for pair, sign in new.items() if old.get(pair, sign) != sign}
    return Difference(
        before=before,
        after=after,
        added={pair: sign for pair, sign in new.items() if pair not in old},
        ended={pair: sign for pair, sign in old.items() if pair not in new},
        turned=turned,
        was={pair: old[pair] for pair in turned},
        trends=_trends(before, after, (pair for pair in new if pair in old)),
        came=tuple(sorted({*after.actors} - {*before.actors})),
        left=tuple(sorted({*before.actors} - {*after.actors})),
    )


def trend_of(ties: Iterable[Tie]) -> Trend:
    """Return which way a pair moves: what all its ties say that say anything; unknown where they differ."""
    known = {tie.trend for tie in ties} - {Trend.UNKNOWN}
    return known.pop() if len(known) == 1 else Trend.UNKNOWN


def _trends(before: Network, after: Network, pairs: Iterable[Pair]) -> dict[Pair, tuple[Trend, Trend]]:
    found = ((pair, trend_of(before.ties_between(*pair)), trend_of(after.ties_between(*pair))) for pair in pairs)
    return {pair: (old, new) for pair, old, new in found if new not in {old, Trend.UNKNOWN}}
