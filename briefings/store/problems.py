"""From what the engine reports to what a user can act on. Only causes outside the program are translated."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import apsw

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.errors import (
    BadInputError,
    BriefingsError,
    CannotWriteError,
    DamagedError,
    DossierInUseError,
    DossierTooNewError,
    NotADossierError,
    NotFoundError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path


@contextmanager
def refusals(path: Path, *, encrypted: bool = False) -> Iterator[None]:
    """Turn the engine's refusals about the file at `path` into errors with a remedy."""
    try:
        yield
    except (apsw.Error, UnicodeDecodeError) as problem:
        refusal = _refusal(problem, path, encrypted=encrypted)
        if refusal is None:
            raise
        raise refusal from problem


def _refusal(problem: Exception, path: Path, *, encrypted: bool) -> BriefingsError | None:
    """What a user is told; None where the fault is ours."""
    if isinstance(problem, apsw.NotADBError):
        return wrong_passphrase(path) if encrypted else not_a_dossier(path)
    # What the engine says of a number in the file's head that none of its versions writes.
    if isinstance(problem, apsw.SQLError) and "unsupported file format" in str(problem):
        return damaged(path)
    causes: tuple[tuple[type[Exception] | tuple[type[Exception], ...], Callable[[Path], BriefingsError]], ...] = (
        ((apsw.CorruptError, UnicodeDecodeError), damaged),
        ((apsw.BusyError, apsw.LockedError), in_use),
        (apsw.FullError, disk_full),
        ((apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError), read_only),
        (apsw.IOError, unreadable),
        (apsw.ConnectionClosedError, closed),
    )
    return next((say(path) for types, say in causes if isinstance(problem, types)), None)


def not_a_dossier(path: Path) -> BriefingsError:
    """The file holds something else."""
    return NotADossierError(
        f"“{path.name}” is not a dossier.",
        remedy="Choose a file that Chancery has made; dossiers end in “.dossier”.",
    )


def not_there(path: Path) -> BriefingsError:
    """No such file."""
    return NotADossierError(f"There is no file “{path}”.", remedy="Check the name and the folder.")


def damaged(path: Path) -> BriefingsError:
    """A page of the file cannot be what was written."""
    return DamagedError(
        f"“{path.name}” is damaged or cut off.",
        remedy="Fetch it again from where it came, or open a copy made before.",
    )


def wrong_passphrase(path: Path) -> BriefingsError:
    """The key does not fit."""
    return WrongPassphraseError(
        f"The passphrase does not open “{path.name}”.",
        remedy="Type it again; mind capitals and the keyboard layout. If it is surely right, the file is damaged where "
        "it begins: open a backup. The file was not changed.",
    )


def wrong_recovery_key(path: Path) -> BriefingsError:
    """It is well typed, and of another file or of an earlier passphrase."""
    return WrongRecoveryKeyError(
        f"This recovery key does not open “{path.name}”.",
        remedy="Take the one that was printed for this dossier after its passphrase was last changed.",
    )


def sqlcipher(path: Path) -> BriefingsError:
    """Encrypted, with the passphrase that was given, by another program."""
    return NotADossierError(
        f"“{path.name}” is a database in the format of SQLCipher 4, not a dossier.",
        remedy="Import it instead; the passphrase fits.",
    )


def no_copy(path: Path, folder: Path) -> BriefingsError:
    """There is no room for the copy that reading needs."""
    return CannotWriteError(
        f"“{path.name}” could not be copied to “{folder}” to be read.", remedy="Free some space there and try again."
    )


def cannot_replace(path: Path) -> BriefingsError:
    """A whole new file could not take the place of the old one, which stays."""
    return CannotWriteError(
        f"“{path.name}” could not be written anew in “{path.parent}”, and stays as it was.",
        remedy="Free some space there, or move the dossier to a folder in which you may write, and try again.",
    )


def passphrase_missing(path: Path) -> BriefingsError:
    """A key is needed and none was given."""
    return WrongPassphraseError(
        f"“{path.name}” is protected by a passphrase.", remedy="Give the passphrase to open it."
    )


def not_encrypted(path: Path) -> BriefingsError:
    """There is no key that could be printed or taken away."""
    return BadInputError(f"“{path.name}” has no passphrase.", remedy="Set one first.")


def cannot_read(path: Path) -> BriefingsError:
    """The file may not be read."""
    return NotADossierError(f"“{path.name}” cannot be read.", remedy="Ask its owner for the right to, or copy it here.")


def in_use(path: Path) -> BriefingsError:
    """Somebody else holds the file."""
    return DossierInUseError(
        f"“{path.name}” is open in another window or program.",
        remedy="Close it there first, or open it here for reading only.",
    )


