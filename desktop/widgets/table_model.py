"""What a record table shows: plain cells in rows, under group heads, sorted by any column.

`RecordTable` works with any item model that answers to the roles of `CellRole`; this one is enough for most pages.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.widgets.table_rows import Cell, ListedRows, Row, Rows

__all__ = ["Cell", "CellRole", "Column", "RecordTableModel", "Row"]

_Index = QModelIndex | QPersistentModelIndex


class CellRole(IntEnum):
    """What a table asks its model beyond Qt's own roles (text, tip, alignment, edit value, accessible text)."""

    RECORD = Qt.ItemDataRole.UserRole + 1
    """Any column: what the row stands for, handed back by the table's signals; None for a group head."""
    GROUP = Qt.ItemDataRole.UserRole + 2
    """Column 0: the title of a group head, which spans the row; empty in rows of records."""
    INK = Qt.ItemDataRole.UserRole + 3
    """The `Role` of the text's ink."""
    STRONG = Qt.ItemDataRole.UserRole + 4
    """Whether the text is the record's name."""
    CHIPS = Qt.ItemDataRole.UserRole + 5
    """Pairs of `ChipKind` and text that stand after the text, or alone where there is no text."""
    ICON = Qt.ItemDataRole.UserRole + 6
    """The name of an icon before the text, and its `Role`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. Width is px at the base text size; 0 takes what is left. `share` is how much of what the others leave
    it takes where that is more than its width, until the user drags it. Under `hide_below` px it goes. `tip` says more
    of it when the pointer rests on its title."""

    title: str
    width: int = 0
    share: float = 0
    numbers: bool = False
    hide_below: int = 0
    tip: str = ""


class RecordTableModel(QAbstractTableModel):
    """Rows of cells, which are at hand or made page by page; the table does not know which."""

    edited = Signal(object, int, str)
    """The user typed a new text into a cell: record, column, text. The owner writes it and sets the rows anew."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: Rows = ListedRows(())
        self._column, self._descending = -1, False

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns as given."""
        return self._columns

    @property
    def heads(self) -> Sequence[int]:
        """The rows that are group heads."""
        return self._rows.heads

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, in the order the user chose."""
        self.show_rows(ListedRows(rows))

    def show_rows(self, rows: Rows) -> None:
        """Show other rows, in the order the user chose where these have it."""
        self.beginResetModel()
        self._rows = rows
        if self._column >= 0 and rows.can_sort(self._column):
            self._rows = rows.ordered(self._column, descending=self._descending)
        self.endResetModel()

    def reread(self) -> None:
        """Show what rows say now that are made page by page; each stays where it stands."""
        self._rows.forget()
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self._columns) - 1))

    def row_of(self, record: object) -> int:
        """Return the row in which a record stands now, −1 if it is not shown."""
        return self._rows.place(record)

    def records(self, first: int, count: int) -> list[object]:
        """The records of some rows, without making these rows; group heads have none."""
        return self._rows.records(first, count)

    def can_sort(self, column: int) -> bool:
        """Whether these rows can be put in order by a column."""
        return self._rows.can_sort(column)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self._at(index)
        if not isinstance(row, Row):
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return usual | Qt.ItemFlag.ItemIsEditable if row.cells[index.column()].editable else usual

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._at(index)
        if isinstance(row, Row):
            return self._cell_data(row, index.column(), role)
        if isinstance(row, str) and index.column() == 0:
            titles = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, CellRole.GROUP}
            return row if role in titles else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        # The vertical header asks too; an exception here, inside setModel, would end the process.
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self._columns[section])
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._columns[section].tip or None
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self._at(index)
        if role != Qt.ItemDataRole.EditRole or not isinstance(row, Row):
            return False
        if str(value) != row.cells[index.column()].text:
            self.edited.emit(row.record, index.column(), str(value))
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; −1 brings back the order and the groups as given."""
        if not self._rows.can_sort(column):
            return
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self.data(index, CellRole.RECORD)) for index in self.persistentIndexList()]
        self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
        self._rows = self._rows.ordered(column, descending=self._descending)
        for index, record in kept:
            row = self.row_of(record) if record is not None else -1
            self.changePersistentIndex(index, self.index(row, index.column()) if row >= 0 else QModelIndex())
        self.layoutChanged.emit()

    def _at(self, index: _Index) -> Row | str | None:
        return self._rows.at(index.row()) if index.isValid() else None

    def _cell_data(self, row: Row, column: int, role: int) -> object:
        cell = row.cells[column]
        values: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: cell.text,
            Qt.ItemDataRole.EditRole: cell.text,
            Qt.ItemDataRole.AccessibleTextRole: " ".join((cell.text, *(text for _kind, text in cell.chips))).strip(),
            Qt.ItemDataRole.ToolTipRole: cell.tip or None,
            Qt.ItemDataRole.TextAlignmentRole: _alignment(self._columns[column]),
            CellRole.RECORD: row.record,
            CellRole.INK: cell.ink,
            CellRole.STRONG: cell.strong,
            CellRole.CHIPS: cell.chips,
            CellRole.ICON: (cell.icon, cell.icon_role) if cell.icon else None,
        }
        return values.get(role)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignTrailing if column.numbers else Qt.AlignmentFlag.AlignLeading
