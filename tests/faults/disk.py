"""A disk that can lose power: what was done to files, in order, and what of it would be left at any moment.

A write is safe once its file was synced, a name once its folder was. Until then any part of it may be lost. The disk
only keeps the record; `vfs.py` makes the engine and Python write through it, `judge.py` opens what is left.
"""

from __future__ import annotations

import random
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes written at a place in a file."""

    file: int
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    """A file cut or stretched to a size."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Create:
    """A new name with an empty file."""

    path: Path
    file: int


@dataclass(frozen=True, slots=True)
class Unlink:
    """A name taken away."""

    path: Path


@dataclass(frozen=True, slots=True)
class Rename:
    """A file under another name; what had that name is gone."""

    old: Path
    new: Path
    file: int


@dataclass(frozen=True, slots=True)
class Sync:
    """A file made safe. Where that failed, the system drops what was not safe, and the next sync does not bring it."""

    file: int
    failed: bool = False


@dataclass(frozen=True, slots=True)
class SyncFolder:
    """The names in a folder made safe."""

    folder: Path


Naming = Create | Unlink | Rename
Change = Write | Truncate | Naming
Operation = Change | Sync | SyncFolder


_CHUNK = 65536


class Loss(Enum):
    """What of the unsynced changes is left when the power goes during an operation."""

    KEPT = "nothing lost"
    DROPPED = "all unsynced lost"
    TORN = "the last write torn"
    TORN_ALONE = "all but half of the last write lost"
    LAST = "only the last change left"
    BUT_FIRST = "only the first change lost"
    ONE_FILE = "only one file's changes left"
    SECTORS_512 = "a random subset of sectors left"
    SECTORS_4096 = "a random subset of blocks left"
    NOISE = "a subset of sectors, noise in the gaps"


@dataclass
class Remains:
    """What is safe after some operations, and what is not yet."""

    contents: dict[int, bytes] = field(default_factory=dict)
    names: dict[Path, int] = field(default_factory=dict)
    pending: list[Change] = field(default_factory=list)

    def take(self, operation: Operation) -> None:
        """One operation more."""
        match operation:
            case Sync(file, failed):
                mine = [change for change in self.pending if _file(change) == file]
                self.pending = [change for change in self.pending if _file(change) != file]
                if not failed:
                    self.contents |= _written(self.contents, mine)
            case SyncFolder(folder):
                here = [change for change in self.pending if _folder(change) == folder]
                self.pending = [change for change in self.pending if _folder(change) != folder]
                self.names = _named(self.names, here)
            case _:
                self.pending.append(operation)

    def left(self, changes: Sequence[Change], noise: random.Random | None = None) -> dict[Path, bytes]:
        """The files where only these of the pending changes reached the disk."""
        names = _named(self.names, changes)
        written = self.contents | _written(self.contents, changes)
        if noise is not None:
            written |= {file: _noisy(written[file], self, file, changes, noise) for file in written}
        return {path: written.get(file, b"") for path, file in names.items()}


def _file(change: Change) -> int | None:
    """The file whose contents a change touches."""
    return change.file if isinstance(change, Write | Truncate) else None


def _folder(change: Change) -> Path | None:
    """The folder in which a change touches a name."""
    match change:
        case Create(path) | Unlink(path) | Rename(new=path):
            return path.parent
    return None


def _named(names: Mapping[Path, int], changes: Sequence[Change]) -> dict[Path, int]:
    """The names after some changes."""
    after = dict(names)
    for change in changes:
        match change:
            case Create(path, file):
                after[path] = file
            case Unlink(path):
                after.pop(path, None)
            case Rename(old, new, file):
                after.pop(old, None)
                after[new] = file
    return after


def _written(contents: Mapping[int, bytes], changes: Sequence[Change]) -> dict[int, bytes]:
    """The contents of the files that some changes write; a gap reads as zeros."""
    after: dict[int, bytearray] = {}
    for change in changes:
        if isinstance(change, Write | Truncate):
            _do(after.setdefault(change.file, bytearray(contents.get(change.file, b""))), change)
    return {file: bytes(data) for file, data in after.items()}


def _do(data: bytearray, change: Write | Truncate) -> None:
    if isinstance(change, Truncate):
        del data[change.size :]
        data.extend(bytes(change.size - len(data)))
    else:
        data.extend(bytes(max(0, change.offset - len(data))))
        data[change.offset : change.offset + len(change.data)] = change.data


def _noisy(data: bytes, remains: Remains, file: int, changes: Sequence[Change], source: random.Random) -> bytes:
    """Where a file grew but its new bytes were lost, a disk may hold whatever it held before."""
    noisy, safe = bytearray(data), len(remains.contents.get(file, b""))
    written = [(at.offset, at.offset + len(at.data)) for at in changes if isinstance(at, Write) and at.file == file]
    for start in range(safe, len(noisy), 512):
        end = min(start + 512, len(noisy))
        if not any(first < end and start < last for first, last in written):
            noisy[start:end] = source.randbytes(end - start)
    return bytes(noisy)


