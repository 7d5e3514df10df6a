"""Who signs the file, and whether its data go with it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.dialogs.file_choices import PathField
from desktop.pages.briefs.exporting.making import SigningError, SigningPassphraseError
from desktop.pages.briefs.exporting.wish import Signer
from desktop.theme import Theme
from desktop.widgets.button import Button, Kind
from desktop.widgets.facts import labelled
from desktop.widgets.layout import column, leading
from desktop.widgets.secret_field import SecretField

_KEYS = "PKCS#12 (*.p12 *.pfx);;All files (*)"


class SignaturePart(QWidget):
    """The path of the key is kept between exports; what opens it never."""

    resized = Signal()
    """The part needs another height."""

    def __init__(self, theme: Theme, key: str, *, with_data: bool, visible: bool) -> None:
        super().__init__()
        self._sign = Button(theme, self.tr("Sign the file"), icon="circle", kind=Kind.TOGGLE)
        self._data = Button(
            theme, self.tr("Attach the brief for machines"), icon="circle", kind=Kind.TOGGLE, checked=with_data
        )
        self._data.setToolTip(self.tr("What it says as JSON, with the numbers of its records; it is then PDF/A-3a."))
        label = self.tr("File with the key")
        self._file = PathField(
            theme,
            Path(key),
            label=label,
            ask=lambda field: QFileDialog.getOpenFileName(field, label, str(field.path().parent), _KEYS)[0],
            hint=self.tr("PKCS#12 file: .p12 or .pfx"),
        )
        self._secret = SecretField(theme, label=self.tr("Passphrase of the key"), hint=self.tr("What opens that file"))
        self._visible = Button(
            theme, self.tr("Show it below the last section"), icon="circle", kind=Kind.TOGGLE, checked=visible
        )
        for button in (self._sign, self._data, self._visible):
            button.setAutoDefault(False)
        self._key = QWidget()
        self._key.setLayout(
            column(
                labelled(theme, self.tr("Key"), self._file, top=6),
                labelled(theme, self.tr("Passphrase"), self._secret, top=6),
                labelled(theme, self.tr("Seen"), leading(self._visible), top=4),
                gap=8,
            )
        )
        self.setLayout(
            column(
                labelled(theme, self.tr("Data"), leading(self._data), top=4),
                labelled(theme, self.tr("Signature"), leading(self._sign), top=4),
                self._key,
                gap=8,
            )
        )
        self._sign.toggled.connect(self._show)
        self._secret.changed.connect(self.resized)
        self._file.resized.connect(self.resized)
        self._show()

    @property
    def signer(self) -> Signer | None:
        """Who signs, if anybody."""
        if not self._sign.isChecked():
            return None
        return Signer(file=self._file.path(), passphrase=self._secret.value(), visible=self._visible.isChecked())

    @property
    def with_data(self) -> bool:
        """Whether the brief in machine-readable form goes with it."""
        return self._data.isChecked()

    @property
    def visible(self) -> bool:
        """Whether the signature is seen."""
        return self._visible.isChecked()

    def check(self) -> bool:
        """Say what is missing, and return whether nothing is."""
        if self._sign.isChecked() and self._file.path() == Path():
            self._say_of_file(self.tr("Choose the file with your key."))
            return False
        return True

    def refuse(self, problem: SigningError) -> None:
        """Say below the file, or below its passphrase, what is wrong with it."""
        if isinstance(problem, SigningPassphraseError):
            self._secret.say_wrong(str(problem))
            self._secret.choose_all()
            self.resized.emit()
        else:
            self._say_of_file(str(problem))

    def _say_of_file(self, sentence: str) -> None:
        self._file.say_wrong(sentence)
        self._file.setFocus()

    def _show(self) -> None:
        self._key.setVisible(self._sign.isChecked())
        self.resized.emit()
