"""Who changed sides between another day and that of the picture: realignment, turnover of ties, change of camp."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.network.graph import Network
from desktop.context import Context
from desktop.models.dates import date_reading, read_day
from desktop.pages.network.panels.background import Background, Question
from desktop.pages.network.panels.course.words import number_cell
from desktop.pages.network.panels.listing import Listing
from desktop.pages.network.panels.refs import actor_refs
from desktop.pages.network.picture import network_on
from desktop.pages.network.showing import Showing
from desktop.theme import Role, TypeRole
from desktop.widgets.date_field import DateField
from desktop.widgets.layout import column, row
from desktop.widgets.table_model import Cell, Column, Row
from desktop.widgets.text import Prose

if TYPE_CHECKING:
    from briefings.domain.records import ActorId
    from briefings.network.similarity.realignment import Realignment
    from desktop.pages.network.panels.course.reckoning import Shift

_YEAR = 365
_DATE = 184


class RealignmentView(QWidget):
    """A day to compare with, a sentence on the whole, and a ranking of actors."""

    chosen = Signal(object)
    """The user chose an actor: a tuple with its Ref."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._showing: Showing | None = None
        self._names: dict[ActorId, str] = {}
        self._background = Background(context.tasks, self)
        self._day = DateField(theme, date_reading, label=self.tr("Compared with"))
        self._day.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._day.setFixedWidth(theme.px(_DATE))
        self._about = Prose(theme, "", TypeRole.BODY, middle=True)
        nothing = self.tr("Nobody is present on both days.")
        label = self.tr("Realignment of actors")
        self._table = Listing(theme, self._columns(), label=label, nothing=nothing)
        head = row(self._day, 12, self._about)
        head.setStretchFactor(self._about, 1)
        inside = column(head, 8, self._table, None)
        inside.setStretchFactor(self._table, 1_000)
        self.setLayout(inside)
        self._day.committed.connect(lambda _text: self._ask())
        self._background.answered.connect(self._show_shift)
        self._table.chosen.connect(self.chosen)
        theme.changed.connect(lambda: self._day.setFixedWidth(theme.px(_DATE)))

    def show_state(self, showing: Showing) -> None:
        """Compare with the day typed, else the one that the page compares with, else the last stop or a year ago."""
        self._showing = showing
        self._day.set_hint(day_in_words(self._other(showing)))
        self._ask()

    def _other(self, showing: Showing) -> Day:
        proposed = showing.choices.other or showing.since
        return Day(showing.day - _YEAR) if proposed is None or proposed == showing.day else proposed

    def _ask(self) -> None:
        if self._showing is None:
            return
        showing, text = self._showing, self._day.value()
        typed = read_day(text).earliest if date_reading(text).ok else None
        other = self._other(showing) if typed is None else typed
        before = network_on(showing.world, other, showing.choices, known=showing.known)
        after = showing.view.network
        self._names = {node.actor: node.label for node in (*before.nodes, *after.nodes)}
        work = Question(
            key=(before, after),
            label=self.tr("Comparing two days"),
            work=lambda _progress: _shifted(before, after),
        )
        self._background.ask(work)

    def _show_shift(self, shift: "Shift") -> None:
        changed = sum(each.camp_changed is True for each in shift.realignments)
        day = day_in_words(shift.before)
        if shift.turnover is None:
            words = self.tr("There are no ties with a sign on {day} nor now.").format(day=day)
        else:
            words = self.tr("Since {day} the ties turned over by {share} (0 to 1). Actors in another camp: {count}.")
            words = words.format(day=day, share=f"{shift.turnover:.2f}", count=changed)
        self._about.set_text(" ".join(filter(None, (words, self._range_words()))))
        self._table.show_rows([self._row(each) for each in shift.realignments])

    def _range_words(self) -> str:
        """Where the picture shows a range, that all of it is compared and not its last day."""
        until = self._showing.view.network.until if self._showing is not None else None
        if until is None:
            return ""
        last = day_in_words(Day(until - 1))
        return self.tr("The picture shows a range: every tie held until {day} counts.").format(day=last)

    def _row(self, each: "Realignment") -> Row:
        camps = {True: self.tr("Another camp"), False: self.tr("Same camp"), None: self.tr("Open")}
        away = self.tr("Away on one of the days, or nothing to compare")
        return Row(
            record=actor_refs((each.actor,)),
            cells=(
                Cell(text=self._names.get(each.actor, ""), strong=True),
                number_cell(each.value, why=away),
                number_cell(each.turnover, why=away),
                Cell(text=camps[each.camp_changed], ink=Role.INK if each.camp_changed else Role.INK3),
            ),
        )

    def _columns(self) -> tuple[Column, ...]:
        realigned = self.tr("R = 1 - kappa of its commitments: 0 the same, 1 as by chance, more if opposite")
        turned = self.tr("Share of its friends and foes, then or now, that are not the same: 0 to 1. Jaccard 1912")
        camp = self.tr("Whether it sits with others in the best two camps; open where another split is as good")
        return (
            Column(title=self.tr("Actor")),
            Column(title=self.tr("Realignment"), width=112, numbers=True, tip=realigned),
            Column(title=self.tr("Tie turnover"), width=112, numbers=True, tip=turned),
            Column(title=self.tr("Camp"), width=128, tip=camp, hide_below=420),
        )


def _shifted(before: Network, after: Network) -> "Shift":
    # In the background, where loading scipy holds nobody up.
    from desktop.pages.network.panels.course.reckoning import shifted  # noqa: PLC0415

    return shifted(before, after)
