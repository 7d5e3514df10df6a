"""A table of things that each stand for records: a row is what they are called, a press selects them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
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
        self.table = RecordTable(
            theme, self._model, columns, label=label, title_lines=title_lines, row_height=ROW_HEIGHT
        )
        self._nothing = Prose(theme, nothing, TypeRole.BODY, Role.INK3)
        self.table.hide()
        inside = column(self._nothing, self.table, None)
        inside.setStretchFactor(self.table, 1_000)
        self.setLayout(inside)
        self.table.record_chosen.connect(self._on_record_chosen)
        self.table.clicked.connect(self._on_clicked)
        theme.changed.connect(self._fit)
        self._fit()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these, in the order that the user asked for."""
        self._model.set_rows(rows)
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def _fit(self) -> None:
        self.setMinimumHeight(self._theme.px(_LEAST))

    # Slots

    def _on_record_chosen(self, record: object) -> None:
        if record is not None:
            self.chosen.emit(record)

    def _on_clicked(self, _index: QModelIndex) -> None:
        self._on_record_chosen(self.table.current_record)
