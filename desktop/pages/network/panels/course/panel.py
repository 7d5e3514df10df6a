"""The panel of what moves: drift between poles, who changed sides, what actors did to each other."""

from PySide6.QtWidgets import QStackedWidget

from briefings.domain.dates import Day
from desktop.context import Context
from desktop.pages.export import Exporter
from desktop.pages.network.panels.course.drift import DriftView
from desktop.pages.network.panels.course.realignment import RealignmentView
from desktop.pages.network.panels.course.tension import TensionView
from desktop.pages.network.panels.panel import Panel
from desktop.pages.network.showing import Showing
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.flow import FlowLayout
from desktop.widgets.layout import box, column
from desktop.widgets.segments import Segments
from desktop.widgets.text import Prose

_MOST_ACTORS = 1_000


class CoursePanel(Panel):
    """One view at a time; only the one in front is told what is shown."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._showing: Showing | None = None
        self.exporter = Exporter(context, self)
        self._drift, self._realignment = DriftView(context), RealignmentView(context)
        self._tension = TensionView(context)
        self._views: tuple[DriftView | RealignmentView | TensionView, ...] = (
            self._drift,
            self._realignment,
            self._tension,
        )
        names = (self.tr("Drift"), self.tr("Realignment"), self.tr("Events by month"))
        self._which = Segments(theme, names, label=self.tr("What moves over time"))
        self._save = Button(theme, self.tr("Save the chart"), "download")
        flow = FlowLayout(gap=theme.px(8))
        flow.addWidget(self._which)
        flow.addWidget(self._save)
        self._tools = box(flow)
        self._note = Prose(theme, "", TypeRole.BODY, Role.INK3)
        self._stack = QStackedWidget()
        for view in self._views:
            self._stack.addWidget(view)
        inside = column(self._note, self._tools, 8, self._stack, None)
        inside.setStretchFactor(self._stack, 1_000)
        self.setLayout(inside)
        self._connect()

    def show_state(self, showing: Showing) -> None:
        self._showing = showing
        large = not showing.is_whole or len(showing.view.network.nodes) > _MOST_ACTORS
        words = self.tr("There is too much here to follow over time. Choose a part: around an actor, a bloc.")
        self._note.set_text(words if large else "")
        self._note.setVisible(large)
        self._tools.setVisible(not large)
        self._stack.setVisible(not large)
        if not large:
            self._views[self._which.current].show_state(showing)

    def _connect(self) -> None:
        self._which.chosen.connect(self._on_view_chosen)
        self._save.clicked.connect(self._on_save_clicked)
        self._drift.day_wanted.connect(self._on_day_wanted)
        self._realignment.chosen.connect(self.chosen)
        self._tension.chosen.connect(self.chosen)

    # Slots

    def _on_view_chosen(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._save.setVisible(self._views[number] is not self._realignment)
        if self._showing is not None:
            self.show_state(self._showing)

    def _on_save_clicked(self) -> None:
        chart = self._tension.chart if self._views[self._which.current] is self._tension else self._drift.chart
        if not chart.isHidden():
            self.exporter.export(chart.scene, chart.accessibleName(), ".svg")

    def _on_day_wanted(self, day: Day) -> None:
        self.context.selection.set_day(day)
