"""A network as square arrays, for measures: who is friend, foe, tied, committed. Rows and columns are the actors."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind, Sign
from briefings.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.network.graph import Network, Tie

Values = NDArray[np.float64]
"""One number an actor, in the order of `Matrices.actors`; NaN where the measure is not defined."""
Square = NDArray[np.float64]
"""One number for each two actors, shape (n, n)."""
Mask = NDArray[np.bool_]
Places = NDArray[np.int64]
"""Rows or columns."""

MOST_ACTORS = 3000
"""Above this the arrays and what is reckoned from them take more room and time than a person would give them."""
DEFENCE, NEUTRALITY, ENTENTE = 3, 2, 1
_COMMITMENTS = {
    RelationKind.DEFENCE_PACT: DEFENCE,
    RelationKind.NEUTRALITY: NEUTRALITY,
    RelationKind.NON_AGGRESSION: NEUTRALITY,
}


@dataclass(frozen=True, kw_only=True, eq=False)
class Matrices:
    """The network of one day, each array of shape (n, n), n actors in rising order.

    `sign` is +1 friend, -1 foe, 0 neither: the sign of the sum of a pair's ties; symmetric, zero on the diagonal.
    `tied` is whether any tie holds, neutral ones included; symmetric, false on the diagonal. `acts` is whether the
    row acts on the column; an undirected tie does so both ways. `commitment` is the strongest friendly commitment of
    a pair, 0 to 3 as Correlates of War orders them (3 defence, 2 neutrality or non-aggression, 1 any other friendly
    tie); symmetric, 3 on the diagonal.
    """

    # No slots: what several measures are made from is worked out when it is first asked for, and kept.

    actors: tuple[ActorId, ...]
    sign: NDArray[np.int8]
    tied: Mask
    acts: Mask
    commitment: NDArray[np.int8]

    @cached_property
    def friendly(self) -> Mask:
        """Whether the pair is friendly."""
        return self.sign > 0

    @cached_property
    def friends(self) -> tuple[tuple[int, ...], ...]:
        """The rows of each actor's friends, rising."""
        rows, columns = np.nonzero(self.friendly)
        others, ends = columns.tolist(), np.searchsorted(rows, np.arange(len(self.actors) + 1)).tolist()
        return tuple(tuple(others[first:last]) for first, last in pairwise(ends))

    @cached_property
    def friendly_lead(self) -> tuple[Values, Square]:
        """The two highest eigenvalues of the friendly ties, rising, and their vectors, for two actors or more."""
        from briefings.network.measures.linear import highest  # noqa: PLC0415 - scipy, which few of the arrays need

        return highest(self.friendly.astype(np.int8))

    @property
    def hostile(self) -> Mask:
        """Whether the pair is hostile."""
        return self.sign < 0

    def place(self, actor: ActorId) -> int:
        """The row and column of an actor. Raises ValueError."""
        return self.actors.index(actor)


def matrices(network: Network) -> Matrices:
    """Return the arrays of a network; ties between actors that are not present do not count.

    Raises BadInputError above `MOST_ACTORS`.
    """
    actors = network.actors
    if len(actors) > MOST_ACTORS:
        summary = f"The measures compare every two actors, which {len(actors):,} are too many for."
        raise BadInputError(summary, remedy=f"Choose a part of {MOST_ACTORS:,} actors at most.")
    places = {actor: number for number, actor in enumerate(actors)}
    ties = [tie for tie in network.ties if tie.pair[0] in places and tie.pair[1] in places]
    rows = np.array([places[tie.pair[0]] for tie in ties], dtype=np.int64)
    columns = np.array([places[tie.pair[1]] for tie in ties], dtype=np.int64)
    both = np.array([not tie.directed for tie in ties], dtype=np.bool_)
    return Matrices(
        actors=actors,
        sign=_signs(rows, columns, ties, len(actors)),
        tied=_marked((np.concatenate([rows, columns]), np.concatenate([columns, rows])), len(actors)),
        acts=_marked((np.concatenate([rows, columns[both]]), np.concatenate([columns, rows[both]])), len(actors)),
        commitment=_commitments(rows, columns, ties, len(actors)),
    )


def _signs(rows: Places, columns: Places, ties: Sequence[Tie], count: int) -> NDArray[np.int8]:
    """Sum over the pairs that are tied alone: sums of every two actors would take eight times the room."""
    lower, higher = np.minimum(rows, columns), np.maximum(rows, columns)
    pairs, each = np.unique(lower * count + higher, return_inverse=True)
    sums = np.zeros(len(pairs), dtype=np.int64)
    np.add.at(sums, each, np.array([int(tie.sign) for tie in ties], dtype=np.int64))
    found = np.zeros((count, count), dtype=np.int8)
    first, second = np.divmod(pairs, max(count, 1))
    found[first, second] = found[second, first] = np.sign(sums)
    np.fill_diagonal(found, 0)
    return found


def _commitments(rows: Places, columns: Places, ties: Sequence[Tie], count: int) -> NDArray[np.int8]:
    strongest = np.array([_commitment(tie) for tie in ties], dtype=np.int8)
    found = np.zeros((count, count), dtype=np.int8)
    np.maximum.at(found, (rows, columns), strongest)
    np.maximum.at(found, (columns, rows), strongest)
    np.fill_diagonal(found, DEFENCE)
    return found


def _marked(places: tuple[Places, Places], count: int) -> Mask:
    found = np.zeros((count, count), dtype=np.bool_)
    found[places] = True
    np.fill_diagonal(found, val=False)
    return found


def _commitment(tie: Tie) -> int:
    return _COMMITMENTS.get(tie.kind, ENTENTE) if tie.sign is Sign.FRIENDLY else 0
