"""Who signs the file, and whether its data go with it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.dialogs.file_choices import PathField
from desktop.pages.briefs.exporting.making import SigningError, SigningPassphraseError
from desktop.pages.briefs.exporting.wish import Signer
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.check_box import CheckBox
from desktop.widgets.facts import labelled
from desktop.widgets.layout import box, column, leading
from desktop.widgets.secret_field import SecretField
from desktop.widgets.text import Prose

_KEYS = "PKCS#12 (*.p12 *.pfx);;All files (*)"


class SignaturePart(QWidget):
    """The path of the key is kept between exports; what opens it never."""

    resized = Signal()
    """The part needs another height."""

    def __init__(self, theme: Theme, key: str, *, with_data: bool, visible: bool) -> None:
        super().__init__()
        self._sign = CheckBox(theme, self.tr("Sign the file"))
        self._data = CheckBox(theme, self.tr("Attach what it says as data"), checked=with_data)
        told = self.tr("A file for programs (JSON), with the numbers of its records; the PDF is then PDF/A-3a.")
        data = box(column(leading(self._data), Prose(theme, told, TypeRole.SMALL, Role.INK3), gap=4))
        data.setFocusProxy(self._data)
        label = self.tr("File with the key")
        self._file = PathField(
            theme,
            Path(key),
            label=label,
            ask=lambda field: QFileDialog.getOpenFileName(field, label, str(field.path().parent), _KEYS)[0],
            hint=self.tr("PKCS#12 file: .p12 or .pfx"),
        )
        self._secret = SecretField(theme, label=self.tr("Passphrase of the key"), hint=self.tr("What opens that file"))
        self._visible = CheckBox(theme, self.tr("Show it below the last section"), checked=visible)
        self._key = QWidget()
        self._key.setLayout(
            column(
                labelled(theme, self.tr("Key"), self._file, top=6),
                labelled(theme, self.tr("Passphrase"), self._secret, top=6),
                labelled(theme, self.tr("On the page"), leading(self._visible), top=4),
                gap=8,
            )
        )
        self.setLayout(
            column(
                labelled(theme, self.tr("Data"), data, top=4),
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
