"""The places where the lines of a paragraph may end. Which of them are taken is decided beside."""

from __future__ import annotations

from bisect import bisect_left
from operator import sub
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

_Value = TypeVar("_Value")

ROUNDING = 0.01
"""Points by which a line may be over its measure."""

IN_A_ROW = 2
"""Lines that may end in divided words one after another."""


class Places(NamedTuple):
    """Where lines may end, from the start of the paragraph (place 0) to its end.

    `starts[k]` is where a line that begins at place k begins, `ends[k]` where the ink of one that ends there ends, in
    points of unbroken text; both never fall. For justified lines `before[k]` counts the spaces before place k,
    `inner[k]` the same without one that stands right before it, and `space` is the width of one. `divided` are the
    places within words, `hyphens` those behind a hyphen of the text itself. A last line that begins at `runt` or later
    is a lonely short word.
    """

    starts: Sequence[float]
    ends: Sequence[float]
    before: Sequence[int] = ()
    inner: Sequence[int] = ()
    space: float = 0.0
    hyphens: frozenset[int] = frozenset()
    divided: frozenset[int] = frozenset()
    runt: int = 1 << 60

    @property
    def widest(self) -> float:
        """The widest piece that no line end parts, in points."""
        return max(map(sub, self.ends[1:], self.starts), default=0.0)

    def only(self, chosen: Sequence[int]) -> Places:
        """Some of the places, counted anew."""

        def values(of: Sequence[_Value]) -> list[_Value]:
            return [of[at] for at in chosen] if of else []

        def places(of: frozenset[int]) -> frozenset[int]:
            return frozenset(place for place, at in enumerate(chosen) if at in of) if of else of

        return Places(
            values(self.starts),
            values(self.ends),
            values(self.before),
            values(self.inner),
            self.space,
            places(self.hyphens),
            places(self.divided),
            bisect_left(chosen, self.runt),
        )

    @property
    def last(self) -> int:
        """The end of the paragraph."""
        return len(self.ends) - 1
