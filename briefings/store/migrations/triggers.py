"""The journal's triggers: no row of data can change without a trace, whatever code changes it.

They are made from the tables as they stand, after every migration. Without an open step a change is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.store.kinds import SHAPES
from briefings.store.named import SHELVES
from briefings.store.shapes import CITATION_TABLE
from briefings.store.statements import insert_values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.store.connection import Connection

_COLUMNS = ("step", '"table"', "deed", "kind", "record", "key", "old", "new")
_STEP = "(select step from current)"


def journalled() -> dict[str, tuple[str, str]]:
    """Each table of data and, as SQL with `{row}` for the row, the kind and the id of what a row of it belongs to."""
    found = {
        "place": ("'place'", "{row}.actor"),
        "about": ("'about'", "{row}.id"),
    } | {shelf.table: (f"'{shelf.table}'", "{row}.id") for shelf in SHELVES}
    for kind, shape in SHAPES.items():
        for table in shape.tables:
            found[table.name] = (f"'{kind.value}'", f"{{row}}.{table.key[0]}")
    return found | {CITATION_TABLE: ("{row}.record_kind", "{row}.record_id")}


def install_triggers(connection: Connection) -> None:
    """Drop the journal's triggers and make them anew for the columns of today."""
    drop_triggers(connection)
    for table, owner in journalled().items():
        columns = connection.query("select name, pk from pragma_table_info(?) order by cid", (table,))
        keys = [str(name) for name, place in sorted(columns, key=lambda column: int(column[1] or 0)) if place]
        for statement in _triggers(table, owner, keys, [str(name) for name, _ in columns]):
            connection.run(statement)


def drop_triggers(connection: Connection) -> None:
    """Let rows be written without a trace; only for a file that is being made, and until `install_triggers`."""
    for (name,) in connection.query("select name from sqlite_schema where type = 'trigger' and name glob 'journal_*'"):
        connection.run(f'drop trigger "{name}"')


def _triggers(table: str, owner: tuple[str, str], keys: list[str], columns: list[str]) -> Iterator[str]:
    for deed, row, old, new in (
        ("insert", "new", "null", "null"),  # the row itself says what
        ("delete", "old", _object("old", columns), "null"),
        ("update", "new", _changed("old", columns), _changed("new", columns)),
    ):
        kind, record = (part.format(row=row) for part in owner)
        # An update that changes nothing leaves no trace.
        when = f"when {_differs(columns)}" if deed == "update" else ""
        values = ", ".join((_STEP, f"'{table}'", f"'{deed}'", kind, record, _object(row, keys), old, new))
        yield (
            f"create trigger journal_{table}_{deed} after {deed} on {table} {when} begin "
            f"{insert_values('change', _COLUMNS, values)}; end"
        )


def _object(row: str, columns: list[str]) -> str:
    return "json_object(" + ", ".join(f"'{column}', {row}.{column}" for column in columns) + ")"


def _differs(columns: list[str]) -> str:
    return " or ".join(f"old.{column} is not new.{column}" for column in columns)


def _changed(row: str, columns: list[str]) -> str:
    """An object of the columns that an update changes."""
    parts = " union all ".join(
        f"select '{column}' as name, {row}.{column} as value where old.{column} is not new.{column}"
        for column in columns
    )
    return f"(select json_group_object(name, value) from ({parts}))"  # noqa: S608 - names of columns
