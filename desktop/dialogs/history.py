"""The dossier's history: every step with who and when. A step's records can be shown; undo takes back the latest."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.records import Ref
from briefings.session import Step
from desktop.actions import Command
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.inspector.history import deed_words
from desktop.models.moments import day_words
from desktop.models.words import KIND_ICONS, name_of
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import box, clear, column
from desktop.widgets.rows import ListRow
from desktop.widgets.text import line_text

_SHOWN = 200


class HistoryDialog(Dialog):
    """The latest first, under their days."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        words = "What was done in this dossier. Undo takes steps back one by one, the latest first."
        super().__init__(context.theme, "History", words, parent, width=560)
        self._context = context
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 8, 0)
        self.body.addWidget(self.scroller(box(column(self._list, None))))
        self._undo = Button(context.theme, "", "undo-2")
        self._undo.setAutoDefault(False)
        self._undo.clicked.connect(self._on_undo_clicked)
        self.finish(self._undo, self.closer(self.tr("Close"), Kind.PRIMARY))
        self._show()

    def _show(self) -> None:
        clear(self._list)
        now = datetime.now(UTC)
        steps = self._context.session.history(None, _SHOWN)
        for day, members in groupby(steps, key=lambda step: day_words(step.when, now)):
            head = line_text(self._context.theme, day, TypeRole.SMALL_STRONG, Role.INK3)
            self._list.addLayout(column(8, head, 4, *self._rows(list(members))))
        self._undo.set_label(self._context.actions[Command.UNDO].text())
        self._undo.setEnabled(self._context.session.undo_label is not None)

    def _rows(self, steps: Sequence[Step]) -> list[QWidget]:
        return [self._row(step) for step in steps]

    def _row(self, step: Step) -> ListRow:
        session, theme = self._context.session, self._context.theme
        first = step.refs[0] if step.refs else None
        icon = KIND_ICONS[first.kind] if first is not None else "pencil"
        names = ", ".join(name_of(session, ref) for ref in step.refs[:3])
        more = self.tr(" and others") if len(step.refs) > 3 else ""
        detail = ", ".join(part for part in (step.who, names + more) if part)
        made = ListRow(theme, icon, deed_words(step), detail, f"{step.when.astimezone():%H:%M}")
        if first is not None and self._context.has(first):
            made.clicked.connect(partial(self._go, first))
        return made

    def _go(self, ref: Ref) -> None:
        self.accept()
        self._context.navigator.show(ref)

    def _on_undo_clicked(self) -> None:
        self._context.actions[Command.UNDO].trigger()
        self._show()
