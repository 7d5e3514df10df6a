"""One step: what was done, by whom and when, and what changed in each record, some records at a time."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from briefings.session import Step
from desktop.context import Context
from desktop.models.moments import moment_words
from desktop.pages.history.record_part import RecordPart
from desktop.past.words import step_words
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import box, clear, column, row
from desktop.widgets.text import Prose

if TYPE_CHECKING:
    from collections.abc import Iterator

AT_ONCE, OPENED = 20, 3
"""How many records are shown at first, and how many of these with what changed in them."""


class StepView(QScrollArea):
    """The step that is chosen in the list."""

    restore_wanted = Signal(object, int)
    """The user wants this Ref to be again as it was once the step of that number was done."""
    past_wanted = Signal(object)
    """The user wants to see the dossier as it stood at this datetime."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._step: Step | None = None
        self._shown = self._last = self._total = self._sofar = 0
        self._counting: Iterator[int] = iter(())
        self._counter = QTimer(self)
        self._counter.timeout.connect(self._count_on)
        theme = context.theme
        self._title = Prose(theme, "", TypeRole.HEADING)
        self._detail = Prose(theme, "", TypeRole.BODY, Role.INK2)
        self._then = Button(theme, self.tr("Show the dossier as of then"), "calendar-clock")
        self._more = Prose(theme, "", TypeRole.BODY, Role.INK2)
        self._next = Button(theme, self.tr("Show more"), kind=Kind.LINK)
        self._parts = QVBoxLayout()
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(4)
        self._build()
        self._next.clicked.connect(self._show_next)
        self._then.clicked.connect(self._on_then_clicked)

    def show_step(self, step: Step | None) -> None:
        """Show another step, or nothing."""
        again = step is not None and self._step is not None and step.number == self._step.number
        kept = self.verticalScrollBar().value() if again else 0
        self._counter.stop()
        self._step, self._shown, self._last = step, 0, 0
        self._total = self._total if again else 0
        clear(self._parts)
        self._inside.setVisible(step is not None)
        if step is None:
            return
        self._title.set_text(step_words(step).replace("**", ""))
        self._detail.set_text(self._said_of(step))
        self._then.setVisible(self._context.known_on is None)
        self._show_next()
        self.verticalScrollBar().setValue(kept)

    def _build(self) -> None:
        more = row(self._more, 12, self._next, None)
        head = column(self._title, 4, self._detail, 12, row(self._then, None))
        self._inside = box(column(head, 16, self._parts, 8, more, None, margins=(24, 4, 32, 24)))
        self._inside.setVisible(False)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("What the step changed"))
        self.setWidget(self._inside)

    def _said_of(self, step: Step) -> str:
        when = moment_words(step.when, datetime.now(UTC))
        taken = self.tr("taken back since") if step.undone else ""
        return ", ".join(part for part in (when, step.who, taken) if part)

    def _show_next(self) -> None:
        if self._step is None:
            return
        number = self._step.number
        changes = self._context.session.past.changes(number, after=self._last, limit=AT_ONCE)
        for change in changes:
            part = RecordPart(self._context, change, number, opened=self._shown < OPENED)
            part.restore_wanted.connect(self.restore_wanted)
            self._parts.addWidget(part)
            self._shown += 1
        self._last = changes[-1].number if changes else self._last
        self._say_rest(ended=len(changes) < AT_ONCE)

    def _say_rest(self, *, ended: bool) -> None:
        """Say how many are not shown; of a very large step at first only that they are many."""
        step = self._step
        self._next.setVisible(not ended)
        self._more.setVisible(not ended)
        if step is None or ended:
            self._counter.stop()
        elif step.touched is not None:
            self._total = step.touched
            self._say_total()
        elif self._total:
            self._say_total()
        else:
            self._more.set_text(self.tr("and more than a thousand more"))
            self._counting = self._context.session.past.counting(step.number)
            self._counter.start()

    def _say_total(self) -> None:
        rest = max(0, self._total - self._shown)
        self._more.set_text(self.tr("and {number} more").format(number=f"{rest:,}"))
        self._more.setVisible(rest > 0)
        self._next.setVisible(rest > 0)

    def _count_on(self) -> None:
        """Count a little further, so that nobody waits for it."""
        sofar = next(self._counting, None)
        if sofar is not None:
            self._sofar = sofar
            return
        self._counter.stop()
        self._total = self._sofar
        self._say_total()

    def _on_then_clicked(self) -> None:
        if self._step is not None:
            self.past_wanted.emit(self._step.when)
