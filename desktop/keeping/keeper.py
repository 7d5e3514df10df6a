"""Takes the windows of dossiers down and brings them back: to lock them, and to work on a file as a whole.

While a file is worked on beside the window's own thread, nothing may ask its session; so its window goes, a quiet one
stands in its place, and a new window comes with a new session, standing as the first one stood.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from briefings.errors import BriefingsError, WrongPassphraseError
from briefings.session import Session
from desktop.keeping.doorway import Doorway, OpenSession
from desktop.keeping.house import House
from desktop.keeping.standing import Standing
from desktop.problems import Notice, Result, attempt
from desktop.tasks import Progress
from desktop.widgets.banner import Tone

if TYPE_CHECKING:
    from desktop.keeping.lock_window import LockWindow
    from desktop.keeping.wait_window import WaitWindow
    from desktop.shell.window import DossierWindow

Work = Callable[[Session, Progress], object]
Show = Callable[[Session, Standing | None], "DossierWindow"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rested:
    """The session after the work, and what came of it."""

    session: Session
    result: Result


class Keeper(QObject):
    """One for the application."""

    def __init__(self, house: House, doorway: Doorway, show: Show) -> None:
        """`show` gives a session its window, standing as another one stood."""
        super().__init__(house.tasks)
        self._house, self._doorway, self._show = house, doorway, show
        self._locks: list[LockWindow] = []
        self._waits: list[WaitWindow] = []
        self._gone = False
        self._told: QDialog | None = None  # nothing else holds a dialog over no window

    @property
    def locks(self) -> "tuple[LockWindow, ...]":
        """The windows of what is locked."""
        return tuple(self._locks)

    @property
    def waits(self) -> "tuple[WaitWindow, ...]":
        """The windows of what is worked on."""
        return tuple(self._waits)

    # The lock

    def lock_when_back(self) -> None:
        """The user has gone: lock also what is being worked on, as soon as its window would come back."""
        self._gone = bool(self._waits)

    def lock(self, window: "DossierWindow") -> "LockWindow | None":
        """Close a dossier and forget its key; a window that asks for the passphrase takes its place. None where there
        is no passphrase to ask for.
        """
        session = window.context.session
        if not session.encrypted:
            return None
        module = import_module("desktop.keeping.lock_window")
        lock: LockWindow = module.LockWindow(self._house.theme, session.path, window)
        self._locks.append(lock)
        lock.destroyed.connect(partial(self._forget_lock, lock))
        standing = self._take_down(window, lock)
        opener = partial(self._doorway.opener(session.path), read_only=session.read_only)
        closed = threading.Event()
        self._house.tasks.run("", lambda _progress: _close(session, closed), _nothing, quiet=True)
        unlock = partial(self._unlock, lock, standing, opener, closed)
        lock.form.given.connect(lambda text: unlock({"passphrase": text}))
        lock.form.recovery_given.connect(lambda text: unlock({"recovery_key": text}))
        return lock

    def _unlock(
        self, lock: "LockWindow", standing: Standing, opener: OpenSession, closed: threading.Event, keys: dict[str, str]
    ) -> None:
        lock.form.set_busy(busy=True)

        def work() -> Session:
            closed.wait()
            return opener(**keys)

        def done(session: Session) -> None:
            if lock not in self._locks:
                session.close()
                return
            self._show(session, standing).activateWindow()
            if "recovery_key" in keys and not session.read_only:
                self._doorway.opened.emit(session, True)
            self._forget_lock(lock)
            lock.close()

        def failed(problem: Exception) -> None:
            if lock in self._locks:
                lock.form.refuse(self._locked_words(problem))
            if not isinstance(problem, BriefingsError):
                raise problem

        self._doorway.run("", work, done, failed)

    def _locked_words(self, problem: Exception) -> str:
        if not isinstance(problem, BriefingsError):
            return self.tr("It could not be opened. Everything that was saved is in the file.")
        if isinstance(problem, WrongPassphraseError):  # its summary has the file's name, which nobody asked for
            return self.tr("This does not open it. {remedy}").format(remedy=problem.remedy)
        return str(problem)

    def _forget_lock(self, lock: "LockWindow") -> None:
        if lock in self._locks:
            self._locks.remove(lock)

    # Work on the file

    def rest(
        self,
        window: "DossierWindow",
        words: str,
        work: Work,
        done: Callable[["DossierWindow", Result], None],
        *,
        can_stop: bool = False,
        passphrase: str | None = None,
    ) -> None:
        """Do something with the file while nobody works on it, and bring the window back. `done` gets the new window
        and what came of the work. Where the work has put another file there, `passphrase` may open that.
        """
        module = import_module("desktop.keeping.wait_window")
        wait: WaitWindow = module.WaitWindow(self._house.theme, words, window, can_stop=can_stop)
        self._waits.append(wait)
        session = window.context.session
        opener = partial(self._doorway.opener(session.path), read_only=session.read_only)
        standing = self._take_down(window, wait)

        def finish() -> None:
            self._waits.remove(wait)
            wait.finish()

        def over(rested: Rested) -> None:
            again = self._show(rested.session, standing)
            again.activateWindow()
            finish()
            done(again, rested.result)
            if self._gone:
                self._gone = False
                self.lock(again)

        def lost(problem: Exception) -> None:
            self._house.say(Notice(sentence=str(problem), tone=Tone.ERROR))
            finish()
            if not isinstance(problem, BriefingsError):
                raise problem

        task = self._house.tasks.run(
            words, lambda progress: _alone(session, work, progress, opener, passphrase), over, lost, quiet=True
        )
        task.progress.moved.connect(wait.show_share, Qt.ConnectionType.QueuedConnection)
        wait.cancelled.connect(task.cancel)

    def close_session(self, session: Session) -> None:
        """Let go of a file whose window goes; a working copy is brought to its medium first, which may take a while."""
        medium = session.file.medium
        if not medium:
            session.close()
            return
        words = self.tr("Saving to {medium} …").format(medium=medium.removeprefix("the "))
        module = import_module("desktop.keeping.wait_window")
        wait: WaitWindow = module.WaitWindow(self._house.theme, words)
        wait.resize(520, 360)
        wait.show()
        self._waits.append(wait)
        place = session.file.place

        def over(problem: object) -> None:
            self._waits.remove(wait)
            if isinstance(problem, BriefingsError):
                self._tell_not_written(problem, str(place.parent))
            wait.finish()

        self._house.tasks.run(words, lambda _progress: attempt(lambda: _written(session)).value, over, quiet=True)

    def _tell_not_written(self, problem: BriefingsError, place: str) -> None:
        words = self.tr("The work is in “{place}” and comes up when you open the dossier again.").format(place=place)
        text = f"{problem} {words}"
        module = import_module("desktop.dialogs.telling")
        self._told = module.TellDialog(self._house.theme, self.tr("Not saved there yet"), text)
        self._told.open()

    # Taking down

    def _take_down(self, window: "DossierWindow", instead: QWidget) -> Standing:
        """Hide a dossier behind another window at once, then close its window and leave its session to the caller."""
        instead.show()
        instead.activateWindow()
        window.hide()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.hide()
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible() and _belongs(dialog, window):
                dialog.reject()
        window.flush()
        standing = Standing.of(window)
        window.let_go()
        return standing


def _belongs(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is None or parent is window or window.isAncestorOf(parent) or parent.window() is window


def _alone(session: Session, work: Work, progress: Progress, opener: OpenSession, passphrase: str | None) -> Rested:
    """On a thread of its own: the work, then the file again."""
    result = attempt(lambda: work(session, progress))
    try:
        key: str | None = session.file.recovery_key()
    except BriefingsError:
        key = None
    session.close()
    return Rested(session=_again(opener, key, passphrase), result=result)


def _again(opener: OpenSession, key: str | None, passphrase: str | None) -> Session:
    keys: dict[str, Any] = {"recovery_key": key}
    try:
        return opener(**keys)
    except WrongPassphraseError:
        if passphrase is None:
            raise
        return opener(passphrase=passphrase)


def _close(session: Session, closed: threading.Event) -> None:
    try:
        session.close()
    finally:
        closed.set()


def _written(session: Session) -> BriefingsError | None:
    """Write back and close; say what hindered the writing."""
    problem: BriefingsError | None = None
    try:
        session.file.write_back()
    except BriefingsError as refused:
        problem = refused
    session.close()
    return problem


def _nothing(_value: object) -> None:
    pass
