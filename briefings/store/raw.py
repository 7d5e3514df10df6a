"""The bytes of dossier files as they lie on the disk. What they mean stands elsewhere.

They are read through the engine's own layer for files: on POSIX systems, closing a file that we had opened ourselves
would drop the locks that the engine holds on it for another window of this process.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import apsw

from briefings.store import problems

if TYPE_CHECKING:
    import hashlib
    from collections.abc import Iterator
    from pathlib import Path

BLOCK = 1 << 20
# Windows keeps the bytes by which the engine locks from being read. No page that holds anything lies there.
_LOCKS, _PAGE = 1 << 30, 4096


@contextmanager
def bytes_of(path: Path, *, vfs: str | None = None) -> Iterator[apsw.VFSFile]:
    """The file at `path` for reading. Raises NotADossierError where it is missing, a folder, or may not be read."""
    if not path.exists():
        raise problems.not_there(path)
    if not path.is_file():  # a pipe would be waited for without end
        raise problems.not_a_dossier(path)
    # Beneath the layer that encrypts: what is wanted is what lies on the disk.
    layer = (vfs or apsw.vfs_names()[0]).removeprefix("multipleciphers-")
    try:
        file = apsw.VFSFile(layer, str(path.absolute()), [apsw.SQLITE_OPEN_MAIN_DB | apsw.SQLITE_OPEN_READONLY, 0])
    except apsw.Error as problem:
        raise problems.cannot_read(path) from problem
    try:
        yield file
    except apsw.IOError as problem:
        raise problems.cannot_read(path) from problem
    finally:
        file.xClose()


def head(path: Path, length: int, *, vfs: str | None = None) -> bytes:
    """The first bytes, fewer where the file is shorter. Raises NotADossierError."""
    with bytes_of(path, vfs=vfs) as file:
        found: bytes = file.xRead(length, 0)
        return found


def copy_bytes(source: Path, target: Path, *, vfs: str | None = None) -> str:
    """Copy a file that nobody writes to a new file, safely on the disk when this returns. Returns its SHA-256.

    Raises NotADossierError where it cannot be read, and OSError where the copy cannot be written.
    """
    digest = _sha256()
    with bytes_of(source, vfs=vfs) as file, target.open("xb") as copy:
        for block in blocks(file):
            digest.update(block)
            copy.write(block)
        copy.flush()
        os.fsync(copy.fileno())
    return digest.hexdigest()


def blocks(file: apsw.VFSFile) -> Iterator[bytes]:
    """The whole file, piece by piece."""
    size = file.xFileSize()
    for place in range(0, size, BLOCK):
        wanted = min(BLOCK, size - place)
        if place == _LOCKS:
            yield bytes(min(_PAGE, wanted))
            place, wanted = place + _PAGE, wanted - _PAGE  # noqa: PLW2901 - the rest of this piece
        if wanted > 0:
            yield file.xRead(wanted, place)


def digest_of(path: Path, *, vfs: str | None = None) -> str:
    """The SHA-256 of a file. Raises NotADossierError."""
    digest = _sha256()
    with bytes_of(path, vfs=vfs) as file:
        for block in blocks(file):
            digest.update(block)
    return digest.hexdigest()


def _sha256() -> hashlib._Hash:
    import hashlib  # noqa: PLC0415 - a plain start does without it

    return hashlib.sha256()
