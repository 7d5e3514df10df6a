"""The network as a table: each actor with its ties, for whoever cannot use the picture, and for sorting."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.dossier import Dossier
from briefings.domain.records import ActorId, Kind, Ref, RelationId
from briefings.domain.relations import Relation, Sign
from briefings.network.graph import Network, Tie, TieStatus
from briefings.network.measures import degrees
from desktop.models.words import date_words
from desktop.pages.network.spoken import standing
from desktop.theme import Role, Theme
from desktop.widgets.table import RecordTable
from desktop.widgets.table_model import Cell, CellRole, Column, RecordTableModel, Row

_COLUMNS = (
    Column(title="Actor", width=168),
    Column(title="Tie with"),
    Column(title="Sign", width=84),
    Column(title="Kind", width=112),
    Column(title="Trend", width=116, hide_below=620),
    Column(title="Since", width=124, hide_below=720),
)
_SIGNS = {
    Sign.FRIENDLY: ("Friendly", Role.FRIENDLY),
    Sign.NEUTRAL: ("Neither", Role.INK2),
    Sign.HOSTILE: ("Hostile", Role.HOSTILE),
}
_STATUS = {
    TieStatus.BASE: "",
    TieStatus.ADDED: "new",
    TieStatus.TURNED: "turned",
    TieStatus.ENDED: "ended",
}


@dataclass(frozen=True, slots=True)
class Line:
    """What a row stands for: one actor's end of a tie. A tie that only a scenario asserts has no relation."""

    actor: ActorId
    other: ActorId
    relation: RelationId | None

    @property
    def ref(self) -> Ref:
        """The record that the row shows."""
        if self.relation is None:
            return Ref(Kind.ACTOR, self.actor)
        return Ref(Kind.RELATION, self.relation)


class TieTable(QWidget):
    """Every tie stands under each of its two actors."""

    record_chosen = Signal(object)
    """The user moved to a row: its Ref."""
    edit_wanted = Signal(object)
    """The user opened a row: its Ref."""
    removal_wanted = Signal(object)
    """The user pressed Delete on rows: the refs of their ties, each once."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = RecordTableModel(_COLUMNS, self)
        self.table = RecordTable(theme, self._model, _COLUMNS, label=self.tr("Actors and their ties"), name_column=1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.table)
        self.table.record_chosen.connect(self._on_record_chosen)
        self.table.record_opened.connect(self._on_record_opened)
        self.table.removal_requested.connect(self._on_removal_requested)

    def show_network(self, network: Network, dossier: Dossier) -> None:
        """Show these ties, the actors with most of them first."""
        relations = {relation.id: relation for relation in dossier.all(Relation)}
        self._model.set_rows(list(_rows(network, relations)))

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

    def _on_removal_requested(self, records: list[object]) -> None:
        if ties := _ties(records):
            self.removal_wanted.emit(ties)


def _ties(records: list[object]) -> tuple[Ref, ...]:
    lines = [record for record in records if isinstance(record, Line) and record.relation is not None]
    return tuple(dict.fromkeys(line.ref for line in lines))


def _rows(network: Network, relations: dict[RelationId, Relation]) -> Iterator[Row]:
    degree = degrees(network)
    ordered = sorted(network.nodes, key=lambda node: (-degree[node.actor].total, node.label))
    for node in ordered:
        head = f"{node.label}: {standing(degree[node.actor])}"
        mine = [tie for tie in (*network.ties, *network.ended) if tie.touches(node.actor)]
        for tie in sorted(mine, key=lambda tie: (-tie.sign, network.label(tie.other(node.actor)))):
            yield _row(tie, node.actor, head, network, relations)


def _row(tie: Tie, actor: ActorId, head: str, network: Network, relations: dict[RelationId, Relation]) -> Row:
    words, ink = _SIGNS[tie.sign]
    if tie.contested:
        words, ink = "Contested", Role.CAUTION
    relation = relations.get(tie.relation) if tie.relation is not None else None
    start = relation.span.start.date if relation is not None else None
    status = _STATUS[tie.status]
    trend = tie.trend.value.capitalize()
    return Row(
        record=Line(actor, tie.other(actor), tie.relation),
        group=head,
        cells=(
            Cell(text=network.label(actor)),
            Cell(
                text=network.label(tie.other(actor)),
                ink=Role.INK,
                strong=True,
                tip=relation.summary if relation is not None else "",
            ),
            Cell(text=words, ink=ink, sort_key=-int(tie.sign)),
            Cell(text=tie.kind.value.capitalize()),
            Cell(text=f"{trend}, {status}" if status else trend),
            Cell(
                text=date_words(start) if start is not None else "",
                sort_key=start.earliest if start is not None and start.earliest is not None else "",
            ),
        ),
    )
