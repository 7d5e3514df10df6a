"""What the commands on a dossier's file do in its window: lock, passphrase, recovery key, backups, copies, check."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from briefings import upkeep
from briefings.errors import BriefingsError, WrongPassphraseError
from briefings.session import Session
from briefings.upkeep import Backup, Findings
from desktop.actions import Command, Handler
from desktop.keeping.doorway import Doorway
from desktop.keeping.keeper import Keeper, Work
from desktop.keeping.mending import Mending
from desktop.models.moments import long_moment_words
from desktop.paths import Paths
from desktop.problems import Notice, Result
from desktop.tasks import CancelledError, Progress
from desktop.widgets.banner import Tone

if TYPE_CHECKING:
    from desktop.dialogs.passphrase import PassphraseDialog
    from desktop.shell.window import DossierWindow

_CHANGING = frozenset({Command.PASSPHRASE})


class FileDeeds(QObject):
    """Belongs to one window. What takes the file as a whole takes the window down and brings another."""

    def __init__(
        self, window: "DossierWindow", paths: Paths, keeper: Keeper, doorway: Doorway, mending: Mending
    ) -> None:
        super().__init__(window)
        self._window, self._paths = window, paths
        self._keeper, self._doorway, self._mending = keeper, doorway, mending
        self._session, self._theme = window.context.session, window.context.theme
        actions = window.context.actions
        actions.bind(self._handlers())
        if not self._session.encrypted:
            actions.rename(Command.LOCK, self.tr("Lock (set a passphrase first)"))
            actions.rename(Command.RECOVERY_KEY, self.tr("Recovery key (set a passphrase first)"))
            actions.rename(Command.PASSPHRASE, self.tr("Set a passphrase …"))
        for command in (Command.LOCK, Command.RECOVERY_KEY):
            actions.enable(command, possible=self._session.encrypted)

    def _handlers(self) -> Mapping[Command, Handler]:
        return {
            Command.LOCK: partial(self._keeper.lock, self._window),
            Command.PASSPHRASE: self.ask_passphrase,
            Command.RECOVERY_KEY: self.show_recovery_key,
            Command.BACKUPS: self.show_backups,
            Command.SAVE_COPY: self._ask_copy,
            Command.EXPORT_DATA: self._ask_export,
            Command.CHECK: self._check,
        }

    # The passphrase

    def ask_passphrase(self, *, recovered: bool = False) -> None:
        """Ask for another passphrase; after a recovery key there is no way round it."""
        module = import_module("desktop.dialogs.new_passphrase")
        way = module.Why.CHANGE if self._session.encrypted else module.Why.SET
        dialog = module.NewPassphraseDialog(self._theme, module.Why.RECOVERED if recovered else way, self._window)
        dialog.chosen.connect(self._set_passphrase)
        if recovered:
            dialog.rejected.connect(self._window.close)
        dialog.open()

    def _set_passphrase(self, passphrase: str) -> None:
        def work(session: Session, _progress: Progress) -> None:
            session.file.set_passphrase(passphrase or None)

        words = self.tr("Writing the file anew …")
        self._rest(words, work, partial(_say_passphrase, self.tr, set_=bool(passphrase)))

    def show_recovery_key(self) -> None:
        """Show what opens the file without the passphrase."""
        key = self._session.file.recovery_key()
        module = import_module("desktop.dialogs.recovery_key")
        module.RecoveryKeyDialog(self._theme, key, self._session.path.name, self._window).open()

    # Backups

    def show_backups(self) -> None:
        """Show the backups of this dossier."""
        module = import_module("desktop.dialogs.backups")
        writable = not self._session.read_only
        name, read = self._session.path.name, self._session.file.backups
        dialog = module.BackupsDialog(self._theme, name, read, self._window, makes=writable, restores=writable)
        daily = self._window.daily
        daily.share.connect(dialog.show_share)
        dialog.backup_wanted.connect(lambda: daily.back_up(told=dialog.made))
        dialog.restore_wanted.connect(lambda backup: self._restore(backup, {}))
        dialog.look_wanted.connect(self._look)
        dialog.open()

    def _look(self, backup: Backup) -> None:
        """Open a backup for reading only; where it has another passphrase, ask for that."""
        opener = partial(self._doorway.opener(backup.path), backups=None, read_only=True)
        key = self._session.file.recovery_key() if self._session.encrypted else None
        told = self.tr("This is a backup of {when}; it can only be read.").format(when=long_moment_words(backup.moment))

        def done(session: Session) -> None:
            self._doorway.opened.emit(session, False)

        def failed(problem: Exception) -> None:
            if isinstance(problem, WrongPassphraseError):
                self._doorway.ask(backup.path, read_only=True)
            else:
                self._window.problems.report(problem)

        self._window.problems.state(told)
        self._doorway.run("", lambda: opener(recovery_key=key), done, failed)

    def _restore(self, backup: Backup, keys: dict[str, Any]) -> None:
        """Put a backup in the place of the dossier: with the dossier's own key, or one that was typed."""
        path, folder = self._session.path, self._paths.backups
        own = {"recovery_key": self._session.file.recovery_key()} if self._session.encrypted else {}

        def work(session: Session, _progress: Progress) -> Path:
            session.close()
            return upkeep.restore_over(path, backup.path, folder=folder, **(keys or own))

        def done(window: "DossierWindow", result: Result) -> None:
            if isinstance(result.problem, WrongPassphraseError):
                window.deeds.ask_for_restore(backup, str(result.problem) if keys else "")
            elif _went_well(window, result):
                words = window.tr("The dossier stands as on {when}. As it stood before, it is kept in “{file}”.")
                when = long_moment_words(backup.moment)
                window.problems.state(words.format(when=when, file=result.value))

        words = self.tr("Restoring the backup …")
        self._keeper.rest(self._window, words, work, done, passphrase=keys.get("passphrase"))

    def ask_for_restore(self, backup: Backup, wrong: str) -> None:
        """Ask for the passphrase that a backup was made under."""
        text = self.tr("The backup has the passphrase that the dossier had then.")
        module = import_module("desktop.dialogs.passphrase")
        dialog: PassphraseDialog = module.PassphraseDialog(self._theme, backup.path, self._window, text=text)

        def again(keys: dict[str, Any]) -> None:
            dialog.accept_it()
            self._restore(backup, keys)

        dialog.given.connect(lambda typed: again({"passphrase": typed}))
        dialog.recovery_given.connect(lambda typed: again({"recovery_key": typed}))
        dialog.open()
        if wrong:
            dialog.refuse(wrong)

    # Copies

    def _ask_copy(self) -> None:
        module = import_module("desktop.dialogs.file_choices")
        encrypted = self._session.encrypted
        dialog = module.SaveCopyDialog(self._theme, self._session.path, encrypted=encrypted, parent=self._window)
        dialog.wished.connect(self._copy)
        dialog.open()

    def _copy(self, wish: Any) -> None:  # noqa: ANN401 - a CopyWish, imported late
        same = wish.keep.value == "same"

        def work(session: Session, _progress: Progress) -> None:
            if same:
                session.file.save_copy(wish.path)
            else:
                session.file.save_copy(wish.path, passphrase=wish.passphrase or None)

        words = self.tr("Saving a copy …")
        self._rest(words, work, partial(_say, self.tr("The copy is saved as “{file}”.").format(file=wish.path)))

    def _ask_export(self) -> None:
        module = import_module("desktop.dialogs.file_choices")
        dialog = module.ExportDataDialog(self._theme, self._session.path, self._window)
        dialog.wished.connect(self._export)
        dialog.open()

    def _export(self, folder: Path) -> None:
        def work(session: Session, progress: Progress) -> None:
            session.file.export_data(folder, progress.at)

        said = self.tr("Everything is written to “{folder}”, in plain text.").format(folder=folder)
        self._rest(self.tr("Writing plain files …"), work, partial(_say, said), can_stop=True)

    # The check

    def _check(self) -> None:
        def work(session: Session, progress: Progress) -> Findings:
            def going_on(share: float) -> bool:
                progress.moved.emit(share)
                return not progress.is_cancelled

            return session.file.verify(going_on)

        def done(window: "DossierWindow", result: Result) -> None:
            if _went_well(window, result):
                window.deeds.show_findings(result.value)

        self._keeper.rest(self._window, self.tr("Checking the dossier …"), work, done, can_stop=True)

    def show_findings(self, findings: object) -> None:
        """Show what the check has found."""
        if not isinstance(findings, Findings):
            raise TypeError(findings)
        module = import_module("desktop.dialogs.damaged")
        dialog = module.FindingsDialog(self._theme, findings, self._window)
        dialog.restore_wanted.connect(self.show_backups)
        dialog.repair_wanted.connect(self._repair)
        dialog.open()

    def _repair(self) -> None:
        """A repair needs the file for itself, so the window goes."""
        path = self._session.path
        self._window.close()
        self._mending.ask_repair(path)

    def _rest(
        self, words: str, work: Work, told: Callable[["DossierWindow"], object], *, can_stop: bool = False
    ) -> None:
        def done(window: "DossierWindow", result: Result) -> None:
            if _went_well(window, result):
                told(window)

        self._keeper.rest(self._window, words, work, done, can_stop=can_stop)


def _went_well(window: "DossierWindow", result: Result) -> bool:
    """Show what hindered the work, in the window that came back."""
    if result.problem is None:
        return True
    if isinstance(result.problem, CancelledError):
        window.problems.note(str(result.problem))
    elif isinstance(result.problem, BriefingsError):
        window.problems.noted.emit(Notice(sentence=str(result.problem), tone=Tone.ERROR))
    else:
        window.problems.report(result.problem)
    return False


def _say(sentence: str, window: "DossierWindow") -> None:
    window.problems.state(sentence)


def _say_passphrase(tr: Callable[[str], str], window: "DossierWindow", *, set_: bool) -> None:
    """Say what the new passphrase means for what was made before."""
    if not set_:
        window.problems.state(tr("Without a passphrase, whoever has the file can read it. Backups keep the old one."))
        return
    sentence = tr("The passphrase is set. Backups made before keep the old one, or none. Print the recovery key now.")
    show = window.context.actions[Command.RECOVERY_KEY].trigger
    window.problems.noted.emit(Notice(sentence=sentence, action=tr("Recovery key"), act=show))
