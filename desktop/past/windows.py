"""The windows that show a dossier as it stood: they belong to the window of the dossier and close with it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from briefings.session import Session
from desktop.actions import Command
from desktop.navigation import PageKey
from desktop.problems import Result, attempt
from desktop.tasks import Progress

if TYPE_CHECKING:
    from desktop.keeping.keeper import Keeper
    from desktop.shell.window import DossierWindow

MakeWindow = Callable[[Session, datetime], "DossierWindow"]
LARGE = 20_000
"""With more records than this the copy takes longer than a window may stand still."""


class PastWindows(QObject):
    """Opens, and closes, what shows the past of one dossier."""

    def __init__(self, window: "DossierWindow", make: MakeWindow, keeper: "Keeper") -> None:
        """`make` gives a session that shows the dossier at a moment its window; `keeper` lets the file be worked on
        while nobody asks it anything."""
        super().__init__(window)
        self._window, self._make, self._keeper = window, make, keeper
        self._open: list[DossierWindow] = []
        window.past_wanted.connect(self.show)
        window.closed.connect(self.close)

    @property
    def windows(self) -> "tuple[DossierWindow, ...]":
        """The windows that are open."""
        return tuple(self._open)

    def show(self, moment: datetime) -> None:
        """Show the dossier as it stood at a moment. Where that is refused, it is said; where it takes long, the window
        waits and comes back."""
        self._window.flush()
        session = self._window.context.session
        if sum(session.counts().values()) > LARGE:
            self._show_later(moment)
            return
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            result = attempt(lambda: session.past.as_known_on(moment))
        finally:
            QApplication.restoreOverrideCursor()
        self.take(moment, result)

    def _show_later(self, moment: datetime) -> None:
        def work(session: Session, _progress: Progress) -> Session:
            return session.past.as_known_on(moment)

        def done(window: "DossierWindow", result: Result) -> None:
            windows = window.findChild(PastWindows)
            if windows is not None:
                windows.take(moment, result)

        self._keeper.rest(self._window, self.tr("Going back in time …"), work, done)

    def take(self, moment: datetime, result: Result) -> None:
        """Give a window to the session that came of going back to a moment, or say what hindered it."""
        if result.problem is not None:
            self._window.problems.report(result.problem)
        elif isinstance(result.value, Session):
            self._give_window(result.value, moment)

    def _give_window(self, session: Session, moment: datetime) -> None:
        window = self._make(session, moment)
        self._open.append(window)
        window.closed.connect(partial(self._forget, window))
        self._liken(window)
        lock = self._window.context.actions[Command.LOCK]
        if lock.isEnabled():
            window.context.actions.bind({Command.LOCK: lock.trigger})
        window.show()

    def close(self) -> None:
        """Close every one of them; the copies that they show go with them."""
        for window in self.windows:
            window.close()

    def _liken(self, window: "DossierWindow") -> None:
        """Let the past be seen as the present is: as large, on the same page and day."""
        place, day = self._window.context.navigator.place, self._window.context.selection.day
        window.resize(self._window.size())
        window.context.selection.set_day(day)
        if place is not None and place.page not in {PageKey.HISTORY, PageKey.TRASH}:
            window.go_to_first_place(place.page, place.ref)

    def _forget(self, window: "DossierWindow") -> None:
        if window in self._open:
            self._open.remove(window)
            window.deleteLater()
