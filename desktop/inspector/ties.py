"""The ties of one actor on the as-of day, as a list to press, each with its line as the canvas draws it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.actors import Actor
from briefings.domain.dates_words import day_in_words
from briefings.domain.dossier import Record
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.network.graph import Network, Tie
from desktop.context import Context
from desktop.models.day_network import DayNetwork
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.layout import clear, row
from desktop.widgets.text import line_text
from desktop.widgets.tie import Sign as Drawn
from desktop.widgets.tie import TieRow, align

_SHOWN = 6
_DRAWN = {Sign.FRIENDLY: Drawn.FRIENDLY, Sign.NEUTRAL: Drawn.NEUTRAL, Sign.HOSTILE: Drawn.HOSTILE}
_TRENDS = {Trend.STRENGTHENING: "up", Trend.STEADY: "steady", Trend.WEAKENING: "down", Trend.UNKNOWN: ""}


class TiesOnDay(QWidget):
    """Shown for actors; follows the as-of day. Without a tie on that day it says so."""

    def __init__(self, context: Context, network: DayNetwork) -> None:
        super().__init__()
        self._context, self._network = context, network
        self._actor: ActorId | None = None
        self._all = False
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 20)
        self._rows.setSpacing(0)
        context.selection.day_changed.connect(self._fill)

    def show_record(self, record: Record) -> None:
        """Show the ties that an actor has on the as-of day."""
        actor = record.id if isinstance(record, Actor) else None
        if actor != self._actor:
            self._all = False
        self._actor = actor
        self._fill()

    def _fill(self) -> None:
        clear(self._rows)
        network = self._network.around(self._actor) if self._actor is not None else None
        self.setVisible(network is not None)
        if network is None or self._actor is None:
            return
        ties = sorted(network.ties_of(self._actor), key=lambda tie: (-tie.sign, network.label(self._other(tie))))
        self._show(ties, network)

    def _show(self, ties: Sequence[Tie], network: Network) -> None:
        theme = self._context.theme
        title = self.tr("Ties on {day}").format(day=day_in_words(network.day))
        self._rows.addWidget(line_text(theme, title, TypeRole.SUBHEAD))
        self._rows.addSpacing(6)
        shown = ties if self._all else ties[:_SHOWN]
        rows = [self._row(tie, network) for tie in shown]
        align(rows)
        for made in rows:
            self._rows.addWidget(made)
        if not ties:
            self._rows.addWidget(line_text(theme, self.tr("None on this day"), TypeRole.BODY, Role.INK3))
        if len(shown) < len(ties):
            more = Button(theme, self.tr("All {number} ties").format(number=len(ties)), kind=ButtonKind.LINK)
            more.clicked.connect(self._unfold)
            self._rows.addLayout(row(more, None))

    def _row(self, tie: Tie, network: Network) -> TieRow:
        name = network.label(self._other(tie))
        made = tie_row(self._context.theme, name, tie.kind, tie.sign, tie.trend, contested=tie.contested)
        if tie.relation is not None:
            made.clicked.connect(partial(self._context.selection.select, Ref(Kind.RELATION, tie.relation)))
        return made

    def _other(self, tie: Tie) -> ActorId:
        return tie.other(self._actor) if self._actor is not None else tie.pair[0]

    def _unfold(self) -> None:
        self._all = True
        self._fill()


def tie_row(theme: Theme, name: str, kind: RelationKind, sign: Sign, trend: Trend, *, contested: bool) -> TieRow:
    """A row for the tie with whoever is called `name`; it says all of itself to a screen reader."""
    # Who commands whom is no friendship, as in the pictures.
    signed = Drawn.CONTROL if kind is RelationKind.CONTROL and sign is Sign.FRIENDLY else _DRAWN[sign]
    drawn = Drawn.UNSURE if contested else signed
    words = kind.value.capitalize()
    said = QCoreApplication.translate("TieRow", "{sign} tie with {name}: {kind}, {trend}")
    label = said.format(sign=drawn.value.capitalize(), name=name, kind=words, trend=trend.value)
    return TieRow(theme, drawn, name, words, _TRENDS[trend], label=label)
