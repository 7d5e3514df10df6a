"""Dossiers that are not open: checked, repaired, restored, made anew from what was kept elsewhere. What an open one can
do is `session.file`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefings.errors import BriefingsError, NotADossierError
from briefings.store import problems
from briefings.store.backups import BackingUp, found_folder, listed
from briefings.store.findings import Finding, Findings, Severity
from briefings.store.media import medium_of
from briefings.store.opening import open_file
from briefings.store.recognising import is_encrypted
from briefings.store.restoring import key_of, key_of_damaged
from briefings.store.rotation import Backup, Reason

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefings.store.foreign import Table
    from briefings.store.repair import Salvage
    from briefings.store.verify import Progress

__all__ = [
    "BackingUp",
    "Backup",
    "Finding",
    "Findings",
    "Reason",
    "Severity",
    "backups_folder",
    "backups_of",
    "convert",
    "encrypted",
    "import_data",
    "medium",
    "repair",
    "restore",
    "restore_over",
    "tables_out",
    "verify",
]


def _utc_now() -> datetime:
    return datetime.now(UTC)


def backups_folder() -> Path:
    """Where backups of all dossiers go, unless somebody says otherwise. It need not be there yet."""
    from platformdirs import user_data_path  # noqa: PLC0415 - the window knows its folders itself

    return user_data_path("Chancery", appauthor=False) / "backups"


def medium(path: Path) -> str:
    """What a dossier lies on where it is not worked on in its place: "the stick"; empty on a disk of this device."""
    found = medium_of(path)
    return "" if found is None else found.value


def encrypted(path: Path) -> bool:
    """Whether a dossier asks for a passphrase. Raises NotADossierError."""
    return is_encrypted(path, None)


def verify(
    path: Path,
    *,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    progress: Progress = lambda _: True,
) -> Findings:
    """Check everything in a dossier; it stays as it is. Where it cannot even be opened, that is what is found.

    `progress` hears the share that is done, 0 to 1, and stops the check by returning False. Raises
    WrongPassphraseError, DossierTooNewError, DossierInUseError, and NotADossierError where there is no such file.
    """
    from briefings.store.verify import verify as check  # noqa: PLC0415 - hardly ever asked for

    if not path.is_file():
        raise problems.not_there(path)
    try:
        file = open_file(path, passphrase, recovery_key=recovery_key, read_only=True)
    except NotADossierError as problem:
        finding = Finding(severity=Severity.DAMAGE, sentence=problem.summary)
        return Findings(found=(finding,), records=0, complete=True)
    try:
        return check(file.connection, progress)
    finally:
        file.close()


def repair(
    path: Path,
    target: Path,
    *,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    author: str = "",
    now: Callable[[], datetime] = _utc_now,
) -> Salvage:
    """Make a new dossier at `target` of what can be read of a damaged one, under the same passphrase, and say what
    could not be read. The damaged file stays as it is.

    Raises NotADossierError where nothing can be read, WrongPassphraseError, and CannotWriteError where something stands
    at `target`; then there is no new file.
    """
    from briefings.store.repair import repair as salvage  # noqa: PLC0415 - hardly ever asked for

    key = key_of_damaged(path, passphrase, recovery_key)
    return salvage(path, target, key=key, who=author, now=now())


def backups_of(
    folder: Path, path: Path, *, passphrase: str | None = None, recovery_key: str | None = None
) -> tuple[Backup, ...]:
    """The backups of the dossier at `path`, newest first, as far as they are in `folder`; also where the dossier itself
    is damaged or gone."""
    return listed(folder / _folder_name(folder, path, passphrase, recovery_key))


def restore(backup: Path, target: Path, *, passphrase: str | None = None, recovery_key: str | None = None) -> None:
    """Write a backup to a new file at `target`, checked.

    Raises CannotWriteError where something stands there, NotADossierError where the backup is damaged,
    WrongPassphraseError; then there is no new file.
    """
    from briefings.store.restoring import restore as bring_back  # noqa: PLC0415 - hardly ever asked for

    bring_back(backup, target, key_of(backup, passphrase, recovery_key))


def restore_over(
    dossier: Path,
    backup: Path,
    *,
    folder: Path,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    now: Callable[[], datetime] = _utc_now,
) -> Path:
    """Put a backup in the place of a dossier that is not open. What stands there is kept in `folder`, the folder for
    backups of all dossiers, whatever its state; returns where.

    Raises DossierInUseError, CannotWriteError, NotADossierError where the backup is damaged, WrongPassphraseError where
    the passphrase is not the backup's; then the dossier is as it was.
    """
    from briefings.store.restoring import restore_over as replace  # noqa: PLC0415 - hardly ever asked for

    aside = folder / _folder_name(folder, dossier, passphrase, recovery_key)
    return replace(dossier, backup, key_of(backup, passphrase, recovery_key), aside, now())


def _folder_name(folder: Path, path: Path, passphrase: str | None, recovery_key: str | None) -> str:
    """The folder of a dossier's backups: by its identity where it can be read, else by the mark of its place."""
    uuid: str | None = None
    try:
        file = open_file(path, passphrase, recovery_key=recovery_key, read_only=True)
        try:
            uuid = str(file.connection.value("select uuid from file"))
        finally:
            file.close()
    except BriefingsError:
        pass
    return found_folder(folder, path, uuid)


def import_data(
    folder: Path,
    target: Path,
    *,
    passphrase: str | None = None,
    progress: Callable[[float], None] = lambda _share: None,
) -> None:
    """Make a dossier of the plain files that `session.file.export_data` wrote: the same ids, history and trash.

    `progress` hears the share that is done, 0 to 1; what it raises stops the work. Raises BadInputError naming the file
    and the line that cannot be read, DossierTooNewError, or CannotWriteError where something stands at `target`; then
    no dossier is made.
    """
    from briefings.store.plain import import_data as made_from  # noqa: PLC0415 - hardly ever asked for

    made_from(folder, target, passphrase, progress)


def convert(path: Path, target: Path, *, passphrase: str) -> None:
    """Make a dossier, under the same passphrase, of one that was encrypted in the format of SQLCipher 4.

    Raises WrongPassphraseError, NotADossierError where the file holds something else, and CannotWriteError.
    """
    from briefings.store.converting import convert as make  # noqa: PLC0415 - hardly ever asked for

    make(path, target, passphrase)


def tables_out(path: Path, folder: Path, *, passphrase: str) -> tuple[Table, ...]:
    """Write the tables of a database in the format of SQLCipher 4 to a new folder, as JSON Lines: one file for each
    table, one object for each row by column; bytes are in base64. They are not encrypted: say so first.

    Raises WrongPassphraseError, NotADossierError and CannotWriteError.
    """
    from briefings.store.converting import tables_out as write  # noqa: PLC0415 - hardly ever asked for

    return write(path, folder, passphrase)
