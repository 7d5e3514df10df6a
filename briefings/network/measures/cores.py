"""How deep in the thick of friendly ties an actor stands: the k-core."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from briefings.network.measures.catalogue import Layer, Measure

if TYPE_CHECKING:
    from briefings.network.matrices import Matrices, Values


def core_number(found: Matrices) -> Values:
    """Return the largest k such that the actor is in a group whose members all have k friends in it (Seidman 1983)."""
    near = found.friendly
    degree = near.sum(axis=1, dtype=np.int64)
    core, left, least = np.zeros(len(near)), np.ones(len(near), dtype=np.bool_), 0
    while left.any():
        least = max(least, int(degree[left].min()))
        peeled = left & (degree <= least)
        core[peeled] = least
        left &= ~peeled
        degree -= near[:, peeled].sum(axis=1, dtype=np.int64)
    return core


CORES = (
    Measure(
        key="core",
        name="k-core",
        question="Who is in the thick of it?",
        unit="friends that every member of the group has in it",
        range="0 to the number of other actors",
        high="In a group whose members are all friends of many of it",
        source="Seidman 1983",
        layer=Layer.FRIENDLY,
        values=core_number,
        decimals=0,
    ),
)
