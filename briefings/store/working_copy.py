"""A dossier on a stick, a network or in a cloud folder is worked on in a copy on this device and written back whole.

The copy keeps the dossier's own key; beside it stands a note of where it belongs and what was last seen there. While
it is open, this device holds a lock of the system's, and a small file beside the origin tells other devices who is at
work. If the program dies or the stick is gone, the copy stays and the next opening goes on with it.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from briefings.errors import BriefingsError
from briefings.store import durable, problems
from briefings.store.held import hold, let_go
from briefings.store.raw import copy_bytes, digest_of
from briefings.store.recognising import log_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.store.connection import Connection
    from briefings.store.media import Medium

_STALE = timedelta(days=1)
_FOLDED_AT = 1000
"""Pages in the log at which the engine folds it in by itself: its own default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What is known of the origin: where it is, and the SHA-256, length and time of change of what was last seen there;
    an empty sum where there was nothing yet. `written` is when it was last written back, in local time.
    """

    origin: str
    digest: str = ""
    size: int = 0
    changed: int = 0
    written: str = ""


class WorkingCopy:
    """The copy of one dossier while it is open. Made by `take`."""

    def __init__(self, origin: Path, medium: Medium, folder: Path, *, now: Callable[[], datetime]) -> None:
        self.origin = self._original = origin
        self.place = folder / "copy.dossier"
        self.medium = medium
        self._folder = folder
        self._now = now
        self._lock: int | None = None
        self._note = Note(origin=str(origin))
        self._continued = False
        self._written_at = -1
        self._beside = False

    @classmethod
    def take(
        cls, path: Path, medium: Medium, root: Path, *, new: bool = False, now: Callable[[], datetime] | None = None
    ) -> Self:
        """The copy for the dossier at `path` in the folder `root`: the one that was left behind with work that has not
        been written back, else a fresh one; `new` is for a dossier that does not exist yet.

        Raises DossierInUseError, NotADossierError or CannotWriteError.
        """
        folder = root / _name(path)
        copy = cls(path, medium, folder, now=now or (lambda: datetime.now(UTC)))
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            copy._lock = hold(root / f"{folder.name}.lock")
            if copy._lock is None:
                raise problems.in_use(path)
            try:
                copy._begin(new=new)
            except BaseException:
                copy.release()
                raise
        except OSError as problem:
            raise problems.no_copy(path, folder) from problem
        return copy

    def _begin(self, *, new: bool) -> None:
        self._refuse_others()
        if self._left_behind():
            self._continued = True
            self._tell_others()
            return
        _clear(self._folder)
        self._folder.mkdir(mode=0o700)
        if not new:
            digest = copy_bytes(self.origin, self.place)
            self._remember(digest, written="")
            if log_of(self.origin).exists():  # somebody worked on it in its place
                copy_bytes(log_of(self.origin), log_of(self.place))
        self._tell_others()

    def _left_behind(self) -> bool:
        """Whether a copy with work that is nowhere else was found; it is gone on with."""
        try:
            held = json.loads((self._folder / "note.json").read_text(encoding="utf-8"))
            self._note = Note(**held)
        except (OSError, ValueError, TypeError):
            return False
        self.origin = Path(self._note.origin)
        if self.place.exists() and not self._all_written():
            return True
        self.origin, self._note = self._original, Note(origin=str(self._original))
        return False

    def _all_written(self) -> bool:
        """Whether everything in the copy is at the origin too, as far as this device knows."""
        log = log_of(self.place)
        if log.exists() and log.stat().st_size:
            return False
        return bool(self._note.digest) and digest_of(self.place) == self._note.digest

    # Writing back.

    def write_back(self, connection: Connection) -> None:
        """Bring what was done to the origin, if there is anything new: written beside it, read again, moved into its
        place. Where somebody else changed the origin meanwhile, that stays, and ours gets a name of its own.

        Raises CannotWriteError where the origin cannot be reached; the work is safe in the copy.
        """
        carry = self.begin(connection)
        if carry is not None:
            try:
                carry()
            finally:
                self.end(connection)

    def begin(self, connection: Connection) -> Callable[[], None] | None:
        """The same in two parts, of which the second takes long: what is returned touches files alone and may run in
        another thread while the dossier is worked on; then comes `end`. None where there is nothing new. Raises
        CannotWriteError, and so does what is returned.
        """
        if not self.is_new(connection) and self.origin.exists():
            return None
        changes = connection.changes
        try:
            connection.fold_in_log()
        except OSError as problem:
            raise problems.cannot_write_back(self.origin, self.medium.value) from problem
        # Until `end`, edits go into the log, so that the copy itself rests while it is read.
        connection.pragma("wal_autocheckpoint", 0)
        return partial(self._bring, changes)

    def end(self, connection: Connection) -> None:
        """The copy may change again."""
        connection.pragma("wal_autocheckpoint", _FOLDED_AT)

    def settled(self, connection: Connection) -> None:
        """What is in the copy at this moment was there before anybody worked on it."""
        if not self._continued:
            self._written_at = connection.changes

    def is_new(self, connection: Connection) -> bool:
        """Whether something was done that is in the copy alone."""
        return connection.changes != self._written_at

    def _bring(self, changes: int) -> None:
        try:
            digest = digest_of(self.place)
            if digest != self._note.digest or not self.origin.exists():
                self._write(digest)
            self._written_at = changes
        except OSError as problem:
            raise problems.cannot_write_back(self.origin, self.medium.value) from problem

    def _write(self, digest: str) -> None:
        if not self.origin.parent.is_dir():
            raise FileNotFoundError(2, "No such folder")
        if self._changed_by_others():
            self.origin, self._beside = self._name_beside(), True
        new = self.origin.with_name(f".{self.origin.name}.{os.urandom(4).hex()}.new")
        try:
            if copy_bytes(self.place, new) != digest or digest_of(new) != digest:
                raise OSError(5, "What was written cannot be read again")
            new.replace(self.origin)
            with suppress(OSError):  # not every network file system keeps names in a way that can be waited for
                durable.sync_folder(self.origin.parent)
        finally:
            new.unlink(missing_ok=True)
        # A log that somebody left there belonged to the old file.
        log_of(self.origin).unlink(missing_ok=True)
        self._remember(digest, written=self._now().astimezone().strftime("%H:%M"))
        self._tell_others()

    def _changed_by_others(self) -> bool:
        try:
            found = self.origin.stat()
        except FileNotFoundError:
            return False
        if (found.st_size, found.st_mtime_ns) == (self._note.size, self._note.changed):
            return False
        return digest_of(self.origin) != self._note.digest

    def _name_beside(self) -> Path:
        moment = self._now().astimezone()
        written = f"{self.origin.stem} (from this device, {moment.day} {moment:%B %Y %H.%M})"
        name, number = written, 1
        while (place := self.origin.with_name(f"{name}{self.origin.suffix}")).exists():
            number += 1
            name = f"{written} {number}"
        return place

    def _remember(self, digest: str, *, written: str) -> None:
        found = self.origin.stat()
        self._note = Note(
            origin=str(self.origin), digest=digest, size=found.st_size, changed=found.st_mtime_ns, written=written
        )
        temporary = self._folder / "note.new"
        temporary.write_text(json.dumps(asdict(self._note)), encoding="utf-8")
        durable.put_in_place(temporary, self._folder / "note.json")

    def elsewhere(self, connection: Connection) -> str:
        """Whether the work is on the medium too, in words for the user that go on after “saved on this device”."""
        if self.is_new(connection):
            return f"not yet on {self.medium.value}"
        if self._beside:
            return f"also as “{self.origin.name}”, because somebody else changed the dossier on {self.medium.value}"
        when = f" at {self._note.written}" if self._note.written else ""
        return f"also on {self.medium.value}{when}"

    # Other devices.

    @property
    def _sign(self) -> Path:
        return self._original.with_name(f".{self._original.name}.lock")

    def _refuse_others(self) -> None:
        try:
            sign = json.loads(self._sign.read_text(encoding="utf-8"))
            machine, since = str(sign["machine"]), datetime.fromisoformat(sign["since"])
        except (OSError, ValueError, KeyError, TypeError):
            return
        if machine != _machine() and abs(self._now() - since) < _STALE:
            raise problems.in_use_elsewhere(self._original, machine, since.astimezone().strftime("%H:%M"), self._sign)

    def _tell_others(self) -> None:
        told = json.dumps({"machine": _machine(), "since": self._now().astimezone(UTC).isoformat()})
        with suppress(OSError):
            self._sign.write_text(told, encoding="utf-8")

    def release(self) -> None:
        """Let go. The copy is taken away where all of it is at the origin too."""
        with suppress(OSError, BriefingsError):
            if not self.place.exists() or self._all_written():
                _clear(self._folder)
            sign = json.loads(self._sign.read_text(encoding="utf-8"))
            if sign.get("machine") == _machine():
                self._sign.unlink()
        if self._lock is not None:
            let_go(self._lock)
            self._lock = None


def own_folder() -> Path:
    """Where this user's working copies are kept."""
    from platformdirs import user_data_path  # noqa: PLC0415 - the same

    return user_data_path("Chancery", appauthor=False) / "working"


def _name(path: Path) -> str:
    """A name for the folder of a copy, the same for the same origin."""
    import hashlib  # noqa: PLC0415 - a dossier on this device does without it

    return hashlib.sha256(str(path).encode("utf-8", "surrogateescape")).hexdigest()[:24]


def _clear(folder: Path) -> None:
    if folder.exists():
        import shutil  # noqa: PLC0415 - slow; a dossier on this device does without it

        shutil.rmtree(folder)


def _machine() -> str:
    import platform  # noqa: PLC0415 - the same

    return platform.node() or "another device"
