"""The window of one dossier: puts rail, top bar, pages and inspector together and carries changes to all of them."""

from collections.abc import Callable, Mapping
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from briefings.domain.records import Ref
from briefings.edits import Changes
from briefings.session import Session
from desktop.actions import Actions, Command, Handler
from desktop.context import Context
from desktop.keeping.daily import Daily
from desktop.navigation import Navigator, PageKey
from desktop.past.standing import read_only_words, title_words
from desktop.problems import Problems
from desktop.selection import Selection
from desktop.settings import Settings
from desktop.shell.commands import WindowCommands
from desktop.shell.late_inspector import LateInspector
from desktop.shell.notices import Notices
from desktop.shell.page_stack import PageStack
from desktop.shell.shared_undo import SharedUndo
from desktop.shell.sheet import Sheet
from desktop.shell.side import FOLD_BELOW, Side
from desktop.shell.top_bar import TopBar
from desktop.shell.window_state import WindowState
from desktop.tasks import Tasks
from desktop.theme import Role, Theme
from desktop.widgets.banner import Banner, Tone
from desktop.widgets.layout import column, row

if TYPE_CHECKING:
    from desktop.keeping.deeds import FileDeeds
    from desktop.widgets.palette import Palette

_SETTLED = 200
"""Milliseconds after which the first paint is surely over."""
SMALLEST = (900, 600)
"""Width and height in px below which the window cannot be made; 1024 × 700 is usable."""


