"""Whether an open file is a dossier that this program can work with, and bringing older ones up to date.

The check is quick: it reads the root of every table, not what hangs below it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefings.store import problems
from briefings.store.fit import fits
from briefings.store.migrations import APPLICATION_ID, LATEST, migrate
from briefings.store.recognising import log_of
from briefings.store.search.tables import ensure, is_current

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefings.store.connection import Connection


def schema_version(connection: Connection) -> int:
    """The version of the schema that the file has."""
    return cast("int", connection.pragma("user_version"))


def check(connection: Connection, path: Path) -> None:
    """Refuse what is another program's, newer than us, cut off, or of our number but with other tables."""
    if connection.pragma("application_id") != APPLICATION_ID:
        raise problems.not_a_dossier(path)
    version = schema_version(connection)
    if version > LATEST:
        raise problems.too_new(path, version)
    _check_length(connection, path)
    if version == LATEST and not fits(connection):
        raise problems.other_tables(path)
    # The root of every table: what hangs below it is read when it is wanted, and by the full check.
    query = "select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'"
    for (table,) in connection.query(query):
        connection.query(f'select 1 from "{table}" limit 1')  # noqa: S608 - a name of the schema


def _check_length(connection: Connection, path: Path) -> None:
    place = connection.path
    if log_of(place).exists():  # it may hold pages that the file does not have yet
        return
    pages, size = cast("int", connection.pragma("page_count")), cast("int", connection.pragma("page_size"))
    if pages * size > place.stat().st_size:
        raise problems.damaged(path)


def is_up_to_date(connection: Connection) -> bool:
    """Whether the file can be read and searched as it is."""
    return schema_version(connection) == LATEST and is_current(connection)


def bring_up_to_date(connection: Connection, before_migration: Callable[[Connection], None]) -> None:
    """Bring a file to the newest schema, and take its lock. What is raised leaves it as it was."""
    version = schema_version(connection)
    if version < LATEST:
        before_migration(connection)
        with connection.transaction():
            migrate(connection, since=version)
    # The lock is taken by the first write; nobody else may come between.
    with connection.transaction():
        ensure(connection)
