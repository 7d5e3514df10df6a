"""The backups of one dossier: where they lie, when one is due, and how a copy comes to count as one.

A copy is written under a temporary name, brought to the disk, opened and compared with the dossier, and only then gets
the name of a backup. So what has such a name was good when it was made. Which ones are kept stands in `rotation.py`.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from briefings.errors import BriefingsError
from briefings.store import durable
from briefings.store.copying import SLICE, Copying, twin
from briefings.store.problems import no_backup, why
from briefings.store.rotation import Backup, Reason, name_of, read_name, superfluous

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from briefings.store.connection import Connection, Row

PATIENCE = timedelta(hours=1)
"""How long no daily backup is tried again after one that failed."""
_UNFINISHED = ".part"


class Backups:
    """The folder of one dossier's backups. `last_problem` says why the last could not be made, "" where it could."""

    def __init__(self, root: Path, dossier: str) -> None:
        """`root` is the folder for backups of all dossiers, `dossier` the name of this one's folder in it."""
        self.folder = root / dossier
        self.last_problem = ""
        self._failed: datetime | None = None

    def listed(self) -> tuple[Backup, ...]:
        """Every backup, newest first; files of other names are none of ours."""
        return listed(self.folder)

    def due(self, connection: Connection, now: datetime) -> bool:
        """Whether a daily backup is wanted: there is none of today, and the newest does not hold the last step."""
        if self._failed is not None and timedelta() <= now - self._failed < PATIENCE:
            return False
        # One from ahead of the clock says nothing of today.
        dailies = [one for one in self.listed() if one.reason is Reason.DAILY and one.moment <= now]
        if not dailies:
            return True
        newest = dailies[0]
        return newest.moment.date() != now.astimezone(newest.moment.tzinfo).date() and not _holds(newest, connection)

    def begin(self, connection: Connection, reason: Reason, now: datetime) -> BackingUp:
        """Begin a backup that is made in slices. Raises CannotWriteError."""
        return BackingUp(self, connection, reason, now)

    def make(self, connection: Connection, reason: Reason, now: datetime) -> Backup:
        """Make a backup at once. Raises CannotWriteError, and leaves nothing then."""
        work = self.begin(connection, reason, now)
        while work.step() < 1:
            pass
        return work.finish()

    def attempt(self, connection: Connection, reason: Reason, now: datetime) -> Backup | None:
        """Make a backup where it can be made; else note the reason, for what it should precede goes on."""
        try:
            return self.make(connection, reason, now)
        except BriefingsError:
            return None

    def before_migration(self, connection: Connection, now: datetime) -> None:
        """Put a file of an older schema aside, where that can be done."""
        self.attempt(connection, Reason.MIGRATION, now)

    def belong_to(self, uuid: str, *, certain: bool = True) -> None:
        """From now on the folder has the name of the dossier's identity; what was made before it was known moves there,
        as far as the system lets us. A file of an older schema that is only read has none that would be certain."""
        if not certain and not (self.folder.parent / uuid).is_dir():
            return
        other, self.folder = self.folder, self.folder.parent / uuid
        try:
            for one in listed(other):
                self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                one.path.rename(_free(self.folder, one.moment, one.reason))
            if other.is_dir():
                for mark in other.glob(".of-*"):
                    mark.rename(self.folder / mark.name)
                if not any(other.iterdir()):
                    other.rmdir()
        except OSError as problem:
            self.last_problem = str(no_backup(self.folder, why(problem)))

    def note(self, problem: BriefingsError, now: datetime) -> None:
        """Remember why no backup could be made."""
        self.last_problem, self._failed = str(problem), now

    def rotate(self, made: Backup, now: datetime) -> None:
        """Take away what no rule keeps, as far as the system lets us."""
        self.last_problem, self._failed = "", None
        for one in superfluous(self.listed(), made=made, now=now):
            durable.drop(one.path)


