"""The page of history: the steps on one side, what the chosen one changed on the other."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from briefings.domain.records import Ref
from briefings.edits import Changes
from desktop.actions import Command, Handler
from desktop.context import Context
from desktop.navigation import PageKey
from desktop.pages.history.filters import Filters
from desktop.pages.history.step_view import StepView
from desktop.pages.page import Page
from desktop.past.restoring import restore
from desktop.past.step_list import StepList
from desktop.past.step_model import StepModel
from desktop.widgets.button import Button
from desktop.widgets.empty_state import EmptyState, NextStep
from desktop.widgets.layout import box, column, row
from desktop.widgets.text import Heading

MARGIN = 32
_STACK_BELOW = 460
_STEPS, _NOTHING_FOUND = range(2)


class HistoryPage(Page):
    """Everything that was done in this dossier, the newest first."""

    key = PageKey.HISTORY
    has_inspector = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._model = StepModel(self)
        self.steps = StepList(theme, self._model)
        self.view = StepView(context)
        self.filters = Filters(context)
        self._heading = Heading(theme, self.title)
        self._as_known = Button(theme, self.tr("Show as known on …"), "calendar-clock")
        self._as_known.clicked.connect(context.actions[Command.AS_KNOWN].trigger)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stack = QStackedWidget()
        self._build()
        self.filters.changed.connect(self._show)
        self.steps.step_chosen.connect(self.view.show_step)
        self.view.restore_wanted.connect(self._restore)
        self.view.past_wanted.connect(context.show_past)

    # The page

    def shown(self) -> None:
        self._show()

    def refresh(self, changes: Changes) -> None:
        if changes:
            self._show()

    def handlers(self) -> Mapping[Command, Handler]:
        return {Command.FIND: self._focus_find}

    def panes(self) -> Sequence[QWidget]:
        return (self.steps, self.view, self.filters)

    # Building

    def _build(self) -> None:
        head = row(self._heading, None, self._as_known, margins=(MARGIN, 0, MARGIN, 0))
        head.setStretchFactor(self._heading, 100)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(0)
        self._both.addLayout(row(self.steps, margins=(20, 0, 8, 8)), 2)
        self._both.addWidget(self.view, 3)
        for widget in (box(self._both), self._nothing_found()):
            self._stack.addWidget(widget)
        whole = column(20, head, 12, row(self.filters, margins=(MARGIN, 0, MARGIN, 0)), 8, self._stack)
        whole.setStretchFactor(self._stack, 1)
        self.setLayout(whole)

    def _nothing_found(self) -> EmptyState:
        step = NextStep(key="clear", icon="x", title=self.tr("Show all steps"), detail=self.tr("Clear the fields"))
        text = self.tr("No step has these words, or nobody did such a thing on these days.")
        state = EmptyState(self.context.theme, self.tr("Nothing found"), text, [step], icon="search")
        state.chosen.connect(self.filters.clear)
        return state

    # Showing

    def _show(self) -> None:
        past, asked = self.context.session.past, self.filters.asked
        self.filters.show_people()
        kept, before = self.steps.step, self._model.steps[:1]
        if kept is not None and before and kept.number == before[0].number:
            kept = None  # whoever looks at the latest step goes on to the next
        self._model.show(asked.reader(past), undo_step=past.undo_step, redo_step=past.redo_step)
        self._stack.setCurrentIndex(_STEPS if self._model.rows else _NOTHING_FOUND)
        self.steps.choose(kept.number if kept is not None else None)
        self._as_known.setVisible(self.context.known_on is None)

    def _restore(self, ref: Ref, step: int) -> None:
        restore(self.context, ref, step)

    def _focus_find(self) -> None:
        self.filters.words.setFocus()
        self.filters.words.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.context.theme.px(_STACK_BELOW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self._both.direction():
            self._both.setDirection(way)
