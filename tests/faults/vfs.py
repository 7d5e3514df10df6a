"""The shim: an apsw VFS below the one that encrypts, and Python's own calls for files, all going through a `Disk`.

The files themselves lie in a real folder, for both the engine and Python must see them; what would survive is for the
disk to say. Every connection made meanwhile comes here, whether or not somebody thought of naming the layer.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from unittest import mock

import apsw

from tests.faults.disk import Create, Disk, Operation, Rename, Sync, SyncFolder, Truncate, Unlink, Write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Op = TypeVar("Op", bound=Operation)
NAME = "faulty"
_BASE = "unix"
_FLAGS = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
_SYNC_FOLDER_TOO = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_SUPER_JOURNAL | apsw.SQLITE_OPEN_WAL
_IO_ERRORS: dict[type[Operation], int] = {
    Write: apsw.SQLITE_IOERR_WRITE,
    Truncate: apsw.SQLITE_IOERR_TRUNCATE,
    Sync: apsw.SQLITE_IOERR_FSYNC,
    SyncFolder: apsw.SQLITE_IOERR_DIR_FSYNC,
    Unlink: apsw.SQLITE_IOERR_DELETE,
}


class Struck(Exception):  # noqa: N818 - a fault, not an error of ours
    """A fault strikes an operation. `number` is the system's for the error; `part` of a write is done all the same."""

    def __init__(self, number: int, part: Operation | None = None) -> None:
        super().__init__(number)
        self.number, self.part = number, part


class InjectedIOError(apsw.IOError):
    """A fault of the medium that we made."""

    extendedresult: int


class InjectedFullError(apsw.FullError):
    """A lack of room that we made."""


class InjectedOpenError(apsw.CantOpenError):
    """A file that cannot be made, because of us."""


INJECTED = (InjectedIOError, InjectedFullError, InjectedOpenError)


def _as_the_engine_says(struck: Struck, operation: Operation) -> apsw.Error:
    if isinstance(operation, Create):
        return InjectedOpenError("injected")
    if struck.number == 28:  # ENOSPC
        return InjectedFullError("injected")
    problem = InjectedIOError("injected")
    problem.extendedresult = _IO_ERRORS.get(type(operation), apsw.SQLITE_IOERR)
    return problem


def _do(disk: Disk, operation: Op, really: Callable[[Op], None]) -> None:
    """Ask the disk, do it, keep it; a fault does part of it or nothing."""
    try:
        disk.ask(operation)
    except Struck as struck:
        part = struck.part
        if isinstance(part, Sync):
            disk.done(part)
        elif isinstance(part, type(operation)):
            really(part)
            disk.done(part)
        raise _as_the_engine_says(struck, operation) from None
    really(operation)
    disk.done(operation)


class Shim(apsw.VFS):
    """The layer over whatever disk is mounted. Paths off the disk pass through untouched."""

    def __init__(self) -> None:
        self.disk: Disk | None = None
        super().__init__(NAME, base=_BASE)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - apsw's
        """Open a file; one that is made is an operation."""
        path = None if name is None else Path(name.filename() if isinstance(name, apsw.URIFilename) else name)
        disk = self.disk
        if name is None or path is None or disk is None or not disk.holds(path):
            return apsw.VFSFile(_BASE, name, flags)
        if not path.exists() and flags[0] & apsw.SQLITE_OPEN_CREATE:
            _do(disk, Create(path, disk.new_file()), lambda _: path.touch())
        elif disk.file(path) is None:
            disk.observe()
        return ShimFile(disk, name, path, flags)

    def xDelete(self, name: str, sync_folder: bool) -> None:  # noqa: N802 - apsw's
        """Take a file away."""
        path, disk = Path(name), self.disk
        if disk is None or not disk.holds(path) or not path.exists():
            super().xDelete(name, sync_folder)
            return
        _do(disk, Unlink(path), lambda _: super(Shim, self).xDelete(name, False))
        if sync_folder:
            _do(disk, SyncFolder(path.parent), lambda _: None)

    def excepthook(self, *_about: object) -> bool:
        """The engine does not pass on what it does not care about."""
        return True


class ShimFile(apsw.VFSFile):
    """One open file on the disk."""

    def __init__(self, disk: Disk, name: str | apsw.URIFilename, path: Path, flags: list[int]) -> None:
        file = disk.file(path)
        if file is None:
            raise FileNotFoundError(path)
        self._disk, self._file, self._path = disk, file, path
        # As the system's own layer does: the name of a new log is made safe with the log's first sync.
        self._new_log = bool(flags[0] & apsw.SQLITE_OPEN_CREATE and flags[0] & _SYNC_FOLDER_TOO)
        super().__init__(_BASE, name, flags)

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802 - apsw's
        """Read; nothing of it is kept."""
        try:
            self._disk.read()
        except Struck:
            problem = InjectedIOError("injected")
            problem.extendedresult = apsw.SQLITE_IOERR_READ
            raise problem from None
        found: bytes = super().xRead(amount, offset)
        return found

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - apsw's
        """Write."""
        sink = super().xWrite
        _do(self._disk, Write(self._file, offset, bytes(data)), lambda done: sink(done.data, done.offset))

    def xTruncate(self, size: int) -> None:  # noqa: N802 - apsw's
        """Cut."""
        sink = super().xTruncate
        _do(self._disk, Truncate(self._file, size), lambda done: sink(done.size))

    def xSync(self, _flags: int) -> None:  # noqa: N802 - apsw's
        """Make safe; the real medium need not be bothered."""
        _do(self._disk, Sync(self._file), lambda _: None)
        if self._new_log:
            _do(self._disk, SyncFolder(self._path.parent), lambda _: None)
            self._new_log = False

    def excepthook(self, *_about: object) -> bool:
        """The engine does not pass on what it does not care about."""
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Weakness:
    """How a connection is made less careful than the store asks, to prove that the harness notices."""

    synchronous: str | None = None
    journal_mode: str | None = None


