"""What a record is tied to: its ties as drawn on the canvas, then other records by kind. A click selects."""

from collections.abc import Iterable, Sequence
from functools import partial

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
from desktop.widgets.tie import TieRow, align

_SHOWN, _NEXT = 6, 60
_MANY = 500
"""More links than these are shown some at a time."""
_ORDER = (
    *(Kind.RELATION, Kind.EVENT, Kind.QUESTION, Kind.CLAIM, Kind.ACTOR, Kind.JUDGEMENT, Kind.LEVER),
    *(Kind.SCENARIO_SET, Kind.SCENARIO, Kind.INDICATOR, Kind.BRIEF, Kind.SOURCE),
)


class Links(QWidget):
    """The links of one record; sources stand in a section of their own."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: dict[Kind, int] = {}
        self._ref: Ref | None = None
        self._groups = QVBoxLayout()
        self._groups.setSpacing(16)
        self.setLayout(self._groups)
        self._groups.setContentsMargins(0, 0, 0, 0)

    def show_record(self, record: Record) -> int:
        """Show the links of a record; say how many there are."""
        if record.ref != self._ref:
            self._shown.clear()
        self._ref = record.ref
        groups = self._linked(record.ref)
        clear(self._groups)
        for kind in sorted(groups, key=_ORDER.index):
            members, count = groups[kind]
            self._groups.addLayout(self._group(kind, members, count, record))
        if not groups:
            words = self.tr("Nothing points here yet.")
            self._groups.addWidget(line_text(self._context.theme, words, TypeRole.BODY, Role.INK3))
        return sum(count for _members, count in groups.values())

    def _linked(self, ref: Ref) -> dict[Kind, tuple[Sequence[Ref], int]]:
        """The linked records by kind, and how many there are; of very many, the latest are enough."""
        session = self._context.session
        counts = session.links.counts_to(ref)
        if sum(counts.values()) <= _MANY:
            by_kind = _by_kind(other for other in session.links.around(ref) if self._context.has(other))
            return {kind: (members, len(members)) for kind, members in by_kind.items()}
        by_kind = _by_kind(session.links.of(ref))
        found: dict[Kind, tuple[Sequence[Ref], int]] = {
            kind: (members, len(members)) for kind, members in by_kind.items()
        }
        for kind, count in counts.items():
            latest = session.links.latest_to(ref, kind, self._shown.get(kind, _SHOWN))
            found[kind] = (list(dict.fromkeys((*by_kind.get(kind, ()), *latest))), count)
        found.pop(Kind.SOURCE, None)
        return found

    def _group(self, kind: Kind, members: Sequence[Ref], count: int, record: Record) -> QVBoxLayout:
        theme, session = self._context.theme, self._context.session
        words = nouns(kind)
        shown = members[: self._shown.get(kind, _SHOWN)]
        rows: list[QWidget] = [self._row(session.record(other), record) for other in shown]
        align([made for made in rows if isinstance(made, TieRow)])
        body = column(line_text(theme, words, TypeRole.SMALL_STRONG, Role.INK3), 4, *rows)
        if len(shown) < count:
            few = count <= _MANY
            words = self.tr("All {number}") if few else self.tr("and {number} more")
            said = words.format(number=f"{count if few else count - len(shown):,}")
            more = Button(theme, said, kind=ButtonKind.LINK)
            more.clicked.connect(partial(self._unfold, kind, count if few else len(shown) + _NEXT))
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
        names = actor_names(self._context.session, [party.actor for party in tie.parties])
        others = [names.get(party.actor, "?") for party in tie.parties if party.actor != record.id]
        name = ", ".join(others)
        return tie_row(self._context.theme, name, tie.relation_kind, tie.sign, tie.trend, contested=tie.contested)

    def _unfold(self, kind: Kind, count: int) -> None:
        self._shown[kind] = count
        if self._ref is not None and self._context.has(self._ref):
            self.show_record(self._context.session.record(self._ref))


def _by_kind(refs: Iterable[Ref]) -> dict[Kind, list[Ref]]:
    by_kind: dict[Kind, list[Ref]] = {}
    for ref in sorted(refs):
        if ref.kind is not Kind.SOURCE:
            by_kind.setdefault(ref.kind, []).append(ref)
    return by_kind
