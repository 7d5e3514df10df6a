"""What a dossier keeps under names beside its records: searches, views of the network, what-ifs.

Each has a table of its own with an id, the name and one column of content. Which names may be given is said by the
edits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from briefings.domain.network_views import EVERYTHING, SavedView
from briefings.domain.scenarios import NetworkChange
from briefings.domain.searches import SavedSearch
from briefings.domain.what_ifs import WhatIf
from briefings.folding import fold
from briefings.store.codec import codec_of, json_text, sparse_codec

if TYPE_CHECKING:
    from briefings.store.connection import Connection

T = TypeVar("T", SavedSearch, SavedView, WhatIf)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf(Generic[T]):
    """One table of them. `text` gives the content of a value as its column holds it; `make` makes a value of id, name
    and that text, and raises ValueError or RecursionError where the text cannot be what was written."""

    table: str
    column: str
    make: Callable[[int, str, str], T]
    text: Callable[[T], str]

    def read(self, connection: Connection) -> tuple[T, ...]:
        """All of them, by name. Raises NotADossierError where one cannot be what was written."""
        found = [self.made(*row) for row in self.rows(connection)]
        readable = [one for one in found if one is not None]
        if len(readable) < len(found):
            raise connection.damaged()
        return tuple(sorted(readable, key=lambda one: (fold(one.name), one.id)))

    def made(self, number: int, name: str, text: str) -> T | None:
        """The value of a row; None where the content cannot be what was written."""
        try:
            return self.make(number, name, text)
        except (ValueError, RecursionError):
            return None

    def rows(self, connection: Connection) -> list[tuple[int, str, str]]:
        """Id, name and content as they stand, by id."""
        query = f"select id, name, {self.column} from {self.table} order by id"  # noqa: S608 - names of ours
        return cast("list[tuple[int, str, str]]", connection.query(query))

    def write(self, connection: Connection, value: T) -> None:
        """Add one, or change the one with its id."""
        connection.run(
            f"""insert into {self.table} (id, name, {self.column}) values (?, ?, ?)
            on conflict do update set name = excluded.name, {self.column} = excluded.{self.column}""",  # noqa: S608 - names of ours
            (value.id, value.name, self.text(value)),
        )

    def drop(self, connection: Connection, number: int) -> None:
        """Take one away."""
        connection.run(f"delete from {self.table} where id = ?", (number,))  # noqa: S608 - a name of ours


VIEW = sparse_codec(EVERYTHING)
CHANGES = codec_of(tuple[NetworkChange, ...])
_view_text, _view_value = json_text(VIEW)
_changes_text, _changes_value = json_text(CHANGES)

SEARCHES = Shelf(
    table="saved_search",
    column="query",
    make=lambda number, name, text: SavedSearch(id=number, name=name, query=text),
    text=lambda search: search.query,
)
VIEWS = Shelf(
    table="network_view",
    column="view",
    make=lambda number, name, text: SavedView(id=number, name=name, view=_view_value(text)),
    text=lambda saved: _view_text(saved.view),
)
WHAT_IFS = Shelf(
    table="what_if",
    column="changes",
    make=lambda number, name, text: WhatIf(id=number, name=name, changes=_changes_value(text)),
    text=lambda what_if: _changes_text(what_if.changes),
)
SHELVES: tuple[Shelf[SavedSearch] | Shelf[SavedView] | Shelf[WhatIf], ...] = (SEARCHES, VIEWS, WHAT_IFS)
