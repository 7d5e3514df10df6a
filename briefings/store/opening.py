"""Making and opening dossier files: in place or as a copy, with which key, and why one may not be edited."""

from __future__ import annotations

import os
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.errors import DossierInUseError, WrongPassphraseError
from briefings.store import keys, problems
from briefings.store.checking import bring_up_to_date, check, is_up_to_date
from briefings.store.connection import Connection
from briefings.store.keys import new_key
from briefings.store.media import medium_of
from briefings.store.migrations import migrate
from briefings.store.recognising import is_encrypted, log_of
from briefings.store.working_copy import WorkingCopy, own_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.store.keys import Key

_ASKED = "It was opened for reading only."
_MAY_NOT_BE_WRITTEN = "The file or its folder may not be written."

_IN_USE = "It is open in another window or program, so it is shown as it stood when it was opened here."
_TRIES, _PAUSE = 4, 0.02  # in seconds
_PATIENCE = 2_000  # in milliseconds


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFile:
    """A connection that is ready for records. `held` is what closing lets go of, a copy in a temporary folder too."""

    connection: Connection
    encrypted: bool
    read_only: bool
    held: ExitStack
    why_read_only: str = ""
    working: WorkingCopy | None = None

    def close(self) -> None:
        """Let go of the file."""
        self.held.close()


def create_file(
    path: Path,
    passphrase: str | None,
    fill: Callable[[Connection], None],
    *,
    vfs: str | None = None,
    working: Path | None = None,
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
        copy = _worked_on_elsewhere(path, working, held, new=True)
        connection = Connection(copy.place if copy else path, key=key, vfs=vfs, named=path)
        held.callback(connection.close)
        with connection.transaction():
            held.callback(_drop, connection.path, connection)  # only now is the file ours
            # Whoever came at the same moment looks at the empty file for an instant more.
            connection.engine.set_busy_timeout(_PATIENCE)
            migrate(connection, since=0)
            fill(connection)
        connection.pragma("journal_mode", "wal")  # only now: until the commit the file is empty
        if copy:
            copy.write_back(connection)
        held.pop_all()
    kept = ExitStack()
    if copy:
        kept.callback(copy.release)
    kept.callback(connection.close)
    return OpenFile(connection=connection, encrypted=key is not None, read_only=False, held=kept, working=copy)


def open_file(
    path: Path,
    passphrase: str | None,
    *,
    read_only: bool,
    key: Key | None = None,
    recovery_key: str | None = None,
    vfs: str | None = None,
    working: Path | None = None,
    before_migration: Callable[[Connection], None] = lambda _: None,
) -> OpenFile:
    """A dossier that exists, brought to the newest schema. A key derived before goes before the passphrase, and a
    recovery key before both. `before_migration` may put a file of an older schema aside. `working` is the folder for
    copies of dossiers that are not worked on where they are; None is this user's own.

    Raises NotADossierError, WrongPassphraseError, DossierTooNewError, DossierInUseError or CannotWriteError.
    """
    path = path.resolve()
    why = _ASKED if read_only else ""
    if path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        why = _MAY_NOT_BE_WRITTEN
    with ExitStack() as held:
        copy = None if why else _worked_on_elsewhere(path, working, held)
        key = _key_of(copy.place if copy else path, passphrase, key, recovery_key, vfs)
        try:
            connection, why = _in_place_or_copied(path, copy, key, held, why=why, vfs=vfs)
        except WrongPassphraseError as problem:
            wrong = problems.wrong_passphrase if recovery_key is None else problems.wrong_recovery_key
            raise wrong(path) from problem
        if why:
            connection.pragma("query_only", 1)
        else:
            bring_up_to_date(connection, before_migration)
        if copy:
            copy.settled(connection)
        return OpenFile(
            connection=connection,
            encrypted=key is not None,
            read_only=bool(why),
            why_read_only=why,
            held=held.pop_all(),
            working=copy,
        )


def _worked_on_elsewhere(path: Path, root: Path | None, held: ExitStack, *, new: bool = False) -> WorkingCopy | None:
    """A copy on this device, where the dossier lies on something that is not worked on in place."""
    medium = medium_of(path)
    if medium is None:
        return None
    copy = WorkingCopy.take(path, medium, root or own_folder(), new=new)
    held.callback(copy.release)
    return copy


def _key_of(
    path: Path, passphrase: str | None, key: Key | None, recovery_key: str | None, vfs: str | None
) -> Key | None:
    """The key that shall open the file; None where it needs none."""
    if not is_encrypted(path, passphrase, vfs=vfs):
        return None
    if recovery_key is not None:
        return keys.typed(recovery_key, path, vfs=vfs)
    if key is None and not passphrase:
        raise problems.passphrase_missing(path)
    return key or keys.derive(path, passphrase or "", vfs=vfs)


def _in_place_or_copied(
    path: Path, copy: WorkingCopy | None, key: Key | None, held: ExitStack, *, why: str, vfs: str | None
) -> tuple[Connection, str]:
    """The file itself, or a copy where it can be read in no other way; and why it may not be edited."""
    if why == _MAY_NOT_BE_WRITTEN:
        if not log_of(path).exists():
            connection = _held(Connection(path, key=key, mode="immutable", vfs=vfs), held)
            check(connection, path)
            if is_up_to_date(connection):
                return connection, why
            held.pop_all().close()
        return _copied(path, key, held, vfs), why
    if why and medium_of(path):
        return _copied(path, key, held, vfs), why
    try:
        connection = _held(_taken(copy.place if copy else path, path, key, vfs, patient=not why), held)
    except DossierInUseError:
        if not why:
            raise
        return _copied(path, key, held, vfs), _IN_USE
    check(connection, path)
    if why and not is_up_to_date(connection):
        held.pop_all().close()
        return _copied(path, key, held, vfs), why
    return connection, why


def _taken(place: Path, path: Path, key: Key | None, vfs: str | None, *, patient: bool) -> Connection:
    """The file with its lock. Of two that come at the same moment each may see the other first: then try again."""
    for _ in range(_TRIES if patient else 0):
        with suppress(DossierInUseError):
            return Connection(place, key=key, mode="rw", vfs=vfs, named=path)
        time.sleep(_PAUSE * (1 + os.urandom(1)[0] / 64))
    return Connection(place, key=key, mode="rw", vfs=vfs, named=path)


def _copied(path: Path, key: Key | None, held: ExitStack, vfs: str | None) -> Connection:
    """A copy, brought up to date; the file stays as it is."""
    from briefings.store.frozen import frozen  # noqa: PLC0415 - hardly ever needed

    connection = _held(frozen(path, key, held, vfs=vfs), held)
    check(connection, path)
    bring_up_to_date(connection, lambda _: None)
    return connection


def _held(connection: Connection, held: ExitStack) -> Connection:
    held.callback(connection.close)
    return connection


def _drop(path: Path, connection: Connection) -> None:
    """Take an unfinished file away."""
    connection.close()
    for leftover in (path, log_of(path), Path(f"{path}-journal")):
        with suppress(OSError):
            leftover.unlink(missing_ok=True)
