"""The SQL for tables that are described by shapes. Names come from the shapes, values are always bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.store.shapes import Table

_OF_IDS = "in (select value from json_each(?))"


def insert(table: str, columns: Iterable[str]) -> str:
    """A new row."""
    names = tuple(columns)
    return insert_values(table, names, ", ".join("?" * len(names)))


def insert_values(table: str, columns: Iterable[str], values: str) -> str:
    """A new row with values that are SQL themselves."""
    return f"insert into {table} ({', '.join(columns)}) values ({values})"  # noqa: S608 - see the module


def update(table: str, columns: Iterable[str], key: Iterable[str]) -> str:
    """Other values for the row of one key; the key is bound last."""
    values = ", ".join(f"{column} = ?" for column in columns)
    return f"update {table} set {values} where {_equal(key)}"  # noqa: S608 - see the module


def delete(table: str, key: Iterable[str]) -> str:
    """The row of one key goes."""
    return f"delete from {table} where {_equal(key)}"  # noqa: S608 - see the module


def select(table: Table, *, owner: str, condition: str = "") -> str:
    """Key and values of the rows whose `owner` column is in a JSON list of ids, in the order of the key."""
    columns = ", ".join((*table.key, *table.columns))
    extra = f"{condition} and " if condition else ""
    key = ", ".join(table.key)
    return f"select {columns} from {table.name} where {extra}{owner} {_OF_IDS} order by {key}"  # noqa: S608 - see the module


def _equal(key: Iterable[str]) -> str:
    return " and ".join(f"{column} = ?" for column in key)
