"""Every command once: id, words, keys, icon, place in the menu. Menus, tips and the command palette are made from it.

What a command does is bound by whoever can do it: the window for its own, the shown page through `Page.handlers`.
A new command is a line in `COMMANDS`; nothing else lists them.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.theme import Theme
from desktop.widgets.menu import Menu as PaintedMenu


class Menu(StrEnum):
    """The groups of the menu behind the dossier's name."""

    FILE = "File"
    DOSSIER = "Dossier"
    EDIT = "Edit"
    VIEW = "View"
    GO = "Go"
    HELP = "Help"


class Command(StrEnum):
    """What can be commanded."""

    NEW_DOSSIER = "file.new"
    OPEN_DOSSIER = "file.open"
    OPEN_SAMPLE = "file.sample"
    EXPORT_PDF = "file.export_pdf"
    EXPORT_BRIEF = "file.export_brief"
    EXPORT_SVG = "file.export_svg"
    EXPORT_PNG = "file.export_png"
    EXPORT_PICTURE = "file.export_picture"
    EXPORT_NETWORK = "file.export_network"
    IMPORT_NETWORK = "file.import_network"
    ABOUT_DOSSIER = "file.about"
    IMPORT_DATA = "file.import_data"
    RESTORE = "file.restore"
    REPAIR = "file.repair"
    CLOSE = "file.close"
    QUIT = "file.quit"

    LOCK = "dossier.lock"
    PASSPHRASE = "dossier.passphrase"  # noqa: S105 - the name of a command
    RECOVERY_KEY = "dossier.recovery_key"
    BACKUPS = "dossier.backups"
    SAVE_COPY = "dossier.save_copy"
    EXPORT_DATA = "dossier.export_data"
    CHECK = "dossier.check"

    UNDO = "edit.undo"
    REDO = "edit.redo"
    NEW_RECORD = "edit.new"
    EDIT_RECORD = "edit.record"
    DELETE_RECORD = "edit.delete"
    COPY_PICTURE = "edit.copy_picture"
    COPY_TABLE = "edit.copy_table"
    FIND = "edit.find"
    CITE = "edit.cite"
    FIGURE_IN_BRIEF = "edit.figure_in_brief"
    SETTINGS = "edit.settings"
    HOUSE = "edit.house"

    LIGHT = "view.light"
    DARK = "view.dark"
    CONTRAST = "view.contrast"
    SYSTEM = "view.system"
    LARGER = "view.larger"
    SMALLER = "view.smaller"
    NORMAL_SIZE = "view.normal"
    INSPECTOR = "view.inspector"
    ZOOM_IN = "view.zoom_in"
    ZOOM_OUT = "view.zoom_out"
    ZOOM_FIT = "view.zoom_fit"
    WHAT_IF = "view.what_if"
    NEW_WHAT_IF = "view.new_what_if"
    TRY_TIE = "view.try_tie"
    COPY_TO_WHAT_IF = "view.copy_to_what_if"
    RENAME_WHAT_IF = "view.rename_what_if"
    DROP_WHAT_IF = "view.drop_what_if"
    AS_SCENARIO = "view.as_scenario"
    WITH_FACTS = "view.with_facts"
    AS_IT_IS = "view.as_it_is"
    COMPARE = "view.compare"
    AS_TABLE = "view.table"
    NARROW = "view.narrow"
    SAVE_VIEW = "view.save"
    ARRANGE = "view.arrange"
    ANIMATE = "view.animate"
    PLAY = "view.play"
    NEXT_EVENT = "view.next_event"
    PREVIOUS_EVENT = "view.previous_event"
    NEXT_PANE = "view.next_pane"
    PREVIOUS_PANE = "view.previous_pane"

    PALETTE = "go.palette"
    SEARCH = "go.search"
    BACK = "go.back"
    FORWARD = "go.forward"
    OVERVIEW = "go.overview"
    ACTORS = "go.actors"
    EVENTS = "go.events"
    CLAIMS = "go.claims"
    SOURCES = "go.sources"
    NETWORK = "go.network"
    TIMELINE = "go.timeline"
    SCENARIOS = "go.scenarios"
    BRIEFS = "go.briefs"
    HISTORY = "go.history"
    TRASH = "go.trash"
    AS_KNOWN = "go.as_known"

    SHORTCUTS = "help.shortcuts"
    ABOUT = "help.about"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """One command as people meet it. The first of `keys` is shown; `checkable` commands carry a state."""

    command: Command
    label: str
    menu: Menu
    icon: str = ""
    keys: tuple[str, ...] = ()
    checkable: bool = False


def _spec(command: Command, label: str, menu: Menu, icon: str = "", *keys: str, checkable: bool = False) -> Spec:
    return Spec(command=command, label=label, menu=menu, icon=icon, keys=keys, checkable=checkable)


