"""A network as square arrays, for measures: who is friend, foe, tied, committed. Rows and columns are the actors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind, Sign

if TYPE_CHECKING:
    from briefings.network.graph import Network, Tie

Values = NDArray[np.float64]
"""One number an actor, in the order of `Matrices.actors`; NaN where the measure is not defined."""
Square = NDArray[np.float64]
"""One number for each two actors, shape (n, n)."""
Mask = NDArray[np.bool_]

DEFENCE, NEUTRALITY, ENTENTE = 3, 2, 1
_COMMITMENTS = {
    RelationKind.DEFENCE_PACT: DEFENCE,
    RelationKind.NEUTRALITY: NEUTRALITY,
    RelationKind.NON_AGGRESSION: NEUTRALITY,
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Matrices:
    """The network of one day, each array of shape (n, n), n actors in rising order.

    `sign` is +1 friend, -1 foe, 0 neither: the sign of the sum of a pair's ties; symmetric, zero on the diagonal.
    `tied` is whether any tie holds, neutral ones included; symmetric, false on the diagonal. `acts` is whether the
    row acts on the column; an undirected tie does so both ways. `commitment` is the strongest friendly commitment of
    a pair, 0 to 3 as Correlates of War orders them (3 defence, 2 neutrality or non-aggression, 1 any other friendly
    tie); symmetric, 3 on the diagonal.
    """

    actors: tuple[ActorId, ...]
    sign: NDArray[np.int8]
    tied: Mask
    acts: Mask
    commitment: NDArray[np.int8]

    @property
    def friendly(self) -> Mask:
        """Whether the pair is friendly."""
        return self.sign > 0

    @property
    def hostile(self) -> Mask:
        """Whether the pair is hostile."""
        return self.sign < 0

    def place(self, actor: ActorId) -> int:
        """The row and column of an actor. Raises ValueError."""
        return self.actors.index(actor)


def matrices(network: Network) -> Matrices:
    """Return the arrays of a network; ties between actors that are not present do not count."""
    actors = network.actors
    places = {actor: number for number, actor in enumerate(actors)}
    ties = [tie for tie in network.ties if tie.pair[0] in places and tie.pair[1] in places]
    rows = np.array([places[tie.pair[0]] for tie in ties], dtype=np.int64)
    columns = np.array([places[tie.pair[1]] for tie in ties], dtype=np.int64)
    signs = np.array([int(tie.sign) for tie in ties], dtype=np.int64)
    size = (len(actors), len(actors))
    sums, tied, acts = np.zeros(size, dtype=np.int64), np.zeros(size, dtype=np.bool_), np.zeros(size, dtype=np.bool_)
    np.add.at(sums, (rows, columns), signs)
    tied[rows, columns] = acts[rows, columns] = True
    both = np.array([not tie.directed for tie in ties], dtype=np.bool_)
    acts[columns[both], rows[both]] = True
    commitment = np.zeros(size, dtype=np.int8)
    np.maximum.at(commitment, (rows, columns), np.array([_commitment(tie) for tie in ties], dtype=np.int8))
    commitment = np.maximum(commitment, commitment.T)
    np.fill_diagonal(commitment, DEFENCE)
    sign = np.sign(sums + sums.T).astype(np.int8)
    np.fill_diagonal(sign, 0)
    return Matrices(
        actors=actors, sign=sign, tied=_off_diagonal(tied | tied.T), acts=_off_diagonal(acts), commitment=commitment
    )


def _commitment(tie: Tie) -> int:
    return _COMMITMENTS.get(tie.kind, ENTENTE) if tie.sign is Sign.FRIENDLY else 0


def _off_diagonal(mask: Mask) -> Mask:
    np.fill_diagonal(mask, val=False)
    return mask
