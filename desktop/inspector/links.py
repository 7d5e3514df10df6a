"""What a record is tied to: its ties as drawn on the canvas, then other records by kind. A click selects."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.dossier import Record
from briefings.domain.records import Kind, Ref
from briefings.domain.relations import Relation
from desktop.context import Context
from desktop.inspector.ties import tie_row
from desktop.models.suggest import icon_of
from desktop.models.words import actor_names, kind_line, label_of, nouns
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.layout import clear, column, row
from desktop.widgets.rows import ListRow
from desktop.widgets.text import line_text
from desktop.widgets.tie import TieRow

_SHOWN = 6
_ORDER = (
    *(Kind.RELATION, Kind.EVENT, Kind.QUESTION, Kind.CLAIM, Kind.ACTOR, Kind.JUDGEMENT, Kind.LEVER),
    *(Kind.SCENARIO_SET, Kind.SCENARIO, Kind.INDICATOR, Kind.BRIEF, Kind.SOURCE),
)


class Links(QWidget):
    """The links of one record; sources stand in a section of their own."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._unfolded: set[Kind] = set()
        self._ref: Ref | None = None
        self._groups = QVBoxLayout()
        self._groups.setSpacing(16)
        self.setLayout(self._groups)
        self._groups.setContentsMargins(0, 0, 0, 0)

    def show_record(self, record: Record) -> int:
        """Show the links of a record; say how many there are."""
        if record.ref != self._ref:
            self._unfolded.clear()
        self._ref = record.ref
        session = self._context.session
        others = [session.record(ref) for ref in session.linked(record.ref) if self._context.has(ref)]
        found = sorted((other for other in others if other.kind is not Kind.SOURCE), key=_place)
        clear(self._groups)
        for kind, members in groupby(found, key=lambda other: other.kind):
            self._groups.addLayout(self._group(kind, list(members), record))
        if not found:
            words = self.tr("Nothing points here yet.")
            self._groups.addWidget(line_text(self._context.theme, words, TypeRole.BODY, Role.INK3))
        return len(found)

    def _group(self, kind: Kind, members: Sequence[Record], record: Record) -> QVBoxLayout:
        theme = self._context.theme
        words = nouns(kind)
        shown = members if kind in self._unfolded else members[:_SHOWN]
        rows: list[QWidget] = [self._row(other, record) for other in shown]
        body = column(line_text(theme, words, TypeRole.SMALL_STRONG, Role.INK3), 4, *rows)
        if len(shown) < len(members):
            more = Button(theme, self.tr("All {number}").format(number=len(members)), kind=ButtonKind.LINK)
            more.clicked.connect(partial(self._unfold, kind))
            body.addLayout(row(more, None))
        return body

    def _row(self, other: Record, record: Record) -> QWidget:
        made = self._tie_row(other, record) if isinstance(other, Relation) else self._list_row(other)
        made.clicked.connect(partial(self._context.selection.select, other.ref))
        return made

    def _list_row(self, other: Record) -> ListRow:
        session, theme = self._context.session, self._context.theme
        return ListRow(theme, icon_of(other), label_of(session, other), kind_line(session, other))

    def _tie_row(self, tie: Relation, record: Record) -> TieRow:
        names = actor_names(self._context.session)
        others = [names.get(party.actor, "?") for party in tie.parties if party.actor != record.id]
        name = ", ".join(others)
        return tie_row(self._context.theme, name, tie.relation_kind, tie.sign, tie.trend, contested=tie.contested)

    def _unfold(self, kind: Kind) -> None:
        self._unfolded.add(kind)
        if self._ref is not None and self._context.has(self._ref):
            self.show_record(self._context.session.record(self._ref))


def _place(record: Record) -> tuple[int, int]:
    return _ORDER.index(record.kind), record.id
