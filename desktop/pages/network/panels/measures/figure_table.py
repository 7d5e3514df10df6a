"""The table of actors and figures. A press on a title sorts and says which figure is meant; a row is its actor."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.records import ActorId, Kind, Ref
from briefings.network.graph import Network
from desktop.pages.network.panels.listing import ROW_HEIGHT
from desktop.pages.network.panels.measures.figure_column import FigureColumn
from desktop.theme import Role, Theme
from desktop.widgets.table import RecordTable
from desktop.widgets.table_model import Cell, Column, RecordTableModel, Row

_NAME, _FIGURE, _TITLE_LINES = 184, 136, 3
_LEAST = 200


class FigureTable(QWidget):
    """Actors in rows, the highest of the first figure on top until another order is asked for."""

    actor_chosen = Signal(object)
    """The user moved to an actor: its Ref."""
    figure_chosen = Signal(str)
    """The user pressed the title or a cell of the figure with this key."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns: tuple[FigureColumn, ...] = ()
        self._model: RecordTableModel | None = None
        self._table: RecordTable | None = None
        # A table that has just come into sight does not know its height yet.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._go_to_current)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.setMinimumHeight(theme.px(_LEAST))

    def show_figures(self, network: Network, columns: Sequence[FigureColumn]) -> None:
        """Show these figures of the actors; an order asked for stays while the figures are the same ones."""
        if self._model is None or [each.key for each in columns] != [each.key for each in self._columns]:
            self._make(columns)
        self._columns = tuple(columns)
        if self._model is not None:
            self._model.set_rows(_rows(network, columns))

    def select(self, actor: ActorId | None) -> None:
        """Move to an actor; says nothing."""
        if self._table is not None:
            self._table.select_record(None if actor is None else Ref(Kind.ACTOR, actor))
            self._later.start()

    def _make(self, columns: Sequence[FigureColumn]) -> None:
        if self._table is not None:
            self._table.hide()
            self._table.deleteLater()
        titles = [Column(title=self.tr("Actor"), width=_NAME), *(_column(each) for each in columns)]
        model = RecordTableModel(titles, self)
        label = self.tr("Actors and their figures")
        table = RecordTable(self._theme, model, titles, label=label, title_lines=_TITLE_LINES, row_height=ROW_HEIGHT)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        table.record_chosen.connect(self._on_record_chosen)
        table.clicked.connect(self._on_clicked)
        table.horizontalHeader().sectionClicked.connect(self._on_section)
        self._inside.addWidget(table)
        self._model, self._table = model, table

    def _go_to_current(self) -> None:
        if self._table is not None and self._table.currentIndex().isValid():
            self._table.scrollTo(self._table.currentIndex())

    # Slots

    def _on_record_chosen(self, record: object) -> None:
        if isinstance(record, Ref):
            self.actor_chosen.emit(record)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._on_section(index.column())

    def _on_section(self, number: int) -> None:
        if 0 < number <= len(self._columns):
            self.figure_chosen.emit(self._columns[number - 1].key)


def _column(figure: FigureColumn) -> Column:
    return Column(title=figure.question, width=_FIGURE, numbers=True, tip=figure.tip)


def _rows(network: Network, columns: Sequence[FigureColumn]) -> list[Row]:
    rows = [
        Row(
            record=Ref(Kind.ACTOR, node.actor),
            cells=(Cell(text=node.label, strong=True), *(_cell(each, node.actor) for each in columns)),
        )
        for node in network.nodes
    ]
    return sorted(rows, key=lambda row: -_number(row.cells[1].sort_key) if columns else 0.0)


def _cell(figure: FigureColumn, actor: ActorId) -> Cell:
    value = figure.values.get(actor)
    missing = value is None
    return Cell(
        text=figure.text(actor),
        ink=Role.INK3 if missing else Role.INK,
        tip=figure.undefined if missing else figure.tip,
        sort_key=float("-inf") if value is None else value,
    )


def _number(key: object) -> float:
    return key if isinstance(key, float) else 0.0
