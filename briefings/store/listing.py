"""Long lists of records, page by page: by day where events are listed so, else by ids that were put in order once."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_right
from calendar import monthrange
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING, Protocol, cast

from briefings.domain.records import Kind
from briefings.store.tally import DAY, months

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from briefings.store.connection import Connection, SqlValue

_DAY = DAY.format(row="")
ORDERS: dict[Kind, dict[str, str]] = {
    Kind.ACTOR: {
        "name": """(select text from actor_name where actor = actor.id order by use <> 'preferred', position limit 1)
            collate nocase""",
        "kind": "actor_kind",
    },
    Kind.EVENT: {"day": _DAY, "title": "title collate nocase", "place": "place collate nocase"},
    Kind.RELATION: {"start": "start_earliest", "kind": "relation_kind"},
    Kind.SOURCE: {
        "title": "coalesce(nullif(short_title, ''), title) collate nocase",
        "published": "coalesce(published_earliest, published_latest)",
        "grade": "reliability",
        "publisher": "publisher collate nocase",
    },
    Kind.CLAIM: {
        "stated": "coalesce(stated_earliest, stated_latest)",
        "text": "text collate nocase",
        "kind": "claim_kind",
        "question": "question",
    },
}
"""By which orders a kind can be listed, as SQL; any kind also by "id"."""

_RIVALS = "select question from claim where removed = 0 and question is not null group by question having count(*) > 1"
ONLY: dict[Kind, dict[str, str]] = {
    Kind.EVENT: {
        "planned": "status = 'planned'",
        "contested": f"question in ({_RIVALS})",
        "without a source": """not exists
            (select 1 from citation where record_kind = 'event' and record_id = event.id)""",
    },
    Kind.ACTOR: {
        "states": "actor_kind = 'state'",
        "organisations": "actor_kind in ('intergovernmental organisation', 'government body')",
        "people": "actor_kind in ('person', 'group')",
    },
    Kind.SOURCE: {
        "not graded": "reliability = 'F'",
        "not cited": "not exists (select 1 from citation where source = source.id)",
    },
    Kind.CLAIM: {
        "contested": f"question in ({_RIVALS})",
        "assessments": "claim_kind = 'assessment'",
        "predictions": "claim_kind = 'prediction'",
    },
}
"""Which part of a kind can be listed alone, as SQL."""


class Order(Protocol):
    """Which records stand where."""

    def __len__(self) -> int: ...

    def ids(self, first: int, count: int) -> list[int]:
        """The ids of some places, fewer at the end."""
        ...

    def place(self, record_id: int) -> int | None:
        """Where a record stands; None where it is not listed."""
        ...


class IdOrder:
    """Ids that are known: of a search, a filter, an order without an index. Eight bytes each."""

    def __init__(self, ids: Iterable[int]) -> None:
        self._ids = array("q", ids)

    def __len__(self) -> int:
        return len(self._ids)

    def ids(self, first: int, count: int) -> list[int]:
        """The ids of some places."""
        return self._ids[first : first + count].tolist()

    def place(self, record_id: int) -> int | None:
        """Where a record stands."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return None


