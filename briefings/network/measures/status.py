"""Standing that comes from the standing of one's partners: the PN index and Bonacich power."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from briefings.network.measures.catalogue import Layer, Measure
from briefings.network.measures.linear import solved

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefings.network.matrices import Matrices, Values

_SHARE = 0.5
"""Of the bound that |b| must stay under; half of it lets partners' partners count without drowning the partners."""


def pn_index(found: Matrices) -> Values:
    """Return Everett & Borgatti's PN index (2014, undirected): about 1, above it by friends, below it by foes.

    Values lie between -1 and 2; friends of friends and foes of foes raise it, a foe weighs as much as two friends.
    NaN for fewer than two actors, and for two foes alone, where it is not defined.
    """
    count = len(found.actors)
    if count < 2:
        return np.full(count, np.nan)
    weights = found.friendly.astype(np.int8) - 2 * found.hostile.astype(np.int8)
    return solved(weights, 1 / (2 * (count - 1)), np.ones(count))


def bonacich_power(found: Matrices, b: float) -> Values:
    """Return Bonacich's power on friendly ties (1987), scaled so that the squares sum to the number of actors.

    With b = 0 it is degree. A positive b makes strong partners a strength, a negative one weak partners. NaN for all
    where there are no friendly ties or |b| is not below the inverse of the largest eigenvalue.
    """
    near = found.friendly.astype(np.int8)
    undefined = np.full(len(near), np.nan)
    if not near.any() or abs(b) * found.friendly_lead[0][-1] >= 1:
        return undefined
    return _bonacich(near, b)


def well_connected_power(found: Matrices) -> Values:
    """Return Bonacich power with b at half its bound: connected partners count for more."""
    return _power_at(found, _SHARE)


def bargaining_power(found: Matrices) -> Values:
    """Return Bonacich power with b at minus half its bound: partners who have few others count for more."""
    return _power_at(found, -_SHARE)


def _power_at(found: Matrices, share: float) -> Values:
    near = found.friendly.astype(np.int8)
    if not near.any():
        return np.full(len(near), np.nan)
    return _bonacich(near, share / found.friendly_lead[0][-1])


def _bonacich(near: NDArray[np.int8], b: float) -> Values:
    power = solved(near, b, near.sum(axis=1, dtype=np.float64))
    return np.asarray(power * np.sqrt(len(power) / (power @ power)), dtype=np.float64)


STATUS = (
    Measure(
        key="pn_index",
        name="PN index",
        question="Who stands best when foes count against friends?",
        unit="index",
        range="-1 to 2",
        high="Friends, and friends of friends, outweigh foes",
        source="Everett & Borgatti 2014",
        layer=Layer.SIGNED,
        values=pn_index,
        undefined="It takes two actors who are not foes alone",
    ),
    Measure(
        key="power",
        name="Bonacich power, positive b",
        question="Who gains from well-connected friends?",
        unit="index, the squares sum to the number of actors",
        range="0 upwards",
        high="Friends of actors who have many friends themselves",
        source="Bonacich 1987, b at half of its bound",
        layer=Layer.FRIENDLY,
        values=well_connected_power,
        undefined="There are no friendly ties",
    ),
    Measure(
        key="bargaining_power",
        name="Bonacich power, negative b",
        question="Whose friends have few others to turn to?",
        unit="index, the squares sum to the number of actors",
        range="any, mostly above 0",
        high="Friends who depend on it",
        source="Bonacich 1987, b at minus half of its bound",
        layer=Layer.FRIENDLY,
        values=bargaining_power,
        undefined="There are no friendly ties",
    ),
)
