"""Says that something goes on, how far it is, and lets it be stopped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.dialogs.dialog import Dialog
from desktop.theme import Theme
from desktop.widgets.button import Button
from desktop.widgets.progress import Bar

_STEPS = 100


class WaitDialog(Dialog):
    """Goes when `end` is called, not before."""

    cancelled = Signal()
    """The user wants the work to stop."""

    def __init__(
        self, theme: Theme, title: str, text: str = "", parent: QWidget | None = None, *, can_stop: bool = False
    ) -> None:
        super().__init__(theme, title, text, parent, width=420)
        self._bar = Bar(theme)
        self._bar.setRange(0, 0)
        self._bar.set_busy(busy=True)
        self._bar.setAccessibleName(title)
        self.body.addWidget(self._bar)
        self._stop = Button(theme, self.tr("Cancel"))
        self._stop.setVisible(can_stop)
        self._stop.clicked.connect(self._on_stop_clicked)
        self.finish(self._stop)

    def show_share(self, share: float) -> None:
        """Say how much is done, 0 to 1."""
        self._bar.set_busy(busy=False)
        self._bar.setRange(0, _STEPS)
        self._bar.setValue(round(share * _STEPS))

    def end(self) -> None:
        """Go: the work is over."""
        self._bar.set_busy(busy=False)
        super().reject()

    def reject(self) -> None:
        """Escape stops the work, where it can be stopped; the dialog stays until it has."""
        if self._stop.isVisible():
            self._on_stop_clicked()

    def _on_stop_clicked(self) -> None:
        self._stop.setEnabled(False)
        self.cancelled.emit()
