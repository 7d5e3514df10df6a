"""Between two poles: whose commitments an actor's own are nearer to, on each day on which a tie began or ended."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.domain.records import ActorId, Kind, Ref
from briefings.figures.courses import Course, course_scene
from briefings.figures.scene import Role as Meaning
from briefings.figures.scene import Scene
from briefings.network.graph import Network
from briefings.network.measures import degrees
from briefings.network.signs import pair_signs
from desktop.context import Context
from desktop.models.words import name_of
from desktop.pages.network.panels.background import Background, Question
from desktop.pages.network.panels.course.chart import Chart
from desktop.pages.network.panels.course.poles import Poles
from desktop.pages.network.panels.course.words import number_cell
from desktop.pages.network.panels.listing import Listing
from desktop.pages.network.showing import Showing
from desktop.tasks import Progress
from desktop.theme import Role, TypeRole
from desktop.widgets.layout import column
from desktop.widgets.table_model import Cell, Column, Row
from desktop.widgets.text import Prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.network.similarity.drift import DriftPoint


class DriftView(QWidget):
    """Three actors, a chart, and the same as a table."""

    day_wanted = Signal(object)
    """The user pressed a day of the table: a Day."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._showing: Showing | None = None
        self._background = Background(context.tasks, self)
        theme = context.theme
        self._poles = Poles(context)
        self._about = Prose(theme, "", TypeRole.SMALL, Role.INK2)
        self.chart = Chart(theme, self.tr("Drift between two poles"))
        self._table = Listing(
            theme, self._columns("", ""), label=self.tr("Drift between two poles, by day"), title_lines=2
        )
        inside = column(self._poles, 8, self._about, 4, self.chart, 4, self._table, None)
        inside.setStretchFactor(self._table, 1_000)
        self.setLayout(inside)
        self._show_points(())
        self._poles.changed.connect(self._ask)
        self._background.answered.connect(self._show_points)
        self._table.chosen.connect(self.day_wanted)

    def show_state(self, showing: Showing) -> None:
        """Show the drift up to the day of the picture."""
        self._showing = showing
        self._poles.propose(showing.main, rival_poles(showing.view.network, showing.main))
        self._ask()

    def _ask(self) -> None:
        actor, first, second = self._poles.actors
        if self._showing is None or actor is None or first is None or second is None:
            self._background.forget()
            self._show_points(())
            self._about.set_text(self.tr("Pick an actor and two poles: to which of the two it was nearer, and when."))
            return
        showing = self._showing
        network, view = showing.view.network, showing.choices.view
        key = (network, actor, first, second, view)
        if self._background.is_asked(key):
            return
        dossier = self._context.session.snapshot()

        def work(progress: Progress) -> "Sequence[DriftPoint]":
            # In the background, where loading numpy holds nobody up.
            from desktop.pages.network.panels.course.reckoning import Asked, drifted  # noqa: PLC0415

            count = len(network.nodes)
            # Over a range of days the course goes on to the last of them.
            last = showing.day if network.until is None else Day(network.until - 1)
            asked = Asked(actor=actor, poles=(first, second), until=last, view=view, actors=count)
            return drifted(dossier, asked, progress.at)

        self._background.ask(Question(key=key, label=self.tr("Reckoning the drift"), work=work))

    def _show_points(self, points: "Sequence[DriftPoint]") -> None:
        known = bool(points)
        self._table.setVisible(known)
        self.chart.show_chart((lambda width, height: self._scene(points, width, height)) if known else None)
        if known:
            self._about.set_text(self._about_words())
            _actor, first, second = (self._name(actor) for actor in self._poles.actors)
            self._table.set_columns(self._columns(first, second))
            self._table.show_rows([_row(point) for point in reversed(points)])

    def _about_words(self) -> str:
        _actor, first, second = (self._name(actor) for actor in self._poles.actors)
        words = self.tr(
            "Nearer to {first} or to {second}? Above 0 to {first}: Cohen's kappa of its commitments with those of "
            "{first} less that with {second}, about \N{MINUS SIGN}2 to 2. A day is listed where a tie began or ended."
        )
        return words.format(first=first, second=second)

    def _scene(self, points: "Sequence[DriftPoint]", width: float, height: float) -> Scene:
        _actor, first, second = (self._name(actor) for actor in self._poles.actors)
        courses = (
            Course(name=self.tr("Drift"), points=tuple((point.day, point.value) for point in points)),
            Course(
                name=self.tr("With {pole}").format(pole=first),
                points=tuple((point.day, point.first) for point in points),
                role=Meaning.COURSE_FIRST,
            ),
            Course(
                name=self.tr("With {pole}").format(pole=second),
                points=tuple((point.day, point.second) for point in points),
                role=Meaning.COURSE_SECOND,
            ),
        )
        until = Day(points[-1].day + 1)
        return course_scene(courses, width=width, height=height, until=until, unit=self.tr("drift, in kappa"))

    def _columns(self, first: str, second: str) -> tuple[Column, ...]:
        kappa = self.tr("Cohen's kappa of the two portfolios, -1 to 1: 0 as by chance, 1 the same. Cohen 1960")
        return (
            Column(title=self.tr("From day")),
            Column(title=self.tr("Drift"), width=96, numbers=True, tip=self.tr("The first kappa less the second")),
            Column(title=self.tr("With {pole}").format(pole=first), width=140, numbers=True, tip=kappa),
            Column(title=self.tr("With {pole}").format(pole=second), width=140, numbers=True, tip=kappa),
        )

    def _name(self, actor: ActorId | None) -> str:
        return "" if actor is None else name_of(self._context.session, Ref(Kind.ACTOR, actor))


def _row(point: "DriftPoint") -> Row:
    why = "One of the two is away on this day, or commitments do not differ"
    values = (point.value, point.first, point.second)
    day = Cell(text=day_in_words(point.day), strong=True, sort_key=int(point.day))
    return Row(record=point.day, cells=(day, *(number_cell(value, why=why) for value in values)))


def rival_poles(network: Network, beside: ActorId | None) -> tuple[ActorId, ActorId] | None:
    """The two foes with most partners between them, other than `beside`: the poles that come to mind first. None where
    there are no foes."""
    partners = {actor: degree.total for actor, degree in degrees(network).items()}
    signs = pair_signs(network).items()
    foes = [pair for pair, sign in signs if sign < 0 and beside not in pair and {*pair} <= partners.keys()]
    return min(foes, key=lambda pair: (-partners[pair[0]] - partners[pair[1]], pair), default=None)
