"""Files read if they are not too large, and written whole or not at all. What is in them is decided elsewhere."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from briefings.errors import BadInputError, BriefingsError, CannotWriteError

_TOLD = 40  # characters of its name in that of what is being written
_REMEDIES = {
    errno.ENOENT: "Make the folder first, or choose another.",
    errno.ENOTDIR: "Choose a folder; what is named in its place is a file.",
    errno.EISDIR: "Give it another name: a folder has this one.",
    errno.ENAMETOOLONG: "Give it a shorter name.",
    errno.ENOSPC: "Make room on the disk, or choose another.",
}
_REMEDY = "Check that the folder may be written to and has room, or choose another."


def read_small(path: Path, most: int, *, unreadable: BriefingsError, too_large: BriefingsError) -> bytes:
    """What is in a file of at most `most` bytes, or comes through a pipe. Raises `unreadable` or `too_large`, in the
    words of who asked, and BadInputError for a device."""
    try:
        with opened(path) as file:
            data = file.read(most + 1)
    except OSError as problem:
        raise unreadable from problem
    if len(data) > most:
        raise too_large
    return data


def opened(path: Path) -> BinaryIO:
    """A file, or a pipe, to be read; one into which nobody writes is at its end. Raises OSError where it cannot be
    opened, BadInputError for a device, whose bytes may never end, or never come."""
    file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115 (who asks closes it)
    kind = os.fstat(file.fileno()).st_mode
    if stat.S_ISFIFO(kind):
        os.set_blocking(file.fileno(), True)
    elif not stat.S_ISREG(kind):
        file.close()
        raise BadInputError(f"{path} is a device, not a file.", remedy="Save what it gives as a file and name that.")
    return file


def _without_waiting(name: str, flags: int) -> int:
    # A pipe without a writer would hold us up for ever. Windows has no such flag, and no such pipes among its files.
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one, never a part. Raises CannotWriteError."""
    try:
        _replace(path, data)
    except OSError as error:
        reason = error.strerror or "the system refused"
        raise CannotWriteError(
            f"{_short(path.name)} could not be written to {_short(str(path.parent))}: {reason}.",
            remedy=_REMEDIES.get(error.errno or 0, _REMEDY),
        ) from error


def _short(name: str) -> str:
    """A name as far as a sentence can hold it."""
    return name if len(name) <= 2 * _TOLD else f"{name[:_TOLD]}…{name[-_TOLD:]}"


def _replace(path: Path, data: bytes) -> None:
    # A name of the length that folders take at most has no room for more.
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:_TOLD]}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, else what this user gives to new files."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