def in_use_elsewhere(path: Path, machine: str, since: str, sign: Path) -> BriefingsError:
    """Another device has said that it is at work on the file."""
    return DossierInUseError(
        f"“{path.name}” is open on “{machine}” since {since}.",
        remedy=f"Close it there first, or open it here for reading only. If nobody has it open, delete “{sign.name}”.",
    )


def cannot_write_back(path: Path, medium: str) -> BriefingsError:
    """The origin of a working copy cannot be reached or written; nothing is lost."""
    return CannotWriteError(
        f"“{path.name}” could not be saved to {medium}. Everything is safe on this device.",
        remedy="Put it back or make some room there; it is then saved by itself.",
    )


def disk_full(path: Path) -> BriefingsError:
    """No room; the last change was taken back."""
    return CannotWriteError(
        f"The disk that holds “{path.name}” is full, so the last change was not saved.",
        remedy="Free some space and try again; everything before is safe.",
    )


def read_only(path: Path) -> BriefingsError:
    """The file or the folder may not be written, or there is no such folder."""
    folder = path.absolute().parent
    if not folder.is_dir():
        return CannotWriteError(f"There is no folder “{folder}”.", remedy="Make it first, or choose another folder.")
    return CannotWriteError(
        f"“{path.name}” cannot be written in “{folder}”.",
        remedy="Choose a folder in which you may write, or ask for the right to.",
    )


def not_begun(begun: datetime) -> BriefingsError:
    """Nothing was known yet at the moment that was asked for."""
    day = day_in_words(Day(begun.astimezone().toordinal()))
    return NotFoundError(f"The dossier was begun on {day}.", remedy="Choose that day or a later one.")


def opened_read_only(path: Path) -> BriefingsError:
    """The dossier was opened for reading only."""
    return CannotWriteError(
        f"“{path.name}” is open for reading only.",
        remedy="Copy the file to a folder in which you may write and open the copy.",
    )


def already_there(path: Path) -> BriefingsError:
    """A new dossier would write over something."""
    return CannotWriteError(
        f"There is already a file “{path.name}” in “{path.absolute().parent}”.",
        remedy="Choose another name; nothing is ever written over.",
    )


def unreadable(path: Path) -> BriefingsError:
    """The medium fails."""
    return CannotWriteError(
        f"The disk that holds “{path.name}” reported an error, so the last change was not saved.",
        remedy="Check the disk or the connection to it, then open the dossier again.",
    )


def closed(path: Path) -> BriefingsError:
    """The file could not be opened again after a fault of the medium."""
    return CannotWriteError(
        f"“{path.name}” had to be closed, because its disk reported an error.",
        remedy="Check the disk, then open the dossier again; everything that was saved is in it.",
    )


def too_new(path: Path, version: int) -> BriefingsError:
    """Made by a later Chancery."""
    return DossierTooNewError(
        f"“{path.name}” was made by a later version of Chancery (file version {version}).",
        remedy="Open it with that version or a later one; the file was not changed.",
    )


def other_tables(path: Path) -> BriefingsError:
    """Its version number is ours, its tables are not: made before that version was final."""
    return NotADossierError(
        f"“{path.name}” was made by another version of Chancery and cannot be read by this one.",
        remedy="Open it with the version that made it; the file was not changed.",
    )


def copy_differs(path: Path) -> BriefingsError:
    """A copy was opened and is not what was copied."""
    return NotADossierError(
        f"The copy “{path.name}” is not the same as the dossier.",
        remedy="Check the disk that holds it, then try again.",
    )


def no_backup(folder: Path, reason: str) -> BriefingsError:
    """No copy could be put aside; the dossier itself is as it was."""
    return CannotWriteError(
        f"No backup could be made in “{folder}”: {reason}",
        remedy="The dossier itself is safe. Make room there or choose another folder for backups.",
    )


def no_backup_folder() -> BriefingsError:
    """Nobody said where backups go."""
    return CannotWriteError(
        "There is no folder for backups of this dossier.", remedy="Choose one, then make the backup again."
    )


def not_copied(path: Path, reason: str) -> BriefingsError:
    """A file could not be written; nothing was changed."""
    return CannotWriteError(
        f"“{path.name}” could not be written in “{path.absolute().parent}”: {reason}",
        remedy="Make room there or choose another folder; nothing was changed.",
    )


def why(problem: BriefingsError | OSError) -> str:
    """The cause of a failure as the end of a sentence, for copies: there, nothing of the dossier was at stake."""
    if isinstance(problem, OSError):
        return f"{problem.strerror}."
    return "the disk is full." if isinstance(problem.__cause__, apsw.FullError) else problem.summary
