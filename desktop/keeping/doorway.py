"""The way from a path to an open session: passphrases, files that others hold, media, damage. Windows come after it."""

import os
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from briefings import upkeep
from briefings.errors import BriefingsError, DamagedError, DossierInUseError, WrongPassphraseError
from briefings.session import Session
from desktop.keeping.house import House
from desktop.problems import Notice
from desktop.tasks import Task
from desktop.widgets.banner import Tone

if TYPE_CHECKING:
    from desktop.dialogs.passphrase import PassphraseDialog

PASSPHRASE_VARIABLE = "CHANCERY_PASSPHRASE"  # noqa: S105 - the name of the variable, not what it holds

OpenSession = Callable[..., Session]


class Doorway(QObject):
    """Opens dossiers. What needs time runs beside the window's own thread; the session is handed over at its end."""

    opened = Signal(object, bool)
    """A Session is open; and whether a new passphrase must be chosen, because the recovery key opened it."""
    backups_wanted = Signal(object)
    """The user wants to see the backups of the dossier at this Path."""
    damaged = Signal(object, object, str)
    """The dossier at this Path cannot be read: the DamagedError, and the passphrase that was given, or none."""

    def __init__(self, house: House) -> None:
        super().__init__(house.tasks)
        self._house = house

    def opener(self, path: Path) -> OpenSession:
        """What opens a dossier with everything that this program gives to it; may be called on another thread."""
        return partial(
            Session.open,
            path,
            author=self._house.settings.author,
            device=self._house.settings.device,
            backups=self._house.paths.backups,
            working=self._house.paths.working,
        )

    def open(self, path: Path, passphrase: str | None = None, *, read_only: bool = False) -> Session | None:
        """Open a dossier at once where that takes no time; else None, and `opened` or a refusal follows."""
        keys: dict[str, Any] = {"passphrase": passphrase, "read_only": read_only}
        if upkeep.medium(path):
            self._in_background(path, keys)
            return None
        try:
            return self.opener(path)(**keys)
        except BriefingsError as problem:
            self._refused(path, keys, problem)
        return None

    def ask(self, path: Path, *, read_only: bool = False) -> None:
        """Ask for the passphrase, unless the environment gives it."""
        given = os.environ.get(PASSPHRASE_VARIABLE)
        if given is not None:
            session = self.open(path, given, read_only=read_only)
            if session is not None:
                self.opened.emit(session, False)
            return
        dialog = import_module("desktop.dialogs.passphrase").PassphraseDialog(
            self._house.theme, path, self._house.front()
        )
        _Asking(self, dialog, path, read_only=read_only)
        dialog.open()

    def run(
        self, label: str, work: Callable[[], object], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> Task:
        """Do something on a thread of its own."""
        return self._house.tasks.run(label, lambda _progress: work(), done, failed, quiet=True)

    def has_only_backups(self, path: Path) -> bool:
        """Whether a dossier has gone and its backups have not."""
        return not path.exists() and self.has_backups(path)

    def has_backups(self, path: Path) -> bool:
        """Whether there are backups of a dossier on this device."""
        return bool(upkeep.backups_of(self._house.paths.backups, path))

    def _in_background(self, path: Path, keys: dict[str, Any]) -> None:
        words = self.tr("Opening “{name}” …").format(name=path.name)
        detail = self.tr("It lies on {medium}, so a copy on this device is worked on and written back.")
        text = detail.format(medium=upkeep.medium(path))
        dialog = import_module("desktop.dialogs.waiting").WaitDialog(
            self._house.theme, words, text, self._house.front()
        )
        dialog.open()

        def done(session: Session) -> None:
            dialog.end()
            self.opened.emit(session, False)

        def failed(problem: Exception) -> None:
            dialog.end()
            self._refused(path, keys, problem)

        opener = self.opener(path)
        self.run(words, lambda: opener(**keys), done, failed)

    def _refused(self, path: Path, keys: dict[str, Any], problem: Exception) -> None:
        """Offer what can be done about it."""
        if isinstance(problem, WrongPassphraseError) and keys["passphrase"] is None:
            self.ask(path, read_only=keys["read_only"])
        elif isinstance(problem, DossierInUseError) and not keys["read_only"]:
            self._house.say(
                Notice(
                    sentence=str(problem),
                    tone=Tone.ERROR,
                    action=self.tr("Open read-only"),
                    act=partial(self._open_and_tell, path, keys | {"read_only": True}),
                )
            )
        elif isinstance(problem, DamagedError) or self.has_only_backups(path):
            self.damaged.emit(path, problem, keys["passphrase"] or "")
        elif isinstance(problem, BriefingsError):
            self._house.say(Notice(sentence=str(problem), tone=Tone.ERROR))
        else:
            raise problem

    def _open_and_tell(self, path: Path, keys: dict[str, Any]) -> None:
        session = self.open(path, keys["passphrase"], read_only=keys["read_only"])
        if session is not None:
            self.opened.emit(session, False)


class _Asking(QObject):
    """One dialog that asks, until it opens the file or the user gives up."""

    def __init__(self, doorway: Doorway, dialog: "PassphraseDialog", path: Path, *, read_only: bool) -> None:
        super().__init__(dialog)
        self._doorway, self._dialog, self._path, self._read_only = doorway, dialog, path, read_only
        self._typed: dict[str, str] = {}
        dialog.given.connect(lambda text: self._try({"passphrase": text}))
        dialog.recovery_given.connect(lambda text: self._try({"recovery_key": text}))
        dialog.read_only_wanted.connect(self._on_read_only_wanted)
        dialog.backups_wanted.connect(lambda: doorway.backups_wanted.emit(path))

    def _try(self, keys: dict[str, str]) -> None:
        self._typed = keys
        opener, read_only, dialog = self._doorway.opener(self._path), self._read_only, self._dialog
        dialog.set_busy()
        by_recovery = "recovery_key" in keys
        doorway = self._doorway

        def done(session: Session) -> None:
            if dialog.is_gone:
                session.close()
                return
            dialog.accept_it()
            doorway.opened.emit(session, by_recovery and not session.read_only)

        def failed(problem: Exception) -> None:
            if not dialog.is_gone:
                self._refused(problem)

        doorway.run("", lambda: opener(read_only=read_only, **keys), done, failed)

    def _refused(self, problem: Exception) -> None:
        if isinstance(problem, DossierInUseError) and not self._read_only:
            self._dialog.offer_read_only(str(problem))
        elif isinstance(problem, DamagedError):
            self._dialog.reject()
            self._doorway.damaged.emit(self._path, problem, self._typed.get("passphrase", ""))
        elif isinstance(problem, BriefingsError):
            self._dialog.refuse(str(problem))
            if isinstance(problem, WrongPassphraseError) and self._doorway.has_backups(self._path):
                self._dialog.offer_backups()
        else:
            self._dialog.reject()
            raise problem

    def _on_read_only_wanted(self) -> None:
        self._read_only = True
        self._try(self._typed)
