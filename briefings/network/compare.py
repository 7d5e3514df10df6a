"""What differs between two networks: two days, or the base and a what-if. Pairs are compared, not records, since a tie
that turns hostile is usually a new relation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId
from briefings.network.signs import Pair, signed_graph

if TYPE_CHECKING:
    from briefings.network.graph import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Pairs that are friend or foe in one network and not, or otherwise, in the other; actors who came and left.

    The signs are those after; those of `ended` are from before.
    """

    added: dict[Pair, int]
    ended: dict[Pair, int]
    turned: dict[Pair, int]
    came: tuple[ActorId, ...]
    left: tuple[ActorId, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.added or self.ended or self.turned or self.came or self.left)


def compare(before: Network, after: Network) -> Difference:
    """Return what is new, gone and turned in `after`, pairs in sorted order."""
    old, new = signed_graph(before).signs, signed_graph(after).signs
    return Difference(
        added={pair: sign for pair, sign in new.items() if pair not in old},
        ended={pair: sign for pair, sign in old.items() if pair not in new},
        turned={pair: sign for pair, sign in new.items() if old.get(pair, sign) != sign},
        came=tuple(sorted({*after.actors} - {*before.actors})),
        left=tuple(sorted({*before.actors} - {*after.actors})),
    )
