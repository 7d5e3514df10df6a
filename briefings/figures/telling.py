"""How a picture is told in words: a sentence on the whole, then lists of what it holds, no longer than is listened to.

What is told stands with each picture; here is only how much of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

MOST = 600
"""Characters of a description: about forty seconds of a reading voice."""
_MOST_LISTED = 40
_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A sentence that ends in a list: `lead` stands before it, `noun` is what the items are, in the plural."""

    lead: str
    items: Sequence[str]
    noun: str

    def said(self, most: int) -> str:
        """The sentence with at most so many items, and how many more there are."""
        shown, left = self.items[:most], len(self.items) - most
        if not shown:
            return f"{self.lead} {len(self.items):,} {self.noun}."
        if left > 0:
            return f"{self.lead} {'; '.join(shown)}; and {left:,} more."
        return f"{self.lead} {'; '.join(shown)}."


def told(opening: str, lists: Sequence[Listed], rest: Sequence[Listed] = ()) -> str:
    """Return the opening and every list, each cut after as many items as `MOST` characters allow for all of them; the
    items of the `rest` only get the room that those of the lists leave.

    Names ought to have gone through `brief_name`; then only an opening of its own length can make it longer.
    """

    def said(items: int, others: int) -> str:
        return _all(opening, [*((each, items) for each in lists), *((each, others) for each in rest)])

    # Lists grow with every item, so that the last count that still fits can be halved for.
    counts = range(1, _MOST_LISTED + 1)
    fits = bisect_right(counts, MOST, key=lambda items: len(said(items, 0)))
    return said(fits, bisect_right(counts, MOST, key=lambda items: len(said(fits, items))))


def brief_name(name: str) -> str:
    """A name as it is told: one of hundreds of characters is cut, with an ellipsis."""
    return name if len(name) <= _NAME else f"{name[: _NAME - 1].rstrip()}…"


def _all(opening: str, lists: Sequence[tuple[Listed, int]]) -> str:
    return " ".join([opening, *(each.said(items) for each, items in lists if each.items)])
