"""A copy of an open dossier under another name: a dossier of its own, also under another passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from briefings.errors import CannotWriteError
from briefings.store import durable, problems
from briefings.store.connection import Connection
from briefings.store.copying import contents_of
from briefings.store.keys import into
from briefings.store.problems import refusals

if TYPE_CHECKING:
    from pathlib import Path

    from briefings.store.keys import Key


def save_copy(connection: Connection, target: Path, key: Key | None) -> None:
    """Write everything to a new file under a key, or plain where there is none. It gets an identity of its own, so that
    its backups are not taken for those of the first.

    Raises CannotWriteError where something stands there or it cannot be written, and NotADossierError where the copy is
    not what was written; then there is no copy.
    """
    if target.exists():
        raise problems.already_there(target)
    temporary = target.with_name(f".{target.name}.part")
    try:
        durable.drop(temporary)
        _write(connection, temporary, key)
        copy = Connection(temporary, key=key, mode="rw", vfs=connection.vfs)
        try:
            if copy.query("pragma quick_check(1)") != [("ok",)] or contents_of(copy) != contents_of(connection):
                raise problems.copy_differs(target)
            copy.run("update file set uuid = ?", (str(uuid4()),))
            copy.pragma("journal_mode", "wal")
        finally:
            copy.close()
        if target.exists():
            raise problems.already_there(target)
        durable.put_in_place(temporary, target)
    except OSError as problem:
        raise problems.not_copied(target, problems.why(problem)) from problem
    finally:
        durable.drop(temporary)


def _write(connection: Connection, target: Path, key: Key | None) -> None:
    """Everything in a new file. The engine takes that for writing, which a dossier that is only read forbids."""
    forbidden = connection.pragma("query_only")
    connection.pragma("query_only", 0)
    try:
        with refusals(target):
            connection.engine.execute("vacuum into ?", (into(target, key),)).fetchall()
    except CannotWriteError as problem:
        raise problems.not_copied(target, problems.why(problem)) from problem
    finally:
        connection.pragma("query_only", forbidden)
