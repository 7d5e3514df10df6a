"""Everything that balance says of a network, as one value: for the panel, the readings and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.domain.records import ActorId
from briefings.network.balance.frustration import SECONDS, Frustration
from briefings.network.balance.spectra import algebraic_conflict, component_conflicts, walk_balance
from briefings.network.balance.stability import stability
from briefings.network.balance.triangles import CENSUS, census, misfits
from briefings.network.signs import signed_graph

if TYPE_CHECKING:
    from briefings.network.graph import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceFigures:
    """The structural balance of one network.

    `triangles` counts them by their signs, `unbalanced` names those that no two camps explain, sorted. `balanced_share`
    is T, balanced of all triangles, 0 to 1 (Cartwright & Harary 1956), None without a triangle. `undetermined` are
    actors whose camp another split, as good, would change. `walk_balance` is 0 to 1, None without actors.
    `algebraic_conflict` is 0 or more, 0 where some component is balanced; `component_conflicts` gives the number of
    actors and the conflict of each component, the largest first.
    """

    triangles: dict[str, int]
    unbalanced: tuple[tuple[ActorId, ActorId, ActorId], ...]
    balanced_share: float | None
    frustration: Frustration
    undetermined: frozenset[ActorId]
    walk_balance: float | None
    algebraic_conflict: float | None
    component_conflicts: tuple[tuple[int, float], ...]


def balance_figures(network: Network, *, seconds: float = SECONDS) -> BalanceFigures:
    """Return the figures of a network; a proof of its camps may take `seconds`, the rest comes at once."""
    graph = signed_graph(network)
    counts, best = census(network), stability(graph, seconds=seconds)
    return BalanceFigures(
        triangles=counts,
        unbalanced=misfits(network),
        balanced_share=_balanced(counts),
        frustration=best.frustration,
        undetermined=best.undetermined,
        walk_balance=walk_balance(graph),
        algebraic_conflict=algebraic_conflict(graph),
        component_conflicts=component_conflicts(graph),
    )


def _balanced(counts: dict[str, int]) -> float | None:
    total = sum(counts.values())
    return (counts[CENSUS[0]] + counts[CENSUS[2]]) / total if total else None
