"""How sentences about a network name several things. The sentences stand with those who say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network


def series(words: Sequence[str]) -> str:
    """Return "A, B and C". Raises ValueError for none."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def both(network: Network, pair: tuple[ActorId, ActorId]) -> str:
    """Return the names of two actors: "Armenia and Russia"."""
    return series([network.label(actor) for actor in pair])
