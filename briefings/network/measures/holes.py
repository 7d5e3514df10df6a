"""Structural holes: how much of an actor's friendships leads to the same few others. Burt 1992, on friendly ties."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array, diags_array

from briefings.network.measures.catalogue import Layer, Measure

if TYPE_CHECKING:
    from briefings.network.matrices import Matrices, Values


def constraint(found: Matrices) -> Values:
    """Return Burt's constraint: low where friends do not know one another, high where all leads to one of them.

    The sum over friends j of (p_ij + sum over q of p_iq p_qj) squared, p being an equal share of each friend; 0 to
    about 1.1. NaN for an actor without friends.
    """
    near = csr_array(found.friendly).astype(np.float64)
    degree: Values = near.sum(axis=1)
    shares = csr_array(diags_array(1 / np.maximum(degree, 1)) @ near)
    sums: Values = near.multiply(shares + shares @ shares).power(2).sum(axis=1)
    return np.where(degree > 0, sums, np.nan)


def effective_size(found: Matrices) -> Values:
    """Return how many friends an actor has that do not lead to its other friends: n - 2t / n for n friends with t ties
    among them (Burt 1992 in Borgatti's form, 1997). NaN for an actor without friends."""
    near = csr_array(found.friendly).astype(np.float64)
    degree: Values = near.sum(axis=1)
    twice_among: Values = (near @ near).multiply(near).sum(axis=1)
    repeated = np.divide(twice_among, degree, out=np.full_like(degree, np.nan), where=degree > 0)
    return np.asarray(degree - repeated, dtype=np.float64)


HOLES = (
    Measure(
        key="constraint",
        name="Burt's constraint",
        question="Who is hemmed in by friends who are friends of each other?",
        unit="index",
        range="0 to about 1.1",
        high="Every way leads back to the same few friends",
        source="Burt 1992",
        layer=Layer.FRIENDLY,
        values=constraint,
        undefined="It has no friends",
    ),
    Measure(
        key="effective_size",
        name="Effective size",
        question="Who has friends that do not know each other?",
        unit="friends",
        range="above 0, to the number of friends",
        high="Many friends who lead to different places",
        source="Burt 1992, in the form of Borgatti 1997",
        layer=Layer.FRIENDLY,
        values=effective_size,
        undefined="It has no friends",
    ),
)
