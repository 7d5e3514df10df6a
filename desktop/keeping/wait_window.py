"""Stands in the place of a dossier's window while its file is worked on as a whole."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from desktop.keeping.quiet_window import QuietWindow
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.layout import row
from desktop.widgets.progress import Bar
from desktop.widgets.text import Prose

_STEPS = 100


class WaitWindow(QuietWindow):
    """Says what is being done and how far it is; it cannot be closed before."""

    cancelled = Signal()
    """The user wants the work to stop."""

    def __init__(self, theme: Theme, words: str, like: QWidget | None = None, *, can_stop: bool = False) -> None:
        super().__init__(theme, like)
        self._over = False
        self.setWindowTitle("Chancery")
        self._bar = Bar(theme)
        self._bar.setRange(0, 0)
        self._bar.set_busy(busy=True)
        self._bar.setAccessibleName(words)
        stop = Button(theme, self.tr("Cancel"))
        stop.setVisible(can_stop)
        stop.clicked.connect(self.cancelled)
        stop.clicked.connect(lambda: stop.setEnabled(False))
        patience = Prose(theme, self.tr("The dossier comes back when it is done."), TypeRole.BODY, Role.INK2)
        self.fill(Prose(theme, words, TypeRole.HEADING), 4, patience, 20, self._bar, 12, row(stop, None))

    def show_share(self, share: float) -> None:
        """Say how much is done, 0 to 1."""
        self._bar.set_busy(busy=False)
        self._bar.setRange(0, _STEPS)
        self._bar.setValue(round(share * _STEPS))

    def finish(self) -> None:
        """Go: the work is over."""
        self._over = True
        self._bar.set_busy(busy=False)
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._over:
            super().closeEvent(event)
        else:
            event.ignore()
