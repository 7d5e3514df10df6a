"""Who did what to a record, and when, the latest first."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.records import Ref
from briefings.session import Step
from desktop.context import Context
from desktop.models.moments import moment_words
from desktop.theme import Role, TypeRole
from desktop.widgets.layout import clear, column
from desktop.widgets.text import Prose, line_text

_SHOWN = 20


class History(QWidget):
    """The steps that touched one record."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._steps = QVBoxLayout()
        self._steps.setSpacing(10)
        self._steps.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._steps)

    def show_record(self, ref: Ref) -> int:
        """Show the steps of a record; say how many there are."""
        steps = self._context.session.history(ref, _SHOWN)
        clear(self._steps)
        for step in steps:
            self._steps.addLayout(self._row(step))
        return len(steps)

    def _row(self, step: Step) -> QVBoxLayout:
        theme = self._context.theme
        when = moment_words(step.when, datetime.now(UTC))
        return column(
            Prose(theme, step_words(step), TypeRole.BODY, Role.INK3 if step.undone else Role.INK2),
            line_text(theme, when, TypeRole.SMALL, Role.INK3),
        )


def step_words(step: Step) -> str:
    """A step in one line: what was done, and by whom."""
    return f"{deed_words(step)}, **{step.who}**" if step.who else deed_words(step)


def deed_words(step: Step) -> str:
    """What a step did, and whether it was taken back."""
    taken = {"undo": "Took back: ", "redo": "Brought again: "}.get(step.deed, "")
    return f"{taken}{step.label} (taken back)" if step.undone else f"{taken}{step.label}"