COMMANDS: tuple[Spec, ...] = (
    _spec(Command.NEW_DOSSIER, "New dossier", Menu.FILE, "file-plus-2", "Ctrl+Shift+N"),
    _spec(Command.OPEN_DOSSIER, "Open a dossier", Menu.FILE, "folder-open", "Ctrl+O"),
    _spec(Command.OPEN_SAMPLE, "Open the sample", Menu.FILE, "book-marked"),
    _spec(Command.EXPORT_PDF, "Export PDF", Menu.FILE, "download", "Ctrl+E"),
    _spec(Command.EXPORT_BRIEF, "Export as …", Menu.FILE, "file-text", "Ctrl+Alt+Shift+E"),
    _spec(Command.EXPORT_SVG, "Export SVG", Menu.FILE, "image", "Ctrl+Shift+E"),
    _spec(Command.EXPORT_PNG, "Export PNG", Menu.FILE, "image"),
    _spec(Command.EXPORT_PICTURE, "Export the picture …", Menu.FILE, "image", "Ctrl+Alt+E"),
    _spec(Command.EXPORT_NETWORK, "Export the network …", Menu.FILE, "share-2"),
    _spec(Command.IMPORT_NETWORK, "Import a network …", Menu.FILE, "upload", "Ctrl+Alt+I"),
    _spec(Command.IMPORT_DATA, "Import plain files …", Menu.FILE, "upload"),
    _spec(Command.RESTORE, "Restore a dossier from a backup …", Menu.FILE, "archive-restore"),
    _spec(Command.REPAIR, "Repair a damaged dossier …", Menu.FILE, "shield"),
    _spec(Command.CLOSE, "Close the window", Menu.FILE, "x", "Ctrl+W"),
    _spec(Command.QUIT, "Quit", Menu.FILE, "", "Ctrl+Q"),
    _spec(Command.ABOUT_DOSSIER, "Name and marking of the dossier", Menu.DOSSIER, "pencil"),
    _spec(Command.LOCK, "Lock", Menu.DOSSIER, "lock", "Ctrl+L"),
    _spec(Command.PASSPHRASE, "Change or remove the passphrase …", Menu.DOSSIER, "key-round"),
    _spec(Command.RECOVERY_KEY, "Recovery key …", Menu.DOSSIER, "printer"),
    _spec(Command.BACKUPS, "Backups …", Menu.DOSSIER, "archive"),
    _spec(Command.SAVE_COPY, "Save a copy as …", Menu.DOSSIER, "copy", "Ctrl+Shift+S"),
    _spec(Command.EXPORT_DATA, "Export everything as plain files …", Menu.DOSSIER, "share-2"),
    _spec(Command.CHECK, "Check the dossier …", Menu.DOSSIER, "list-checks"),
    _spec(Command.UNDO, "Undo", Menu.EDIT, "undo-2", "Ctrl+Z"),
    _spec(Command.REDO, "Redo", Menu.EDIT, "redo-2", "Ctrl+Shift+Z", "Ctrl+Y"),
    _spec(Command.NEW_RECORD, "New record", Menu.EDIT, "plus", "Ctrl+N"),
    _spec(Command.EDIT_RECORD, "Edit the record", Menu.EDIT, "pencil", "F2"),
    _spec(Command.DELETE_RECORD, "Delete", Menu.EDIT, "trash-2", "Del"),
    _spec(Command.COPY_PICTURE, "Copy the picture", Menu.EDIT, "clipboard", "Ctrl+Shift+C"),
    _spec(Command.COPY_TABLE, "Copy the table", Menu.EDIT, "table", "Ctrl+Alt+C"),
    _spec(Command.FIND, "Find on this page", Menu.EDIT, "search", "Ctrl+F"),
    _spec(Command.CITE, "Cite in the open brief", Menu.EDIT, "quote", "Ctrl+Shift+B"),
    _spec(Command.FIGURE_IN_BRIEF, "Put this figure in a brief …", Menu.EDIT, "file-plus"),
    _spec(Command.SETTINGS, "Settings", Menu.EDIT, "settings", "Ctrl+,"),
    _spec(Command.HOUSE, "Letterhead …", Menu.EDIT, "landmark"),
    _spec(Command.LIGHT, "Light", Menu.VIEW, "sun", checkable=True),
    _spec(Command.DARK, "Dark", Menu.VIEW, "moon", checkable=True),
    _spec(Command.CONTRAST, "High contrast", Menu.VIEW, "contrast", checkable=True),
    _spec(Command.SYSTEM, "As the system", Menu.VIEW, "monitor", checkable=True),
    _spec(Command.LARGER, "Larger text", Menu.VIEW, "zoom-in", "Ctrl+Shift++", "Ctrl+Shift+="),
    _spec(Command.SMALLER, "Smaller text", Menu.VIEW, "zoom-out", "Ctrl+Shift+-", "Ctrl+Shift+_"),
    _spec(Command.NORMAL_SIZE, "Normal text size", Menu.VIEW, "type", "Ctrl+Shift+0"),
    _spec(Command.INSPECTOR, "Inspector", Menu.VIEW, "panel-right", "F4", checkable=True),
    _spec(Command.ZOOM_IN, "Enlarge the picture", Menu.VIEW, "zoom-in", "Ctrl++", "Ctrl+="),
    _spec(Command.ZOOM_OUT, "Shrink the picture", Menu.VIEW, "zoom-out", "Ctrl+-"),
    _spec(Command.ZOOM_FIT, "Fit the picture", Menu.VIEW, "maximize", "Ctrl+0"),
    _spec(Command.WHAT_IF, "What if", Menu.VIEW, "flask-conical", "Ctrl+I"),
    _spec(Command.NEW_WHAT_IF, "New what-if …", Menu.VIEW, "plus", "Ctrl+Shift+I"),
    _spec(Command.TRY_TIE, "Try a tie …", Menu.VIEW, "link"),
    _spec(Command.COPY_TO_WHAT_IF, "Copy the scenario to a what-if", Menu.VIEW, "copy"),
    _spec(Command.RENAME_WHAT_IF, "Rename the what-if …", Menu.VIEW, "pencil"),
    _spec(Command.DROP_WHAT_IF, "Drop the what-if", Menu.VIEW, "trash-2"),
    _spec(Command.AS_SCENARIO, "Make the what-if a scenario …", Menu.VIEW, "git-branch"),
    _spec(Command.WITH_FACTS, "Compare the what-if with the facts", Menu.VIEW, "git-compare"),
    _spec(Command.AS_IT_IS, "Show the network as it is", Menu.VIEW, "x"),
    _spec(Command.COMPARE, "Compare with another day", Menu.VIEW, "git-compare", "Ctrl+D"),
    _spec(Command.AS_TABLE, "As a table", Menu.VIEW, "table-2", "Ctrl+T"),
    _spec(Command.NARROW, "Choose what the network shows", Menu.VIEW, "list-filter", "Ctrl+Shift+V"),
    _spec(Command.SAVE_VIEW, "Save the view of the network …", Menu.VIEW, "bookmark"),
    _spec(Command.ARRANGE, "Arrange the network anew", Menu.VIEW, "refresh-cw"),
    _spec(Command.ANIMATE, "Move from day to day", Menu.VIEW, "zap", checkable=True),
    _spec(Command.PLAY, "Play from event to event", Menu.VIEW, "play", "Ctrl+Shift+Space"),
    _spec(Command.NEXT_EVENT, "The next event", Menu.VIEW, "chevron-right", "Ctrl+PgDown"),
    _spec(Command.PREVIOUS_EVENT, "The event before", Menu.VIEW, "chevron-left", "Ctrl+PgUp"),
    _spec(Command.NEXT_PANE, "Next pane", Menu.VIEW, "", "F6"),
    _spec(Command.PREVIOUS_PANE, "Previous pane", Menu.VIEW, "", "Shift+F6"),
    _spec(Command.PALETTE, "Search or run a command", Menu.GO, "search", "Ctrl+K"),
    _spec(Command.SEARCH, "Search everything", Menu.GO, "search", "Ctrl+Shift+F"),
    _spec(Command.BACK, "Back", Menu.GO, "arrow-left", "Alt+Left"),
    _spec(Command.FORWARD, "Forward", Menu.GO, "arrow-right", "Alt+Right"),
    _spec(Command.OVERVIEW, "Overview", Menu.GO, "house", "Ctrl+1"),
    _spec(Command.ACTORS, "Actors", Menu.GO, "users", "Ctrl+2"),
    _spec(Command.EVENTS, "Events", Menu.GO, "calendar-days", "Ctrl+3"),
    _spec(Command.CLAIMS, "Claims", Menu.GO, "scale", "Ctrl+4"),
    _spec(Command.SOURCES, "Sources", Menu.GO, "book-open", "Ctrl+5"),
    _spec(Command.NETWORK, "Network", Menu.GO, "waypoints", "Ctrl+6"),
    _spec(Command.TIMELINE, "Timeline", Menu.GO, "milestone", "Ctrl+7"),
    _spec(Command.SCENARIOS, "Scenarios", Menu.GO, "git-branch", "Ctrl+8"),
    _spec(Command.BRIEFS, "Briefs", Menu.GO, "file-text", "Ctrl+9"),
    _spec(Command.HISTORY, "History", Menu.GO, "history", "Ctrl+H"),
    _spec(Command.TRASH, "Trash", Menu.GO, "trash-2", "Ctrl+Shift+Del"),
    _spec(Command.AS_KNOWN, "Show as known on …", Menu.GO, "calendar-clock", "Ctrl+Shift+H"),
    _spec(Command.SHORTCUTS, "Keyboard shortcuts", Menu.HELP, "keyboard", "F1", "Ctrl+?"),
    _spec(Command.ABOUT, "About Chancery", Menu.HELP, "info"),
)

