"""Stands in the place of a locked dossier's window and asks for the passphrase. It shows no word of the dossier."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.keeping.quiet_window import QuietWindow
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import row
from desktop.widgets.passphrase_forms import AskForm
from desktop.widgets.text import Icon, Prose


class LockWindow(QuietWindow):
    """Even the file's name is only told when asked for. Closing it leaves the dossier closed."""

    def __init__(self, theme: Theme, path: Path, like: QWidget | None = None) -> None:
        super().__init__(theme, like)
        self.setWindowTitle(self.tr("Locked – Chancery"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.path = path
        """The dossier."""
        self.form = AskForm(theme)
        """Asks; answer with `form.refuse`, or close the window."""
        words = self.tr(
            "The dossier is closed and its key is forgotten. With the passphrase you go on where you were; everything "
            "is saved."
        )
        unlock = Button(theme, self.tr("Unlock"), "lock-open", Kind.PRIMARY)
        unlock.clicked.connect(self.form.submit)
        self._which = Button(theme, self.tr("Which dossier?"), kind=Kind.LINK)
        self._which.clicked.connect(self._on_which_clicked)
        shut = Button(theme, self.tr("Close"))
        shut.clicked.connect(self.close)
        self.fill(
            *(row(Icon(theme, "lock", Role.INK3, 32), None), 16, Prose(theme, self.tr("Locked"), TypeRole.HEADING), 4),
            *(Prose(theme, words, TypeRole.BODY, Role.INK2), 20, self.form, 20),
            *(row(unlock, shut, None, gap=8), 16, row(self._which, None)),
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.setFocus()

    def _on_which_clicked(self) -> None:
        self._which.set_label(self.path.name)
