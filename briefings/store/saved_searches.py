"""The searches that are kept in a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefings.domain.searches import SavedSearch
from briefings.folding import fold

if TYPE_CHECKING:
    from briefings.store.connection import Connection


def read_saved_searches(connection: Connection) -> tuple[SavedSearch, ...]:
    """All of them, by name."""
    rows = connection.query("select id, name, query from saved_search order by id")
    found = (SavedSearch(id=cast("int", number), name=str(name), query=str(query)) for number, name, query in rows)
    return tuple(sorted(found, key=lambda search: fold(search.name)))


def write_saved_search(connection: Connection, search: SavedSearch) -> None:
    """Add one, or change the one with its id."""
    connection.run(
        """insert into saved_search (id, name, query) values (?, ?, ?)
        on conflict do update set name = excluded.name, query = excluded.query""",
        (search.id, search.name, search.query),
    )


def drop_saved_search(connection: Connection, search_id: int) -> None:
    """Take one away."""
    connection.run("delete from saved_search where id = ?", (search_id,))
