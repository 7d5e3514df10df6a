"""What a record table shows: plain cells in rows, under group heads, sorted by any column.

`RecordTable` works with any item model that answers to the roles of `CellRole`; this one is enough for most pages.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.theme import Role
from desktop.widgets.chip import ChipKind

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
    """One column. Width is px at the base text size; 0 takes what is left. Under `hide_below` px it goes."""

    title: str
    width: int = 0
    numbers: bool = False
    hide_below: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell. `sort_key` orders rows where the text does not; `editable` allows F2 in place."""

    text: str = ""
    ink: Role = Role.INK2
    strong: bool = False
    chips: Sequence[tuple[ChipKind, str]] = ()
    icon: str = ""
    icon_role: Role = Role.INK2
    tip: str = ""
    sort_key: object = None
    editable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One record as cells, and the title of the group it stands in."""

    record: object
    cells: Sequence[Cell]
    group: str = ""


@dataclass(slots=True)
class _Order:
    column: int = -1
    descending: bool = False
    shown: list[Row | str] = field(default_factory=list)


class RecordTableModel(QAbstractTableModel):
    """Rows of cells. Groups keep the order in which rows were given; sorted by a column, heads go."""

    edited = Signal(object, int, str)
    """The user typed a new text into a cell: record, column, text. The owner writes it and sets the rows anew."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[Row, ...] = ()
        self._order = _Order()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns as given."""
        return self._columns

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, in the order the user chose."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._arrange()
        self.endResetModel()

    def row_of(self, record: object) -> int:
        """Return the row in which a record stands now, −1 if it is not shown."""
        for number, row in enumerate(self._order.shown):
            if isinstance(row, Row) and row.record == record:
                return number
        return -1

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._order.shown)

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
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self.data(index, CellRole.RECORD)) for index in self.persistentIndexList()]
        self._order.column, self._order.descending = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()
        for index, record in kept:
            row = self.row_of(record) if record is not None else -1
            self.changePersistentIndex(index, self.index(row, index.column()) if row >= 0 else QModelIndex())
        self.layoutChanged.emit()

    def _at(self, index: _Index) -> Row | str | None:
        return self._order.shown[index.row()] if index.isValid() else None

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

    def _arrange(self) -> None:
        column = self._order.column
        if column < 0:
            self._order.shown = _grouped(self._rows)
            return
        ordered = sorted(self._rows, key=lambda row: _key(row.cells[column]), reverse=self._order.descending)
        self._order.shown = [*ordered]


def _alignment(column: Column) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignTrailing if column.numbers else Qt.AlignmentFlag.AlignLeading


def _grouped(rows: Sequence[Row]) -> list[Row | str]:
    shown: list[Row | str] = []
    group = ""
    for row in rows:
        if row.group and row.group != group:
            shown.append(row.group)
        group = row.group
        shown.append(row)
    return shown


def _key(cell: Cell) -> tuple[int, float, str]:
    """Order numbers before texts, so that any mixture of keys can be compared."""
    key = cell.text if cell.sort_key is None else cell.sort_key
    if isinstance(key, (int, float)):
        return (0, float(key), "")
    return (1, 0.0, str(key).casefold())
