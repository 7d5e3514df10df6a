"""A long list of records: as long as the dossier has them, and read page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar, cast

from briefings.domain.dossier import Record

if TYPE_CHECKING:
    from briefings.domain.records import Kind
    from briefings.store.listing import Order
    from briefings.store.store import Store

LONG = 5_000
"""More records of a kind than these are better listed than gone through one by one while somebody waits."""
R_co = TypeVar("R_co", bound=Record, covariant=True)


class Listing(Generic[R_co]):
    """Records of one kind in one order, as they stood when it was made; ask for a new one after a change."""

    def __init__(self, store: Store, kind: Kind, order: Order) -> None:
        self._store, self._kind, self._order = store, kind, order

    def __len__(self) -> int:
        return len(self._order)

    def page(self, first: int, count: int) -> tuple[R_co, ...]:
        """`count` records from place `first` on (from 0), fewer at the end. A page of 60 takes a few milliseconds."""
        return cast("tuple[R_co, ...]", self._store.page(self._kind, self._order.ids(first, count)))

    def ids(self, first: int, count: int) -> list[int]:
        """The ids of the records of a page, without reading these."""
        return self._order.ids(first, count)

    def place(self, record_id: int) -> int | None:
        """Where a record stands; None where it is not in the list."""
        return self._order.place(record_id)
