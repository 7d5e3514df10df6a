"""The balance of one network as one value, at hand without scipy. How it is reckoned stands in `reckoning`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId
from briefings.network.graph import Network

if TYPE_CHECKING:
    from briefings.network.balance.frustration import Frustration
    from briefings.network.balance.k_camps import KCamps


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """The figures of one network. `undetermined` is None while it is not known whose camp is open; `splits` are the
    best into two, three and four camps, as far as they are known."""

    network: Network
    census: dict[str, int]
    unbalanced: tuple[tuple[ActorId, ActorId, ActorId], ...]
    frustration: "Frustration"
    walk_balance: float | None
    conflicts: tuple[tuple[int, float], ...]
    undetermined: frozenset[ActorId] | None = None
    splits: "tuple[KCamps, ...]" = ()
    is_final: bool = False

    @property
    def triangles(self) -> int:
        """How many there are."""
        return sum(self.census.values())

    @property
    def balanced_share(self) -> float | None:
        """Balanced of all triangles, 0 to 1 (Cartwright & Harary 1956); None without any."""
        return 1 - len(self.unbalanced) / self.triangles if self.triangles else None
