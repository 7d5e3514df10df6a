"""What two actors did to each other, month by month: sum and mean of the events' scale, and how many there were."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.events import Event
from briefings.domain.records import ActorId, Kind, Ref
from briefings.figures.scene import Scene
from briefings.figures.tension import month_words, tension_scene
from briefings.network.signs import Pair
from briefings.network.similarity.tension import Tension, tensions
from desktop.canvas import SceneLegend
from desktop.context import Context
from desktop.models.size import is_long
from desktop.models.words import counted, name_of
from desktop.pages.network.panels.course.chart import Chart
from desktop.pages.network.panels.course.words import number_cell
from desktop.pages.network.panels.listing import Listing
from desktop.pages.network.panels.refs import actor_refs
from desktop.pages.network.showing import Showing
from desktop.theme import Role, TypeRole
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.layout import column
from desktop.widgets.table_model import Cell, Column, Row
from desktop.widgets.text import Prose

Months = Sequence[Tension]


class TensionView(QWidget):
    """A pair, a chart of its months, and the same as a table."""

    chosen = Signal(object)
    """The user chose a month: its events and the two actors (a tuple of Ref)."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._months: dict[Pair, Months] = {}
        self._pair = ChoiceField(theme, (), label=self.tr("Between whom"))
        self._about = Prose(theme, "", TypeRole.SMALL, Role.INK2)
        self.chart = Chart(theme, self.tr("Events between two actors by month"))
        self._legend = SceneLegend(theme)
        self._table = Listing(theme, self._columns(), label=self.tr("Events between two actors, by month"))
        inside = column(self._pair, 4, self._about, 4, self.chart, self._legend, 4, self._table, None)
        inside.setStretchFactor(self._table, 1_000)
        self.setLayout(inside)
        self._pair.committed.connect(lambda _pair: self._show())
        self._table.chosen.connect(self.chosen)

    def show_state(self, showing: Showing) -> None:
        """Show the events of the dossier, those of the selected actor first."""
        if is_long(self._context.session, Kind.EVENT):
            self._months = {}
            self._show()
            self._about.set_text(self.tr("There are too many events to go through here."))
            return
        found = tensions(showing.world.all(Event))
        months: dict[Pair, Months] = {pair: tuple(group) for pair, group in groupby(found, key=lambda each: each.pair)}
        if months != self._months:
            self._months = months
            self._offer(showing.main)

    def _offer(self, main: ActorId | None) -> None:
        ranked = sorted(self._months, key=lambda pair: (main not in pair, -_count(self._months[pair]), pair))
        choices = [Choice(value=pair, text=self._words(pair)) for pair in ranked]
        kept = self._pair.value()
        first = ranked[0] if ranked else None
        self._pair.set_choices(choices, value=kept if kept in self._months else first)
        self._show()

    def _show(self) -> None:
        pair = self._pair.value()
        months = self._months.get(pair, ()) if isinstance(pair, tuple) else ()
        for part in (self._pair, self._legend, self._table):
            part.setVisible(bool(months))
        self.chart.show_chart((lambda width, height: self._scene(months, width, height)) if months else None)
        if not months:
            self._about.set_text(self.tr("No event with a known month says who acted on whom."))
            return
        scale = self.tr("From conflict (\N{MINUS SIGN}10) to cooperation (+10): Goldstein 1992, PLOVER's types.")
        self._about.set_text(scale)
        self._legend.set_scene(self.chart.scene)
        self._table.show_rows([_row(month) for month in months])

    def _scene(self, months: Months, width: float, height: float) -> Scene:
        return tension_scene(months, width=width, height=height)

    def _words(self, pair: Pair) -> str:
        names = [name_of(self._context.session, Ref(Kind.ACTOR, actor)) for actor in pair]
        words = self.tr("{first} and {second}: {events}")
        events = counted(Kind.EVENT, _count(self._months[pair]))
        return words.format(first=names[0], second=names[1], events=events)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(title=self.tr("Month")),
            Column(title=self.tr("Sum"), width=96, numbers=True, tip=self.tr("Of the scale, over the scored events")),
            Column(title=self.tr("Mean"), width=96, numbers=True, tip=self.tr("For each scored event, -10 to 10")),
            Column(title=self.tr("Events"), width=96, numbers=True, tip=self.tr("All of them, also without a value")),
            Column(title=self.tr("Scored"), width=96, numbers=True, tip=self.tr("Those with a value"), hide_below=480),
        )


def _count(months: Months) -> int:
    return sum(len(month.events) for month in months)


def _row(month: Tension) -> Row:
    why = "No event of this month has a value"
    events = tuple(Ref(Kind.EVENT, event) for event in month.events)
    return Row(
        record=(*events, *actor_refs(month.pair)),
        cells=(
            Cell(text=month_words(month.month), strong=True, sort_key=month.month.toordinal()),
            number_cell(month.total, 1, why),
            number_cell(month.mean, 1, why),
            number_cell(float(len(month.events)), 0),
            number_cell(float(month.scored), 0),
        ),
    )
