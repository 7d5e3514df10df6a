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

if TYPE_CHECKING:
    from desktop.shell.window import DossierWindow

MakeWindow = Callable[[Session, datetime], "DossierWindow"]


class PastWindows(QObject):
    """Opens, and closes, what shows the past of one dossier."""

    def __init__(self, window: "DossierWindow", make: MakeWindow) -> None:
        """`make` gives a session that shows the dossier at a moment its window."""
        super().__init__(window)
        self._window, self._make = window, make
        self._open: list[DossierWindow] = []
        window.past_wanted.connect(self.show)
        window.closed.connect(self.close)

    @property
    def windows(self) -> "tuple[DossierWindow, ...]":
        """The windows that are open."""
        return tuple(self._open)

    def show(self, moment: datetime) -> "DossierWindow | None":
        """Show the dossier as it stood at a moment; None where that was refused, which is said."""
        self._window.flush()
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        session = None
        try:
            with self._window.problems.guard():
                session = self._window.context.session.past.as_known_on(moment)
        finally:
            QApplication.restoreOverrideCursor()
        if session is None:
            return None
        window = self._make(session, moment)
        self._open.append(window)
        window.closed.connect(partial(self._forget, window))
        self._liken(window)
        lock = self._window.context.actions[Command.LOCK]
        if lock.isEnabled():
            window.context.actions.bind({Command.LOCK: lock.trigger})
        window.show()
        return window

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
