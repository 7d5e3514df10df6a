"""The network page itself: keeps the user's choices, shows what they make of the dossier, writes what is moved."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.domain.dossier import Dossier, Place
from briefings.domain.records import ActorId, Kind, Ref, ScenarioId
from briefings.domain.relations import Relation
from briefings.edits import Changes as Edited
from briefings.network.readings import readings
from briefings.network.snapshot import snapshot
from desktop.actions import Command, Handler
from desktop.context import Context
from desktop.models.size import is_long, latest_day
from desktop.models.words import counted
from desktop.navigation import PageKey
from desktop.pages.export import Exporter
from desktop.pages.network.day_bar import DayBar
from desktop.pages.network.deeds import Deeds
from desktop.pages.network.head import CANVAS, TABLE, BlocBar, NetworkHead
from desktop.pages.network.marks import marks_of, marks_of_months
from desktop.pages.network.menus import scenario_menu, tie_menu
from desktop.pages.network.neighbourhood import Neighbourhood
from desktop.pages.network.picture import Choices, View, first_blocs, organisations, places_of, view_of
from desktop.pages.network.readings import MOST
from desktop.pages.network.stage import Stage
from desktop.pages.network.strip import Strip
from desktop.pages.network.tie_table import TieTable
from desktop.pages.network.words import Words
from desktop.pages.page import Page
from desktop.widgets.empty_state import EmptyState, NextStep
from desktop.widgets.layout import box, column, row

_MARGIN = 32
_PICTURE, _NOTHING_YET, _TOO_LARGE = range(3)
_BACK = 30
"""How many days back a comparison begins."""
_ZOOM = 1.25
_DRAWN_FROM = frozenset({Kind.ACTOR, Kind.RELATION, Kind.SCENARIO})


class NetworkPage(Page):
    """Who stands with whom on the as-of day."""

    key = PageKey.NETWORK

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._choices = Choices()
        self._places: Mapping[ActorId, Place] = {}
        self._view: View | None = None
        self._blocs_chosen = False
        self._near = Neighbourhood(context)
        self._head = NetworkHead(theme, context.actions, self.title)
        self._blocs = BlocBar(theme)
        self._strip = Strip(theme)
        self._stage = Stage(theme)
        self._table = TieTable(theme)
        self._days = DayBar(theme)
        self._words = Words(theme)
        self._exporter = Exporter(context, self)
        self._deeds = Deeds(context, self)
        self._build()
        self._connect()

    # What the window asks

    def shown(self) -> None:
        self._near.follow(self.context.selection.ref)
        if not self._blocs_chosen and not self._near.is_needed(self.day):
            self._blocs_chosen = True
            self._choices = replace(self._choices, blocs=first_blocs(snapshot(self.context.session, day=self.day)))
        self._show_marks()
        self._show()

    def refresh(self, changes: Edited) -> None:
        if changes.places or changes.kinds & _DRAWN_FROM:
            self._places = {}
        if Kind.EVENT in changes.kinds:
            self._show_marks()
        self._show(animate=True)

    def reveal(self, ref: Ref) -> None:
        if ref.kind is Kind.SCENARIO:
            self.set_scenario(ScenarioId(ref.id))
        elif ref.kind is Kind.RELATION:
            self._reveal_tie(ref)

    def handlers(self) -> Mapping[Command, Handler]:
        return {
            Command.NEW_RECORD: self._deeds.new_tie,
            Command.DELETE_RECORD: self._delete,
            Command.WHAT_IF: self._on_what_if_wanted,
            Command.COMPARE: self._on_compare_wanted,
            Command.AS_TABLE: self._switch_view,
            Command.ZOOM_IN: lambda: self._stage.board.zoom(_ZOOM),
            Command.ZOOM_OUT: lambda: self._stage.board.zoom(1 / _ZOOM),
            Command.ZOOM_FIT: self._stage.board.fit,
            Command.EXPORT_SVG: lambda: self.export(".svg"),
            Command.EXPORT_PDF: lambda: self.export(".pdf"),
        }

    def panes(self) -> Sequence[QWidget]:
        first = self._stage.board if self._middle.currentIndex() == CANVAS else self._table.table
        return (first, self._days.slider)

    # What others may ask

    @property
    def day(self) -> Day:
        """The as-of day: as set, else the last on which anything happened, else today."""
        known = self.context.selection.day or latest_day(self.context.session)
        return known or Day(date.today().toordinal())  # noqa: DTZ011 - a calendar day, in the zone of whoever looks

    @property
    def exporter(self) -> Exporter:
        """Who asks for a place and writes there."""
        return self._exporter

    def set_scenario(self, scenario: ScenarioId | None) -> None:
        """Lay a scenario over the network, or none."""
        self._choose(replace(self._choices, scenario=scenario, other=None))

    def compare_with(self, day: Day | None) -> None:
        """Show what changed since another day, or stop comparing."""
        self._choose(replace(self._choices, scenario=None, other=day))

    def export(self, ending: str) -> None:
        """Write the picture to a file, in SVG or PDF."""
        scene = self._stage.stamped()
        if scene is not None:
            title = self.tr("{dossier}: network on {day}")
            said = title.format(dossier=self.context.session.about.title, day=day_in_words(self.day))
            self._exporter.export(scene, said, ending)

    # Building

    def _build(self) -> None:
        sides = (_MARGIN, 0, _MARGIN, 0)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._stage)
        self._middle.addWidget(box(column(row(self._table, margins=(20, 8, 20, 8)))))
        words = row(self._words, margins=sides)
        lower = column(row(self._days, margins=(_MARGIN - 6, 0, _MARGIN, 0)), 8, words, 16)
        bars = column(row(self._blocs, margins=sides), 4, self._strip)
        inside = column(bars, 4, self._middle, 8, lower)
        inside.setStretchFactor(self._middle, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(box(inside))
        self._stack = QStackedWidget()
        self._stack.addWidget(area)
        self._stack.addWidget(self._nothing_yet())
        self._stack.addWidget(self._too_large())
        around = row(self._near, margins=sides)
        whole: QVBoxLayout = column(20, row(self._head, margins=sides), 12, around, self._stack)
        whole.setStretchFactor(self._stack, 1)
        self.setLayout(whole)

    def _nothing_yet(self) -> EmptyState:
        key = self.context.actions.key
        steps = [
            NextStep(
                key="tie",
                icon="plus",
                title=self.tr("New tie"),
                detail=self.tr("Who, what, friend or foe, since when"),
                shortcut_text=key(Command.NEW_RECORD),
            ),
            NextStep(
                key=PageKey.ACTORS,
                icon="users",
                title=self.tr("Add an actor"),
                detail=self.tr("Who can act: states, organisations, people"),
                shortcut_text=key(Command.ACTORS),
            ),
        ]
        text = self.tr(
            "A tie says who stands with or against whom, and from when to when. The picture follows the day."
        )
        state = EmptyState(self.context.theme, self.tr("No ties yet"), text, steps, icon=self.icon)
        state.chosen.connect(self._on_first_step_chosen)
        return state

    def _too_large(self) -> EmptyState:
        steps = [
            NextStep(
                key="pick",
                icon="waypoints",
                title=self.tr("Pick an actor"),
                detail=self.tr("Its ties of the day, as picture and as table"),
            ),
            NextStep(
                key=PageKey.ACTORS,
                icon="users",
                title=self.tr("Look through the actors"),
                detail=self.tr("With the ties that each has on the day"),
                shortcut_text=self.context.actions.key(Command.ACTORS),
            ),
        ]
        text = self.tr("More actors than a picture can tell apart. See the network around one of them.")
        state = EmptyState(self.context.theme, self.tr("Too many to draw at once"), text, steps, icon=self.icon)
        state.chosen.connect(self._on_way_chosen)
        return state

    def _connect(self) -> None:
        self._near.changed.connect(self._show)
        head, selection = self._head, self.context.selection
        head.what_if_wanted.connect(self._on_what_if_wanted)
        head.compare_wanted.connect(self._on_compare_wanted)
        head.view_chosen.connect(self._on_view_chosen)
        head.tie_wanted.connect(self._deeds.new_tie)
        self._strip.ended.connect(lambda: self.set_scenario(None))
        self._blocs.blocs_changed.connect(lambda blocs: self._choose(replace(self._choices, blocs=blocs)))
        self._blocs.ties_wanted.connect(self._on_ties_wanted)
        self._strip.day_changed.connect(lambda day: self.compare_with(Day(day)))
        self._strip.closed.connect(lambda: self.compare_with(None))
        self._stage.record_clicked.connect(self._on_record_chosen)
        self._stage.record_activated.connect(self._on_record_activated)
        self._stage.actor_moved.connect(self._deeds.move)
        self._stage.menu_wanted.connect(self._on_menu_wanted)
        self._table.record_chosen.connect(self._on_record_chosen)
        self._table.edit_wanted.connect(self._on_record_activated)
        self._table.removal_wanted.connect(self._deeds.remove)
        self._days.day_changed.connect(lambda day: selection.set_day(Day(day)))
        self._words.chosen.connect(lambda refs: selection.select(*refs))
        selection.changed.connect(self._on_selection_changed)
        selection.day_changed.connect(self._on_day_changed)

    # Showing

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self._show(animate=True)

    def _show_marks(self) -> None:
        session = self.context.session
        many = is_long(session, Kind.EVENT)
        self._days.show_marks(marks_of_months(session.months()) if many else marks_of(session), self.day)

    def _show(self, *, animate: bool = False) -> None:
        session = self.context.session
        if self._choices.scenario is not None and not self.context.has(Ref(Kind.SCENARIO, self._choices.scenario)):
            self._choices = replace(self._choices, scenario=None)
        large = self._near.is_needed(self.day)
        self._near.setVisible(large)
        world = self._near.world(self.day, self._choices.other) if large else session
        if world is None:
            self._view = None
            self._stack.setCurrentIndex(_TOO_LARGE)
            self._head.show_figures(self._near.figures(self.day))
            return
        self._stack.setCurrentIndex(_PICTURE if session.counts().get(Kind.RELATION, 0) else _NOTHING_YET)
        view = view_of(world, self.day, self._choices)
        self._view = view
        self._places = self._near.places(view.drawn, world) if large else places_of(world, view, self._places)
        self._stage.show_view(view, self._places, self._choices.blocs, animate=animate)
        if self._middle.currentIndex() == TABLE:
            self._table.show_network(view.drawn, world)
        self._show_bars(view, world)
        if large:
            self._head.show_figures(self._near.figures(self.day))
        self._show_words(view)
        self._show_selection()

    def _show_bars(self, view: View, world: Dossier) -> None:
        network, choices = view.network, self._choices
        actors = counted(Kind.ACTOR, len(network.nodes))
        figures = self.tr("{actors}, {ties} on {day}")
        said = figures.format(actors=actors, ties=counted(Kind.RELATION, len(network.ties)), day=day_in_words(self.day))
        self._head.show_figures(said)
        self._head.show_state(
            what_if=choices.scenario is not None,
            comparing=choices.other is not None,
            view=self._middle.currentIndex(),
        )
        self._blocs.show_blocs(organisations(snapshot(world, day=self.day)), choices.blocs)
        self._blocs.show_narrowed(narrowed=choices.narrowed)
        self._strip.show_comparison(choices.other)
        self._strip.show_what_if(network.what_if if network.is_what_if else "")

    def _show_words(self, view: View) -> None:
        if self._choices.other is not None:
            self._words.show_changes(view, day_in_words(self._choices.other))
        elif self._near.is_needed(self.day):
            self._words.show_readings(())  # of a part of the ties nothing can be read
        else:
            self._words.show_readings(readings(view.network, main=self._main(), before=view.before, most=MOST))

    def _main(self) -> ActorId | None:
        ref = self.context.selection.ref
        return ActorId(ref.id) if ref is not None and ref.kind is Kind.ACTOR else None

    def _show_selection(self) -> None:
        self._stage.mark(self.context.selection.refs)
        if self._middle.currentIndex() == TABLE:
            self._table.select(self.context.selection.ref)

    def _reveal_tie(self, ref: Ref) -> None:
        """Go to a day on which the tie holds, if it does not on this one."""
        tie = self.context.session.get(Relation, ref.id)
        start = tie.span.start.date
        if not tie.span.holds_on(self.day) and start is not None and start.latest is not None:
            self.context.selection.set_day(start.latest)
        self._show_selection()

    def _switch_view(self) -> None:
        self._on_view_chosen(TABLE if self._middle.currentIndex() == CANVAS else CANVAS)

    def _delete(self) -> None:
        ties = self._table.chosen_ties() if self._middle.currentIndex() == TABLE else ()
        ref = self.context.selection.ref
        if not ties and ref is not None and ref.kind is Kind.RELATION:
            ties = (ref,)
        if ties:
            self._deeds.remove(ties)

    # Slots

    def _on_record_chosen(self, ref: Ref | None) -> None:
        self.context.selection.select(ref)

    def _on_record_activated(self, ref: Ref) -> None:
        if ref.kind is Kind.RELATION:
            self._deeds.edit_tie(ref)
        else:
            self.context.selection.select(ref)
            self.context.actions[Command.EDIT_RECORD].trigger()

    def _on_selection_changed(self) -> None:
        if self.isVisible() and self._near.follow(self.context.selection.ref):
            self._show()
        elif self.isVisible() and self._view is not None:
            self._show_selection()
            self._show_words(self._view)

    def _on_day_changed(self) -> None:
        if self.isVisible():
            self._days.show_day(self.day)
            self._show(animate=not self._days.is_dragging)

    def _on_view_chosen(self, number: int) -> None:
        self._middle.setCurrentIndex(number)
        self._show()

    def _on_what_if_wanted(self) -> None:
        self._head.what_if.setChecked(self._choices.scenario is not None)
        menu = scenario_menu(self.context.theme, self, self.context.session, self._choices.scenario, self.set_scenario)
        menu.show_under(self._head.what_if)

    def _on_compare_wanted(self) -> None:
        if self._choices.other is not None:
            self.compare_with(None)
            return
        self.compare_with(Day(self.day - _BACK))
        self._strip.ask_day()

    def _on_ties_wanted(self) -> None:
        world = self._near.world(self.day, None) if self._near.is_needed(self.day) else self.context.session
        kinds = {relation.relation_kind for relation in world.all(Relation)} if world is not None else set()
        menu = tie_menu(self.context.theme, self, self._choices, kinds, self._choose)
        menu.show_under(self._blocs.ties)

    def _on_menu_wanted(self, ref: Ref | None, at: QPoint) -> None:
        if ref is not None:
            self.context.selection.select(ref)
        menu = self._deeds.menu(ref, self._stage, self._choices, self._choose)
        menu.popup(at)

    def _on_way_chosen(self, key: str) -> None:
        if key == "pick":
            self._near.ask()
        else:
            self.context.navigator.go(PageKey(key))

    def _on_first_step_chosen(self, key: str) -> None:
        if key == "tie":
            self._deeds.new_tie()
        else:
            self.context.navigator.go(PageKey(key))
            self.context.actions[Command.NEW_RECORD].trigger()