class DossierWindow(QWidget):
    """One open dossier. Owns its session and closes it."""

    first_painted = Signal()
    """The window has been seen for the first time: what can wait may be loaded now."""
    closed = Signal()
    """The window is gone and its file free."""
    past_wanted = Signal(object)
    """The user wants to see the dossier as it stood at this datetime."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        settings: Settings,
        *,
        reports: Path,
        elsewhere: Mapping[Command, Handler],
        known_on: datetime | None = None,
        close_session: Callable[[Session], object] = Session.close,
    ) -> None:
        """`elsewhere` are the commands that concern other windows: open, new, sample, quit. `known_on` is the moment at
        which the session shows its dossier, where that is past. `close_session` lets go of the file at the end.
        """
        super().__init__()
        self._theme, self._painted = theme, False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._settled.timeout.connect(self.first_painted)
        self._palette: Palette | None = None
        self._close_session = close_session
        self.problems = Problems(reports, self)
        self.context = Context(
            session=session,
            theme=theme,
            tasks=Tasks(self.problems.report, self),
            actions=Actions(theme, self, read_only=session.read_only),
            selection=Selection(self),
            navigator=Navigator(self),
            settings=settings,
            problems=self.problems,
            show_past=self.past_wanted.emit,
            known_on=known_on,
        )
        self._build()
        self._commands = WindowCommands(self, elsewhere)
        self._undos = (SharedUndo(self._inspector), SharedUndo(self, own_first=True))
        self._state = WindowState(self, self.context, self._sheet)
        self.deeds: FileDeeds
        """What can be done with the file; set by whoever made the window."""
        self.daily = Daily(self.context, self._side.show_state, self)
        """Backs the dossier up in quiet moments."""
        self._connect()
        self._open_first_page()

    # What commands do to the window

    @property
    def inspector(self) -> LateInspector:
        """The inspector beside the pages."""
        return self._inspector

    @property
    def top_bar(self) -> TopBar:
        """The bar over the sheet."""
        return self._top

    @property
    def side(self) -> Side:
        """The rail and what fills it."""
        return self._side

    @property
    def sheet(self) -> Sheet:
        """Page and inspector."""
        return self._sheet

    @property
    def pages(self) -> PageStack:
        """The pages, of which only those that were shown exist."""
        return self._pages

    @property
    def banner(self) -> Banner:
        """The line for what went wrong or can be undone."""
        return self._notices.banner

    def open_palette(self, text: str = "") -> None:
        """Open the palette with a text in its field."""
        self.flush()
        if self._palette is None:
            self._palette = import_module("desktop.shell.finder").palette_for(self.context, self)
        self._palette.open(text)

    def flush(self) -> None:
        """Let everything that is just being typed count now."""
        self._pages.flush()
        self._inspector.flush()

    def let_go(self) -> Session:
        """Close the window and leave its session to whoever asks: to lock the dossier, or to work on its file."""
        self._close_session = _keep
        self.close()
        return self.context.session

    def go_to_first_place(self, page: PageKey, ref: Ref | None = None) -> None:
        """Show a page from outside: a test, a script, the start of the program."""
        self.context.navigator.go(page, ref)

    # Building

    def _build(self) -> None:
        context = self.context
        self.setMinimumSize(*SMALLEST)
        self._side = Side(context, self)
        self._top = TopBar(self._theme, context.actions)
        self._inspector = LateInspector(context)
        self._sheet = Sheet(self._theme, self._inspector)
        self._notices = Notices(self._theme, context.navigator, self._sheet)
        self._pages = PageStack(context, self._sheet)

        main = column(self._top, self._notices.line, self._sheet, margins=(0, 0, 8, 8))
        main.setStretchFactor(self._sheet, 1)
        if context.session.read_only:
            main.insertWidget(1, self._standing_banner())
        whole = row(gap=0)
        whole.addWidget(self._side.rail)
        whole.addLayout(main, 1)
        self.setLayout(whole)

    def _standing_banner(self) -> Banner:
        """Why nothing can be changed here; it is not to be put away."""
        banner = Banner(self._theme)
        banner.show_message(Tone.CAUTION, read_only_words(self.context), dismissable=False)
        return banner

    def _connect(self) -> None:
        context = self.context
        self._side.page_wanted.connect(context.navigator.go)
        context.navigator.moved.connect(self._on_moved)
        context.selection.changed.connect(self._on_selection_changed)
        context.session.subscribe(self._on_session_changed)
        self.problems.noted.connect(self._notices.show_notice)
        self._top.palette_wanted.connect(self.open_palette)
        self._theme.changed.connect(self._on_theme_changed)
        self._sheet.inspector_moved.connect(self._commands.show_states)
        self._show_dossier()
        if context.known_on is None:
            self._top.set_saved(self._saved_at())
        else:
            self._top.hide_saved()

    def _open_first_page(self) -> None:
        self.context.navigator.go(self._state.page)

    def _saved_at(self) -> QTime:
        """When the file was written last."""
        return QFileInfo(str(self.context.session.path)).lastModified().time()

    # Slots

    def _on_moved(self) -> None:
        place = self.context.navigator.place
        if place is None:
            return
        self._side.set_page(place.page)
        self._pages.show(place.page)
        if place.ref is not None and self.context.has(place.ref):
            self.context.selection.select(place.ref)
            self._pages.current.reveal(place.ref)

    def _on_selection_changed(self) -> None:
        self.context.navigator.note(self.context.selection.ref)

    def _on_session_changed(self, changes: Changes) -> None:
        self._top.set_saved(QTime.currentTime())
        self._show_dossier()
        ref = self.context.selection.ref
        if ref is not None and not self.context.has(ref):
            self.context.selection.select(None)
        self._pages.refresh(changes)
        self._inspector.refresh(changes)

    def _show_dossier(self) -> None:
        about = self.context.session.about
        self.setWindowTitle(f"{title_words(self.context)} – Chancery")
        self.setWindowFilePath(str(self.context.session.path))
        self._top.set_marking(about.marking.level if about.marking else "")
        self._side.refresh()
        self._commands.show_undo()

    def _on_theme_changed(self) -> None:
        self._fit()
        self.update()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._sheet.is_over:
            self._sheet.set_inspector(wanted=False)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Fold what has no room at this width and text size."""
        scale = max(1.0, self._theme.factor)
        self._side.fold(folded=self.width() < FOLD_BELOW * scale)
        self._top.set_narrow(narrow=self.width() < SMALLEST[0] * 1.1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._painted:
            self._painted = True
            self._settled.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        self._state.save()
        self.context.tasks.close()
        self.daily.end()
        self._close_session(self.context.session)
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(Role.WINDOW))
        painter.end()


def _keep(_session: Session) -> None:
    """Leave the file open."""
