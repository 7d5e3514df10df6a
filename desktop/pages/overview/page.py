"""The first page: the next brief, what changed, what is open, how the scenarios stand. All from the dossier."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefings.domain.scenarios import ScenarioSet
from briefings.edits import Changes
from desktop.actions import Command
from desktop.context import Context
from desktop.models import overview
from desktop.models.moments import day_words
from desktop.models.overview import Line
from desktop.navigation import PageKey
from desktop.pages.page import Page
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.empty_state import EmptyState, NextStep
from desktop.widgets.facts import section
from desktop.widgets.layout import Item, box, clear, column, row
from desktop.widgets.rows import LikelihoodRow, ListRow
from desktop.widgets.text import Heading, Prose, line_text

_MARGIN, _GAP = 32, 72
_ONE_COLUMN_BELOW = 760
"""Pages narrower than this in px stand in one column."""
_MOST_OPEN = 6


class OverviewPage(Page):
    """Reads the dossier anew whenever it is shown; nothing here is written."""

    key = PageKey.OVERVIEW
    has_inspector = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        settings = context.settings
        noted = settings.note(f"looked/{context.session.path.name}")
        self._looked = datetime.fromisoformat(noted) if noted else None
        settings.set_note(f"looked/{context.session.path.name}", datetime.now(UTC).isoformat())
        self._heading = Heading(context.theme, self.title, self._today())
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._columns = QHBoxLayout()
        self._build()

    def shown(self) -> None:
        self._fill()

    def refresh(self, changes: Changes) -> None:
        if changes:
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.context.theme.px(_ONE_COLUMN_BELOW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self._columns.setSpacing(40 if narrow else _GAP)

    # Building

    def _build(self) -> None:
        for side in (self._left, self._right):
            # A layout without a spacing of its own takes that of the one around it.
            side.setSpacing(0)
        self._columns.addLayout(self._left, 10)
        self._columns.addLayout(self._right, 9)
        self._columns.setSpacing(_GAP)
        inside = column(20, row(self._heading), 36, self._columns, None, margins=(_MARGIN, 0, _MARGIN, 24))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(box(inside))
        self.setLayout(column(area))

    def _today(self) -> str:
        now = datetime.now().astimezone()
        return f"{self.locale().dayName(now.isoweekday())} {now.day} {self.locale().monthName(now.month)} {now.year}"

    # Filling

    def _fill(self) -> None:
        for side in (self._left, self._right):
            clear(side)
        if not any(self.context.session.counts().values()):
            self._left.addWidget(self._nothing_yet())
            return
        left: list[QWidget] = [self._brief(), self._changes()]
        for part in left:
            self._left.addWidget(part)
            self._left.addSpacing(40)
        self._left.addStretch(1)
        self._right.addWidget(self._open_points())
        for whole in self.context.session.all(ScenarioSet):
            self._right.addSpacing(40)
            self._right.addWidget(self._scenarios(whole))
        self._right.addStretch(1)

    def _nothing_yet(self) -> EmptyState:
        key = self.context.actions.key
        steps = [
            NextStep(
                key=PageKey.SOURCES,
                icon="book-open",
                title=self.tr("Add a source"),
                detail=self.tr("What everything else will rest on"),
                shortcut_text=key(Command.SOURCES),
            ),
            NextStep(
                key=PageKey.ACTORS,
                icon="users",
                title=self.tr("Add an actor"),
                detail=self.tr("Who can act: states, organisations, people"),
                shortcut_text=key(Command.ACTORS),
            ),
            NextStep(
                key=PageKey.EVENTS,
                icon="calendar-days",
                title=self.tr("Add an event"),
                detail=self.tr("What happened, with who took part"),
                shortcut_text=key(Command.EVENTS),
            ),
        ]
        text = self.tr("Begin with a source or an actor. Everything you add can be cited in a brief.")
        state = EmptyState(self.context.theme, self.tr("An empty dossier"), text, steps)
        state.chosen.connect(self._on_first_step_chosen)
        return state

    def _brief(self) -> QWidget:
        theme, brief = self.context.theme, overview.next_brief(self.context.session)
        head = line_text(theme, self.tr("Next brief"), TypeRole.SUBHEAD)
        if brief is None:
            words = self.tr("No brief is being written. Briefs are made from what the dossier holds.")
            go = Button(theme, self.tr("Go to briefs"), "file-text")
            go.clicked.connect(partial(self.context.navigator.go, PageKey.BRIEFS))
            return box(column(head, 8, Prose(theme, words, TypeRole.READING, Role.INK2), 12, row(go, None)))
        opener = Button(theme, self.tr("Open the brief"), "file-text", Kind.PRIMARY)
        opener.clicked.connect(partial(self.context.navigator.show, brief.ref))
        figures = line_text(theme, overview.brief_figures(brief), TypeRole.BODY, Role.INK3, elide=True)
        line = row(opener, 12, figures)
        line.setStretch(2, 1)
        said = Prose(theme, overview.brief_line(brief), TypeRole.READING, Role.INK2)
        return box(column(head, 8, Prose(theme, brief.title, TypeRole.TITLE), 4, said, 20, line))

    def _changes(self) -> QWidget:
        now = datetime.now(UTC)
        lines = overview.changes_since(self.context.session, self._looked, now)
        title = self.tr("Latest changes")
        if self._looked is not None:
            title = self.tr("Since you last looked, {when}").format(when=self._looked_words(self._looked, now))
        return self._section(title, [self._line(line) for line in lines])

    def _looked_words(self, looked: datetime, now: datetime) -> str:
        day = day_words(looked, now)
        named = day.lower() if day in {"Today", "Yesterday"} else day
        return f"{named} {looked.astimezone():%H:%M}"

    def _open_points(self) -> QWidget:
        lines = overview.open_points(self.context.session)
        rows = [self._line(line) for line in lines[:_MOST_OPEN]]
        if not rows:
            calm = Line(icon="circle-check", what=self.tr("Nothing is open"), detail=self.tr("Nothing to do"))
            rows = [ListRow(self.context.theme, calm.icon, calm.what, calm.detail, role=Role.ACCENT)]
        return self._section(self.tr("Open points"), rows)

    def _scenarios(self, whole: ScenarioSet) -> QWidget:
        rows: list[QWidget] = []
        for held in overview.outlooks(self.context.session, whole):
            made: LikelihoodRow | ListRow
            if held.term is None:
                made = ListRow(self.context.theme, "git-branch", held.name, held.scenario.likelihood or held.moved)
            else:
                words = held.term.words.capitalize()
                low, high = round(held.term.low), round(held.term.high)
                made = LikelihoodRow(self.context.theme, held.name, words, low, high, detail=held.moved)
            made.clicked.connect(partial(self.context.navigator.show, held.scenario.ref))
            rows.append(made)
        if not rows:
            rows = [Prose(self.context.theme, self.tr("No scenario yet."), TypeRole.BODY, Role.INK3)]
        return self._section(whole.question, rows)

    def _section(self, title: str, rows: list[QWidget]) -> QWidget:
        items: list[Item] = [*rows]
        return box(section(self.context.theme, title, *items, gap=4))

    def _line(self, line: Line) -> QWidget:
        role = Role.CAUTION if line.waits else Role.INK3
        made = ListRow(self.context.theme, line.icon, line.what, line.detail, line.when, role=role)
        if line.ref is not None:
            made.clicked.connect(partial(self.context.navigator.show, line.ref))
        elif line.page is not None:
            made.clicked.connect(partial(self.context.navigator.go, line.page))
        return made

    def _on_first_step_chosen(self, key: str) -> None:
        self.context.navigator.go(PageKey(key))
        self.context.actions[Command.NEW_RECORD].trigger()