class LatestEvents:
    """All events, the latest first, those without a day last. No id is held: the months say where to look."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        by_month = months(connection)
        self._undated = by_month.pop(0, 0)
        self._months = sorted(by_month, reverse=True)
        self._ends = list(accumulate(by_month[month] for month in self._months))

    def __len__(self) -> int:
        return self.dated + self._undated

    @property
    def dated(self) -> int:
        """How many have a day."""
        return self._ends[-1] if self._ends else 0

    def ids(self, first: int, count: int) -> list[int]:
        """The ids of some places."""
        found: list[int] = []
        if first < self.dated:
            at = bisect_right(self._ends, first)
            condition, offset = f"{_DAY} < ?", first - (self._ends[at - 1] if at else 0)
            found = self._page(condition, (_end(self._months[at]), count, offset))
        if len(found) < count and self._undated:
            found += self._page(f"{_DAY} is null", (count - len(found), max(0, first - self.dated)))
        return found

    def place(self, record_id: int) -> int | None:
        """Where a record stands."""
        found = self._connection.query(f"select {_DAY} from event where id = ? and removed = 0", (record_id,))  # noqa: S608 - constant
        if not found:
            return None
        (day,) = found[0]
        if day is None:
            return self.dated + self._count(f"{_DAY} is null and id > ?", (record_id,))
        then = date.fromordinal(cast("int", day))
        at = self._months.index(then.year * 100 + then.month)
        later = self._count(f"{_DAY} < ? and ({_DAY}, id) > (?, ?)", (_end(self._months[at]), day, record_id))
        return (self._ends[at - 1] if at else 0) + later

    def _page(self, condition: str, values: tuple[SqlValue, ...]) -> list[int]:
        query = f"""select id from event where removed = 0 and {condition}
            order by {_DAY} desc, id desc limit ? offset ?"""  # noqa: S608 - constants of this module
        return [cast("int", row[0]) for row in self._connection.query(query, values)]

    def _count(self, condition: str, values: tuple[SqlValue, ...]) -> int:
        query = f"select count(*) from event where removed = 0 and {condition}"  # noqa: S608 - constants of this module
        return cast("int", self._connection.value(query, values))


class EarliestEvents:
    """All events, the earliest first, those without a day last: `LatestEvents` read from its other end."""

    def __init__(self, latest: LatestEvents) -> None:
        self._latest = latest

    def __len__(self) -> int:
        return len(self._latest)

    def ids(self, first: int, count: int) -> list[int]:
        """The ids of some places."""
        dated, whole = self._latest.dated, len(self._latest)
        last = min(first + count, whole)
        found: list[int] = []
        if first < dated:
            found = self._latest.ids(dated - min(last, dated), min(last, dated) - first)[::-1]
        if last > dated:
            begin = max(first, dated)
            found += self._latest.ids(dated + whole - last, last - begin)[::-1]
        return found

    def place(self, record_id: int) -> int | None:
        """Where a record stands."""
        place = self._latest.place(record_id)
        if place is None:
            return None
        dated = self._latest.dated
        return dated - 1 - place if place < dated else dated + len(self._latest) - 1 - place


def _end(month: int) -> int:
    """The first day after a month."""
    year, of_year = divmod(month, 100)
    return date(year, of_year, 1).toordinal() + monthrange(year, of_year)[1]


def order_of(
    connection: Connection,
    kind: Kind,
    by: str,
    *,
    descending: bool,
    only: str = "",
    among: Collection[int] | None = None,
    between: tuple[int, int] | None = None,
) -> Order:
    """The order of the records of a kind that are not in the trash, or of a part of them. Raises KeyError for an order
    or a part that it does not know."""
    if (kind, by, only, among, between) == (Kind.EVENT, "day", "", None, None):
        latest = LatestEvents(connection)
        return latest if descending else EarliestEvents(latest)
    key = "id" if by == "id" else ORDERS[kind][by]
    way = "desc" if descending else "asc"
    part = f" and {ONLY[kind][only]}" if only else ""
    part += " and id in (select value from json_each(?))" if among is not None else ""
    part += f" and {_DAY} between ? and ?" if between is not None else ""
    query = f"select id from {kind.value} where removed = 0{part} order by {key} {way} nulls last, id {way}"  # noqa: S608 - constants of this module
    values: tuple[SqlValue, ...] = (*(() if among is None else (json.dumps(list(among)),)), *(between or ()))
    return IdOrder(cast("int", row[0]) for row in connection.query(query, values))


def without(order: Order, hidden: Iterable[int]) -> Order:
    """The same without what cannot be seen."""
    gone = set(hidden)
    return IdOrder(one for one in order.ids(0, len(order)) if one not in gone)
