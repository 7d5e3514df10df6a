"""Dialogs that ask where something of a dossier shall be written, and under which passphrase."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.dialogs.dialog import Dialog
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import column, row
from desktop.widgets.line_field import LineField
from desktop.widgets.passphrase_forms import ChooseForm
from desktop.widgets.text import Icon, Prose

SUFFIX = ".dossier"
_DOSSIERS = "Dossiers (*.dossier);;All files (*)"


class PathField(QWidget):
    """A path that can be typed, or chosen by the system's dialog. Below it: what is wrong with it."""

    resized = Signal()
    """The field needs another height."""

    def __init__(
        self, theme: Theme, path: Path, *, label: str, ask: Callable[["PathField"], str], hint: str = ""
    ) -> None:
        super().__init__()
        self._line = LineField(theme, "" if path == Path() else str(path), label=label, hint=hint)
        self._wrong = Prose(theme, "", TypeRole.BODY, Role.DANGER)
        self._wrong.setVisible(False)
        choose = Button(theme, "", "folder-open", Kind.ICON, label=self.tr("Choose: {what}").format(what=label))
        choose.setAutoDefault(False)
        choose.clicked.connect(lambda: self._take(ask(self)))
        across = row(self._line, choose, gap=4)
        across.setStretch(0, 1)
        self.setLayout(column(across, self._wrong, gap=4))
        self.setFocusProxy(self._line)
        self._line.changed.connect(lambda: self.say_wrong(""))

    def path(self) -> Path:
        """Return what stands in the field."""
        return Path(self._line.value()).expanduser()

    def say_wrong(self, sentence: str) -> None:
        """Mark the field and say why; an empty sentence takes the mark away."""
        self._wrong.set_text(sentence)
        self._wrong.setVisible(bool(sentence))
        self._line.set_wrong(wrong=bool(sentence))
        self._line.setAccessibleDescription(sentence)
        self.resized.emit()

    def _take(self, chosen: str) -> None:
        if chosen:
            self._line.set_value(chosen)
            self.say_wrong("")


def new_dossier_field(theme: Theme, path: Path, label: str) -> PathField:
    """Asks for the name of a dossier that does not exist yet."""
    return PathField(
        theme,
        path,
        label=label,
        ask=lambda field: QFileDialog.getSaveFileName(field, label, str(field.path()), _DOSSIERS)[0],
    )


def folder_field(theme: Theme, path: Path, label: str) -> PathField:
    """Asks for a folder."""
    return PathField(
        theme,
        path,
        label=label,
        ask=lambda field: QFileDialog.getExistingDirectory(field, label, str(field.path().parent)),
    )


