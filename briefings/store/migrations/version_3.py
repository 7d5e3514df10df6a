"""Schema version 3: views of the network and what-ifs are kept under names.

What each table and column means is written in `docs/dossier-format.md`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS = (
    "create table network_view (id integer primary key, name text not null, view text not null) strict",
    "create table what_if (id integer primary key, name text not null, changes text not null) strict",
)


def migrate(database: Database) -> None:
    """Bring a file of version 2 to version 3."""
    for statement in _STATEMENTS:
        database.execute(statement)
