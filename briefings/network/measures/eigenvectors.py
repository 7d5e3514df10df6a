"""Eigenvector centrality, of friendly ties and of signed ones. No figure is given where no eigenvalue leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from briefings.network.measures.catalogue import Layer, Measure
from briefings.network.measures.linear import highest

if TYPE_CHECKING:
    from briefings.network.matrices import Matrices, Values

_SAME = 1e-8
"""Eigenvalues that differ by a smaller share of the largest one may differ by rounding alone."""
_NOTHING = 1e-12
"""A smaller share than this is what rounding leaves of none."""


def friendly_eigenvector(found: Matrices) -> Values:
    """Return each actor's share in the leading eigenvector of the friendly ties, the highest being 1 (Bonacich 1972).

    NaN for all where there are no friendly ties or two pieces of the network lead alike.
    """
    if not found.friendly.any():
        return np.full(len(found.actors), np.nan)
    values, vectors = found.friendly_lead
    if values[-1] - values[-2] <= _SAME * values[-1]:
        return np.full(len(found.actors), np.nan)
    return _shares(vectors[:, -1])


def signed_eigenvector(found: Matrices) -> Values:
    """Return each actor's share in the eigenvector of the signed ties whose eigenvalue is largest by modulus.

    The highest is 1 (Bonacich & Lloyd 2004). Sides are left to the camps of structural balance: the entries' signs tell
    them only where that eigenvalue is positive. NaN for all where no eigenvalue dominates.
    """
    if not found.sign.any():
        return np.full(len(found.actors), np.nan)
    values, vectors = highest(found.sign)
    opposites, opposite = highest(-found.sign)
    second, first = np.sort(np.concatenate((values, opposites)))[-2:]
    if first - second <= _SAME * first:
        return np.full(len(found.actors), np.nan)
    return _shares(vectors[:, -1] if values[-1] > opposites[-1] else opposite[:, -1])


def _shares(vector: Values) -> Values:
    sizes = np.abs(vector) / np.abs(vector).max()
    return np.asarray(np.where(sizes > _NOTHING, sizes, 0.0), dtype=np.float64)


EIGENVECTORS = (
    Measure(
        key="eigenvector",
        name="Eigenvector centrality",
        question="Who is friends with those who matter?",
        unit="share of the highest",
        range="0 to 1",
        high="Friends of well-connected actors",
        source="Bonacich 1972",
        layer=Layer.FRIENDLY,
        values=friendly_eigenvector,
        undefined="There are no friendly ties, or two pieces of the network lead alike",
    ),
    Measure(
        key="eigenvector_signed",
        name="Signed eigenvector centrality",
        question="Who is in the midst of friendships and enmities?",
        unit="share of the highest",
        range="0 to 1",
        high="Friend or foe of actors who are in the midst of it themselves",
        source="Bonacich & Lloyd 2004",
        layer=Layer.SIGNED,
        values=signed_eigenvector,
        undefined="There are no ties with a sign, or no one pattern of them dominates",
    ),
)
