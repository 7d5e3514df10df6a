"""Which relations hold on a day, and which tie the same two actors, at any number of them: limits and parties in
columns, asked by numpy rather than row by row.

The rule of days is that of `Span.holds_within`: an uncertain start counts from its latest day, an uncertain end until
its earliest.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, cast

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from briefings.domain.dates import Day
    from briefings.store.connection import Connection

_BEGUN, _GOING_ON = -(1 << 62), 1 << 62
_QUERY = f"""select id, coalesce(start_latest, {_BEGUN}), coalesce(end_earliest, {_GOING_ON}), sign from relation
    where removed = 0 order by id"""  # noqa: S608 - constants

_PAIRS = """select one.relation, min(one.actor, other.actor), max(one.actor, other.actor)
    from (select distinct record_id from citation where record_kind = 'relation')
    cross join relation_party one on one.relation = record_id
    cross join relation_party other on other.relation = record_id and other.position > one.position"""


class RelationDays:
    """The days on which each relation holds, as they stood when it was made. Arrays have one place for each relation
    that is not in the trash, in order of `ids`, as 64-bit integers; a relation holds from `starts` until before `ends`,
    `signs` are −1 hostile, 0 neutral, 1 friendly.
    """

    def __init__(self, connection: Connection, hidden: Collection[int] = ()) -> None:
        rows = connection.query(_QUERY)
        seen = [row for row in rows if row[0] not in hidden] if hidden else rows
        columns = np.fromiter(chain.from_iterable(seen), dtype=np.int64, count=4 * len(seen))
        self.ids, self.starts, self.ends, self.signs = np.ascontiguousarray(columns.reshape(-1, 4).T)
        self._by_start, self._by_end = np.argsort(self.starts, kind="stable"), np.argsort(self.ends, kind="stable")
        self._starts, self._ends = self.starts[self._by_start], self.ends[self._by_end]

    def on(self, day: Day) -> NDArray[np.int64]:
        """The ids of the relations that hold on a day, rising."""
        held: NDArray[np.int64] = self.ids[(self.starts <= day) & (self.ends > day)]
        return held

    def within(self, first: Day, until: Day) -> NDArray[np.int64]:
        """The ids of the relations that hold on any day from `first` until before `until`, rising."""
        held: NDArray[np.int64] = self.ids[np.maximum(self.starts, first) < np.minimum(self.ends, until)]
        return held

    def among(self, relations: Sequence[int], day: Day) -> NDArray[np.int64]:
        """The places of those of some relations that hold on a day."""
        asked = np.asarray(relations, dtype=np.int64)
        places = np.searchsorted(self.ids, asked)
        asked, places = asked[places < len(self.ids)], places[places < len(self.ids)]
        places = places[self.ids[places] == asked]
        held: NDArray[np.int64] = places[(self.starts[places] <= day) & (self.ends[places] > day)]
        return held

    def signs_on(self, day: Day) -> tuple[int, int, int]:
        """How many of the relations that hold on a day are friendly, neutral, hostile."""
        hostile, neutral, friendly = np.bincount(self.signs[(self.starts <= day) & (self.ends > day)] + 1, minlength=3)
        return int(friendly), int(neutral), int(hostile)

    def between(self, day: Day, other: Day) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """What a step from one day to another brings and takes: ids that hold on the other day alone, and on the first
        alone. Costs as much as limits lie between the days."""
        first, last = min(day, other), max(day, other)
        begun = self._by_start[slice(*self._limits(self._starts, first, last))]
        ended = self._by_end[slice(*self._limits(self._ends, first, last))]
        later = self.ids[begun[self.ends[begun] > last]]
        earlier = self.ids[ended[self.starts[ended] <= first]]
        return (later, earlier) if day <= other else (earlier, later)

    @staticmethod
    def _limits(limits: NDArray[np.int64], first: Day, last: Day) -> tuple[int, int]:
        begin, end = np.searchsorted(limits, (first, last), side="right")
        return cast("int", begin), cast("int", end)


class RelationPairs:
    """Which actors are tied, two by two, by the relations that cite a source, as it stood when it was made. Arrays have
    one place for each two parties of a relation: its id, and the number of the pair of actors."""

    def __init__(self, connection: Connection) -> None:
        rows = connection.query(_PAIRS)
        columns = np.fromiter(chain.from_iterable(rows), dtype=np.int64, count=3 * len(rows)).reshape(-1, 3)
        self.relations = columns[:, 0]
        _, self.pairs = np.unique(columns[:, 1:], axis=0, return_inverse=True)

    def sharing(self, relations: Sequence[int]) -> list[int]:
        """The ids of those that tie a pair which one of some relations ties, rising; these included."""
        theirs = self.pairs[np.isin(self.relations, relations)]
        found: list[int] = np.unique(self.relations[np.isin(self.pairs, theirs)]).tolist()
        return found
