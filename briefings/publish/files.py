"""Files read if they are not too large, and written whole or not at all. What is in them is decided elsewhere."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from briefings.errors import BriefingsError, CannotWriteError

_TOLD = 40  # characters of its name in that of what is being written


def read_small(path: Path, most: int, *, unreadable: BriefingsError, too_large: BriefingsError) -> bytes:
    """What is in a file of at most `most` bytes. Raises `unreadable` or `too_large`, in the words of who asked."""
    try:
        if path.stat().st_size <= most:
            return path.read_bytes()
    except OSError as problem:
        raise unreadable from problem
    raise too_large


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one, never a part. Raises CannotWriteError."""
    try:
        _replace(path, data)
    except OSError as error:
        reason = error.strerror or "the system refused"
        raise CannotWriteError(
            f"{path.name} could not be written to {path.parent}: {reason}.",
            remedy="Check that the folder is there, may be written to and has room, or choose another.",
        ) from error


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
