"""The network as a table: each actor with its ties, for whoever cannot use the picture, and for sorting."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.dossier import Dossier
from briefings.domain.records import Kind, Ref
from briefings.network.graph import Network
from desktop.pages.network.tie_rows import CHANGE, COLUMNS, GIVES_WAY, Line, Sizes, TieRows
from desktop.theme import Theme
from desktop.widgets.table import RecordTable
from desktop.widgets.table_model import CellRole, RecordTableModel


class TieTable(QWidget):
    """Every tie stands under each of its two actors."""

    record_chosen = Signal(object)
    """The user moved to a row: its Ref."""
    edit_wanted = Signal(object)
    """The user opened a row: its Ref."""
    removal_wanted = Signal(object)
    """The user pressed Delete on rows: the refs of their ties, each once."""
    menu_wanted = Signal(object, QPoint)
    """What can be done with a row (a Ref) was asked, at a point of the screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = RecordTableModel(COLUMNS, self)
        self.table = RecordTable(theme, self._model, COLUMNS, label=self.tr("Actors and their ties"), name_column=1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.table)
        self.table.record_chosen.connect(self._on_record_chosen)
        self.table.record_opened.connect(self._on_record_opened)
        self.table.removal_requested.connect(self._on_removal_requested)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu_requested)

    def show_network(self, network: Network, dossier: Dossier, sizes: Sizes) -> None:
        """Show these ties and actors, the actors with most of them first."""
        rows = TieRows(network, dossier, sizes)
        self.table.leave_out(GIVES_WAY if rows.differ else [CHANGE])
        self._model.set_rows(list(rows))

    def select(self, ref: Ref | None) -> None:
        """Move to the first row of a tie or an actor; says nothing."""
        line = self.table.current_record
        if isinstance(line, Line) and ref in {line.ref, Ref(Kind.ACTOR, line.actor)}:
            return
        self.table.select_record(self._line_of(ref))

    def chosen_ties(self) -> tuple[Ref, ...]:
        """The ties of the chosen rows, each once."""
        return _ties(self.table.selected_records)

    def _line_of(self, ref: Ref | None) -> Line | None:
        model = self._model
        for number in range(model.rowCount()):
            line = self.table.model().index(number, 0).data(CellRole.RECORD)
            if isinstance(line, Line) and ref in {line.ref, Ref(Kind.ACTOR, line.actor)}:
                return line
        return None

    # Slots

    def _on_record_chosen(self, record: object) -> None:
        if isinstance(record, Line):
            self.record_chosen.emit(record.ref)

    def _on_record_opened(self, record: object) -> None:
        if isinstance(record, Line):
            self.edit_wanted.emit(record.ref)

    def _on_menu_requested(self, at: QPoint) -> None:
        line = self.table.indexAt(at).data(CellRole.RECORD)
        if isinstance(line, Line):
            self.menu_wanted.emit(line.ref, self.table.viewport().mapToGlobal(at))

    def _on_removal_requested(self, records: list[object]) -> None:
        if ties := _ties(records):
            self.removal_wanted.emit(ties)


def _ties(records: list[object]) -> tuple[Ref, ...]:
    lines = [record for record in records if isinstance(record, Line) and record.relation is not None]
    return tuple(dict.fromkeys(line.ref for line in lines))
