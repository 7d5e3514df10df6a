"""Sets, changes or takes away the passphrase of a dossier. The work itself is done by whoever asked."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.dialogs.dialog import Dialog
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.passphrase_forms import ChooseForm
from desktop.widgets.text import Prose


class Why(StrEnum):
    """What brought the user here."""

    SET = "set"
    CHANGE = "change"
    RECOVERED = "recovered"
    """The recovery key was used, so the passphrase is forgotten."""


class NewPassphraseDialog(Dialog):
    """Tells what a passphrase does and what it does not, before it is set."""

    chosen = Signal(str)
    """The user wants this passphrase; empty: none at all."""

    def __init__(self, theme: Theme, why: Why, parent: QWidget | None = None) -> None:
        super().__init__(theme, *_words(why), parent, width=460)
        self._forced = why is Why.RECOVERED
        self._form = ChooseForm(theme)
        self._form.changed.connect(self._fit)
        self.body.addWidget(self._form)
        self.body.addWidget(Prose(theme, self._warning(why), TypeRole.SMALL, Role.INK2))
        remove = Button(theme, self.tr("Remove the passphrase"), "lock-open")
        remove.setAutoDefault(False)
        remove.setVisible(why is Why.CHANGE)
        remove.clicked.connect(self._on_remove_clicked)
        self._sure = False
        self._remove = remove
        closer = self.closer(self.tr("Close the dossier") if self._forced else self.tr("Cancel"))
        words = self.tr("Set the passphrase") if why is Why.SET else self.tr("Change the passphrase")
        self.finish(closer, remove, self.doer(words, "key-round"))
        self._form.setFocus()

    def accept(self) -> None:
        if self._form.check():
            super().accept()
            self.chosen.emit(self._form.value())

    def _warning(self, why: Why) -> str:
        words = self.tr("Nobody can open the dossier without it, or the recovery key, which you can print then. ")
        if why is Why.SET:
            return words + self.tr("Backups made before have none, and the disk may keep what the old file held.")
        return words + self.tr("Backups made before keep the old passphrase. The recovery key printed before is void.")

    def _on_remove_clicked(self) -> None:
        if self._sure:
            super().accept()
            self.chosen.emit("")
            return
        self._sure = True
        self._remove.set_label(self.tr("Remove it all the same"))
        self.say_wrong(
            self.tr("Without a passphrase, whoever has the file can read it. Backups made before keep the old one.")
        )


def _words(why: Why) -> tuple[str, str]:
    if why is Why.SET:
        return "Set a passphrase", "The dossier is then encrypted, and so is every backup from now on."
    if why is Why.CHANGE:
        return "Change the passphrase", "The file is written anew, encrypted under the new one."
    return (
        "Choose a new passphrase",
        "The recovery key opened the dossier. The new passphrase voids it.",
    )
