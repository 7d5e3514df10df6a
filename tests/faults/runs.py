"""Sweeps: a scene is played, and for every operation in it a fault is tried and what it leaves is judged."""

from __future__ import annotations

import errno
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from briefings.store import durable
from tests.faults.disk import Create, Disk, Loss, Operation, Remains, Sync, SyncFolder, Write, losses
from tests.faults.judge import judge, lay_out
from tests.faults.script import Scene
from tests.faults.stage import Kept, Mark, Stage
from tests.faults.vfs import Struck, Weakness, mounted


class Failure(Enum):
    """How an operation fails, where the power stays on."""

    ERROR = "an input or output error"
    SHORT = "half of a write, then an error"
    FULL = "no room, once"
    FULL_ON = "no room from here on"
    BROKEN_ON = "errors from here on"
    READ = "an error in reading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Where a scene begins: the files on the disk, by their names below its root, and what they hold."""

    scene: Scene
    files: Mapping[Path, bytes]
    holds: Mapping[Path, Kept]
    passphrase: str | None


@dataclass(slots=True)
class Counts:
    """What a sweep did. `problems` are the losses, each with the place where it struck."""

    operations: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    reopened: int = 0
    refused: int = 0
    problems: list[str] = field(default_factory=list)


class Laboratory:
    """A folder in which scenes are played again and again."""

    def __init__(self, folder: Path) -> None:
        self._root, self._left = folder / "disk", folder / "left"
        self._known: dict[object, tuple[object, str]] = {}

    def power_cuts(
        self, start: Start, *, moments: int | None = None, weakness: Weakness | None = None, deaf: bool = False
    ) -> Counts:
        """Cut the power during every operation, or during so many of them, evenly spread.

        `deaf` is a disk that only says that it synced.
        """
        stage = self._played(start, weakness=weakness)
        counts = Counts(operations=len(stage.disk.trace))
        unasked = [*stage.surprises, *(str(refusal) for _, refusal in stage.refused)]
        counts.problems += [f"without any fault: {problem}" for problem in unasked]
        for number, left in self._moments(stage.disk, deaf=deaf, every=_stride(len(stage.disk.trace), moments)):
            before, after = _between(stage.marks, number)
            for loss, files in left:
                counts.faults[loss.value] += 1
                found = self._judged(files, before, after, counts)
                counts.problems += [f"operation {number}, {loss.value}: {problem}" for problem in found]
        return counts

    def failures(self, start: Start, *kinds: Failure, moments: int | None = None) -> Counts:
        """Let every operation fail in each of these ways, or so many of them, and see what the session makes of it."""
        clean = self._played(start)
        counts = Counts(operations=clean.disk.asked)
        for place, failure in enumerate(kinds):
            total = clean.disk.reads if failure is Failure.READ else clean.disk.asked
            every = _stride(total, moments)
            # Each kind strikes at other operations, where not all are tried.
            for number in range(1 + every * (2 * place + 1) // (2 * len(kinds)), total + 1, every):
                self._failure(start, Strike(failure, number), clean, counts)
        return counts

    def _failure(self, start: Start, strike: Strike, clean: Stage, counts: Counts) -> None:
        stage = self._played(start, strike=strike)
        counts.faults[strike.failure.value] += strike.struck > 0
        counts.refused += bool(stage.refused)
        problems = [*stage.surprises, *self._after(stage, clean, counts)]
        counts.problems += [f"{strike.failure.value} at {strike.number}: {problem}" for problem in problems]

    def _after(self, stage: Stage, clean: Stage, counts: Counts) -> Iterator[str]:
        """What is wrong after a session with errors: with the disk as it is, and after a power cut on top of it."""
        before = stage.marks[-1]
        after = _came_as_far_as_the_disk(stage, clean) or before
        remains = Remains(dict(stage.disk.start.contents), dict(stage.disk.start.names))
        for operation in stage.disk.trace:
            remains.take(operation)
        for files in (remains.left(remains.pending), remains.left(())):
            yield from self._judged(files, before, after, counts)

    def _judged(self, files: Mapping[Path, bytes], before: Mark, after: Mark, counts: Counts) -> list[str]:
        """What is wrong with what is left. A file that was judged before with the same bytes is not opened again."""
        problems: list[str] = []
        for path in sorted(before.files.keys() | after.files.keys()):
            # A backup may stand where it was before it was sorted in.
            found = path if path in files else next((other for other in files if other.name == path.name), path)
            whole = {place: data for place in (found, *durable.logs(found)) if (data := files.get(place)) is not None}
            kept = before.files.get(path), after.files.get(path)
            key = (*map(id, kept), path, *((place, hash(data)) for place, data in whole.items()))
            if key not in self._known:
                lay_out(whole, found.parent, self._left)
                # What was compared is kept too, lest another gets its identity.
                self._known[key] = (kept, judge(self._left / found.name, *kept, making=not before.files))
                counts.reopened += 1
            if self._known[key][1]:
                problems.append(f"{path.name}: {self._known[key][1]}")
        return problems

    def _played(self, start: Start, *, strike: Strike | None = None, weakness: Weakness | None = None) -> Stage:
        """One playing of a scene."""
        self._known.clear()
        lay_out({self._root / path: data for path, data in start.files.items()}, self._root, self._root)
        disk = Disk(self._root, strike.operation if strike else None, strike.reading if strike else None)
        before = {self._root / path: kept for path, kept in start.holds.items()}
        stage = Stage(disk, self._root / "a.dossier", start.passphrase, before)
        with mounted(disk, weakness):
            stage.play(start.scene)
        return stage

    @staticmethod
    def _moments(
        disk: Disk, *, deaf: bool, every: int
    ) -> Iterator[tuple[int, Iterator[tuple[Loss, dict[Path, bytes]]]]]:
        """For each operation, and for the end, what a power cut during it may leave."""
        remains = Remains(dict(disk.start.contents), dict(disk.start.names))
        for number, operation in enumerate([*disk.trace, SyncFolder(disk.root / "nowhere")]):
            syncs = isinstance(operation, Sync | SyncFolder)
            if not syncs:
                remains.take(operation)
            if number % every == every // 2:
                yield number, losses(remains, operation, seed=number)
            if syncs and not deaf:
                remains.take(operation)


def _stride(operations: int, moments: int | None) -> int:
    return 1 if moments is None else max(1, operations // moments)


def _between(marks: list[Mark], number: int) -> tuple[Mark, Mark]:
    """The last call that had come back before an operation, and the one that was under way."""
    last = max(index for index, mark in enumerate(marks) if mark.position <= number)
    return marks[last], marks[min(last + 1, len(marks) - 1)]


def _came_as_far_as_the_disk(stage: Stage, clean: Stage) -> Mark | None:
    """The first call that was refused may be on the disk nevertheless, unless another has changed something since."""
    if not stage.refused:
        return None
    call = stage.refused[0][0]
    held = next(mark.files for mark in reversed(stage.marks) if mark.call < call)
    changed = any(mark.files != held for mark in stage.marks if mark.call > call)
    return None if changed else next((mark for mark in clean.marks if mark.call == call), None)


class Strike:
    """One fault: what fails, at which operation, and how. `struck` counts how often."""

    def __init__(self, failure: Failure, number: int) -> None:
        self.failure, self.number, self.struck = failure, number, 0

    def operation(self, number: int, operation: Operation) -> None:
        """Raise where the fault strikes this operation."""
        lasting = self.failure in {Failure.FULL_ON, Failure.BROKEN_ON}
        if self.failure is Failure.READ or number < self.number or (number > self.number and not lasting):
            return
        full = self.failure in {Failure.FULL, Failure.FULL_ON}
        if full and not isinstance(operation, Write | Create):
            return
        self.struck += 1
        part: Operation | None = None
        if isinstance(operation, Sync):
            part = Sync(operation.file, failed=True)
        elif self.failure is Failure.SHORT and isinstance(operation, Write):
            part = Write(operation.file, operation.offset, operation.data[: len(operation.data) // 2])
        raise Struck(errno.ENOSPC if full else errno.EIO, part)

    def reading(self, number: int) -> None:
        """Raise where the fault strikes this reading."""
        if self.failure is Failure.READ and number == self.number:
            self.struck += 1
            raise Struck(errno.EIO)
