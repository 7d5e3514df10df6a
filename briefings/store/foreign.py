"""Databases of other programs that are encrypted in the format of SQLCipher 4: read, never written.

Their tables come out as names, columns and rows; what these mean for a dossier is decided elsewhere.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import apsw

from briefings.store import problems
from briefings.store.keys import into
from briefings.store.problems import refusals

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefings.store.keys import Key

Value = None | int | float | str | bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: its name, the names of its columns, and how many rows it has."""

    name: str
    columns: tuple[str, ...]
    rows: int


def opens(path: Path, passphrase: str) -> bool:
    """Whether this is such a file and the passphrase is its own. Takes a tenth of a second."""
    with closing(_keyed(path, passphrase)) as engine:
        try:
            engine.execute("select count(*) from sqlite_schema").fetchall()
        except apsw.Error:
            return False
    return True


def application_id(path: Path, passphrase: str) -> int:
    """The number by which programs mark their files. Raises WrongPassphraseError or NotADossierError."""
    with _reading(path, passphrase) as engine:
        return int(engine.pragma("application_id"))


def tables(path: Path, passphrase: str) -> tuple[Table, ...]:
    """The tables by name. Raises WrongPassphraseError or NotADossierError."""
    with _reading(path, passphrase) as engine:
        named = "select name from sqlite_schema where type = 'table' and name not glob 'sqlite_*' order by name"
        return tuple(_table(engine, str(name)) for (name,) in engine.execute(named).fetchall())


def rows(path: Path, passphrase: str, table: str) -> Iterator[tuple[Value, ...]]:
    """Every row of a table, in the order of its columns. Raises WrongPassphraseError or NotADossierError."""
    with _reading(path, passphrase) as engine:
        yield from engine.execute(f"select * from {_quoted(table)}")  # noqa: S608 - quoted as the engine quotes names


def convert(path: Path, passphrase: str, target: Path, key: Key | None) -> None:
    """Write all of it to a new file in our own format, under a key or none. Raises CannotWriteError too."""
    if target.exists():
        raise problems.already_there(target)
    with _reading(path, passphrase) as engine, refusals(target):
        engine.execute("vacuum into ?", (into(target, key),))


def _table(engine: apsw.Connection, name: str) -> Table:
    columns = engine.execute("select name from pragma_table_info(?) order by cid", (name,)).fetchall()
    ((count,),) = engine.execute(f"select count(*) from {_quoted(name)}").fetchall()  # noqa: S608 - quoted as above
    return Table(name=name, columns=tuple(str(column) for (column,) in columns), rows=cast("int", count))


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


@contextmanager
def _reading(path: Path, passphrase: str) -> Iterator[apsw.Connection]:
    if not path.is_file():
        raise problems.not_there(path)
    with closing(_keyed(path, passphrase)) as engine, refusals(path, encrypted=True):
        engine.execute("select count(*) from sqlite_schema").fetchall()
        yield engine


def _keyed(path: Path, passphrase: str) -> apsw.Connection:
    # Nothing may be written beside a file that is not ours: no log, no lock.
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    with refusals(path):
        engine = apsw.Connection(f"{path.absolute().as_uri()}?mode=ro&immutable=1", flags=flags)
    for name, value in (("cipher", "sqlcipher"), ("legacy", 4)):
        engine.pragma(name, value)
    engine.pragma("hexkey", passphrase.encode("utf-8", "surrogatepass").hex())
    engine.pragma("temp_store", "memory")
    engine.pragma("trusted_schema", value=False)
    return engine
