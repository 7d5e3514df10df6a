"""What each actor is committed to, as rows that can be compared, and how far two such rows are apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from briefings.network.matrices import DEFENCE, Square, matrices

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.network.graph import Network
    from briefings.network.matrices import Matrices


class Coding(StrEnum):
    """What counts of a commitment: whether there is one, or how strong it is, 0 to 3 (`Matrices.commitment`)."""

    BINARY = "binary"
    VALUED = "valued"


class Distance(StrEnum):
    """How far two values are apart. For a binary coding both are the same."""

    ABSOLUTE = "absolute"
    SQUARED = "squared"

    def between(self, top: int) -> Square:
        """The distance of every two values from 0 to `top`, shape (top + 1, top + 1)."""
        gap = np.abs(np.subtract.outer(np.arange(top + 1.0), np.arange(top + 1.0)))
        return np.asarray(gap**2 if self is Distance.SQUARED else gap)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Portfolios:
    """A row for each portfolio, a column for each actor that it may hold, whole values from 0 to `top`: (n, k)."""

    values: NDArray[np.int8]
    top: int

    def shares(self) -> Square:
        """How large a share of each row has each value: (n, top + 1), each row 1 in all."""
        counts = np.stack([(self.values == value).sum(axis=1) for value in range(self.top + 1)], axis=1)
        return np.asarray(counts / max(self.values.shape[1], 1))


def portfolios(matrix: Matrices, coding: Coding) -> Portfolios:
    """Return every actor's commitments to all actors, itself included, to which it is committed most."""
    if coding is Coding.BINARY:
        return Portfolios(values=(matrix.commitment > 0).astype(np.int8), top=1)
    return Portfolios(values=matrix.commitment, top=DEFENCE)


def aligned(networks: Iterable[Network]) -> tuple[Matrices, ...]:
    """Return the matrices of several days over the same actors: all that are present on any of them."""
    days = tuple(networks)
    nodes = {node.actor: node for network in days for node in network.nodes}
    present = tuple(nodes[actor] for actor in sorted(nodes))
    return tuple(matrices(replace(network, nodes=present)) for network in days)


def distances(rows: Portfolios, distance: Distance, weights: NDArray[np.float64] | None = None) -> Square:
    """Return the mean distance of every two rows, in steps of the scale (or their squares), shape (n, n).

    `weights` are one for each column, 0 or more; without them all count the same.
    """
    # |x - y| is the number of steps of the scale that one of the two has taken and the other has not.
    taken = [rows.values >= step for step in range(1, rows.top + 1)]
    # Single precision counts exactly to 16 million, and takes half the time.
    values: NDArray[np.floating] = np.asarray(
        rows.values if distance is Distance.SQUARED else np.hstack(taken),
        dtype=np.float32 if weights is None else np.float64,
    )
    if weights is not None:
        values = values * np.tile(np.sqrt(weights), values.shape[1] // len(weights))
    whole = float(rows.values.shape[1] if weights is None else weights.sum())
    return _apart(values) / max(whole, np.finfo(float).tiny)


def _apart(values: NDArray[np.floating]) -> Square:
    """Return the sum of squared differences of every two rows."""
    common = np.asarray(values @ values.T, dtype=np.float64)
    own = common.diagonal()
    return np.asarray(np.maximum(own[:, None] + own[None, :] - 2 * common, 0))


def distances_by_row(first: Portfolios, second: Portfolios, distance: Distance) -> NDArray[np.float64]:
    """Return the mean distance of each row of the first from the same row of the second."""
    table = distance.between(first.top)
    return np.asarray(table[first.values, second.values].mean(axis=1))