class ThroughTheShim(apsw.Connection):
    """Every connection, below the layer that encrypts."""

    weakness = Weakness()

    def __init__(self, filename: str, *, flags: int = _FLAGS, vfs: str | None = None) -> None:
        super().__init__(filename, flags=flags, vfs=vfs or f"multipleciphers-{NAME}")
        # The engine's own checkpoint after a commit does not pass on a failure, but an exception would stay raised.
        self.set_wal_hook(_checkpoint)

    def pragma(self, name: str, *value: Any, **options: Any) -> Any:  # noqa: ANN401
        """Set or read a pragma, weakened where that is asked for."""
        weak = {"synchronous": self.weakness.synchronous, "journal_mode": self.weakness.journal_mode}
        if name == "synchronous" and value and self.weakness.journal_mode is not None:
            # A file that exists keeps the mode it was given, so nobody asks for it again.
            super().pragma("journal_mode", self.weakness.journal_mode)
        return super().pragma(name, *(weak.get(name) or one for one in value), **options)

    def close(self, force: bool = False) -> None:  # noqa: FBT002 - apsw's
        """Close; the engine itself says nothing of a failure here."""
        try:
            super().close(force)
        except INJECTED:
            super().close(force)


def _checkpoint(connection: apsw.Connection, database: str, pages: int) -> int:
    if pages >= 1000:
        try:
            connection.wal_checkpoint(database)
        except (*INJECTED, apsw.BusyError):
            pass
    return apsw.SQLITE_OK


@cache
def _shim() -> Shim:
    """One for the whole process: the layer that encrypts keeps hold of what it has been put over."""
    return Shim()


@contextmanager
def mounted(disk: Disk, weakness: Weakness | None = None) -> Iterator[None]:
    """Let everything in this process go through the disk, keys be derived at once, and temporary files lie on it."""
    shim = _shim()
    kind = type("Weakened", (ThroughTheShim,), {"weakness": weakness or Weakness()})
    with (
        mock.patch("apsw.Connection", kind),
        mock.patch("briefings.store.keys._TIME", 1),
        mock.patch("briefings.store.keys._MEMORY_KIB", 8),
        _Calls(disk).taken(),
    ):
        shim.disk = disk
        try:
            yield
            disk.observe()
        finally:
            shim.disk = None


class _Calls:
    """Python's calls that give a file another name, take it away or make it safe, as they go through the disk."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._real: dict[str, Callable[..., None]] = {
            name: getattr(os, name) for name in ("fsync", "replace", "rename", "unlink")
        }

    def fsync(self, handle: int) -> None:
        """Make a file or the names in a folder safe."""
        path = Path(f"/proc/self/fd/{handle}").readlink()
        if not self._disk.holds(path):
            self._real["fsync"](handle)
            return
        self._disk.observe()
        file = self._disk.file(path)
        self._strike(SyncFolder(path) if file is None else Sync(file), lambda: None)

    def replace(self, old: Any, new: Any, **options: Any) -> None:  # noqa: ANN401
        """Give a file another name, over what has it."""
        self._rename(self._real["replace"], old, new, options)

    def rename(self, old: Any, new: Any, **options: Any) -> None:  # noqa: ANN401
        """The same, on POSIX systems."""
        self._rename(self._real["rename"], old, new, options)

    def _rename(self, real: Callable[..., None], old: Any, new: Any, options: dict[str, Any]) -> None:  # noqa: ANN401
        self._disk.observe()
        file = self._disk.file(Path(old))
        if file is None:
            real(old, new, **options)
        else:
            self._strike(Rename(Path(old), Path(new), file), lambda: real(old, new, **options))

    def unlink(self, path: Any, **options: Any) -> None:  # noqa: ANN401
        """Take a name away."""
        self._disk.observe()
        if self._disk.file(Path(path)) is None:
            self._real["unlink"](path, **options)
        else:
            self._strike(Unlink(Path(path)), lambda: self._real["unlink"](path, **options))

    def _strike(self, operation: Operation, really: Callable[[], None]) -> None:
        try:
            self._disk.ask(operation)
        except Struck as struck:
            if isinstance(struck.part, Sync):
                self._disk.done(struck.part)
            raise OSError(struck.number, os.strerror(struck.number)) from None
        really()
        self._disk.done(operation)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Let these stand in for the system's."""
        with (
            mock.patch("os.fsync", self.fsync),
            mock.patch("os.replace", self.replace),
            mock.patch("os.rename", self.rename),
            mock.patch("os.unlink", self.unlink),
            mock.patch("os.remove", self.unlink),
        ):
            yield
