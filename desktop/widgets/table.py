"""The table of records: calm rows, group heads in the same grid, one rounded band over what is chosen."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop.theme import Theme
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.table_model import CellRole, Column, RecordTableModel
from desktop.widgets.table_painting import ROW, RecordDelegate, RecordHeader

_Index = QModelIndex | QPersistentModelIndex
MOST_CHOSEN = 2_000
"""So many records can be chosen for a deed; of more, none is done."""
_MOST_SEARCHED = 5_000
"""In more rows than these, letters typed are a matter for the page's own search."""


class RecordTable(QTableView):
    """Shows the rows of a model, of which it asks for those in sight; `columns` say how wide each column is and which
    goes first."""

    record_chosen = Signal(object)
    """The row with this record became the current one; None if there is none."""
    record_opened = Signal(object)
    """The user pressed Enter on this record or double-clicked it."""
    removal_requested = Signal(object)
    """The user pressed Delete on these records (a list)."""
    too_many_chosen = Signal(int)
    """The user pressed Delete on more records than can be chosen at a time: on so many."""
    search_wanted = Signal(str)
    """The user typed letters in a table that is too long to look through."""

    def __init__(
        self,
        theme: Theme,
        model: RecordTableModel,
        columns: Sequence[Column],
        *,
        label: str,
        name_column: int = 0,
        title_lines: int = 1,
        row_height: int = ROW,
    ) -> None:
        """`name_column` is the one that letters typed are compared with; titles take up to `title_lines` lines; rows
        are `row_height` px high at the base text size."""
        super().__init__()
        self._row_height = row_height
        self._theme, self._columns, self._name_column = theme, tuple(columns), name_column
        self._hovered, self._by_keyboard, self._restoring = -1, False, False
        self._kept: object = None
        self._left_out: frozenset[int] = frozenset()
        self._shared: dict[int, int] = {}
        self._rows = model
        self._header = RecordHeader(theme, self._columns, model.can_sort, lines=title_lines)
        self.setAccessibleName(label)
        self.setHorizontalHeader(self._header)
        self.setItemDelegate(RecordDelegate(theme, self))
        self._behave()
        self.setModel(model)
        self._connect(model)
        self._fit()
        self._span()

    # What others ask and say

    @property
    def current_record(self) -> object:
        """The record of the current row, None if there is none."""
        index = self.currentIndex()
        return index.data(CellRole.RECORD) if index.isValid() else None

    @property
    def selected_records(self) -> list[object]:
        """The records of all chosen rows, from top to bottom; of very many, the current one alone."""
        if self.selected_count > MOST_CHOSEN:
            return [self.current_record]
        return [
            record for first, last in self._chosen_spans() for record in self._rows.records(first, last - first + 1)
        ]

    @property
    def selected_count(self) -> int:
        """How many rows are chosen, group heads between them included."""
        return sum(last - first + 1 for first, last in self._chosen_spans())

    def request_removal(self) -> None:
        """Say that the chosen records are to go, as Delete does."""
        if self.selected_count > MOST_CHOSEN:
            self.too_many_chosen.emit(self.selected_count)
        elif records := self.selected_records:
            self.removal_requested.emit(records)

    def select_record(self, record: object) -> bool:
        """Move to a record and show it; says nothing. Returns whether it is in the table."""
        row = self._rows.row_of(record) if record is not None else -1
        self._restoring = True
        if row < 0:
            self.clearSelection()
            self.selectionModel().setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            self._choose(row)
        self._restoring = False
        return row >= 0

    def leave_out(self, columns: Collection[int]) -> None:
        """Hide these columns at any width, those that say nothing of the rows that are shown."""
        self._left_out = frozenset(columns)
        self._hide_columns()

    @property
    def hovered_row(self) -> int:
        """The row under the pointer, −1 if there is none."""
        return self._hovered

    @property
    def shows_focus(self) -> bool:
        """Whether the current row shows a ring: the table has the focus and the keyboard was used."""
        return self._by_keyboard and self.hasFocus()

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = True
        editing = self.state() == QAbstractItemView.State.EditingState
        key = event.key()
        if not editing and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_record is not None:
            self.record_opened.emit(self.current_record)
        elif not editing and key == Qt.Key.Key_Delete and self.selected_count:
            self.request_removal()
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Look for letters typed in the column of names, wherever the current cell is."""
        if self._rows.rowCount() > _MOST_SEARCHED:
            if search.strip():
                self.search_wanted.emit(search)
            return
        index = self.currentIndex()
        if index.isValid() and index.column() != self._name_column:
            moved = self.model().index(index.row(), self._name_column)
            self.selectionModel().setCurrentIndex(moved, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().keyboardSearch(search)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self._go_to_first()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_columns()

    # Building

    def _behave(self) -> None:
        self.verticalHeader().hide()
        # Once and small: raised above the height of a million rows, it would take Qt minutes to grow them one by one.
        self.verticalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        mark_own_focus(self)

    def _connect(self, model: RecordTableModel) -> None:
        self._header.sort_asked.connect(self._on_sort_asked)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)
        model.layoutChanged.connect(self._span)
        self._theme.changed.connect(self._on_theme_changed)

    def _fit(self) -> None:
        vertical, horizontal = self.verticalHeader(), self._header
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(self._theme.px(self._row_height))
        horizontal.setFixedHeight(self._header.wanted_height)
        horizontal.setMinimumSectionSize(self._theme.px(48))
        for number, column in enumerate(self._columns):
            if column.width:
                horizontal.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(number, self._theme.px(column.width))
                self._shared[number] = self.columnWidth(number)
            else:
                horizontal.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def _hide_columns(self) -> None:
        for number, column in enumerate(self._columns):
            narrow = self.viewport().width() < self._theme.px(column.hide_below)
            hidden = narrow or number in self._left_out
            if hidden != self.isColumnHidden(number):
                self.setColumnHidden(number, hidden)
        self._share_room()

    def _share_room(self) -> None:
        """Give columns that have one their share of the room; those that the user has dragged stay."""
        shown = [(number, column) for number, column in enumerate(self._columns) if not self.isColumnHidden(number)]
        fixed = sum(self.columnWidth(number) for number, column in shown if column.width and not column.share)
        room = self.viewport().width() - fixed
        for number, column in shown:
            if column.share and self.columnWidth(number) == self._shared.get(number):
                self.setColumnWidth(number, max(self._theme.px(column.width), round(room * column.share)))
                self._shared[number] = self.columnWidth(number)

    def _span(self) -> None:
        self.clearSpans()
        for row in self._rows.heads:
            self.setSpan(row, 0, 1, len(self._columns))

    def _chosen_spans(self) -> list[tuple[int, int]]:
        """First and last row of each run of chosen rows; asked by runs, since there may be a million."""
        chosen = self.selectionModel().selection()
        return sorted({(run.top(), run.bottom()) for run in map(chosen.at, range(chosen.size()))})

    def _go_to_first(self) -> None:
        heads = set(self._rows.heads)
        first = next((row for row in range(self._rows.rowCount()) if row not in heads), None)
        if first is not None:
            self._choose(first)

    def _choose(self, row: int) -> None:
        # By name: `setCurrentIndex` asks which keys are held, and a record may be shown by a key with Ctrl.
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.model().index(row, self._name_column), alone)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    # Slots

    def _on_current_changed(self, current: QModelIndex) -> None:
        self.viewport().update()
        if not self._restoring:
            self.record_chosen.emit(current.data(CellRole.RECORD) if current.isValid() else None)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        record = index.data(CellRole.RECORD)
        if record is not None:
            self.record_opened.emit(record)

    def _on_sort_asked(self, column: int, descending: bool) -> None:  # noqa: FBT001 - the signal's signature
        if self.selected_count > MOST_CHOSEN:
            self._choose(self.currentIndex().row())  # each chosen row would be looked up in the other order
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.model().sort(column, order)

    def _on_about_to_reset(self) -> None:
        self._kept = self.current_record
        self._restoring = True

    def _on_reset(self) -> None:
        # Rows are set anew after every edit; the user stays where they were.
        self._restoring = False
        self._span()
        if self._kept is not None:
            self.select_record(self._kept)

    def _on_theme_changed(self) -> None:
        self._fit()
        self._hide_columns()
        self.viewport().update()
