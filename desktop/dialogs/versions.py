"""The versions of one record: choose one to see and restore it, two to compare them."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget

from briefings.domain.records import Ref
from briefings.errors import NotFoundError
from briefings.session import FieldChange, Step
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.models.moments import moment_words
from desktop.models.words import KIND_ICONS, name_of
from desktop.past.field_changes import FieldChanges
from desktop.past.restoring import restore
from desktop.past.step_list import StepList
from desktop.past.step_model import StepModel
from desktop.past.words import step_words, told_words
from desktop.theme import TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import box, column, row
from desktop.widgets.segments import Segments
from desktop.widgets.text import line_text

_LIST, _HEIGHT = 320, 420
_CHANGED, _WHOLE = range(2)


class VersionsDialog(Dialog):
    """A list of versions on one side, what is to be seen of the chosen ones on the other."""

    def __init__(self, context: Context, ref: Ref, parent: QWidget, *, number: int | None = None) -> None:
        """`number` is the step whose version is shown first; the latest without it."""
        words = "Choose one to see it. Choose a second one with Ctrl to compare the two."
        super().__init__(context.theme, _title(context, ref), words, parent, width=880)
        self._context, self._ref = context, ref
        theme = context.theme
        self._model = StepModel(self, words=self._told)
        self._list = StepList(theme, self._model, icon=KIND_ICONS[ref.kind])
        self._list.setAccessibleName(self.tr("Versions"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setFixedWidth(theme.px(_LIST))
        self._said = line_text(theme, "", TypeRole.SUBHEAD, elide=True)
        self._view = Segments(theme, (self.tr("What changed"), self.tr("Whole record")), label=self.tr("Shown"))
        self._fields = FieldChanges(theme)
        self._restore = Button(theme, self.tr("Restore this version"), "archive-restore", Kind.PRIMARY)
        self._restore.setAutoDefault(False)
        self._build()
        self._list.selectionModel().selectionChanged.connect(self._show)
        self._view.chosen.connect(self._show)
        self._restore.clicked.connect(self._on_restore_clicked)
        self._read(number)

    def _build(self) -> None:
        area: QScrollArea = self.scroller(box(column(self._fields, None, margins=(0, 0, 12, 0))), height=_HEIGHT)
        line = row(self._said, None, self._view)
        line.setStretchFactor(self._said, 100)
        right = column(line, 12, area)
        right.setStretchFactor(area, 1)
        both = row(self._list, 24)
        both.addLayout(right, 1)
        self.body.addLayout(both)
        self.finish(self.closer(self.tr("Close")), self._restore)

    def _read(self, number: int | None) -> None:
        past, ref = self._context.session.past, self._ref

        def steps(limit: int, before: int | None) -> Sequence[Step]:
            return past.steps(ref, limit=limit, before=before)

        self._model.show(steps, undo_step=None, redo_step=None)
        self._list.choose(number)
        self._show()

    def _told(self, step: Step) -> str:
        """What became of this record in a step."""
        changes = self._context.session.past.changes(step.number, ref=self._ref, limit=1)
        return told_words(changes[0]) if changes else step_words(step)

    def _chosen(self) -> list[Step]:
        """The versions that are chosen, the older first."""
        rows = sorted((index.row() for index in self._list.selectionModel().selectedRows()), reverse=True)
        return [held for held in (self._model.rows[row] for row in rows) if not isinstance(held, str)]

    def _show(self) -> None:
        chosen = self._chosen()
        self._view.setVisible(len(chosen) == 1)
        self._restore.setVisible(not self._context.session.read_only)
        self._restore.setEnabled(len(chosen) == 1 and self._is_another(chosen[0]))
        self._said.set_text(self._words_of(chosen))
        fresh = len(chosen) == 1 and self._view.current == _WHOLE
        nothing = self.tr("The two are the same.") if len(chosen) > 1 else self.tr("Nothing that is shown in words.")
        self._fields.show_changes(self._changes(chosen), fresh=fresh, nothing=nothing if chosen else "")

    def _changes(self, chosen: Sequence[Step]) -> Sequence[FieldChange]:
        past = self._context.session.past
        if not chosen:
            return ()
        last = chosen[-1].number
        whole = self._view.current == _WHOLE
        first = chosen[0].number if len(chosen) > 1 else 0 if whole else last - 1
        try:
            return past.compare(self._ref, first, last)
        except NotFoundError:
            return ()

    def _words_of(self, chosen: Sequence[Step]) -> str:
        now = datetime.now(UTC)
        if not chosen:
            return ""
        if len(chosen) == 1:
            return moment_words(chosen[0].when, now)
        words = self.tr("From {first} to {last}")
        return words.format(first=moment_words(chosen[0].when, now), last=moment_words(chosen[-1].when, now))

    def _is_another(self, step: Step) -> bool:
        """Whether this version can be restored, and is not what the record is already."""
        session = self._context.session
        then = session.past.record(self._ref, step.number)
        if then is None:
            return False
        return not self._context.has(self._ref) or session.in_trash(self._ref) != then

    def _on_restore_clicked(self) -> None:
        chosen = self._chosen()
        if len(chosen) == 1 and restore(self._context, self._ref, chosen[0].number):
            self.accept()


def _title(context: Context, ref: Ref) -> str:
    session = context.session
    steps = session.past.steps(ref, limit=1)
    changes = session.past.changes(steps[0].number, ref=ref, limit=1) if steps else ()
    return changes[0].label if changes else name_of(session, ref)