WRITING = frozenset(
    (
        *(Command.UNDO, Command.REDO, Command.NEW_RECORD, Command.EDIT_RECORD, Command.DELETE_RECORD),
        *(Command.CITE, Command.ABOUT_DOSSIER, Command.PASSPHRASE),
        *(Command.SAVE_VIEW, Command.ARRANGE, Command.IMPORT_NETWORK),
        *(Command.NEW_WHAT_IF, Command.TRY_TIE, Command.COPY_TO_WHAT_IF, Command.RENAME_WHAT_IF, Command.DROP_WHAT_IF),
        *(Command.AS_SCENARIO, Command.FIGURE_IN_BRIEF),
    )
)
"""What cannot be done to a dossier that can only be read."""

Handler = Callable[[], object]


class Actions(QObject):
    """The commands of one window as QActions, live in that window's shortcuts, menus and palette."""

    changed = Signal()
    """Some command was bound, let go, named anew, enabled or disabled."""

    def __init__(self, theme: Theme, window: QWidget, *, read_only: bool = False) -> None:
        super().__init__(window)
        self._barred = WRITING if read_only else frozenset[Command]()
        self._theme = theme
        self._handlers: dict[Command, Handler] = {}
        self._lent: tuple[Command, ...] = ()
        self._actions = {spec.command: self._make(spec, window) for spec in COMMANDS}

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be changed."""
        return bool(self._barred)

    def __getitem__(self, command: Command) -> QAction:
        return self._actions[command]

    def bind(self, handlers: Mapping[Command, Handler]) -> None:
        """Say what commands do; a command that nobody bound is disabled."""
        self._handlers.update(handlers)
        for command in handlers:
            self._actions[command].setEnabled(command not in self._barred)
        self.changed.emit()

    def lend(self, handlers: Mapping[Command, Handler]) -> None:
        """Bind the commands of the page now shown, and let go of those of the page before."""
        for command in self._lent:
            self._handlers.pop(command, None)
            self._actions[command].setEnabled(False)
        self._lent = tuple(handlers)
        self.bind(handlers)

    def enable(self, command: Command, *, possible: bool) -> None:
        """Say whether a command can be done just now."""
        allowed = possible and command not in self._barred
        if self._actions[command].isEnabled() != allowed:
            self._actions[command].setEnabled(allowed)
            self.changed.emit()

    def rename(self, command: Command, label: str) -> None:
        """Name a command by what it would do now: "Undo delete event"."""
        self._actions[command].setText(label)
        self.changed.emit()

    def tip(self, command: Command) -> str:
        """Words and key for a tooltip."""
        return f"{self._actions[command].text()}  {self.key(command)}".strip()

    def key(self, command: Command) -> str:
        """The key that is shown, as it is written on keyboards."""
        keys = self._actions[command].shortcuts()
        return keys[0].toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ") if keys else ""

    def icon(self, command: Command) -> str:
        """The name of the command's icon, empty where it has none."""
        return next(spec.icon for spec in COMMANDS if spec.command is command)

    def possible(self) -> Iterable[Spec]:
        """The commands that can be done now, in the order of the menu."""
        return (spec for spec in COMMANDS if self._actions[spec.command].isEnabled())

    def menu(self, parent: QWidget) -> QMenu:
        """The whole menu: one submenu for each group."""
        for spec in COMMANDS:
            # Here and not when they are made: most starts open no menu.
            if spec.icon:
                self._actions[spec.command].setIcon(self._theme.icon(spec.icon))
        whole = PaintedMenu(self._theme, parent, title=self.tr("Menu"))
        for group in Menu:
            part = PaintedMenu(self._theme, whole, title=self.tr(group.value))
            part.addActions([self._actions[spec.command] for spec in COMMANDS if spec.menu is group])
            whole.addMenu(part)
        return whole

    def _make(self, spec: Spec, window: QWidget) -> QAction:
        action = QAction(self.tr(spec.label), window)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(spec.checkable)
        action.setEnabled(False)
        action.setData(spec.command)
        action.triggered.connect(lambda: self._run(spec.command))
        window.addAction(action)
        return action

    def _run(self, command: Command) -> None:
        handler = self._handlers.get(command)
        if handler is not None:
            handler()
