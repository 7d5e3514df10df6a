"""The file of an open dossier, apart from what is in it: its keys, copies and backups. Reached as `session.file`; where
it is and whether it may be written says the session."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from briefings.store import keys
from briefings.store.problems import no_backup_folder, not_encrypted, opened_read_only
from briefings.store.rotation import Reason

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from briefings.store.backups import BackingUp, Backups
    from briefings.store.findings import Findings
    from briefings.store.rotation import Backup
    from briefings.store.store import Store
    from briefings.store.verify import Progress


class Same(Enum):
    """Says that a copy keeps the passphrase of the first."""

    AS_BEFORE = "as before"


SAME = Same.AS_BEFORE


class DossierFile:
    """What may be asked of the file of one open dossier, and done with it as a whole."""

    def __init__(self, store: Store, *, now: Callable[[], datetime], backups: Backups | None = None) -> None:
        self._store = store
        self._now = now
        self._backups = backups

    @property
    def why_read_only(self) -> str:
        """The reason, as a sentence for the user; empty where the dossier may be edited."""
        return self._store.file.why_read_only

    @property
    def elsewhere(self) -> str:
        """Whether the work is saved on what the dossier lies on too, in words for the user such as "not yet on the
        stick"; empty where it is worked on in its place."""
        file = self._store.file
        return file.working.elsewhere(file.connection) if file.working else ""

    @property
    def medium(self) -> str:
        """What the dossier lies on where it is worked on in a copy, such as "the stick"; empty on this device."""
        working = self._store.file.working
        return "" if working is None else working.medium.value

    @property
    def place(self) -> Path:
        """Where it is worked on: the dossier itself, or the copy of it on this device."""
        working = self._store.file.working
        return self._store.path if working is None else working.place

    def write_back(self) -> None:
        """Bring what was done to the stick, the network or the cloud folder that the dossier comes from; where it lies
        on this device there is nothing to do. To be called in quiet moments; as long as nothing is new it costs
        nothing. Raises CannotWriteError where it cannot be reached; then nothing is lost, try again later.
        """
        file = self._store.file
        if file.working is not None:
            file.working.write_back(file.connection)

    @property
    def unwritten(self) -> bool:
        """Whether something was done that has not been brought to the stick, the network or the cloud folder yet."""
        file = self._store.file
        return file.working is not None and file.working.is_new(file.connection)

    def begin_write_back(self) -> Callable[[], None] | None:
        """Like `write_back`, where it takes long: what is returned touches files alone, so it may run in another thread
        while edits go on here; then call `end_write_back`. None where nothing is new. Raises CannotWriteError, and so
        does what is returned.
        """
        file = self._store.file
        return None if file.working is None else file.working.begin(file.connection)

    def end_write_back(self) -> None:
        """What `begin_write_back` returned is over, whichever way."""
        file = self._store.file
        if file.working is not None:
            file.working.end(file.connection)

    def set_passphrase(self, new: str | None) -> None:
        """Let another passphrase open the dossier, or none: then the file is plain. The recovery key changes with it.

        The file is written anew beside itself and then takes its own place: what stands at its name is whole at every
        moment. Backups keep the passphrase they were made with, and the disk may keep what the old file held. Takes as
        long as a copy. Raises BadInputError where the passphrase is empty, CannotWriteError, or NotADossierError where
        the file is damaged; then it stays as it was.
        """
        if self._store.read_only:
            raise opened_read_only(self._store.path)
        from briefings.store.rekeying import rekey  # noqa: PLC0415 - hardly ever asked for

        rekey(self._store.file.connection, new)

    def recovery_key(self) -> str:
        """What opens the file without the passphrase, until that is changed; to be printed. Raises BadInputError where
        the dossier has no passphrase.
        """
        key = self._store.file.connection.key
        if key is None:
            raise not_encrypted(self._store.path)
        return keys.printed(key)

    # Backups.

    def backups(self) -> tuple[Backup, ...]:
        """The backups of this dossier, newest first; none where no folder is kept."""
        return () if self._backups is None else self._backups.listed()

    @property
    def backup_problem(self) -> str:
        """Why the last backup could not be made, as sentences for the user; empty where it could."""
        return "" if self._backups is None else self._backups.last_problem

    def backup_due(self) -> bool:
        """Whether a daily backup is wanted: something was written since the last one, and there is none of today.

        Cheap, but to be asked when idle and never while a backup is being made.
        """
        if self._backups is None or self._store.read_only:
            return False
        return self._backups.due(self._store.file.connection, self._now())

    def back_up(self) -> Backup:
        """Make a backup at once; it is never taken away by itself. Raises CannotWriteError."""
        return self._kept().make(self._store.file.connection, Reason.MANUAL, self._now())

    def back_up_daily(self) -> Backup | None:
        """Make today's backup at once where it is due. None where it is not or could not be made; then
        `backup_problem` says why."""
        if self._backups is None or not self.backup_due():
            return None
        return self._backups.attempt(self._store.file.connection, Reason.DAILY, self._now())

    def back_up_before_import(self) -> None:
        """Put the dossier aside before much is written at once; where that fails, `backup_problem` says why."""
        if self._backups is not None and not self._store.read_only:
            self._backups.attempt(self._store.file.connection, Reason.IMPORT, self._now())

    def begin_backup(self, *, daily: bool = False) -> BackingUp:
        """Begin a backup that is made in slices: call `step()` until it returns 1, then `finish()`, which touches only
        the copy and may run in another thread; or `drop()`. Edits may go on in between. Raises CannotWriteError.
        """
        reason = Reason.DAILY if daily else Reason.MANUAL
        return self._kept().begin(self._store.file.connection, reason, self._now())

    def _kept(self) -> Backups:
        if self._backups is None:
            raise no_backup_folder()
        return self._backups

    def save_copy(self, path: Path, *, passphrase: str | Same | None = SAME) -> None:
        """Write everything, history and trash included, to a new dossier at `path`; under the same passphrase where
        none is named, without where it is None. Takes as long as a copy. Raises CannotWriteError where something stands
        there, and BadInputError where the passphrase is empty.
        """
        from briefings.store.copies import save_copy  # noqa: PLC0415 - hardly ever asked for

        connection = self._store.file.connection
        if isinstance(passphrase, Same):
            key = connection.key
        else:
            key = None if passphrase is None else keys.new_key(passphrase)
        save_copy(connection, path, key)

    # The full check.

    def verify(self, progress: Progress = lambda _: True) -> Findings:
        """Check everything in the file; it changes nothing. `progress` hears the share that is done, 0 to 1, and stops
        the check by returning False.
        """
        from briefings.store.verify import verify  # noqa: PLC0415 - hardly ever asked for

        return verify(self._store.file.connection, progress)

    # Plain files.

    def export_data(self, folder: Path, progress: Callable[[float], None] = lambda _share: None) -> None:
        """Write everything, the history and the trash included, as plain text to a folder that must not exist or be
        empty; `upkeep.import_data` makes a dossier of it again. No passphrase protects these files: say so first.

        `progress` hears the share that is done, 0 to 1; what it raises stops the work. Raises CannotWriteError. After
        either nothing is left of it.
        """
        from briefings.store.plain import export_data  # noqa: PLC0415 - hardly ever asked for

        export_data(self._store.file.connection, folder, progress)
