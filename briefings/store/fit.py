"""Whether the tables of a file are those that this program reads and writes, whatever its version number says."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefings.store.kinds import SHAPES
from briefings.store.named import SHELVES

if TYPE_CHECKING:
    from briefings.store.connection import Connection

_BESIDE = {
    "citation": {"record_kind", "record_id", "position", "source", "locator", "quote", "credibility"},
    "place": {"actor", "x", "y", "pinned"},
    "about": {"id", "title", "subtitle", "marking", "author"},
    "step": {"number", "begun", "ended", "who", "label", "merge", "deed", "target", "state"},
    "change": {"number", "step", "table", "deed", "kind", "record", "key", "old", "new"},
    "current": {"step"},
    "file": {"id", "uuid"},
    "blob": {"digest", "content"},
    "identity": {"device", "last"},
    "tally": {"kind", "month", "count"},
    "link": {"from_kind", "from_id", "to_kind", "to_id"},
}
"""Columns by table, where no kind of record describes them."""


def fits(connection: Connection) -> bool:
    """Compare every table with what its shape asks for. A column too many counts: it could refuse new rows."""
    held: dict[str, set[str]] = defaultdict(set)
    rows = connection.query(
        "select made.name, held.name from sqlite_schema made, pragma_table_info(made.name) held "
        "where made.type = 'table' and made.sql not like 'create virtual%'"
    )
    for table, column in rows:
        held[str(table)].add(str(column))
    return all(held[table] == columns for table, columns in wanted().items())


def wanted() -> dict[str, set[str]]:
    """The columns of every table that the program knows."""
    tables = {
        table.name: {*table.key, *table.columns, *({"removed"} if table.name == shape.kind.value else ())}
        for shape in SHAPES.values()
        for table in shape.tables
    }
    return tables | {shelf.table: {"id", "name", shelf.column} for shelf in SHELVES} | _BESIDE
