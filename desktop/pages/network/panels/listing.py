"""A table of things that each stand for records: a row is what they are called, a press selects them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.layout import column
from desktop.widgets.table import RecordTable
from desktop.widgets.table_model import Column, RecordTableModel, Row
from desktop.widgets.text import Prose

ROW_HEIGHT = 30
"""Of tables in panels, in px at the base text size: there is less room than on a page."""
_LEAST = 152


class Listing(QWidget):
    """Rows whose records are mostly tuples of Ref."""

    chosen = Signal(object)
    """The user moved to a row, or pressed the one they are on: what it stands for."""

    def __init__(
        self, theme: Theme, columns: Sequence[Column], *, label: str, nothing: str = "", title_lines: int = 1
    ) -> None:
        """`nothing` stands in place of a table without rows."""
        super().__init__()
        self._theme = theme
        self._model = RecordTableModel(columns, self)
        self._label, self._title_lines = label, title_lines
        self._table: RecordTable | None = None
        self._nothing = Prose(theme, nothing, TypeRole.BODY, Role.INK3)
        self._nothing.hide()
        self._is_told = False
        self._inside = column(self._nothing, None)
        self.setLayout(self._inside)
        theme.changed.connect(self._fit)
        self._fit()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these, in the order that the user asked for."""
        self._model.set_rows(rows)
        self._is_told = True
        self._show()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Have other columns from the next rows on; the order that the user asked for goes with the old ones."""
        if tuple(columns) == tuple(self._model.columns):
            return
        if self._table is not None:
            self._inside.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
            self._table = None
        self._model.deleteLater()
        self._model = RecordTableModel(columns, self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        """Show the table, or that there is nothing in it. It is made when it is first seen: several lie in a stack."""
        filled = self._model.rowCount() > 0
        if filled and self._table is None and self.isVisible():
            self._table = self._made()
        if self._table is not None:
            self._table.setVisible(filled)
        self._nothing.setVisible(self._is_told and not filled)

    def _made(self) -> RecordTable:
        columns, lines = self._model.columns, self._title_lines
        table = RecordTable(
            self._theme, self._model, columns, label=self._label, title_lines=lines, row_height=ROW_HEIGHT
        )
        self._inside.insertWidget(1, table, 1_000)
        table.record_chosen.connect(self._on_record_chosen)
        table.clicked.connect(self._on_clicked)
        return table

    def _fit(self) -> None:
        self.setMinimumHeight(self._theme.px(_LEAST))

    # Slots

    def _on_record_chosen(self, record: object) -> None:
        if record is not None:
            self.chosen.emit(record)

    def _on_clicked(self, _index: QModelIndex) -> None:
        if self._table is not None:
            self._on_record_chosen(self._table.current_record)
