"""The rows of a record table: all at hand, or made page by page as they come into sight. No widgets.

A table of a million records holds some twenty pages of it; nobody ever goes through all rows.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop.theme import Role
from desktop.widgets.chip import ChipKind

PAGE = 30
"""How many rows are made at a time: more than a window shows."""
_KEPT = 20
"""How many pages are held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell. `sort_key` orders rows where the text does not; `editable` allows F2 in place."""

    text: str = ""
    ink: Role = Role.INK2
    strong: bool = False
    chips: Sequence[tuple[ChipKind, str]] = ()
    icon: str = ""
    icon_role: Role = Role.INK2
    tip: str = ""
    sort_key: object = None
    editable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One record as cells, and the title of the group it stands in."""

    record: object
    cells: Sequence[Cell]
    group: str = ""


class Rows(Protocol):
    """What a table shows, in one order. Places count from 0, group heads among them."""

    @property
    def heads(self) -> Sequence[int]:
        """The places of the group heads, rising."""
        ...

    def __len__(self) -> int: ...

    def at(self, place: int) -> Row | str | None:
        """The row at a place, the title of a group head, or None where the record has gone meanwhile."""
        ...

    def records(self, first: int, count: int) -> list[object]:
        """The records at some places; group heads have none."""
        ...

    def place(self, record: object) -> int:
        """Where a record stands, −1 if it is not among them."""
        ...

    def can_sort(self, column: int) -> bool:
        """Whether there is an order by this column."""
        ...

    def ordered(self, column: int, *, descending: bool) -> "Rows":
        """The same rows by a column; column −1 is the order as given."""
        ...

    def forget(self) -> None:
        """Make the rows anew where that is possible, each where it stands."""
        ...


class ListedRows:
    """Rows that are all at hand. Groups keep the order in which rows were given; sorted by a column, heads go."""

    def __init__(self, given: Sequence[Row], shown: Sequence[Row | str] | None = None) -> None:
        self._given = given
        self._shown = _grouped(given) if shown is None else shown
        self._places: dict[object, int] = {}
        for place, row in enumerate(self._shown):
            if isinstance(row, Row):
                self._places.setdefault(row.record, place)

    @property
    def heads(self) -> Sequence[int]:
        """The places of the group heads."""
        return [place for place, row in enumerate(self._shown) if isinstance(row, str)]

    def __len__(self) -> int:
        return len(self._shown)

    def at(self, place: int) -> Row | str | None:
        """The row at a place."""
        return self._shown[place]

    def records(self, first: int, count: int) -> list[object]:
        """The records at some places."""
        return [row.record for row in self._shown[first : first + count] if isinstance(row, Row)]

    def place(self, record: object) -> int:
        """Where a record stands."""
        return self._places.get(record, -1)

    def can_sort(self, column: int) -> bool:
        """Any column has an order."""
        return column >= -1

    def ordered(self, column: int, *, descending: bool) -> "ListedRows":
        """The same rows by a column."""
        if column < 0:
            return ListedRows(self._given)
        by_key = sorted(self._given, key=lambda row: _key(row.cells[column]), reverse=descending)
        return ListedRows(self._given, by_key)

    def forget(self) -> None:
        """They were given as they are."""


class Source(Protocol):
    """Where pages of rows come from, in one order."""

    def __len__(self) -> int: ...

    def page(self, first: int, count: int) -> Sequence[Row]:
        """The rows of some places; a few milliseconds for a page."""
        ...

    def records(self, first: int, count: int) -> list[object]:
        """The records of some places, without making rows of them."""
        ...

    def place(self, record: object) -> int:
        """Where a record stands, −1 if nowhere."""
        ...

    def can_sort(self, column: int) -> bool:
        """Whether there is an order by this column."""
        ...

    def ordered(self, column: int, *, descending: bool) -> "Source":
        """The same in another order; column −1 is the usual one."""
        ...


class PagedRows:
    """Rows that are made when they come into sight. There are no group heads."""

    heads: Sequence[int] = ()

    def __init__(self, source: Source) -> None:
        self._source = source
        self._length: int | None = None
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()

    def __len__(self) -> int:
        if self._length is None:
            self._length = len(self._source)
        return self._length

    def at(self, place: int) -> Row | str | None:
        """The row at a place."""
        number, within = divmod(place, PAGE)
        page = self._page(number)
        return page[within] if within < len(page) else None

    def records(self, first: int, count: int) -> list[object]:
        """The records at some places."""
        return self._source.records(first, count)

    def place(self, record: object) -> int:
        """Where a record stands."""
        return self._source.place(record)

    def can_sort(self, column: int) -> bool:
        """Whether there is an order by this column."""
        return self._source.can_sort(column)

    def ordered(self, column: int, *, descending: bool) -> "PagedRows":
        """The same rows in another order."""
        return PagedRows(self._source.ordered(column, descending=descending))

    def forget(self) -> None:
        """Make the rows anew, each where it stands: something that they show has changed."""
        self._pages.clear()

    def _page(self, number: int) -> Sequence[Row]:
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._source.page(number * PAGE, PAGE)
            if len(self._pages) > _KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return page


def _grouped(rows: Sequence[Row]) -> list[Row | str]:
    shown: list[Row | str] = []
    group = ""
    for row in rows:
        if row.group and row.group != group:
            shown.append(row.group)
        group = row.group
        shown.append(row)
    return shown


def _key(cell: Cell) -> tuple[int, float, str]:
    """Order numbers before texts, so that any mixture of keys can be compared."""
    key = cell.text if cell.sort_key is None else cell.sort_key
    if isinstance(key, (int, float)):
        return (0, float(key), "")
    return (1, 0.0, str(key).casefold())
