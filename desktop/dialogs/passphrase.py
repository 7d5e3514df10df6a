"""Asks for the passphrase of an encrypted dossier. Whether it is right, whoever opens the file finds out."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.dialogs.dialog import Dialog
from desktop.theme import Theme
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import row
from desktop.widgets.passphrase_forms import AskForm


class PassphraseDialog(Dialog):
    """Stays open until the passphrase opens the file or the user gives up."""

    given = Signal(str)
    """The user typed a passphrase; answer with `refuse`, `offer_read_only` or `accept_it`."""
    recovery_given = Signal(str)
    """The user typed a recovery key; the same."""
    read_only_wanted = Signal()
    """The user wants the file for reading only, with what was typed before."""

    backups_wanted = Signal()
    """The passphrase is surely right, so the file must be damaged: the user wants its backups."""

    def __init__(self, theme: Theme, file: Path, parent: QWidget | None = None, *, text: str = "") -> None:
        super().__init__(theme, file.stem, text, parent, width=440)
        self._gone = False
        self._form = AskForm(theme)
        self._form.given.connect(self.given)
        self._form.recovery_given.connect(self.recovery_given)
        self.body.addWidget(self._form)
        self._read_only = Button(theme, self.tr("Open read-only"), "eye")
        self._read_only.setAutoDefault(False)
        self._read_only.setVisible(False)
        self._read_only.clicked.connect(self.read_only_wanted)
        self._backups = Button(theme, self.tr("Restore a backup …"), kind=Kind.LINK)
        self._backups.setAutoDefault(False)
        self._backups.setVisible(False)
        self._backups.clicked.connect(self.reject)
        self._backups.clicked.connect(self.backups_wanted)
        self.body.addLayout(row(self._backups, None))
        self.finish(self.closer(self.tr("Cancel")), self._read_only, self.doer(self.tr("Open"), "lock-open"))
        self.setWindowTitle(self.tr("Passphrase for {name}").format(name=file.name))
        self._form.resized.connect(self._fit)
        self._form.setFocus()

    @property
    def is_gone(self) -> bool:
        """Whether the user gave up."""
        return self._gone

    def accept(self) -> None:
        self._form.submit()

    def reject(self) -> None:
        self._gone = True
        super().reject()

    def accept_it(self) -> None:
        """The passphrase was right."""
        self._gone = True
        super().accept()

    def set_busy(self) -> None:
        """The key is being made."""
        self.say_wrong("")
        self._form.set_busy(busy=True)

    def refuse(self, sentence: str) -> None:
        """The passphrase was wrong: say so in the field and let the user try again."""
        self._form.refuse(sentence)

    def offer_backups(self) -> None:
        """There are backups, should it be the file that is wrong."""
        self._backups.setVisible(True)
        self._fit()

    def offer_read_only(self, sentence: str) -> None:
        """The passphrase is right, but somebody else has the file."""
        self._form.set_busy(busy=False)
        self.say_wrong(sentence)
        self._read_only.setVisible(True)
        self._read_only.setFocus()
