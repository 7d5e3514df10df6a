"""The face that sqlite-utils asks of a connection (a part of DB-API 2.0) on the engine. Only migrations go through it.

Kept apart from `connection.py` because sqlite-utils expects the exceptions of the standard library.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import apsw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefings.store.connection import Row, SqlValue

_COUNTERPARTS: tuple[tuple[type[apsw.Error], type[sqlite3.Error]], ...] = (
    (apsw.ConstraintError, sqlite3.IntegrityError),
    (apsw.MismatchError, sqlite3.IntegrityError),
    (apsw.CorruptError, sqlite3.DatabaseError),
    (apsw.NotADBError, sqlite3.DatabaseError),
    (apsw.TooBigError, sqlite3.DataError),
    (apsw.Error, sqlite3.OperationalError),
)
Description = tuple[tuple[str, None, None, None, None, None, None], ...]


def _counterpart(problem: apsw.Error) -> sqlite3.Error:
    return next(theirs for ours, theirs in _COUNTERPARTS if isinstance(problem, ours))(str(problem))


class Cursor:
    """One statement and its rows."""

    def __init__(self, connection: DbApiConnection) -> None:
        self.connection = connection
        self.description: Description | None = None
        self.rowcount = -1
        self.lastrowid = 0
        self._cursor = connection.engine.cursor()

    def execute(self, statement: str, values: Sequence[SqlValue] | dict[str, SqlValue] = ()) -> Cursor:
        """Run one statement, or several in one text where there are no values."""
        engine = self.connection.engine
        before = engine.total_changes()
        self.description = None
        # The engine tells the columns of an empty answer nowhere else.
        self._cursor.exec_trace = self._note_columns
        try:
            self._cursor.execute(statement, values or None)
        except apsw.Error as problem:
            raise _counterpart(problem) from problem
        finally:
            self._cursor.exec_trace = None  # a cycle would keep the cursor, and the table, busy
        self.rowcount = engine.total_changes() - before
        self.lastrowid = engine.last_insert_rowid()
        return self

    def executemany(self, statement: str, rows: Iterable[Sequence[SqlValue]]) -> Cursor:
        """Run one statement for each row of values."""
        try:
            self._cursor.executemany(statement, rows).fetchall()
        except apsw.Error as problem:
            raise _counterpart(problem) from problem
        return self

    def _note_columns(self, cursor: apsw.Cursor, _statement: str, _values: object) -> bool:
        columns = tuple((str(column[0]), None, None, None, None, None, None) for column in cursor.get_description())
        self.description = columns or None
        return True

    def fetchone(self) -> Row | None:
        """The next row."""
        row: Row | None = self._cursor.fetchone()
        return row

    def fetchall(self) -> list[Row]:
        """All rows that are left."""
        return self._cursor.fetchall()

    def __iter__(self) -> Iterator[Row]:
        return iter(self._cursor)

    def close(self) -> None:
        """Drop the rows that are left."""
        self._cursor.close()


class DbApiConnection:
    """A connection as sqlite-utils wants it; outside of `begin` every statement commits by itself."""

    isolation_level = None
    row_factory = None

    def __init__(self, engine: apsw.Connection) -> None:
        self.engine = engine

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self.engine.in_transaction

    def cursor(self) -> Cursor:
        """A new cursor."""
        return Cursor(self)

    def execute(self, statement: str, values: Sequence[SqlValue] | dict[str, SqlValue] = ()) -> Cursor:
        """Run one statement with a cursor of its own."""
        return Cursor(self).execute(statement, values)

    def executemany(self, statement: str, rows: Iterable[Sequence[SqlValue]]) -> Cursor:
        """Run one statement for each row with a cursor of its own."""
        return Cursor(self).executemany(statement, rows)