def with_suffix(path: Path) -> Path:
    """The path as a dossier's."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


class Keep(Enum):
    """Which passphrase a copy gets."""

    SAME = "same"
    OTHER = "other"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyWish:
    """A copy that the user wants; the passphrase is empty unless `keep` is OTHER."""

    path: Path
    keep: Keep
    passphrase: str = ""


class SaveCopyDialog(Dialog):
    """A whole dossier of its own: history, trash and all."""

    wished = Signal(object)
    """The user wants this CopyWish."""

    def __init__(self, theme: Theme, file: Path, *, encrypted: bool, parent: QWidget | None = None) -> None:
        words = "Everything goes with it: history, trash and all. The copy is a dossier of its own from then on."
        super().__init__(theme, "Save a copy as …", words, parent)
        self._path = new_dossier_field(theme, file.with_name(f"{file.stem} copy{SUFFIX}"), self.tr("File"))
        same = Choice(value=Keep.SAME, text=self.tr("The same as now") if encrypted else self.tr("None, as now"))
        other = Choice(value=Keep.OTHER, text=self.tr("Another one") if encrypted else self.tr("One for the copy"))
        none = [Choice(value=Keep.NONE, text=self.tr("None"))] if encrypted else []
        self._keep = ChoiceField(theme, [same, other, *none], value=Keep.SAME, label=self.tr("Passphrase"))
        self._form = ChooseForm(theme)
        self._form.changed.connect(self._fit)
        self.body.addLayout(labelled(theme, self.tr("File"), self._path, top=6))
        self.body.addLayout(labelled(theme, self.tr("Passphrase"), self._keep, top=6))
        self.body.addWidget(self._form)
        self._open = Prose(theme, self.tr("Whoever has the copy can read it."), TypeRole.BODY, Role.CAUTION)
        self.body.addWidget(self._open)
        self._keep.committed.connect(self._show_form)
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Save the copy"), "copy"))
        self._show_form()

    def accept(self) -> None:
        keep = self._keep.value()
        if not isinstance(keep, Keep) or (keep is Keep.OTHER and not self._form.check()):
            return
        path = with_suffix(self._path.path())
        super().accept()
        passphrase = self._form.value() if keep is Keep.OTHER else ""
        self.wished.emit(CopyWish(path=path, keep=keep, passphrase=passphrase))

    def _show_form(self) -> None:
        self._form.setVisible(self._keep.value() is Keep.OTHER)
        self._open.setVisible(self._keep.value() is Keep.NONE)
        self._fit()


class ExportDataDialog(Dialog):
    """Says first that plain files are plain."""

    wished = Signal(object)
    """The user wants everything written to the folder at this Path."""

    def __init__(self, theme: Theme, file: Path, parent: QWidget | None = None) -> None:
        words = (
            "One file of text for each kind of record, and every attachment, with history and trash. Other programs "
            "can read them, and Chancery can make the same dossier of them again."
        )
        super().__init__(theme, "Export everything as plain files", words, parent)
        warning = self.tr("**No passphrase protects these files.** Whoever can read the folder can read everything.")
        line = row(Icon(theme, "triangle-alert", Role.CAUTION), Prose(theme, warning), gap=10)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self._folder = folder_field(theme, file.with_name(f"{file.stem}, plain files"), self.tr("New folder"))
        self.body.addLayout(labelled(theme, self.tr("New folder"), self._folder, top=6))
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Write them in plain text"), "folder-open"))

    def accept(self) -> None:
        super().accept()
        self.wished.emit(self._folder.path())


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportWish:
    """A dossier to be made of plain files; an empty passphrase means that it is not encrypted."""

    folder: Path
    target: Path
    passphrase: str


class ImportDataDialog(Dialog):
    """Makes a new dossier; none that exists is touched."""

    wished = Signal(object)
    """The user wants this ImportWish."""

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        words = "Makes a new dossier of what “Export everything as plain files” wrote, with its history and trash."
        super().__init__(theme, "Import plain files", words, parent)
        self._folder = folder_field(theme, folder, self.tr("Folder"))
        self._target = new_dossier_field(theme, folder / f"Imported{SUFFIX}", self.tr("New dossier"))
        self._form = ChooseForm(theme, optional=True)
        self._form.changed.connect(self._fit)
        self.body.addLayout(labelled(theme, self.tr("Folder"), self._folder, top=6))
        self.body.addLayout(labelled(theme, self.tr("New dossier"), self._target, top=6))
        self.body.addLayout(labelled(theme, self.tr("Passphrase"), self._form, top=6))
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Make the dossier"), "plus"))

    def accept(self) -> None:
        if self._form.check():
            super().accept()
            target = with_suffix(self._target.path())
            self.wished.emit(ImportWish(folder=self._folder.path(), target=target, passphrase=self._form.value()))


class RepairDialog(Dialog):
    """Asks where what can be saved of a damaged dossier shall go."""

    wished = Signal(object, object)
    """The user wants the dossier at the first Path repaired into the second."""

    def __init__(self, theme: Theme, file: Path, parent: QWidget | None = None) -> None:
        words = (
            "What can be read is written to a new dossier, under the same passphrase, with a list of what is lost. The "
            "damaged file stays as it is."
        )
        super().__init__(theme, "Repair into a new dossier", words, parent)
        asked = self.tr("Damaged file")
        self._file = PathField(
            theme,
            file,
            label=asked,
            ask=lambda field: QFileDialog.getOpenFileName(field, asked, str(field.path().parent))[0],
        )
        target = file.with_name(f"{file.stem}, repaired{SUFFIX}") if file.name else file
        self._target = new_dossier_field(theme, target, self.tr("New dossier"))
        self.body.addLayout(labelled(theme, asked, self._file, top=6))
        self.body.addLayout(labelled(theme, self.tr("New dossier"), self._target, top=6))
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Repair"), "shield"))

    def accept(self) -> None:
        super().accept()
        self.wished.emit(self._file.path(), with_suffix(self._target.path()))
