"""The start screen: open the sample, make a dossier, open one; below, the dossiers last opened."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from briefings import upkeep
from briefings.errors import NotADossierError
from desktop.actions import Actions, Command
from desktop.problems import Notice
from desktop.settings import Settings
from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.banner import Banner
from desktop.widgets.button import Button, Kind
from desktop.widgets.empty_state import EmptyState, NextStep
from desktop.widgets.flow import FlowLayout
from desktop.widgets.layout import box, column, row
from desktop.widgets.painting import Artist
from desktop.widgets.rows import ListRow
from desktop.widgets.text import Icon, line_text

_RECENT = 4
_SETTLED = 200
"""Milliseconds after which the first paint is surely over."""


class StartWindow(QWidget):
    """Shown where no dossier is open. Its commands are bound by the application."""

    file_wanted = Signal(object)
    """The user wants the dossier at this Path: a recent one, or dropped here."""

    first_painted = Signal()
    """It has been seen: what can wait may be loaded now."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._theme, self._settings = theme, settings
        self.actions_ = Actions(theme, self)
        self.setWindowTitle("Chancery")
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._settled.timeout.connect(self.first_painted)
        self._settled.timeout.connect(self._tell_of_recent)
        self._recent: dict[Path, ListRow] = {}
        self._notice: Notice | None = None
        self._banner = Banner(theme)
        self._banner.acted.connect(self._on_acted)
        self._state = self._build()
        # In large type it is taller than a small screen.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._state)
        whole = column(self._banner, area, margins=(9, 9, 9, 9))
        whole.setStretchFactor(area, 1)
        self.setLayout(whole)
        self._state.chosen.connect(self._on_step_chosen)
        theme.changed.connect(self.update)

    def say(self, notice: Notice) -> None:
        """Show what went wrong, with its remedy or one thing that can be done."""
        self._notice = notice
        self._banner.show_message(notice.tone, notice.sentence, action=notice.action)

    def _on_acted(self) -> None:
        self._banner.setVisible(False)
        if self._notice is not None and self._notice.act is not None:
            self._notice.act()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settled.start()
        self._state.focus_first()

    def _build(self) -> EmptyState:
        key = self.actions_.key
        steps = [
            NextStep(
                key=Command.OPEN_SAMPLE,
                icon="book-marked",
                title=self.tr("Open the sample"),
                detail=self.tr("July 2025, Azerbaijan and Russia: actors, events, claims and two briefs"),
                shortcut_text=self.tr("Enter"),
            ),
            NextStep(
                key=Command.NEW_DOSSIER,
                icon="file-plus-2",
                title=self.tr("New dossier"),
                detail=self.tr("An empty file where you choose, encrypted if you wish"),
                shortcut_text=key(Command.NEW_DOSSIER),
            ),
            NextStep(
                key=Command.OPEN_DOSSIER,
                icon="folder-open",
                title=self.tr("Open a dossier"),
                detail=self.tr("Or drop a .dossier file anywhere in this window"),
                shortcut_text=key(Command.OPEN_DOSSIER),
            ),
        ]
        text = self.tr(
            "A dossier holds the actors, events, claims and sources of one question, and the briefs you write from "
            "them. It is one file. Every change is saved as you make it."
        )
        heading = self.tr("Start with a dossier")
        return EmptyState(self._theme, heading, text, steps, first_run=True, foot=self._foot())

    def _foot(self) -> QWidget:
        words = self.tr("Everything stays on this device. Chancery opens no network connection.")
        said = line_text(self._theme, words, TypeRole.BODY, Role.INK3)
        calm = row(Icon(self._theme, "shield", Role.INK3), said, None, gap=10)
        recent = self._settings.recent[:_RECENT]
        if not recent:
            return box(column(self._others(), 20, calm))
        head = line_text(self._theme, self.tr("Recent"), TypeRole.SUBHEAD)
        return box(column(head, 8, *(self._recent_row(file) for file in recent), 16, self._others(), 20, calm))

    def _others(self) -> QWidget:
        """What is hardly ever wanted, in one quiet line."""
        links = []
        for command in (Command.RESTORE, Command.REPAIR, Command.IMPORT_DATA):
            link = Button(self._theme, self.actions_[command].text(), kind=Kind.LINK, ink=Role.INK2)
            link.clicked.connect(self.actions_[command].trigger)
            links.append(link)
        line = FlowLayout(gap=20)
        for link in links:
            line.addWidget(link)
        return box(line)

    def _recent_row(self, file: Path) -> ListRow:
        made = ListRow(self._theme, "file-text", file.stem, str(file.parent))
        made.clicked.connect(lambda: self.file_wanted.emit(file))
        self._recent[file] = made
        return made

    def _tell_of_recent(self) -> None:
        """Say which are missing, encrypted or on a stick; looking for them must not hold the first paint up."""
        for file, line in self._recent.items():
            line.set_when(recent_words(file))

    def _on_step_chosen(self, key: str) -> None:
        self.actions_[Command(key)].trigger()

    # Dropping a file

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.file_wanted.emit(file)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.painter.fillRect(art.area, self._theme.colour(Role.WINDOW))
            sheet = art.area.adjusted(8, 8, -8, -8)
            art.fill(sheet, Role.SHEET, Radius.SHEET)
            art.outline(sheet, Role.LINE, Radius.SHEET)


def recent_words(file: Path) -> str:
    """What is to be known of a dossier before it is opened; nothing of what is in it."""
    if not file.exists():
        return QCoreApplication.translate("start", "Missing")
    words = []
    try:
        if upkeep.encrypted(file):
            words.append(QCoreApplication.translate("start", "Encrypted"))
    except NotADossierError:
        words.append(QCoreApplication.translate("start", "Cannot be read"))
    medium = upkeep.medium(file)
    if medium:
        words.append(QCoreApplication.translate("start", "On {medium}").format(medium=medium))
    return ", ".join(words)


def _dropped(event: QDropEvent) -> Path | None:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((file for file in files if file.suffix == ".dossier"), None)
