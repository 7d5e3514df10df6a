"""Dossiers that are not open: a backup in their place, what can be saved of them, and new ones made of plain files."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from briefings import upkeep
from briefings.errors import BriefingsError, WrongPassphraseError
from briefings.upkeep import Backup
from desktop.keeping.house import House
from desktop.problems import Notice
from desktop.tasks import CancelledError, Progress
from desktop.widgets.banner import Tone

Keyed = Callable[[Progress, dict[str, Any]], object]
"""Work with the keys that are known so far: a passphrase, a recovery key, or none."""


class Mending(QObject):
    """One for the application. `open_file` opens what was made."""

    def __init__(self, house: House, open_file: Callable[..., object]) -> None:
        super().__init__(house.tasks)
        self._house, self._open_file = house, open_file

    # Damage

    def offer(self, path: Path, problem: BriefingsError, passphrase: str) -> None:
        """Say what can be done about a dossier that cannot be read."""
        backups = self._backups(path)
        module = import_module("desktop.dialogs.damaged")
        dialog = module.DamagedDialog(
            self._house.theme,
            path.name,
            problem.summary,
            backups=len(backups),
            exists=path.exists(),
            parent=self._house.front(),
        )
        dialog.restore_wanted.connect(lambda: self.show_backups(path, passphrase))
        dialog.repair_wanted.connect(lambda: self.ask_repair(path, passphrase))
        dialog.open()

    # Backups

    def ask_restore(self) -> None:
        """Ask for a dossier, which may be damaged or gone, and show its backups."""
        title, kinds = self.tr("Whose backups?"), self.tr("Dossiers (*.dossier);;All files (*)")
        chosen, _kind = QFileDialog.getOpenFileName(self._house.front(), title, str(self._folder()), kinds)
        if chosen:
            self.show_backups(Path(chosen).resolve(), "")

    def show_backups(self, path: Path, passphrase: str) -> None:
        """Show the backups of a dossier that is not open."""
        module = import_module("desktop.dialogs.backups")
        dialog = module.BackupsDialog(self._house.theme, path.name, partial(self._backups, path), self._house.front())
        keys = {"passphrase": passphrase} if passphrase else {}
        dialog.restore_wanted.connect(lambda backup: self._restore(path, backup, keys))
        dialog.look_wanted.connect(lambda backup: self._open_file(backup.path, passphrase or None, read_only=True))
        dialog.open()

    def _backups(self, path: Path) -> tuple[Backup, ...]:
        return upkeep.backups_of(self._house.paths.backups, path)

    def _restore(self, path: Path, backup: Backup, keys: dict[str, Any]) -> None:
        folder = self._house.paths.backups

        def work(_progress: Progress, known: dict[str, Any]) -> dict[str, Any]:
            if path.exists():
                upkeep.restore_over(path, backup.path, folder=folder, **known)
            else:
                upkeep.restore(backup.path, path, **known)
            return known

        words = self.tr("Restoring “{name}” …").format(name=path.name)
        self._run(backup.path, words, work, keys, lambda known: self._open_file(path, known.get("passphrase")))

    # Repair

    def ask_repair(self, path: Path | None = None, passphrase: str = "") -> None:
        """Ask for a damaged dossier and where what can be read shall go."""
        module = import_module("desktop.dialogs.file_choices")
        dialog = module.RepairDialog(self._house.theme, path or self._folder() / "Dossier.dossier", self._house.front())
        keys = {"passphrase": passphrase} if passphrase else {}
        dialog.wished.connect(lambda file, target: self._repair(file, target, keys))
        dialog.open()

    def _repair(self, path: Path, target: Path, keys: dict[str, Any]) -> None:
        author = self._house.settings.author

        def work(_progress: Progress, known: dict[str, Any]) -> tuple[object, dict[str, Any]]:
            return upkeep.repair(path, target, author=author, **known), known

        words = self.tr("Saving what can be read of “{name}” …").format(name=path.name)
        self._run(path, words, work, keys, self._report)

    def _report(self, outcome: tuple[Any, dict[str, Any]]) -> None:
        salvage, known = outcome
        module = import_module("desktop.dialogs.damaged")
        dialog = module.ReportDialog(self._house.theme, sum(salvage.kept.values()), salvage.lost, self._house.front())
        dialog.open_wanted.connect(lambda: self._open_file(salvage.target, known.get("passphrase")))
        dialog.open()

    # Plain files

    def ask_import(self) -> None:
        """Ask for a folder of plain files and where the dossier shall be made."""
        module = import_module("desktop.dialogs.file_choices")
        dialog = module.ImportDataDialog(self._house.theme, self._folder(), self._house.front())
        dialog.wished.connect(self._import)
        dialog.open()

    def _import(self, wish: Any) -> None:  # noqa: ANN401 - an ImportWish, imported late
        def work(progress: Progress, _known: dict[str, Any]) -> None:
            upkeep.import_data(wish.folder, wish.target, passphrase=wish.passphrase or None, progress=progress.at)

        words = self.tr("Making “{name}” …").format(name=wish.target.name)
        done = partial(self._open_file, wish.target, wish.passphrase or None)
        self._run(wish.target, words, work, {}, lambda _nothing: done(), can_stop=True)

    # Helpers

    def _run(
        self,
        path: Path,
        words: str,
        work: Keyed,
        keys: dict[str, Any],
        done: Callable[[Any], object],
        *,
        can_stop: bool = False,
    ) -> None:
        """Work in the background behind a dialog; ask for a passphrase where one is missing or wrong."""
        # Asked for at once where it is sure to be needed: to find out by trying takes many seconds.
        if not keys and _is_locked(path):
            self._ask(path, words, work, done, "")
            return
        wait = import_module("desktop.dialogs.waiting").WaitDialog(
            self._house.theme, words, "", self._house.front(), can_stop=can_stop
        )
        wait.open()

        def over(value: object) -> None:
            wait.end()
            done(value)

        def failed(problem: Exception) -> None:
            wait.end()
            if isinstance(problem, WrongPassphraseError):
                self._ask(path, words, work, done, str(problem) if keys else "")
            elif isinstance(problem, BriefingsError):
                if not isinstance(problem, CancelledError):
                    self._house.say(Notice(sentence=str(problem), tone=Tone.ERROR))
            else:
                raise problem

        task = self._house.tasks.run(words, lambda progress: work(progress, keys), over, failed, quiet=True)
        task.progress.moved.connect(wait.show_share, Qt.ConnectionType.QueuedConnection)
        wait.cancelled.connect(task.cancel)

    def _ask(self, path: Path, words: str, work: Keyed, done: Callable[[Any], object], wrong: str) -> None:
        text = self.tr("The passphrase that it had when it was written.")
        module = import_module("desktop.dialogs.passphrase")
        dialog = module.PassphraseDialog(self._house.theme, path, self._house.front(), text=text)

        def again(keys: dict[str, Any]) -> None:
            dialog.accept_it()
            self._run(path, words, work, keys, done)

        dialog.given.connect(lambda typed: again({"passphrase": typed}))
        dialog.recovery_given.connect(lambda typed: again({"recovery_key": typed}))
        dialog.open()
        if wrong:
            dialog.refuse(wrong)

    def _folder(self) -> Path:
        recent = next((file.parent for file in self._house.settings.recent if file.parent.is_dir()), None)
        return recent or Path.home()


def _is_locked(path: Path) -> bool:
    """Whether a file is a dossier that asks for a passphrase, as far as can be seen of one that may be damaged."""
    try:
        return upkeep.encrypted(path)
    except BriefingsError:
        return False
