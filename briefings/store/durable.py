"""Files that outlive a power cut: what is written reaches the disk before anything relies on it. No SQL here."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LOGS = ("-wal", "-shm", "-journal")
"""What the engine may keep beside a file, by the end of its name."""


def sync_file(path: Path) -> None:
    """Wait until the disk has the file's contents. Raises OSError."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the folder's names. Raises OSError; Windows keeps no handle to a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def put_in_place(temporary: Path, place: Path) -> None:
    """Give a finished file its name, over what stands there: at every moment the old or the new one. Raises OSError."""
    sync_file(temporary)
    temporary.replace(place)
    sync_folder(place.parent)


def drop(path: Path) -> None:
    """Take away a file of ours and what the engine left beside it, as far as the system lets us."""
    for leftover in (path, *logs(path)):
        with suppress(OSError):
            leftover.unlink(missing_ok=True)


def logs(path: Path) -> tuple[Path, ...]:
    """The files that the engine may keep beside `path`."""
    return tuple(path.with_name(path.name + ending) for ending in LOGS)
