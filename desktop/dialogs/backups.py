"""The backups of one dossier: which there are, one more, one back. What is done with them is decided elsewhere."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from briefings.upkeep import Backup, Reason
from desktop.dialogs.dialog import Dialog
from desktop.models.moments import moment_words
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import row
from desktop.widgets.progress import Bar
from desktop.widgets.table import RecordTable
from desktop.widgets.table_model import Cell, Column, RecordTableModel, Row
from desktop.widgets.text import Prose

_COLUMNS = (Column(title="Made"), Column(title="Why", width=184), Column(title="Size", width=88, numbers=True))
_TABLE = 260


class BackupsDialog(Dialog):
    """Lists what `read` finds."""

    restore_wanted = Signal(object)
    """The user wants this Backup in the place of the dossier, and was told what that means."""
    look_wanted = Signal(object)
    """The user wants to look into this Backup."""
    backup_wanted = Signal()
    """The user wants a backup now; answer with `show_share` and `made`."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        read: Callable[[], Sequence[Backup]],
        parent: QWidget | None = None,
        *,
        makes: bool = False,
        restores: bool = True,
    ) -> None:
        """`makes` where a backup can be made now, `restores` where the dossier may be replaced."""
        words = (
            "Made daily and before imports, each opened and checked before it counts. They have the passphrase that "
            "the dossier had then."
        )
        super().__init__(theme, f"Backups of “{name}”", words, parent, width=560)
        self._read, self._restores, self._sure = read, restores, False
        self._model = RecordTableModel(_COLUMNS, self)
        self._table = RecordTable(theme, self._model, _COLUMNS, label=self.tr("Backups"))
        self._table.setMinimumHeight(theme.px(_TABLE))
        self._said = Prose(theme, "", TypeRole.BODY, Role.INK2)
        self._bar = Bar(theme)
        self._bar.setVisible(False)
        self._make = Button(theme, self.tr("Back up now"), "archive")
        self._look = Button(theme, self.tr("Open read-only"), "eye")
        self._restore = Button(theme, self.tr("Restore …"), "archive-restore", Kind.PRIMARY)
        for button in (self._make, self._look, self._restore):
            button.setAutoDefault(False)
        self._make.setVisible(makes)
        for part in (self._table, self._said, self._bar):
            self.body.addWidget(part)
        self.body.addLayout(row(self._make, None))
        self.finish(self.closer(self.tr("Close")), self._look, self._restore)
        self._connect()
        self.show_backups()

    def show_backups(self) -> None:
        """Read them anew."""
        backups = self._read()
        now = datetime.now(UTC)
        self._model.set_rows([_row(backup, now) for backup in backups])
        if backups:
            self._table.select_record(backups[0])
        else:
            self._said.set_text(self.tr("There is none yet on this device."))
        self._show_chosen()

    def show_share(self, share: float) -> None:
        """Say how much of a backup is done."""
        self._bar.setVisible(True)
        self._bar.setRange(0, 100)
        self._bar.setValue(round(share * 100))

    def made(self, backup: Backup | None) -> None:
        """A backup was made and verified, or could not be."""
        self._bar.setVisible(False)
        self._make.setEnabled(True)
        if backup is not None:
            self._said.set_text(self.tr("Made, opened and checked: {file}").format(file=backup.path))
        else:
            self.say_wrong(self.tr("No backup could be made. The banner of the window says why."))
        self.show_backups()
        self._fit()

    def _connect(self) -> None:
        self._make.clicked.connect(self._on_make_clicked)
        self._look.clicked.connect(lambda: self._with_chosen(self.look_wanted))
        self._restore.clicked.connect(self._on_restore_clicked)
        self._table.selectionModel().selectionChanged.connect(self._show_chosen)

    def _show_chosen(self) -> None:
        chosen = self._table.current_record is not None
        self._look.setEnabled(chosen)
        self._restore.setEnabled(chosen and self._restores)
        self._sure = False
        self._restore.set_label(self.tr("Restore …"))

    def _on_make_clicked(self) -> None:
        self._make.setEnabled(False)
        self.say_wrong("")
        self.show_share(0)
        self.backup_wanted.emit()

    def _on_restore_clicked(self) -> None:
        if self._sure:
            self._with_chosen(self.restore_wanted)
            return
        backup = self._table.current_record
        if not isinstance(backup, Backup):
            return
        self._sure = True
        when = moment_words(backup.moment, datetime.now(UTC))
        words = self.tr(
            "The dossier goes back to **{when}**; what was done since is not in it. The file as it stands now is put "
            "aside first, among the backups, and stays there. Press again to restore."
        )
        self._said.set_text(words.format(when=when))
        self._restore.set_label(self.tr("Restore it"))
        self._fit()

    def _with_chosen(self, signal: SignalInstance) -> None:
        backup = self._table.current_record
        if isinstance(backup, Backup):
            super().accept()
            signal.emit(backup)


def _row(backup: Backup, now: datetime) -> Row:
    when = Cell(text=moment_words(backup.moment, now), strong=True, sort_key=backup.moment.timestamp())
    size = Cell(text=size_words(backup.size), sort_key=backup.size)
    return Row(record=backup, cells=(when, Cell(text=_REASONS[backup.reason]), size))


_REASONS = {
    Reason.DAILY: "Daily",
    Reason.MIGRATION: "Before a new version",
    Reason.IMPORT: "Before an import",
    Reason.RESTORE: "Before a restore",
    Reason.MANUAL: "You asked for it",
}


def size_words(size: int) -> str:
    """A number of bytes as people say it."""
    megabytes = size / 1_000_000
    return f"{megabytes:,.1f} MB" if megabytes < 1000 else f"{megabytes / 1000:,.1f} GB"
