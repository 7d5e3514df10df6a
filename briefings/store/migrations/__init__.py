"""Bringing a file to the newest version of the schema: one module per version, each left as it is once released.

sqlite-utils is imported here and nowhere else: it takes a tenth of a second, for which only new and old files wait.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from briefings.store import links
from briefings.store.migrations.triggers import install_triggers
from briefings.store.problems import refusals
from briefings.store.search.tables import ensure
from briefings.store.tally import make_tally

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from briefings.store.connection import Connection

APPLICATION_ID = 0x43484E43  # "CHNC"
LATEST = 3


def migrate(connection: Connection, *, since: int) -> None:
    """Run every step after version `since` (0 is an empty file). The caller holds the transaction."""
    from sqlite_utils import Database  # noqa: PLC0415 - too slow for every start

    from briefings.store.dbapi import DbApiConnection  # noqa: PLC0415 - serves sqlite-utils only
    from briefings.store.migrations import version_1, version_2, version_3  # noqa: PLC0415 - the same

    steps = (version_1.migrate, version_2.migrate, version_3.migrate)
    # The face is as much of a connection as sqlite-utils asks for, not the standard library's class.
    face = cast("sqlite3.Connection", DbApiConnection(connection.engine))
    database = Database(face, execute_plugins=False)
    with _engine_errors(connection):
        for step in steps[since:]:
            step(database)
    install_triggers(connection)
    make_tally(connection)
    if since:
        links.rebuild(connection)
    ensure(connection)
    connection.pragma("application_id", APPLICATION_ID)
    connection.pragma("user_version", LATEST)


@contextmanager
def _engine_errors(connection: Connection) -> Iterator[None]:
    """What the engine has reported goes on as a refusal, not in the guise that sqlite-utils wants."""
    import sqlite3  # noqa: PLC0415 - serves sqlite-utils only

    try:
        yield
    except sqlite3.Error as problem:
        with refusals(connection.path):
            raise (problem.__cause__ or problem) from problem