def losses(remains: Remains, struck: Operation, seed: int) -> Iterator[tuple[Loss, dict[Path, bytes]]]:
    """What may be left where the power goes during `struck`, which `remains` has taken already unless it is a sync."""
    pending = remains.pending
    yield Loss.DROPPED, remains.left(())
    if not pending:
        return
    yield Loss.KEPT, remains.left(pending)
    if isinstance(struck, Write):
        half = replace(struck, data=struck.data[: len(struck.data) // 2 + 3])
        yield Loss.TORN, remains.left([*pending[:-1], half])
        yield Loss.TORN_ALONE, remains.left([half])
    if len(pending) > 1:
        yield Loss.LAST, remains.left(pending[-1:])
        yield Loss.BUT_FIRST, remains.left(pending[1:])
        for file in sorted({file for change in pending if (file := _file(change)) is not None}):
            mine = [change for change in pending if _file(change) in {None, file}]
            yield Loss.ONE_FILE, remains.left(mine)
    for loss, size in ((Loss.SECTORS_512, 512), (Loss.SECTORS_4096, 4096)):
        yield loss, remains.left(_subset(pending, size, random.Random(seed)))  # noqa: S311 - to be repeated
    chance = random.Random(seed + 1)  # noqa: S311 - to be repeated
    yield Loss.NOISE, remains.left(_subset(pending, 512, chance), chance)


def _subset(pending: Sequence[Change], size: int, chance: random.Random) -> list[Change]:
    """Every sector of every write, and every other change, for itself lost or left."""
    return [part for change in pending for part in _parts(change, size) if chance.random() < 0.5]


def _parts(change: Change, size: int) -> Iterator[Change]:
    if not isinstance(change, Write):
        yield change
        return
    start, end = change.offset, change.offset + len(change.data)
    while start < end:
        stop = min(end, (start // size + 1) * size)
        yield Write(change.file, start, change.data[start - change.offset : stop - change.offset])
        start = stop


class Disk:
    """The record of all that is done below one folder, and the place where faults strike.

    `strike` is asked before each operation, and raises where that fails.
    """

    def __init__(
        self,
        root: Path,
        strike: Callable[[int, Operation], None] | None = None,
        strike_read: Callable[[int], None] | None = None,
    ) -> None:
        self.root = root
        self.trace: list[Operation] = []
        self.asked = self.reads = 0
        self._strike, self._strike_read, self._harmless = strike, strike_read, False
        self._names: dict[Path, int] = {}
        self._now: dict[int, bytearray] = {}
        self.observe()
        self.start = Remains({file: bytes(data) for file, data in self._now.items()}, dict(self._names))
        self.trace.clear()

    def holds(self, path: Path) -> bool:
        """Whether a path is on this disk."""
        return path.is_relative_to(self.root)

    def file(self, path: Path) -> int | None:
        """The number of the file that has this name now."""
        return self._names.get(path)

    def new_file(self) -> int:
        """A number for a file yet to be made."""
        file = len(self._now) + 1
        self._now[file] = bytearray()
        return file

    def ask(self, operation: Operation) -> None:
        """Number an operation before it is done; a fault strikes here."""
        if self._harmless:
            return
        self.asked += 1
        if self._strike is not None:
            self._strike(self.asked, operation)

    def read(self) -> None:
        """Number a reading before it is done; a fault strikes here."""
        if self._harmless:
            return
        self.reads += 1
        if self._strike_read is not None:
            self._strike_read(self.reads)

    @contextmanager
    def unharmed(self) -> Iterator[None]:
        """Let nothing strike meanwhile: the harness itself looks."""
        self._harmless = True
        try:
            yield
        finally:
            self._harmless = False

    def done(self, operation: Operation) -> None:
        """Keep what was done."""
        self.trace.append(operation)
        if isinstance(operation, Write | Truncate):
            _do(self._now[operation.file], operation)
        elif isinstance(operation, Create | Unlink | Rename):
            self._names = _named(self._names, [operation])

    def observe(self) -> None:
        """Keep what was done without being asked: files that Python wrote, made or took away by plain calls."""
        existing = {path for path in self.root.rglob("*") if path.is_file()}
        for path in sorted(self._names.keys() - existing):
            self.done(Unlink(path))
        for path in sorted(existing):
            if path not in self._names:
                self.done(Create(path, self.new_file()))
            self._notice(path)

    def _notice(self, path: Path) -> None:
        """Keep what Python wrote to one file since it was looked at."""
        file = self._names[path]
        data, known = path.read_bytes(), bytes(self._now[file])
        if len(data) < len(known):
            self.done(Truncate(file, len(data)))
        for start in range(0, len(data), _CHUNK):
            if data[start : start + _CHUNK] != known[start : start + _CHUNK]:
                self.done(Write(file, start, data[start : start + _CHUNK]))
