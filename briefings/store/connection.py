"""One connection to a dossier file: keys, pragmas, queries, transactions. It knows nothing of what is in it.

The engine is SQLite with sqlite3mc, through apsw. Every error of the engine leaves here as a `BriefingsError` that a
user can act on, or as the engine's own where the fault is ours.
"""

from __future__ import annotations

import unicodedata
from contextlib import contextmanager
from typing import TYPE_CHECKING

import apsw

from briefings.store.problems import damaged, refusals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from briefings.errors import BriefingsError

SqlValue = None | int | float | str
Row = tuple[SqlValue, ...]

# The costs are not written in the file: they belong to the format, and other costs could not open it. Order matters.
CIPHER = (("cipher", "aegis"), ("algorithm", "aegis-256"), ("tcost", 3), ("mcost", 64 * 1024), ("pcost", 1))


class Connection:
    """One open file. Not for use by two threads at a time."""

    def __init__(self, path: Path, *, passphrase: str | None = None, mode: str = "rwc") -> None:
        """Open `path`; `mode` is "rwc" (create), "rw" or "immutable" (read-only, and nothing may change it meanwhile).

        Raises WrongPassphraseError, NotADossierError, DossierInUseError or CannotWriteError.
        """
        self._path = path
        options = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI
        with refusals(path):
            self._engine = apsw.Connection(f"{path.absolute().as_uri()}?{options}", flags=flags)
        try:
            self._unlock(passphrase)
        except BaseException:
            self._engine.close()
            raise

    def _unlock(self, passphrase: str | None) -> None:
        """Give the key before anything is read, then take hold of the file by a first read."""
        with refusals(self._path, encrypted=passphrase is not None):
            if passphrase is not None:
                for name, value in CIPHER:
                    self._engine.pragma(name, value)
                # Composed form, so that one passphrase typed on two systems is one key.
                self._engine.pragma("hexkey", unicodedata.normalize("NFC", passphrase).encode().hex())
            self._engine.pragma("temp_store", "memory")  # a temporary file would hold plain text
            self._engine.pragma("locking_mode", "exclusive")
            self._engine.pragma("trusted_schema", value=False)
            self._engine.execute("select count(*) from sqlite_schema").fetchall()
            self._engine.pragma("synchronous", "full")
            self._engine.pragma("foreign_keys", value=True)

    @property
    def engine(self) -> apsw.Connection:
        """The engine's own connection, for the face that sqlite-utils needs."""
        return self._engine

    def pragma(self, name: str, value: SqlValue = None) -> SqlValue:
        """Read a pragma, or set it where a value is given."""
        with refusals(self._path):
            answer: SqlValue = self._engine.pragma(name) if value is None else self._engine.pragma(name, value)
            return answer

    def query(self, statement: str, values: Sequence[SqlValue] = ()) -> list[Row]:
        """Every row of the answer."""
        with refusals(self._path):
            return self._engine.execute(statement, values).fetchall()

    def value(self, statement: str, values: Sequence[SqlValue] = ()) -> SqlValue:
        """The first column of the first row; None where there is no row."""
        with refusals(self._path):
            row: Row | None = self._engine.execute(statement, values).fetchone()
            return row[0] if row else None

    def run(self, statement: str, values: Sequence[SqlValue] = ()) -> None:
        """One statement whose answer does not matter."""
        with refusals(self._path):
            self._engine.execute(statement, values).fetchall()

    def many(self, statement: str, rows: Iterable[Sequence[SqlValue]]) -> None:
        """One statement for each row of values."""
        with refusals(self._path):
            self._engine.executemany(statement, rows).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: whatever is raised inside, or by the commit, leaves the file as it was."""
        self.run("begin immediate")
        try:
            yield
            self.run("commit")
        except BaseException:
            if self._engine.in_transaction:  # a full disk has rolled back by itself
                self._engine.execute("rollback").fetchall()
            raise

    def damaged(self) -> BriefingsError:
        """What to raise where a row cannot be what was written."""
        return damaged(self._path)

    def close(self) -> None:
        """Let go of the file; the write-ahead log is folded into it. Twice does no harm."""
        self._engine.close()
