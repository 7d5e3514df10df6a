"""Start-up and everything between windows: one window per dossier, the start screen, the sample, passphrases."""

from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from briefings import upkeep
from briefings.domain.dossier import About
from briefings.errors import BriefingsError, DossierTooNewError, NotADossierError, WrongPassphraseError
from briefings.session import Session
from desktop import problems
from desktop.actions import Command, Handler
from desktop.keeping.absence import Absence
from desktop.keeping.doorway import Doorway
from desktop.keeping.house import House
from desktop.keeping.keeper import Keeper
from desktop.keeping.mending import Mending
from desktop.past.windows import PastWindows
from desktop.paths import Paths
from desktop.problems import Notice
from desktop.rubbish import Rubbish
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import Theme
from desktop.widgets.banner import Tone

if TYPE_CHECKING:
    from desktop.dialogs.new_dossier import NewDossierDialog, Wish
    from desktop.keeping.standing import Standing
    from desktop.shell.window import DossierWindow
    from desktop.start import StartWindow
    from desktop.widgets.focus import FocusRing

# Windows and dialogs are imported when the first of each is wanted: a start needs only one.


class Application(QObject):
    """Holds the windows of one process. Made once, after the QApplication."""

    def __init__(self, app: QApplication, paths: Paths) -> None:
        super().__init__(app)
        self._paths = paths
        self.settings = Settings(paths.settings, self)
        self.theme = Theme(self.settings.scheme, text_points=self.settings.text_points, parent=self)
        self.theme.apply(app)
        self._app = app
        self._rubbish = Rubbish(self)
        self._ring: FocusRing | None = None
        self._windows: dict[Path, DossierWindow] = {}
        self._start: StartWindow | None = None
        self.tasks = Tasks(self.report, self)
        """Work that belongs to no window: opening, and what is done with whole files."""
        house = House(
            theme=self.theme,
            settings=self.settings,
            paths=paths,
            tasks=self.tasks,
            front=self._front_or_start,
            say=self.say,
        )
        self.doorway = Doorway(house)
        self.mending = Mending(house, self.open_file)
        self.keeper = Keeper(house, self.doorway, self.show_session)
        self.absence: Absence | None = None
        self.doorway.opened.connect(self._on_opened)
        self.doorway.damaged.connect(self.mending.offer)
        self.doorway.backups_wanted.connect(lambda path: self.mending.show_backups(path, ""))
        self.settings.changed.connect(self._on_settings_changed)
        app.setQuitOnLastWindowClosed(True)

    @property
    def windows(self) -> "tuple[DossierWindow, ...]":
        """The windows of the dossiers that are open."""
        return tuple(self._windows.values())

    @property
    def start(self) -> "StartWindow | None":
        """The start screen, while it is shown."""
        return self._start

    # Opening

    def show_start(self) -> "StartWindow":
        """Show the start screen."""
        if self._start is None:
            self._start = start = import_module("desktop.start").StartWindow(self.theme, self.settings)
            start.actions_.bind(self._elsewhere() | {Command.CLOSE: start.close})
            start.file_wanted.connect(self.open_file)
            start.first_painted.connect(self._on_first_painted)
        self._start.show()
        self._start.raise_()
        return self._start

    def open_file(
        self, file: Path, passphrase: str | None = None, *, read_only: bool = False
    ) -> "DossierWindow | None":
        """Open a dossier in a window of its own, or bring its window to the front.

        Asks for a passphrase where one is needed, and takes its time where the dossier lies on a stick or a network:
        then there is no window yet. What cannot be opened is said, with its remedy, and nothing opens.
        """
        path = file.expanduser().resolve()
        if path in self._windows:
            self._windows[path].raise_()
            self._windows[path].activateWindow()
            return self._windows[path]
        locked = next((lock for lock in self.keeper.locks if lock.path == path), None)
        if locked is not None:
            locked.raise_()
            locked.activateWindow()
            return None
        session = self.doorway.open(path, passphrase, read_only=read_only)
        return None if session is None else self.show_session(session)

    def lock_all(self) -> None:
        """Lock every dossier that has a passphrase."""
        self.keeper.lock_when_back()
        for window in self.windows:
            self.keeper.lock(window)

    def open_sample(self) -> "DossierWindow | None":
        """Open this user's copy of the sample. It is made the first time, and anew where this version cannot read it:
        then the old copy is kept under another name, and the banner says so.
        """
        path = self._paths.sample.absolute().resolve()
        if path in self._windows:
            return self.open_file(path)
        try:
            kept = None
            if path.exists():
                try:
                    return self.show_session(self.doorway.opener(path)())
                except (NotADossierError, DossierTooNewError):
                    kept = import_module("desktop.own_sample").set_aside(path)
            import_module("desktop.own_sample").make(path)
        except WrongPassphraseError:
            return self.open_file(path)
        except BriefingsError as problem:
            self.say(Notice(sentence=str(problem), tone=Tone.ERROR))
            return None
        window = self.open_file(path)
        if window is not None and kept is not None:
            window.problems.state(self._kept_words(kept))
        return window

    def _kept_words(self, kept: Path) -> str:
        words = self.tr(
            "Your copy of the sample was made by another version of Chancery. This is a new one; the old one is kept "
            "as “{name}” in “{folder}”."
        )
        return words.format(name=kept.name, folder=kept.parent)

    def show_session(self, session: Session, standing: "Standing | None" = None) -> "DossierWindow":
        """Give an open session its window, which stands as another stood before it where that is known."""
        window: DossierWindow = import_module("desktop.shell.window").DossierWindow(
            session,
            self.theme,
            self.settings,
            reports=self._paths.reports,
            elsewhere=self._elsewhere(),
            close_session=self.keeper.close_session,
        )
        PastWindows(window, partial(self._past_window, window), self.keeper)
        window.deeds = import_module("desktop.keeping.deeds").FileDeeds(
            window, self._paths, self.keeper, self.doorway, self.mending
        )
        self._windows[session.path] = window
        if not session.path.is_relative_to(self._paths.backups):
            self.settings.remember_file(session.path)
        window.closed.connect(partial(self._on_window_closed, session.path, window))
        window.first_painted.connect(self._on_first_painted)
        window.problems.broken.connect(partial(self._show_fault, window))
        if standing is not None:
            standing.give(window)
        window.show()
        if self._start is not None:
            self._start.close()
            self._start = None
        return window

    def _past_window(self, today: "DossierWindow", session: Session, moment: datetime) -> "DossierWindow":
        """A window that shows a dossier as it stood at a moment; it belongs to the dossier's own."""
        window: DossierWindow = import_module("desktop.shell.window").DossierWindow(
            session,
            self.theme,
            self.settings,
            reports=self._paths.reports,
            elsewhere=self._elsewhere(),
            known_on=moment,
        )
        if today.context.session.encrypted:
            window.context.actions.bind({Command.LOCK: today.context.actions[Command.LOCK].trigger})
        window.problems.broken.connect(partial(self._show_fault, window))
        return window

    def close(self) -> None:
        """Close every window and stop following the keyboard, as at the end of the program."""
        for window in (*self.windows, *self.keeper.locks):
            window.close()
        self.tasks.close()
        if self._start is not None:
            self._start.close()
            self._start = None
        if self.absence is not None:
            self.absence.end()
        if self._ring is not None:
            self._ring.end()
        self.settings.flush()
        self._rubbish.end()
        self.deleteLater()

    def report(self, problem: BaseException) -> None:
        """Show what nobody caught in the window in front; without a window, in a dialog."""
        front = QApplication.activeWindow()
        windows = [window for window in self.windows if window is front] or list(self.windows)
        if windows:
            windows[0].problems.report(problem)
        elif isinstance(problem, BriefingsError):
            self.say(Notice(sentence=str(problem), tone=Tone.ERROR))
        else:
            self._show_fault(None, problems.written(problem, self._paths.reports))

    # Asking

    def _elsewhere(self) -> dict[Command, Handler]:
        return {
            Command.NEW_DOSSIER: self._ask_new,
            Command.OPEN_DOSSIER: self._ask_file,
            Command.OPEN_SAMPLE: self.open_sample,
            Command.IMPORT_DATA: self.mending.ask_import,
            Command.RESTORE: self.mending.ask_restore,
            Command.REPAIR: self.mending.ask_repair,
            Command.QUIT: QApplication.closeAllWindows,
        }

    def _ask_file(self) -> None:
        kinds = self.tr("Dossiers (*.dossier);;All files (*)")
        title = self.tr("Open a dossier")
        chosen, _kind = QFileDialog.getOpenFileName(self._front(), title, str(self._folder()), kinds)
        if chosen:
            self.open_file(Path(chosen))

    def _ask_new(self) -> None:
        module = import_module("desktop.dialogs.new_dossier")
        dialog = module.NewDossierDialog(self.theme, self._folder(), self._front())
        dialog.wished.connect(partial(self._create, dialog))
        dialog.open()

    def _create(self, dialog: "NewDossierDialog", wish: "Wish") -> None:
        about = About(title=wish.title, marking=wish.marking, author=self.settings.author)
        create = partial(
            Session.create,
            wish.path,
            about,
            author=self.settings.author,
            device=self.settings.device,
            working=self._paths.working,
        )
        opener = self.doorway.opener(wish.path)

        def made() -> Session:
            session = create(passphrase=wish.passphrase or None)
            key = session.file.recovery_key() if wish.passphrase else None
            session.close()
            return opener(recovery_key=key)

        def done(session: Session) -> None:
            self.show_session(session)
            dialog.accept_it()

        def failed(problem: Exception) -> None:
            if not isinstance(problem, BriefingsError):
                raise problem
            dialog.say_wrong(str(problem))

        if wish.passphrase or upkeep.medium(wish.path):
            self.doorway.run("", made, done, failed)
            return
        try:
            session = made()
        except BriefingsError as problem:
            failed(problem)
        else:
            done(session)

    def _on_opened(self, session: Session, must_choose: bool) -> None:  # noqa: FBT001 - the signal's signature
        window = self._windows.get(session.path) or self.show_session(session)
        if window.context.session is not session:
            session.close()  # it was opened twice at the same time
        if must_choose:
            window.deeds.ask_passphrase(recovered=True)

    # Telling

    def say(self, notice: Notice) -> None:
        """Show a refusal with its remedy in the window in front, or on the start screen."""
        front = QApplication.activeWindow()
        windows = [window for window in self.windows if window is front] or list(self.windows)
        if windows:
            windows[0].problems.noted.emit(notice)
        else:
            self.show_start().say(notice)

    def _show_fault(self, parent: QWidget | None, report: Path | None) -> None:
        import_module("desktop.dialogs.fault").FaultDialog(self.theme, report, parent).open()

    # Helpers

    def _front(self) -> QWidget | None:
        return QApplication.activeWindow() or self._start or next(iter(self.windows), None)

    def _front_or_start(self) -> QWidget | None:
        """What a question is asked over; where there is no window, the start screen comes first."""
        return self._front() or self.show_start()

    def _folder(self) -> Path:
        recent = next((file.parent for file in self.settings.recent if file.parent.is_dir()), None)
        return recent or Path.home()

    def _on_first_painted(self) -> None:
        """Bring what the first paint could do without: the focus ring, and faces for other scripts."""
        if self._ring is None:
            self._ring = import_module("desktop.widgets.focus").FocusRing(self.theme, self._app)
        if self.absence is None:
            self.absence = Absence(self._app, self.settings)
            self.absence.began.connect(self.lock_all)
        self.theme.load_fallback_fonts()

    def _on_window_closed(self, path: Path, window: "DossierWindow") -> None:
        if self._windows.get(path) is window:
            del self._windows[path]
        window.deleteLater()

    def _on_settings_changed(self) -> None:
        self.theme.set_scheme(self.settings.scheme)
        self.theme.set_text_points(self.settings.text_points)