class BackingUp:
    """One backup in the making: `step` until it returns 1, then `finish`. Any failure drops it and is noted."""

    def __init__(self, backups: Backups, connection: Connection, reason: Reason, now: datetime) -> None:
        self._backups = backups
        self._reason = reason
        self._now = now
        self._copying: Copying | None = None
        with _Noted(self):
            backups.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _sweep(backups.folder)
            (backups.folder / _mark(connection.path)).touch(mode=0o600)
            temporary = backups.folder / f".{name_of(now, reason)}{_UNFINISHED}"
            self._copying = Copying(connection, temporary)

    def step(self, pages: int = SLICE) -> float:
        """Do a slice of some milliseconds. Returns the share that is done, 0 to 1. Raises CannotWriteError."""
        with _Noted(self):
            return self._work.step(pages)

    def finish(self) -> Backup:
        """Check the copy and let it count. Takes seconds for a big dossier; touches the dossier itself no more, so it
        may be done in another thread. Raises CannotWriteError."""
        with _Noted(self):
            self._work.check()
            place = _free(self._backups.folder, self._now, self._reason)
            durable.put_in_place(self._work.target, place)
        made = read_name(place)
        if made is None:
            raise ValueError(place)
        self._backups.rotate(made, self._now)
        return made

    def drop(self) -> None:
        """Give up."""
        if self._copying is not None:
            self._copying.drop()

    @property
    def _work(self) -> Copying:
        if self._copying is None:
            raise ValueError(self._reason)
        return self._copying

    def failed(self, problem: BriefingsError | OSError) -> BriefingsError:
        """Drop the copy and say why there is no backup."""
        self.drop()
        refusal = no_backup(self._backups.folder, why(problem))
        self._backups.note(refusal, self._now)
        return refusal


class _Noted:
    """Whatever the disk or the engine refuses inside drops the backup and is raised as CannotWriteError."""

    def __init__(self, work: BackingUp) -> None:
        self._work = work

    def __enter__(self) -> None:
        pass

    def __exit__(self, _type: object, problem: BaseException | None, _traceback: object) -> None:
        if isinstance(problem, BriefingsError | OSError):
            raise self._work.failed(problem) from problem
        if problem is not None:
            self._work.drop()


def listed(folder: Path) -> tuple[Backup, ...]:
    """Every backup in a folder, newest first; none where there is no such folder."""
    if not folder.is_dir():
        return ()
    found = (one for path in folder.iterdir() if (one := read_name(path)) is not None)
    return tuple(sorted(found, key=lambda one: one.order, reverse=True))


def folder_of(path: Path) -> str:
    """The folder's name for a dossier that has no identity yet, or whose identity cannot be read: from its place."""
    return f"path-{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]}"


def found_folder(root: Path, path: Path, uuid: str | None = None) -> str:
    """The name of the folder that holds the backups of the dossier at `path`; where the file cannot say who it is, the
    mark that its last backup left tells. The mark is a number made from the place, so it gives nothing away."""
    if uuid is not None:
        early = folder_of(path)
        return early if (root / early).is_dir() and not (root / uuid).is_dir() else uuid
    mark = _mark(path)
    folders = [folder for folder in root.iterdir() if (folder / mark).exists()] if root.is_dir() else []
    return max(folders, key=lambda folder: (folder / mark).stat().st_mtime).name if folders else folder_of(path)


def _mark(path: Path) -> str:
    return f".of-{folder_of(path)}"


def _holds(backup: Backup, connection: Connection) -> bool:
    """Whether a backup ends with the same step as the dossier. One that cannot be opened holds nothing."""
    try:
        copy = twin(connection, backup.path, mode="immutable")
        try:
            return _last(copy) == _last(connection)
        finally:
            copy.close()
    except BriefingsError:
        return False


def _last(connection: Connection) -> list[Row]:
    return connection.query("select number, ended, label from step order by number desc limit 1")


def _free(folder: Path, moment: datetime, reason: Reason) -> Path:
    """A name that nothing has."""
    number = 1
    while (place := folder / name_of(moment, reason, number)).exists():
        number += 1
    return place


def _sweep(folder: Path) -> None:
    """Take away copies that a crash left unfinished. The dossier's lock says that nobody is at work on one."""
    for path in folder.glob(f".*{_UNFINISHED}"):
        durable.drop(path)
