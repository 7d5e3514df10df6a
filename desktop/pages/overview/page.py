"""The first page: the next brief, what changed, what is open, how the scenarios stand. All from the dossier."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefings.domain.briefs import Brief
from briefings.domain.dossier import Dossier
from briefings.domain.scenarios import ScenarioSet
from briefings.edits import Changes
from briefings.errors import BriefingsError
from desktop.actions import Command
from desktop.context import Context
from desktop.models import overview
from desktop.models.changes import changes_since
from desktop.models.moments import day_words
from desktop.models.overview import Line
from desktop.navigation import PageKey
from desktop.pages.page import Page
from desktop.tasks import Progress
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.empty_state import EmptyState, NextStep
from desktop.widgets.facts import section
from desktop.widgets.layout import Item, box, clear, column, row
from desktop.widgets.rows import CheckRow, CheckState, LikelihoodRow, ListRow
from desktop.widgets.text import Heading, Prose, line_text

if TYPE_CHECKING:
    from briefings.compose.checks import Finding

_MARGIN, _GAP = 32, 72
_ONE_COLUMN_BELOW = 760
"""Pages narrower than this in px stand in one column."""
_MOST_OPEN = 4
_CHECK_AFTER = 400
"""Milliseconds after which the next brief is checked: the page is painted first."""


class OverviewPage(Page):
    """Reads the dossier anew whenever it is shown; nothing here is written."""

    key = PageKey.OVERVIEW
    has_inspector = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        settings = context.settings
        noted = settings.note(f"looked/{context.session.path.name}")
        self._looked = datetime.fromisoformat(noted) if noted else None
        if context.known_on is None:  # to look at the past is not to look at what is new
            settings.set_note(f"looked/{context.session.path.name}", datetime.now(UTC).isoformat())
        self._heading = Heading(context.theme, self.title, self._today())
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._columns = QHBoxLayout()
        self._checks = QWidget()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_CHECK_AFTER)
        self._later.timeout.connect(self._check)
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

    # The checks of the next brief

    def _check(self) -> None:
        brief = overview.next_brief(self.context.session)
        if brief is not None:
            dossier = self.context.session.snapshot(brief)
            done = partial(self._show_checks, brief, self._checks)
            work = partial(_findings, brief, dossier)
            self.context.tasks.run(self.tr("Checking the brief"), work, done, self._on_check_failed, quiet=True)

    def _show_checks(self, brief: Brief, place: QWidget, findings: Sequence["Finding"]) -> None:
        """Fill the place that was kept for them, unless the page was filled anew since."""
        if place is not self._checks:
            return
        rows: list[QWidget] = []
        open_ones = [finding for finding in findings if finding.severity.value != "met"]
        for finding in open_ones[:_MOST_OPEN]:
            sentence, remedy = overview.unmarked(finding.sentence), overview.unmarked(finding.remedy)
            made = ListRow(self.context.theme, "triangle-alert", sentence, remedy, role=Role.CAUTION)
            made.clicked.connect(partial(self.context.navigator.show, brief.ref))
            rows.append(made)
        met = len(findings) - len(open_ones)
        # Whether it fits its pages is known once they are made, so this counts one check less than the editor.
        words = self.tr("{met} of {all} checks on the text are met").format(met=met, all=len(findings))
        summary = ListRow(self.context.theme, "circle-check", words, overview.brief_title(brief), role=Role.ACCENT)
        summary.clicked.connect(partial(self.context.navigator.show, brief.ref))
        rows.append(summary)
        layout = place.layout()
        if isinstance(layout, QBoxLayout):
            layout.addWidget(self._section(self.tr("Checks before export"), rows))
            layout.addSpacing(40)

    def _on_check_failed(self, problem: Exception) -> None:
        if not isinstance(problem, BriefingsError):
            self.context.problems.report(problem)
            return
        rows: list[QWidget] = [CheckRow(self.context.theme, CheckState.BARRED, str(problem))]
        layout = self._checks.layout()
        if isinstance(layout, QBoxLayout):
            layout.addWidget(self._section(self.tr("Checks before export"), rows))
            layout.addSpacing(40)

    # Filling

    def _fill(self) -> None:
        for side in (self._left, self._right):
            clear(side)
        if not any(self.context.session.counts().values()):
            self._left.addWidget(self._nothing_yet())
            return
        scenarios = [self._scenarios(whole) for whole in self.context.session.all(ScenarioSet)]
        self._checks = box(column())
        _stack(self._left, self._brief(), self._changes(), *scenarios)
        _stack(self._right, self._checks, self._open_points())
        self._later.start()

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
            go = Button(theme, self.tr("Write a brief"), "file-plus-2")
            go.clicked.connect(partial(self._on_first_step_chosen, PageKey.BRIEFS))
            return box(column(head, 8, Prose(theme, words, TypeRole.READING, Role.INK2), 12, row(go, None)))
        opener = Button(theme, self.tr("Open the brief"), "file-text", Kind.PRIMARY)
        opener.clicked.connect(partial(self.context.navigator.show, brief.ref))
        figures = line_text(theme, overview.brief_figures(brief), TypeRole.BODY, Role.INK3, elide=True)
        line = row(opener, 12, figures)
        line.setStretch(2, 1)
        said = Prose(theme, overview.brief_line(brief), TypeRole.READING, Role.INK2)
        return box(column(head, 8, Prose(theme, overview.brief_title(brief), TypeRole.TITLE), 4, said, 20, line))

    def _changes(self) -> QWidget:
        now = datetime.now(UTC)
        lines = changes_since(self.context.session, self._looked, now)
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
            # It leads nowhere, so it takes neither pointer nor focus.
            rows[0].setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            rows[0].setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self._section(self.tr("Open points"), rows)

    def _scenarios(self, whole: ScenarioSet) -> QWidget:
        rows: list[QWidget] = []
        for held in overview.outlooks(self.context.session, whole, datetime.now().astimezone().date()):
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


def _stack(side: QVBoxLayout, *parts: QWidget) -> None:
    """Parts from top to bottom; space ends each, save a part that is still empty."""
    for part in parts:
        side.addWidget(part)
        inside = part.layout()
        if inside is not None and not inside.isEmpty():
            side.addSpacing(40)
    side.addStretch(1)


def _findings(brief: Brief, dossier: Dossier, _progress: Progress) -> Sequence["Finding"]:
    """What the checks say; imported here because they bring the figures, which the first paint does not need."""
    found: Sequence[Finding] = import_module("briefings.compose.checks").check(brief, dossier)
    return found
