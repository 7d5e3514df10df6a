"""The steps of a dossier as a list that grows while one scrolls, newest first, under their days."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefings.session import Step
from desktop.models.moments import day_words
from desktop.past.words import step_words, touched_words

_Index = QModelIndex | QPersistentModelIndex
PAGE = 60

ReadSteps = Callable[[int, int | None], Sequence[Step]]
"""Reads so many steps, those with a lower number than the second argument where one is given."""


class StepModel(QAbstractListModel):
    """Steps and, above the first of each day, its name. More are read when the view asks for them."""

    def __init__(self, parent: QObject | None = None, *, words: Callable[[Step], str] = step_words) -> None:
        """`words` says what a step is called here; it is asked once for each."""
        super().__init__(parent)
        self._words = cache(words)
        self.rows: list[Step | str] = []
        self._read: ReadSteps = lambda _limit, _before: ()
        self._ended = True
        self.undo_step: int | None = None
        self.redo_step: int | None = None

    @property
    def steps(self) -> list[Step]:
        """The steps read so far."""
        return [row for row in self.rows if not isinstance(row, str)]

    def show(self, read: ReadSteps, *, undo_step: int | None, redo_step: int | None) -> None:
        """Begin anew at the top, as far down as was read before."""
        wanted = max(PAGE, len(self.steps))
        self.beginResetModel()
        self._read, self.undo_step, self.redo_step = read, undo_step, redo_step
        steps = read(min(wanted, 10 * PAGE), None)
        self.rows = self._with_days(steps, "")
        self._ended = len(steps) < PAGE
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """The row of a step, −1 where it is not read."""
        for place, row in enumerate(self.rows):
            if not isinstance(row, str) and row.number == number:
                return place
        return -1

    # Qt's own

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        row = self.rows[index.row()]
        if isinstance(row, str):
            return row
        return self.spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else self.words(row)

    def canFetchMore(self, _parent: _Index) -> bool:
        return not self._ended

    def fetchMore(self, _parent: _Index) -> None:
        held = self.steps
        more = self._read(PAGE, held[-1].number if held else None)
        self._ended = len(more) < PAGE
        rows = self._with_days(more, self._day(held[-1]) if held else "")
        if rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    # Words

    def words(self, step: Step) -> str:
        """What a step is called."""
        return self._words(step)

    def mark(self, step: Step) -> str:
        """Where a step stands on the way of undo and redo."""
        if step.number == self.undo_step:
            return self.tr("Next to undo")
        if step.number == self.redo_step:
            return self.tr("Next to redo")
        return self.tr("Taken back") if step.undone else ""

    def detail(self, step: Step) -> str:
        """Who did it, and to how many."""
        return ", ".join(part for part in (step.who, touched_words(step)) if part)

    def spoken(self, step: Step) -> str:
        """All that a row shows."""
        time = f"{step.when.astimezone():%H:%M}"
        return ", ".join(part for part in (self.words(step), self.detail(step), time, self.mark(step)) if part)

    def _with_days(self, steps: Sequence[Step], day: str) -> list[Step | str]:
        rows: list[Step | str] = []
        for step in steps:
            held, day = day, self._day(step)
            rows += [step] if day == held else [day, step]
        return rows

    @staticmethod
    def _day(step: Step) -> str:
        return day_words(step.when, datetime.now(UTC))
