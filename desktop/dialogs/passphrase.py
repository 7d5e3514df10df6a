"""Asks for the passphrase of an encrypted dossier. Whether it is right, whoever opens the file finds out."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.dialogs.dialog import Dialog
from desktop.theme import Theme
from desktop.widgets.line_field import LineField


class PassphraseDialog(Dialog):
    """Stays open until the passphrase opens the file or the user gives up."""

    given = Signal(str)
    """The user typed a passphrase; answer with `refuse` or `accept_it`."""

    def __init__(self, theme: Theme, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(theme, file.stem, "", parent, width=420)
        self._field = LineField(theme, label=self.tr("Passphrase"), hint=self.tr("Passphrase"))
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(self._field)
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Open"), "lock-open"))
        self.setWindowTitle(self.tr("Passphrase for {name}").format(name=file.name))
        self._field.setFocus()

    def accept(self) -> None:
        self.given.emit(self._field.value())

    def accept_it(self) -> None:
        """The passphrase was right."""
        super().accept()

    def refuse(self, sentence: str) -> None:
        """The passphrase was wrong: say so and let the user try again."""
        self.say_wrong(sentence)
        self._field.selectAll()
        self._field.setFocus()
