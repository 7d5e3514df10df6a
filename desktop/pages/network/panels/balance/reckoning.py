"""What the panel of balance shows of one network: at once by search, then with proofs. No widgets; loads scipy."""

from collections.abc import Callable
from dataclasses import replace

from briefings.network.balance.frustration import estimate
from briefings.network.balance.k_camps import KCamps, k_camps
from briefings.network.balance.spectra import component_conflicts, walk_balance
from briefings.network.balance.stability import stability
from briefings.network.balance.triangles import census, misfits
from briefings.network.graph import Network
from briefings.network.signs import signed_graph
from desktop.pages.network.panels.balance.figures import Balance

NUMBERS = (2, 3, 4)
_PATIENCE = (0.3, 1.5, 4.0)
"""Seconds that a proof is tried for, ever longer, so that whoever closes the window does not wait for all of it."""


def estimated(network: Network) -> Balance:
    """Return the figures with the best camps that a search finds in milliseconds."""
    graph = signed_graph(network)
    return Balance(
        network=network,
        census=census(network),
        unbalanced=misfits(network),
        frustration=estimate(graph),
        walk_balance=walk_balance(graph),
        conflicts=component_conflicts(graph),
    )


def proved(found: Balance, pause: Callable[[float], object]) -> Balance:
    """Return the same with proofs, as far as some seconds suffice for them.

    `pause` is told how much is done, 0 to 1, and may raise to stop the work.
    """
    graph = signed_graph(found.network)
    best = stability(graph, seconds=_PATIENCE[0])
    for share, seconds in enumerate(_PATIENCE[1:], 1):
        pause(share / 5)
        if not best.frustration.proved:
            best = stability(graph, seconds=seconds)
    splits: list[KCamps] = []
    for number in NUMBERS:
        pause((number + 1) / 6)
        splits.append(k_camps(graph, number, seconds=_PATIENCE[1]))
    return replace(
        found,
        frustration=best.frustration,
        undetermined=best.undetermined,
        splits=tuple(splits),
        is_final=True,
    )
