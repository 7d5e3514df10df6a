"""Eigenvector centrality, of friendly ties and of signed ones. No figure is given where no eigenvalue leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.linalg import eigh

from briefings.network.measures.catalogue import Layer, Measure

if TYPE_CHECKING:
    from briefings.network.matrices import Matrices, Square, Values

_SAME = 1e-8
"""Eigenvalues, and entries of a vector, that differ by less of the largest one are told apart only by rounding."""


def friendly_eigenvector(found: Matrices) -> Values:
    """Return each actor's share in the leading eigenvector of the friendly ties, the highest being 1 (Bonacich 1972).

    NaN for all where there are no friendly ties or two pieces of the network lead alike.
    """
    if not found.friendly.any():
        return np.full(len(found.actors), np.nan)
    values, vectors = _ends(found.friendly.astype(np.float64))
    if values[-1] - values[-2] <= _SAME * values[-1]:
        return np.full(len(found.actors), np.nan)
    return _scaled(np.abs(vectors[:, -1]))


def signed_eigenvector(found: Matrices) -> Values:
    """Return each actor's entry in the eigenvector of the signed ties whose eigenvalue is largest by modulus.

    The entry of largest modulus is 1, so values lie between -1 and 1; where two camps fit, the sign is the camp
    (Bonacich & Lloyd 2004). NaN for all where no eigenvalue dominates.
    """
    if not found.sign.any():
        return np.full(len(found.actors), np.nan)
    values, vectors = _ends(found.sign.astype(np.float64))
    sizes = np.sort(np.abs(values))
    if sizes[-1] - sizes[-2] <= _SAME * sizes[-1]:
        return np.full(len(found.actors), np.nan)
    return _scaled(vectors[:, np.abs(values).argmax()])


def _ends(matrix: Square) -> tuple[Values, Square]:
    """Return the two lowest and the two highest eigenvalues with their vectors, of fewer than five all."""
    count = len(matrix)
    if count < 5:
        values, vectors = eigh(matrix)
        return values, vectors
    low, low_vectors = eigh(matrix, subset_by_index=(0, 1))
    high, high_vectors = eigh(matrix, subset_by_index=(count - 2, count - 1))
    return np.concatenate((low, high)), np.hstack((low_vectors, high_vectors))


def _scaled(vector: Values) -> Values:
    """Divide by the first of the entries of largest modulus, so that rounding does not choose the sign."""
    sizes = np.abs(vector)
    first = int((sizes >= sizes.max() * (1 - _SAME)).argmax())
    return np.asarray(np.where(sizes > sizes.max() * 1e-12, vector, 0.0) / vector[first], dtype=np.float64)


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
    ),
    Measure(
        key="eigenvector_signed",
        name="Signed eigenvector centrality",
        question="Who is at the heart of one side, and who of the other?",
        unit="share of the highest, with the side as its sign",
        range="-1 to 1",
        high="At the heart of the side that counts as positive",
        source="Bonacich & Lloyd 2004",
        layer=Layer.SIGNED,
        values=signed_eigenvector,
    ),
)
