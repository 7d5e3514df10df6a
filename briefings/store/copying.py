"""A copy of an open dossier under the same key, made in slices beside the work that goes on. Where it goes and whether
it is kept is decided in `backups.py`.

Writes between two slices reach the copy too: the engine sees to that for writes of the same connection.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from briefings.store import durable
from briefings.store.connection import Connection, Row
from briefings.store.problems import copy_differs, refusals

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


SLICE = 500
"""Pages of a slice: two megabytes, some milliseconds."""
_COPIED, _COUNTED = 0.9, 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What must be the same in a copy: schema, the journal's last step, and the number of rows of each table."""

    application: int
    version: int
    last: tuple[Row, ...]
    rows: Mapping[str, int]


class Copying:
    """One copy in the making. Call `step` until it is `copied`, then `check`; or `drop` it at any time."""

    def __init__(self, source: Connection, target: Path) -> None:
        """Begin a copy at `target`, where nothing stands. Raises CannotWriteError."""
        self._source = source
        self.target = target
        self._pages = cast("int", source.pragma("page_count"))
        self._done_pages = 0
        self._contents: Contents | None = None
        self._counting: Iterator[Contents | None] | None = None
        self._changes = -1
        self._copy: Connection | None = twin(source, target)
        try:
            # The copy counts only when it is whole, so it needs no log of its own.
            self._copy.pragma("journal_mode", "off")
            self._copy.pragma("synchronous", "off")
            target.chmod(0o600)
            with refusals(target):
                self._backup = self._copy.engine.backup("main", source.engine, "main")
        except BaseException:
            self.drop()
            raise

    @property
    def copied(self) -> bool:
        """Whether every page is in the copy."""
        return self._contents is not None

    def step(self, pages: int = SLICE) -> float:
        """Copy some pages more, or count the rows of a table. Returns the share that is done, 0 to 1."""
        if self.copied:
            return 1.0
        with refusals(self.target):
            if self._done_pages + pages < self._pages:
                self._backup.step(pages)
                self._done_pages += pages
                return _COPIED * self._done_pages / self._pages
            contents = self._counted()
            if contents is None:
                return _COUNTED
            self._backup.step(-1)
            self._let_go()
        self._contents = contents
        return 1.0

    def check(self) -> None:
        """Bring the copy to the disk, open it and compare. Touches the copy alone, so another thread may do it.

        Raises NotADossierError where it is not what was copied, and OSError.
        """
        durable.sync_file(self.target)
        connection = twin(self._source, self.target, mode="immutable")
        try:
            sound = connection.query("pragma quick_check(1)") == [("ok",)]
            if not sound or self._contents != contents_of(connection):
                raise copy_differs(self.target)
        finally:
            connection.close()

    def drop(self) -> None:
        """Give up and take away what there is."""
        self._let_go()
        durable.drop(self.target)

    def _counted(self) -> Contents | None:
        """Count one table more; from the start where something was written meanwhile. None until all are counted."""
        changes = self._source.engine.total_changes()
        if self._counting is None or changes != self._changes:
            self._counting, self._changes = _counted(self._source), changes
        return next(self._counting)

    def _let_go(self) -> None:
        if self._copy is not None:
            backup = getattr(self, "_backup", None)
            if backup is not None:
                backup.close(True)
            self._copy.close()
            self._copy = None


def twin(connection: Connection, path: Path, *, mode: str = "rwc") -> Connection:
    """Another file under the same key and through the same layer. Raises what `Connection` raises."""
    return Connection(path, key=connection.key, mode=mode, vfs=connection.vfs)


def contents_of(connection: Connection) -> Contents:
    """What is in an open file, for comparison. Raises NotADossierError where it cannot be read."""
    return next(one for one in _counted(connection) if one is not None)


def _counted(connection: Connection) -> Iterator[Contents | None]:
    """Count table by table, with None after each but the last."""
    rows: dict[str, int] = {}
    for table in tables(connection):
        rows[table] = cast("int", connection.value(f'select count(*) from "{table}"'))  # noqa: S608 - a name of the schema
        yield None
    query = "select number, ended, label from step order by number desc limit 1"
    yield Contents(
        application=cast("int", connection.pragma("application_id")),
        version=cast("int", connection.pragma("user_version")),
        last=tuple(connection.query(query)),
        rows=rows,
    )


def tables(connection: Connection) -> list[str]:
    """The tables that hold rows of ours, the inside of the search left out, by name."""
    found = connection.query("select name, sql from sqlite_schema where type = 'table' order by name")
    virtual = tuple(f"{name}_" for name, sql in found if str(sql).casefold().startswith("create virtual"))
    plain = (str(name) for name, sql in found if not str(sql).casefold().startswith("create virtual"))
    return [name for name in plain if not name.startswith(("sqlite_", *virtual))]
