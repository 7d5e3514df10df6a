"""One connection to a dossier file: keys, pragmas, queries, transactions. It knows nothing of what is in it.

The engine is SQLite with sqlite3mc, through apsw. Every error of the engine leaves here as a `BriefingsError` that a
user can act on, or as the engine's own where the fault is ours.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import apsw

from briefings.store import durable
from briefings.store.keys import Key, derive, into, new_key
from briefings.store.problems import cannot_replace, damaged, in_use, refusals
from briefings.store.recognising import log_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from briefings.errors import BriefingsError

SqlValue = None | int | float | str
Row = tuple[SqlValue, ...]

CIPHER = (("cipher", "aegis"), ("algorithm", "aegis-256"))
"""What the engine is told before the key, in this order."""


class Connection:
    """One open file. Not for use by two threads at a time."""

    def __init__(
        self,
        path: Path,
        *,
        passphrase: str | None = None,
        key: Key | None = None,
        mode: str = "rwc",
        vfs: str | None = None,
        contents: bytes | None = None,
        named: Path | None = None,
    ) -> None:
        """Open `path`; `mode` is "rwc" (create), "rw" or "immutable" (read-only, and nothing may change it meanwhile).

        `key` opens at once, a passphrase after its key has been derived. `vfs` names the layer through which the engine
        reaches files, where it is not the system's own; an encrypted file needs one that begins with multipleciphers.
        Where `contents` are given, these are worked on, in memory. `named` is the file that errors speak of, where
        `path` is a copy of it.
        Raises WrongPassphraseError, NotADossierError, DossierInUseError or CannotWriteError.
        """
        self._path, self._named, self._vfs = path, named or path, vfs
        self.key = key
        if key is None and passphrase is not None:
            exists = path.exists() and path.stat().st_size
            self.key = derive(path, passphrase, vfs=vfs) if exists else new_key(passphrase)
        self._engine = self._opened(mode, contents)
        self._changes_before = 0

    def _opened(self, mode: str, contents: bytes | None = None) -> apsw.Connection:
        options = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI
        place = ":memory:" if contents is not None else f"{self._path.absolute().as_uri()}?{options}"
        with refusals(self._named):
            engine = apsw.Connection(place, flags=flags, vfs=self._vfs)
        try:
            if contents is not None:
                engine.deserialize("main", contents)
            self._unlock(engine)
        except BaseException:
            engine.close()
            raise
        return engine

    def _unlock(self, engine: apsw.Connection) -> None:
        """Give the key before anything is read, then take hold of the file by a first read."""
        with refusals(self._named, encrypted=self.key is not None):
            if self.key is not None:
                for name, value in CIPHER:
                    engine.pragma(name, value)
                engine.pragma("key", self.key.written)
            engine.pragma("temp_store", "memory")  # a temporary file would hold plain text
            engine.pragma("locking_mode", "exclusive")
            engine.pragma("trusted_schema", value=False)
            engine.execute("select count(*) from sqlite_schema").fetchall()
            engine.pragma("synchronous", "full")
            engine.pragma("foreign_keys", value=True)

    @property
    def path(self) -> Path:
        """Where the file is that the engine works on."""
        return self._path

    @property
    def vfs(self) -> str | None:
        """The layer through which the engine reaches files; None is the system's own."""
        return self._vfs

    @property
    def engine(self) -> apsw.Connection:
        """The engine's own connection, for the face that sqlite-utils needs."""
        return self._engine

    def pragma(self, name: str, value: SqlValue = None) -> SqlValue:
        """Read a pragma, or set it where a value is given."""
        with refusals(self._named):
            answer: SqlValue = self._engine.pragma(name) if value is None else self._engine.pragma(name, value)
            return answer

    def query(self, statement: str, values: Sequence[SqlValue] = ()) -> list[Row]:
        """Every row of the answer."""
        with refusals(self._named):
            return self._engine.execute(statement, values).fetchall()

    def value(self, statement: str, values: Sequence[SqlValue] = ()) -> SqlValue:
        """The first column of the first row; None where there is no row."""
        with refusals(self._named):
            row: Row | None = self._engine.execute(statement, values).fetchone()
            return row[0] if row else None

    def run(self, statement: str, values: Sequence[SqlValue] = ()) -> None:
        """One statement whose answer does not matter."""
        with refusals(self._named):
            self._engine.execute(statement, values).fetchall()

    def many(self, statement: str, rows: Iterable[Sequence[SqlValue]]) -> None:
        """One statement for each row of values."""
        with refusals(self._named):
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

    @property
    def changes(self) -> int:
        """A number that grows with every row that is written, and with every new key."""
        with refusals(self._named):
            return self._changes_before + self._engine.total_changes()

    def fold_in_log(self) -> None:
        """Bring everything from the log into the file, and both to the disk. Raises OSError or DossierInUseError."""
        self.query("pragma wal_checkpoint(truncate)")
        log = log_of(self._path)
        if log.exists():
            durable.sync_file(log)
            if log.stat().st_size:
                raise in_use(self._named)

    def written_anew(self, key: Key | None, *, check: Callable[[Connection], None]) -> None:
        """Write the whole file again under another key, or none, and go on with that one.

        The new file is made beside the old one, checked, and takes its name in one move: at every moment there is one
        whole file under the name. What is raised before leaves the old file in use. Raises CannotWriteError,
        NotADossierError where the new file is not what was written, and DossierInUseError.
        """
        new = self._path.with_name(f".{self._path.name}.{os.urandom(4).hex()}.new")
        try:
            with refusals(new):
                self._engine.execute("vacuum into ?", (into(new, key),))
            other = Connection(new, key=key, mode="rw", vfs=self._vfs, named=self._path)
            try:
                check(other)
            finally:
                other.close()
            self._take_place(new, key)
        except OSError as problem:
            raise cannot_replace(self._named) from problem
        finally:
            durable.drop(new)

    def _take_place(self, new: Path, key: Key | None) -> None:
        """Move a finished file over ours and open that."""
        new.chmod(self._path.stat().st_mode & 0o7777)
        # An old log that a power cut brings back would be taken for that of the new file.
        self.fold_in_log()
        self._changes_before = self.changes + 1
        if os.name == "nt":  # it moves nothing over a file that is open
            self._engine.close()
        try:
            durable.put_in_place(new, self._path)
            self.key = key
        finally:
            # Only now, so that nobody else can have written to the old file before the move.
            self._engine.close()
            self._reopen()

    def _reopen(self) -> None:
        """Go on with the file that stands there now; where it cannot be had whole, stay closed."""
        self._engine = self._opened("rw")
        try:
            self.pragma("journal_mode", "wal")
            with self.transaction():
                pass
        except BaseException:
            # Half opened, an encrypted file would be written so that no passphrase opens it again.
            self._engine.close()
            raise

    def damaged(self) -> BriefingsError:
        """What to raise where a row cannot be what was written."""
        return damaged(self._named)

    def close(self) -> None:
        """Let go of the file; the write-ahead log is folded into it. Twice does no harm."""
        self._engine.close()
