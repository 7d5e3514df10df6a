"""The records of a kind as rows that are made page by page, for tables that are too long to make whole."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from briefings.domain.dossier import RECORD_TYPES, R, Record
from briefings.domain.records import Kind, Ref
from briefings.session import Listing, Session
from desktop.widgets.table_rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which records, in which order: all, a part of them, or those that were found."""

    by: str
    descending: bool = False
    only: str = ""
    among: tuple[int, ...] | None = None


class ListedRecords:
    """Where a table's pages of records come from. Nothing is read before it is asked for."""

    def __init__(
        self,
        session: Session,
        kind: Kind,
        make: Callable[[Sequence[Record]], Sequence[Row]],
        orders: Mapping[int, str],
        *,
        wanted: Wanted,
        usual: Wanted | None = None,
    ) -> None:
        """`orders` names the orders of `Session.listing` by the column whose head asks for it."""
        self._session, self._kind, self._make, self._orders = session, kind, make, orders
        self._wanted, self._usual = wanted, usual or wanted

    @cached_property
    def _listing(self) -> Listing[Record]:
        wanted = self._wanted
        record_type: Any = RECORD_TYPES[self._kind]
        return self._session.listing(
            record_type,
            by=wanted.by,
            descending=wanted.descending,
            only=wanted.only,
            among=wanted.among,
        )

    def __len__(self) -> int:
        return len(self._listing)

    def page(self, first: int, count: int) -> Sequence[Row]:
        """The rows of some places."""
        return self._make(self._listing.page(first, count))

    def records(self, first: int, count: int) -> list[object]:
        """The refs of some places."""
        return [Ref(self._kind, one) for one in self._listing.ids(first, count)]

    def place(self, record: object) -> int:
        """Where a record stands."""
        if not isinstance(record, Ref) or record.kind is not self._kind:
            return -1
        place = self._listing.place(record.id)
        return -1 if place is None else place

    def can_sort(self, column: int) -> bool:
        """Whether there is an order by this column."""
        return column < 0 or column in self._orders

    def ordered(self, column: int, *, descending: bool) -> "ListedRecords":
        """The same in another order."""
        by = self._usual if column < 0 else replace(self._usual, by=self._orders[column], descending=descending)
        return ListedRecords(self._session, self._kind, self._make, self._orders, wanted=by, usual=self._usual)


def known(session: Session, record_type: type[R], ids: Iterable[int]) -> dict[int, R]:
    """These records by id, read at once; those that cannot be seen are left out."""
    wanted = sorted(set(ids))
    return {record.id: record for record in session.listing(record_type, among=wanted).page(0, len(wanted))}
