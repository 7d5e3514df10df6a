"""The ties of one actor on the as-of day, as a list to press. Any part of the window may show it."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.domain.dossier import last_day
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import Sign, Trend
from briefings.network.graph import Network, Tie
from briefings.network.snapshot import snapshot
from desktop.context import Context
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.layout import clear, row
from desktop.widgets.text import line_text
from desktop.widgets.tie import Sign as Drawn
from desktop.widgets.tie import TieRow

_SHOWN = 6
_DRAWN = {Sign.FRIENDLY: Drawn.FRIENDLY, Sign.NEUTRAL: Drawn.NEUTRAL, Sign.HOSTILE: Drawn.HOSTILE}
_TRENDS = {Trend.STRENGTHENING: "up", Trend.STEADY: "steady", Trend.WEAKENING: "down", Trend.UNKNOWN: ""}


class TiesOnDay(QWidget):
    """Follows the as-of day while it is shown. `show_actor` fills it; without a tie on that day it says so."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._actor: ActorId | None = None
        self._all = False
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        context.selection.day_changed.connect(self._fill)

    def show_actor(self, actor: ActorId | None) -> int:
        """Show the ties of an actor on the as-of day; say how many there are."""
        if actor != self._actor:
            self._all = False
        self._actor = actor
        return self._fill()

    def _fill(self) -> int:
        clear(self._rows)
        session = self._context.session
        day = self._context.selection.day or last_day(session)
        if self._actor is None or day is None or not self._context.has(Ref(Kind.ACTOR, self._actor)):
            return 0
        network = snapshot(session, day=day)
        ties = sorted(network.ties_of(self._actor), key=lambda tie: (-tie.sign, network.label(self._other(tie))))
        self._show(ties, network, day)
        return len(ties)

    def _show(self, ties: list[Tie], network: Network, day: Day) -> None:
        theme = self._context.theme
        title = self.tr("Ties on {day}").format(day=day_in_words(day))
        self._rows.addWidget(line_text(theme, title, TypeRole.SUBHEAD))
        self._rows.addSpacing(6)
        shown = ties if self._all else ties[:_SHOWN]
        for tie in shown:
            self._rows.addWidget(self._row(tie, network))
        if not ties:
            self._rows.addWidget(line_text(theme, self.tr("None on this day"), TypeRole.BODY, Role.INK3))
        if len(shown) < len(ties):
            more = Button(theme, self.tr("All {number} ties").format(number=len(ties)), kind=ButtonKind.LINK)
            more.clicked.connect(self._unfold)
            self._rows.addLayout(row(more, None))

    def _row(self, tie: Tie, network: Network) -> TieRow:
        name = network.label(self._other(tie))
        drawn = Drawn.UNSURE if tie.contested else _DRAWN[tie.sign]
        kind = tie.kind.value.capitalize()
        said = self.tr("{sign} tie with {name}: {kind}, {trend}")
        label = said.format(sign=drawn.value.capitalize(), name=name, kind=kind, trend=tie.trend.value)
        made = TieRow(self._context.theme, drawn, name, kind, _TRENDS[tie.trend], label=label)
        if tie.relation is not None:
            made.clicked.connect(partial(self._context.selection.select, Ref(Kind.RELATION, tie.relation)))
        return made

    def _other(self, tie: Tie) -> ActorId:
        return tie.other(self._actor) if self._actor is not None else tie.pair[0]

    def _unfold(self) -> None:
        self._all = True
        self._fill()
