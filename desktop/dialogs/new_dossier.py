"""Asks what a new dossier is called, where it goes, and how it is marked, and whether a passphrase protects it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from briefings.domain.markings import Marking, banner, scheme
from desktop.dialogs.dialog import Dialog
from desktop.models.markings import levels
from desktop.theme import Theme
from desktop.widgets.button import Button
from desktop.widgets.choice_field import Choice, MarkingField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import box, row
from desktop.widgets.line_field import LineField
from desktop.widgets.passphrase_forms import ChooseForm

SUFFIX = ".dossier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the user wants made. An empty passphrase means that the file is not encrypted."""

    title: str
    path: Path
    passphrase: str
    marking: Marking | None = None


class NewDossierDialog(Dialog):
    """Stays open until the dossier is made or the user gives up."""

    wished = Signal(object)
    """The user wants this Wish made; answer with `say_wrong` or `accept_it`."""

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        words = "A dossier is one file. Every change in it is saved as you make it."
        super().__init__(theme, "New dossier", words, parent)
        self._folder, self._own_path = folder, False
        self._title = LineField(theme, label=self.tr("Title"), hint=self.tr("South Caucasus, July 2025"))
        self._path = LineField(theme, str(folder / f"Dossier{SUFFIX}"), label=self.tr("File"))
        choose = Button(theme, "", "folder-open", label=self.tr("Choose where"))
        choose.clicked.connect(self._on_choose_clicked)
        place = row(self._path, choose, gap=4)
        place.setStretch(0, 1)
        none = Choice(value=None, text=self.tr("Choose later"))
        marked = [Choice(value=marking, text=banner(marking), tip=scheme(marking.scheme).title) for marking in levels()]
        self._marking = MarkingField(theme, [none, *marked], value=None)
        self._secret = ChooseForm(theme, optional=True)
        self._secret.changed.connect(self._fit)
        for name, widget in (
            (self.tr("Title"), self._title),
            (self.tr("File"), box(place)),
            (self.tr("Marking"), self._marking),
            (self.tr("Passphrase"), self._secret),
        ):
            self.body.addLayout(labelled(theme, name, widget, top=6))
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Make the dossier"), "plus"))
        self._title.changed.connect(self._on_title_changed)
        self._path.changed.connect(self._on_path_changed)
        self._title.setFocus()

    def accept(self) -> None:
        title = self._title.value().strip()
        if not title:
            self.say_wrong(self.tr("The dossier needs a title. Type one."))
        elif self._secret.check():
            path = Path(self._path.value()).expanduser()
            path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
            marking = self._marking.value()
            self.wished.emit(
                Wish(
                    title=title,
                    path=path,
                    passphrase=self._secret.value(),
                    marking=marking if isinstance(marking, Marking) else None,
                )
            )

    def accept_it(self) -> None:
        """The dossier is made."""
        super().accept()

    def _on_title_changed(self, title: str) -> None:
        if not self._own_path:
            name = "".join(letter for letter in title if letter not in '\\/:*?"<>|').strip() or "Dossier"
            self._path.set_value(str(self._folder / f"{name}{SUFFIX}"))

    def _on_path_changed(self, _text: str) -> None:
        self._own_path = True

    def _on_choose_clicked(self) -> None:
        kinds = self.tr("Dossiers (*.dossier)")
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Where"), self._path.value(), kinds)
        if chosen:
            self._own_path = True
            self._path.set_value(chosen)
