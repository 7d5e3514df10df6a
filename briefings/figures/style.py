"""The measures of the network picture, in points: one set for a printed page, one for the window.

The window's set puts codes into larger discs and bends every tie a little, since it has more room and more ties.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from briefings.domain.actors import ActorKind

_NAMED = 300
"""As many actors as a picture can name."""
_LEAST, _LEAST_CODE = 0.5, 5.5


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkStyle:
    """`least` and `growth` size a state by the root of its ties; `others` scales all other kinds. `wider` is how much
    more room a name gets than the measured face takes, for back ends whose face runs wider."""

    label: float
    stamp: float
    code: float | None
    least: float
    growth: float
    others: float
    gap: float  # between an outline and what stops before it
    bend: float  # of a single tie, as a share of its length
    arrow: float
    mark: float  # the triangle of a tie that moves
    wrap: float  # names longer than this are set in two lines
    wider: float = 1.0
    leaders: bool = False  # names that would lie on a tie stand farther off, with a line
    roomy: float = 4600.0  # square points for each actor; with less, discs shrink

    def radius(self, kind: ActorKind, ties: float, crowding: float) -> float:
        """Half the size of an actor's shape; `crowding` is 1 where there is room and less where there is not."""
        full = self.least + self.growth * math.sqrt(ties)
        return crowding * (full if kind is ActorKind.STATE else full * self.others)

    def crowded(self, crowding: float) -> NetworkStyle:
        """The style with codes that shrink as shapes do, and none where they could not be read."""
        code = None if self.code is None else round(self.code * crowding, 2)
        return replace(self, code=code if code is not None and code >= _LEAST_CODE else None)

    def crowding(self, width: float, height: float, actors: int) -> float:
        """How far shapes shrink so that so many of them fit: no further than to half while they can be named."""
        full = math.sqrt(width * height / (self.roomy * max(actors, 1)))
        return min(1.0, max(_LEAST if actors <= _NAMED else 0.0, full))


PAGE = NetworkStyle(
    label=8.0,
    stamp=7.5,
    code=None,
    least=3.4,
    growth=1.9,
    others=0.72,
    gap=1.6,
    bend=0.0,
    arrow=6.0,
    mark=6.4,
    wrap=92.0,
    leaders=True,
)
WINDOW = NetworkStyle(
    label=12.0, stamp=11.0, code=11.0, least=8.5, growth=2.4, others=0.8, gap=2.0, bend=0.05, arrow=8.0, mark=8.0,
    wrap=132.0, wider=1.2, roomy=9000.0,
)  # fmt: skip
