"""A dossier that cannot be worked on where it is, as it stands at this moment: read whole, changed by nobody.

Needed where another window holds the file, or where its log cannot be read without writing beside it. An encrypted file
is copied, pages and log as they are, into a private folder that goes away with the connection; a plain one is held in
memory, so that no copy of it is left on the disk.
"""

from __future__ import annotations

import sys
import time
from array import array
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from briefings.errors import NotADossierError
from briefings.store import problems
from briefings.store.connection import Connection
from briefings.store.raw import blocks, bytes_of, copy_bytes, head
from briefings.store.recognising import log_of

if TYPE_CHECKING:
    from briefings.store.keys import Key

_TRIES, _PAUSE = 20, 0.05
_HEADER, _FRAME = 32, 24


def frozen(path: Path, key: Key | None, held: ExitStack, *, vfs: str | None = None) -> Connection:
    """A connection to a copy of the dossier at `path`, which may be written to; `held` takes the copy away.

    Raises what `Connection` raises, and DossierInUseError where the file never rests long enough to be read.
    """
    for _ in range(_TRIES):
        with ExitStack() as attempt:
            before = _standing(path, vfs)
            copy = _in_memory(path, vfs) if key is None else _in_folder(path, attempt, vfs)
            # Pages that were folded in from the log meanwhile stand in the log too, as long as it was not begun anew.
            if _standing(path, vfs) == before:
                held.push(attempt.pop_all())
                break
        time.sleep(_PAUSE)
    else:
        raise problems.in_use(path)
    if isinstance(copy, bytes):
        return Connection(path, contents=copy)
    return Connection(copy, key=key, named=path)


def _standing(path: Path, vfs: str | None) -> tuple[object, ...]:
    """What changes when a copy that is being made can no longer be whole."""
    log, state = _head_of_log(path, vfs), path.stat()
    return (log, state.st_ino, None if log else (state.st_size, state.st_mtime_ns))


def _head_of_log(path: Path, vfs: str | None) -> bytes:
    try:
        return head(log_of(path), _HEADER, vfs=vfs)
    except NotADossierError:
        return b""


def _in_folder(path: Path, held: ExitStack, vfs: str | None) -> Path:
    """File and log in a folder that only this user may read."""
    import shutil  # noqa: PLC0415 - slow, and hardly ever needed
    import tempfile  # noqa: PLC0415 - the same

    folder = Path(tempfile.mkdtemp(prefix="chancery-"))
    # What an anxious system still holds must not stop the closing of a dossier.
    held.callback(shutil.rmtree, folder, ignore_errors=True)
    copy = folder / "copy.dossier"
    try:
        copy_bytes(path, copy, vfs=vfs)
        if _head_of_log(path, vfs):
            copy_bytes(log_of(path), log_of(copy), vfs=vfs)
    except OSError as problem:
        raise problems.no_copy(path, folder) from problem
    return copy


def _in_memory(path: Path, vfs: str | None) -> bytes:
    """The file with its log folded in, as one that has none."""
    with bytes_of(path, vfs=vfs) as file:
        whole = bytearray().join(blocks(file))
    if _head_of_log(path, vfs):
        with bytes_of(log_of(path), vfs=vfs) as file:
            fold_in(whole, b"".join(blocks(file)))
    whole[18:20] = b"\1\1"
    return bytes(whole)


def fold_in(whole: bytearray, log: bytes) -> None:
    """Put every transaction that is complete in a log into the bytes of its file (sqlite.org/fileformat2.html, 4)."""
    if len(log) < _HEADER:
        return
    order: Literal["big", "little"] = "big" if log[3] & 1 else "little"
    page = int.from_bytes(log[8:12])
    total = _sum(log[:24], (0, 0), order)
    waiting: dict[int, bytes] = {}
    for place in range(_HEADER, len(log) - _FRAME - page + 1, _FRAME + page):
        first, content = log[place : place + _FRAME], log[place + _FRAME : place + _FRAME + page]
        total = _sum(first[:8] + content, total, order)
        if first[8:16] != log[16:24] or first[16:24] != b"".join(part.to_bytes(4) for part in total):
            return
        waiting[int.from_bytes(first[:4])] = content
        pages = int.from_bytes(first[4:8])
        if pages:  # the last frame of a transaction says how long the file is after it
            _write(whole, waiting, pages * page)
            waiting.clear()


def _write(whole: bytearray, pages: dict[int, bytes], length: int) -> None:
    whole.extend(bytes(max(0, length - len(whole))))
    for number, content in pages.items():
        whole[(number - 1) * len(content) : number * len(content)] = content
    del whole[length:]


def _sum(held: bytes, total: tuple[int, int], order: Literal["big", "little"]) -> tuple[int, int]:
    """The running sum that the engine writes into each frame."""
    first, second = total
    words = array("I", held)
    if order != sys.byteorder:
        words.byteswap()
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
