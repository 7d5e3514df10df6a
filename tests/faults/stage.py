"""Where scenes are played: it calls the session, and notes what must be there after each call that came back."""

from __future__ import annotations

import traceback
from collections.abc import Collection, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from briefings.domain.dossier import About, Place, Record
from briefings.domain.records import ActorId, Ref
from briefings.errors import BriefingsError
from briefings.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefings.edits import Edit
    from tests.faults.disk import Disk

T = TypeVar("T")
START = datetime(2025, 7, 8, 9, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class State:
    """Everything that a user could miss: title, records, trash, places, and the steps of the journal."""

    about: About
    records: Mapping[Ref, Record]
    removed: Collection[Ref]
    places: Mapping[ActorId, Place]
    steps: tuple[tuple[int, str, bool], ...]
    undo: str | None
    redo: str | None


def state_of(session: Session) -> State:
    """What an open dossier holds."""
    removed = frozenset(session.removed())
    shown = (record for records in session.snapshot().records.values() for record in records)
    return State(
        about=session.about,
        records={record.ref: record for record in shown} | {ref: session.in_trash(ref) for ref in removed},
        removed=removed,
        places=dict(session.places()),
        steps=tuple((step.number, step.label, step.undone) for step in session.past.steps(limit=1000)),
        undo=session.undo_label,
        redo=session.redo_label,
    )


@dataclass(frozen=True, slots=True)
class Kept:
    """What one file must hold, and what opens it."""

    state: State
    passphrase: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """After so many operations, with this call, these files must be there, by their names on the disk."""

    position: int
    call: int
    files: Mapping[Path, Kept]


class Stage:
    """One playing of one scene. `marks` are the acknowledged calls in order; the first is what was there before."""

    def __init__(self, disk: Disk, path: Path, passphrase: str | None, before: Mapping[Path, Kept]) -> None:
        self.disk, self.path, self.passphrase = disk, path, passphrase
        self.backups = path.parent / "backups"
        self.marks = [Mark(0, 0, before)]
        self.refused: list[tuple[int, BriefingsError]] = []
        self.surprises: list[str] = []
        self.calls = 0
        self._now = START
        self._session: Session | None = None

    def play(self, scene: Callable[[Stage], None]) -> None:
        """Play a scene to its end, or to where a dossier cannot be opened."""
        try:
            scene(self)
        except BriefingsError as refusal:
            self.refused.append((self.calls, refusal))
        except Exception as problem:  # noqa: BLE001 - whatever else comes out is what the harness looks for
            self.surprises.append(f"call {self.calls} broke: {problem!r} at {_place(problem)}")

    def now(self) -> datetime:
        """A clock that goes on by a second each time."""
        self._now += timedelta(seconds=1)
        return self._now

    @contextmanager
    def create(self, about: About, contents: Edit) -> Iterator[Session]:
        """A new dossier."""
        self.calls += 1
        session = Session.create(
            self.path, about, passphrase=self.passphrase, device=1, contents=contents, now=self.now
        )
        with self._held(session):
            yield session

    @contextmanager
    def open(self) -> Iterator[Session]:
        """The dossier again."""
        self.calls += 1
        session = Session.open(self.path, passphrase=self.passphrase, device=1, now=self.now, backups=self.backups)
        with self._held(session):
            yield session

    @contextmanager
    def _held(self, session: Session) -> Iterator[None]:
        with session:
            self._session = session
            self._acknowledge({})
            try:
                yield
            finally:
                self._session = None

    def call(self, deed: Callable[[], T], then: Callable[[T], Mapping[Path, Kept]] = lambda _: {}) -> None:
        """One call that is acknowledged or refused; a refusal leaves things as they were.

        `then` says which other files must be there after the call, and what they hold.
        """
        self.calls += 1
        try:
            answer = deed()
        except BriefingsError as refusal:
            self.refused.append((self.calls, refusal))
            self._look_after_refusal()
        else:
            self._acknowledge(then(answer))

    def _look_after_refusal(self) -> None:
        """The open dossier must show what it showed before the call that was refused."""
        state, expected = self.state(), self.marks[-1].files[self.path].state
        if state is not None and state != expected:
            self.surprises.append(f"after the refusal of call {self.calls} the session shows something else")

    def rekey(self, passphrase: str | None) -> None:
        """Another passphrase for the open dossier, or none."""

        def deed() -> None:
            self.session.file.set_passphrase(passphrase)
            self.passphrase = passphrase

        self.call(deed)

    def holds(self, path: Path, passphrase: str | None) -> Mapping[Path, Kept]:
        """That a file holds what the dossier held after the last call."""
        return {path: Kept(self.marks[-1].files[self.path].state, passphrase)}

    @property
    def session(self) -> Session:
        """The open dossier."""
        if self._session is None:
            raise LookupError
        return self._session

    def state(self) -> State | None:
        """What the open dossier says that it holds."""
        with self.disk.unharmed():
            return None if self._session is None else state_of(self._session)

    def _acknowledge(self, others: Mapping[Path, Kept]) -> None:
        self.disk.observe()
        files = dict(self.marks[-1].files)
        if self._session is not None:
            # Until this call, what a backup holds is what the dossier held.
            files |= {made.path: files[self.path] for made in self._session.file.backups() if made.path not in files}
        state = self.state() or files[self.path].state
        files[self.path] = Kept(state, self.passphrase)
        files |= others
        self.marks.append(Mark(len(self.disk.trace), self.calls, files))


def _place(problem: BaseException) -> str:
    """The innermost lines of ours."""
    frames = [frame for frame in traceback.extract_tb(problem.__traceback__) if "/briefings/" in frame.filename]
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-4:]))
