"""Bringing a backup back: as a new file, or in the place of the dossier, which is put aside first.

In the place of the dossier the order of deeds is what makes it safe, wherever the power fails:

1. The dossier and its log are copied into the folder of backups, and the disk has the copy. Nothing of it is lost now.
2. The backup is copied beside the dossier under another name, the disk has it, and it is opened and checked.
3. The log of the dossier goes. A log left beside another file would be folded into that and ruin it, so it goes before
   the file changes, not after. If the power fails here, the dossier lacks what stood in the log; the copy has it.
4. The checked file takes the dossier's name in one move.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from briefings.errors import BriefingsError, DossierInUseError, NotADossierError
from briefings.store import durable, problems
from briefings.store.connection import Connection
from briefings.store.copying import contents_of
from briefings.store.keys import derive, typed
from briefings.store.migrations import APPLICATION_ID, LATEST
from briefings.store.raw import copy_bytes, head
from briefings.store.recognising import is_encrypted, log_of
from briefings.store.rotation import name_of

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from briefings.store.keys import Key


def key_of(path: Path, passphrase: str | None, recovery_key: str | None = None) -> Key | None:
    """The key for a file that may be damaged; None where it needs none. Raises WrongPassphraseError where it needs one
    and none was given, NotADossierError where it is none."""
    if not is_encrypted(path, passphrase):
        return None
    if recovery_key is not None:
        return typed(recovery_key, path)
    if not passphrase:
        raise problems.passphrase_missing(path)
    return derive(path, passphrase)


def key_of_damaged(path: Path, passphrase: str | None, recovery_key: str | None) -> Key | None:
    """The same, where even the first bytes may be lost."""
    try:
        return key_of(path, passphrase, recovery_key)
    except NotADossierError:
        if not head(path, 1):
            raise
        if recovery_key is not None:
            return typed(recovery_key, path)
        return derive(path, passphrase) if passphrase else None


def check(path: Path, key: Key | None) -> None:
    """Raises NotADossierError, WrongPassphraseError or DossierTooNewError where a backup cannot be relied on."""
    connection = Connection(path, key=key, mode="immutable")
    try:
        contents = contents_of(connection)
        if contents.application != APPLICATION_ID:
            raise problems.not_a_dossier(path)
        if contents.version > LATEST:
            raise problems.too_new(path, contents.version)
        if connection.query("pragma quick_check(1)") != [("ok",)]:
            raise problems.damaged(path)
    finally:
        connection.close()


def restore(backup: Path, target: Path, key: Key | None) -> None:
    """Write a backup to a new file. Raises CannotWriteError where something stands there, and what `check` raises."""
    if target.exists():
        raise problems.already_there(target)
    temporary = _checked_copy(backup, target, key)
    try:
        if target.exists():
            raise problems.already_there(target)
        durable.put_in_place(temporary, target)
    except OSError as problem:
        raise problems.not_copied(target, problems.why(problem)) from problem
    finally:
        durable.drop(temporary)


def restore_over(dossier: Path, backup: Path, key: Key | None, aside: Path, now: datetime) -> Path:
    """Put a backup in the place of a dossier that is not open. What stood there is kept in the folder `aside`; returns
    where. Raises DossierInUseError, CannotWriteError, and what `check` raises; then the dossier is as it was.
    """
    dossier = dossier.resolve()
    _fold_log(dossier, key)
    try:
        kept = _put_aside(dossier, aside, now)
        temporary = _checked_copy(backup, dossier, key)
        try:
            shutil.copymode(dossier, temporary)
            for log in durable.logs(dossier):
                log.unlink(missing_ok=True)
            durable.sync_folder(dossier.parent)
            durable.put_in_place(temporary, dossier)
        finally:
            durable.drop(temporary)
    except OSError as problem:
        raise problems.not_copied(dossier, problems.why(problem)) from problem
    return kept


def _fold_log(dossier: Path, key: Key | None) -> None:
    """Make sure that nobody has the dossier open; where it can be opened, its log is folded in at the same time."""
    try:
        connection = Connection(dossier, key=key, mode="rw")
    except DossierInUseError:
        raise
    except BriefingsError:
        return  # damaged, or under another passphrase: then it is put aside as it lies
    try:
        with suppress(NotADossierError), connection.transaction():
            pass
    finally:
        connection.close()


def _put_aside(dossier: Path, aside: Path, now: datetime) -> Path:
    """Copy the dossier as it lies, its log too; no rule of rotation knows the name, so it stays."""
    aside.mkdir(mode=0o700, parents=True, exist_ok=True)
    stem = name_of(now, "replaced")
    kept, number = aside / stem, 1
    while kept.exists():
        number += 1
        kept = aside / name_of(now, "replaced", number)
    # Under the name of a backup that was not finished until it is whole, so that one cut off is swept away.
    temporary = aside / f".{kept.name}.part"
    durable.drop(temporary)
    try:
        copy_bytes(dossier, temporary)
        if log_of(dossier).exists():
            copy_bytes(log_of(dossier), log_of(kept))
        durable.put_in_place(temporary, kept)
    finally:
        durable.drop(temporary)
    return kept


def _checked_copy(backup: Path, place: Path, key: Key | None) -> Path:
    """The backup beside the place where it shall go, safely on the disk and checked."""
    temporary = place.with_name(f".{place.name}.{os.urandom(4).hex()}.part")
    try:
        copy_bytes(backup, temporary)
        check(temporary, key)
    except OSError as problem:
        durable.drop(temporary)
        raise problems.not_copied(place, problems.why(problem)) from problem
    except BaseException:
        durable.drop(temporary)
        raise
    return temporary
