"""Making and opening dossier files: what a file is before it is touched, and every refusal. No records here."""

from __future__ import annotations

import os
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from briefings.store import keys, problems
from briefings.store.connection import Connection
from briefings.store.fit import fits
from briefings.store.keys import new_key
from briefings.store.migrations import APPLICATION_ID, LATEST, migrate
from briefings.store.search.tables import ensure

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.store.keys import Key

_ASKED = "It was opened for reading only."
_MAY_NOT_BE_WRITTEN = "The file or its folder may not be written."

_PLAIN = b"SQLite format 3\0"
# Page size 4096 and the room that the cipher reserves on each page stay readable in an encrypted file.
_ENCRYPTED = (b"\x10\x00", b"\x40\x40\x20\x20")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFile:
    """A connection that is ready for records. `held` is what closing lets go of, a copy in a temporary folder too."""

    connection: Connection
    encrypted: bool
    read_only: bool
    held: ExitStack
    why_read_only: str = ""

    def close(self) -> None:
        """Let go of the file."""
        self.held.close()


def create_file(
    path: Path, passphrase: str | None, fill: Callable[[Connection], None], *, vfs: str | None = None
) -> OpenFile:
    """A new dossier, filled in the transaction that makes it: after a failure there is no file.

    Raises CannotWriteError where something stands there already or nothing may be written, and BadInputError where the
    passphrase is empty.
    """
    key = None if passphrase is None else new_key(passphrase)
    path = path.resolve()  # the engine puts the log beside the file itself, not beside a link to it
    if path.exists() and (not path.is_file() or path.stat().st_size):
        raise problems.already_there(path)
    with ExitStack() as held:
        connection = Connection(path, key=key, vfs=vfs)
        held.callback(connection.close)
        with connection.transaction():
            held.callback(_drop, path, connection)  # only now is the file ours
            migrate(connection, since=0)
            fill(connection)
        connection.pragma("journal_mode", "wal")  # only now: until the commit the file is empty
        held.pop_all()
    kept = ExitStack()
    kept.callback(connection.close)
    return OpenFile(connection=connection, encrypted=key is not None, read_only=False, held=kept)


def open_file(
    path: Path,
    passphrase: str | None,
    *,
    read_only: bool,
    key: Key | None = None,
    recovery_key: str | None = None,
    vfs: str | None = None,
    before_migration: Callable[[Connection], None] = lambda _: None,
) -> OpenFile:
    """A dossier that exists, brought to the newest schema. A key derived before goes before the passphrase, and a
    recovery key before both. `before_migration` may put a file of an older schema aside.

    Raises NotADossierError, WrongPassphraseError, DossierTooNewError, DossierInUseError or CannotWriteError.
    """
    path = path.resolve()
    encrypted = _is_encrypted(path)
    if encrypted and recovery_key is not None:
        key = keys.typed(recovery_key, path, vfs=vfs)
    if encrypted and key is None and not passphrase:
        raise problems.passphrase_missing(path)
    writable = os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)
    place, mode = path, "rw" if writable else "immutable"
    with ExitStack() as held:
        if not writable and _log(path).exists():
            # The last edits stand in the log, which cannot be read without writing beside it.
            place, mode = _copied(path, held), "rw"
        connection = Connection(
            place,
            passphrase=passphrase if encrypted else None,
            key=key if encrypted else None,
            mode=mode,
            vfs=vfs,
        )
        held.callback(connection.close)
        _check(connection, path, place)
        if read_only or not writable:
            connection.pragma("query_only", 1)
        else:
            _bring_up_to_date(connection, before_migration)
        return OpenFile(
            connection=connection,
            encrypted=encrypted,
            read_only=read_only or not writable,
            why_read_only=_MAY_NOT_BE_WRITTEN if not writable else _ASKED if read_only else "",
            held=held.pop_all(),
        )


def schema_version(connection: Connection) -> int:
    """The version of the schema that the file has."""
    return cast("int", connection.pragma("user_version"))


def _is_encrypted(path: Path) -> bool:
    """Look at the first bytes; raise where they are no dossier's."""
    try:
        with path.open("rb") as file:
            head = file.read(24)
    except FileNotFoundError as problem:
        raise problems.not_there(path) from problem
    except IsADirectoryError as problem:
        raise problems.not_a_dossier(path) from problem
    except OSError as problem:
        raise problems.cannot_read(path) from problem
    if head.startswith(_PLAIN):
        return False
    if (head[16:18], head[20:24]) == _ENCRYPTED:
        return True
    raise problems.not_a_dossier(path)


def _check(connection: Connection, path: Path, place: Path) -> None:
    """Refuse what is another program's, newer than us, cut off, or of our number but with other tables."""
    if connection.pragma("application_id") != APPLICATION_ID:
        raise problems.not_a_dossier(path)
    version = schema_version(connection)
    if version > LATEST:
        raise problems.too_new(path, version)
    pages, size = cast("int", connection.pragma("page_count")), cast("int", connection.pragma("page_size"))
    log = _log(place)
    if pages * size > place.stat().st_size and not (log.exists() and log.stat().st_size):
        raise problems.damaged(path)
    if version == LATEST and not fits(connection):
        raise problems.other_tables(path)


def _bring_up_to_date(connection: Connection, before_migration: Callable[[Connection], None]) -> None:
    version = schema_version(connection)
    if version < LATEST:
        before_migration(connection)
        with connection.transaction():
            migrate(connection, since=version)
    # The lock is taken by the first write; nobody else may come between.
    with connection.transaction():
        ensure(connection)


def _log(path: Path) -> Path:
    return Path(f"{path}-wal")


def _copied(path: Path, held: ExitStack) -> Path:
    """The file and its log in a folder where they may be written; encrypted pages stay encrypted."""
    import shutil  # noqa: PLC0415 - slow, and hardly ever needed
    import tempfile  # noqa: PLC0415 - the same

    folder = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="chancery-")))
    for original in (path, _log(path)):
        shutil.copyfile(original, folder / original.name)
    return folder / path.name


def _drop(path: Path, connection: Connection) -> None:
    """Take an unfinished file away."""
    connection.close()
    for leftover in (path, _log(path), Path(f"{path}-journal")):
        with suppress(OSError):
            leftover.unlink(missing_ok=True)
