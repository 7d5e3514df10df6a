"""The network page itself: keeps the user's choices, shows what they make of the dossier, writes what is moved."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from briefings.domain.dates import Day
from briefings.domain.dossier import Place
from briefings.domain.network_views import NetworkView
from briefings.domain.records import ActorId, Kind, Ref, ScenarioId
from briefings.domain.relations import Relation
from briefings.edits import Changes as Edited
from briefings.network.arrangements import Arrangement
from desktop.actions import Command, Handler
from desktop.context import Context
from desktop.models.size import is_long, latest_day
from desktop.navigation import PageKey
from desktop.pages.export import Exporter
from desktop.pages.network.arranger import Arranger
from desktop.pages.network.bars import Bars
from desktop.pages.network.blocs import first_blocs
from desktop.pages.network.choices import Choices
from desktop.pages.network.deeds import Deeds
from desktop.pages.network.drawing import sizes_of
from desktop.pages.network.elsewhere import Elsewhere
from desktop.pages.network.exchange.exchange import Exchange
from desktop.pages.network.first_steps import PICK, TIE
from desktop.pages.network.head import CANVAS, TABLE
from desktop.pages.network.marks import marks_of, marks_of_months
from desktop.pages.network.menus import PageMenus
from desktop.pages.network.places import Places
from desktop.pages.network.reader import Period, Reader
from desktop.pages.network.showing import Showing
from desktop.pages.network.surface import Surface
from desktop.pages.network.views import Views
from desktop.pages.network.what_if.bench import Bench
from desktop.pages.network.what_if.commands import WhatIfCommands
from desktop.pages.page import Page
from desktop.widgets.layout import column

_BACK = 30
"""How many days back a comparison begins."""
_ZOOM = 1.25
_CHANGES, _WHAT_IF = "changes", "what_if"
_FOLLOWS, _PAUSE = 500, 150
"""Up to how many actors the picture follows the slider while it is dragged; else after so many milliseconds of rest."""
_DRAWN_FROM = frozenset({Kind.ACTOR, Kind.RELATION, Kind.SCENARIO})


class NetworkPage(Page):
    """Who stands with whom on the as-of day."""

    key = PageKey.NETWORK

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._choices = Choices()
        self._seen = Views()
        self._showing: Showing | None = None
        self._blocs_chosen = False
        self._parts = Surface(context, self.title, self.icon)
        self._exporter = Exporter(context, self)
        self._reader = Reader(context.session, self)
        self._arranger = Arranger(context, self)
        self._elsewhere = Elsewhere(context, self)
        self._exchange = Exchange(context, self, self._parts.stage, self._exporter, lambda: self._showing)
        self._deeds = Deeds(context, self, self._arranger)
        self._bench = Bench(context, self)
        self._bars = Bars(context, self._parts, self._bench)
        self._places = Places(self._arranger, self._parts.near, self._elsewhere)
        self._menus = PageMenus(
            context,
            self._parts,
            deeds=self._deeds,
            bench=self._bench,
            choose=self.choose,
            change=self.change_view,
            move=self.place_actor,
        )
        self._what_ifs = WhatIfCommands(
            context, self, self._bench, showing=lambda: self._showing, compare=self._compare_with_facts
        )
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._show)
        self.setLayout(column(self._parts))
        self._connect()

    # What the window asks

    def shown(self) -> None:
        self._seen.forget()  # a hidden page is not told of changes
        self._arranger.forget()
        near = self._parts.near
        near.follow(self.context.selection.ref)
        self._show_marks()
        self._show()

    def refresh(self, changes: Edited) -> None:
        self._seen.forget()
        if changes.kinds & _DRAWN_FROM:
            self._arranger.forget()
        if changes.kinds & {Kind.EVENT, Kind.RELATION}:
            self._show_marks()
        self._show(animate=True)

    def reveal(self, ref: Ref) -> None:
        if ref.kind is Kind.SCENARIO:
            self.set_scenario(ScenarioId(ref.id))
        elif ref.kind is Kind.RELATION:
            self._reveal_tie(ref)

    def handlers(self) -> Mapping[Command, Handler]:
        board = self._parts.stage.board
        return {
            Command.NEW_RECORD: self._deeds.new_tie,
            Command.DELETE_RECORD: self._delete,
            **self._what_ifs.handlers(),
            Command.WHAT_IF: self._open_overlays,
            Command.COMPARE: self._on_compare_wanted,
            Command.NARROW: self._open_view,
            Command.SAVE_VIEW: lambda: self._menus.save_view(self._choices),
            Command.ANIMATE: self._menus.turn_animation,
            Command.AS_TABLE: lambda: self._on_view_chosen(CANVAS if self._parts.is_table else TABLE),
            Command.PLAY: self._parts.days.play,
            Command.NEXT_EVENT: lambda: self._parts.days.step(1),
            Command.PREVIOUS_EVENT: lambda: self._parts.days.step(-1),
            Command.ARRANGE: self._deeds.arrange_anew,
            Command.ZOOM_IN: lambda: board.zoom(_ZOOM),
            Command.ZOOM_OUT: lambda: board.zoom(1 / _ZOOM),
            Command.ZOOM_FIT: board.fit,
            **self._exchange.handlers(),
        }

    def panes(self) -> Sequence[QWidget]:
        return self._parts.panes()

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

    @property
    def showing(self) -> Showing | None:
        """What is shown; None where there are too many actors."""
        return self._showing

    @property
    def places(self) -> Mapping[Ref, Place]:
        """Where everybody stands in the picture."""
        return {Ref(Kind.ACTOR, actor): place for actor, place in self._parts.stage.places.items()}

    def choose(self, choices: Choices) -> None:
        """Show something else."""
        compared = choices.other is not None and choices.other != self._choices.other
        self._choices = choices
        if compared:
            self._parts.panels.lend(_CHANGES)
        elif choices.other is None:
            self._parts.panels.give_back()
        self._show(animate=True)

    def change_view(self, change: Callable[[NetworkView], NetworkView]) -> None:
        """Show another part of the network than now."""
        self.choose(self._choices.narrowed(change(self._choices.view)))

    def set_scenario(self, scenario: ScenarioId | None) -> None:
        """Lay a scenario over the network, or none."""
        self.choose(self._choices.under(scenario))

    def compare_with(self, day: Day | None) -> None:
        """Show what changed since another day, or stop comparing."""
        self.choose(self._choices.beside(day))

    def export(self, ending: str) -> None:
        """Write the picture to a file, in SVG, PDF or PNG."""
        self._exchange.export(ending)

    # Building

    def _connect(self) -> None:
        parts, selection = self._parts, self.context.selection
        parts.near.changed.connect(self._show)
        parts.head.what_if_wanted.connect(self._open_overlays)
        parts.head.compare_wanted.connect(self._on_compare_wanted)
        parts.head.view_chosen.connect(self._on_view_chosen)
        parts.head.exchange_wanted.connect(lambda: self._exchange.open_menu(parts.head.exchange))
        parts.head.tie_wanted.connect(self._deeds.new_tie)
        parts.strip.overlay.changes_wanted.connect(lambda: parts.panels.open(_WHAT_IF))
        self._bench.laid.connect(lambda what_if: self.choose(self._choices.under(what_if=what_if)))
        self._bench.turned.connect(self.handlers_changed)
        parts.strip.day_changed.connect(lambda day: self.compare_with(Day(day)))
        parts.strip.closed.connect(lambda: self.compare_with(None))
        parts.blocs.blocs_changed.connect(lambda blocs: self.choose(replace(self._choices, outlined=blocs)))
        parts.blocs.view_wanted.connect(self._open_view)
        parts.blocs.picture_wanted.connect(self._open_picture)
        parts.blocs.view_changed.connect(lambda view: self.choose(self._choices.narrowed(view)))
        parts.stage.record_clicked.connect(selection.select)
        parts.stage.record_activated.connect(self._on_record_activated)
        parts.stage.actor_moved.connect(self.place_actor)
        self._reader.ready.connect(self._show)
        self._arranger.arranged.connect(self._show)
        self._elsewhere.arranged.connect(self._show)
        for maker in (self._arranger, self._elsewhere):
            maker.started.connect(parts.stage.note.follow)
        parts.stage.menu_wanted.connect(self._on_menu_wanted)
        parts.table.record_chosen.connect(selection.select)
        parts.table.menu_wanted.connect(self._on_menu_wanted)
        parts.table.edit_wanted.connect(self._on_record_activated)
        parts.table.removal_wanted.connect(self._deeds.remove)
        parts.days.day_changed.connect(lambda day: selection.set_day(Day(day)))
        parts.days.range_changed.connect(self._on_range_changed)
        parts.panels.chosen.connect(lambda refs: selection.select(*refs))
        parts.panels.choices_wanted.connect(self.choose)
        parts.nothing_yet.chosen.connect(self._on_step_chosen)
        parts.too_many.chosen.connect(self._on_step_chosen)
        selection.changed.connect(self._on_selection_changed)
        selection.day_changed.connect(self._on_day_changed)

    # Showing

    def _show_marks(self) -> None:
        session = self.context.session
        many = is_long(session, Kind.EVENT)
        self._parts.days.show_marks(marks_of_months(session.months()) if many else marks_of(session), self.day)

    def _show(self, *, animate: bool = False) -> None:
        self._choices = self._bench.follow(self._choices)
        near, large = self._parts.near, self._parts.near.is_needed(self.day)
        near.setVisible(large)
        world = near.world(self.day, self._choices.other) if large else self.context.session
        if large:
            self._parts.head.show_figures(near.figures(self.day))
        if world is None:
            self._showing = None
            self._parts.show_too_many()
            return
        if not large and not self._reader.has(self._periods()):
            return  # it is shown once it is read
        if not large:
            self._outline_first()
        view = self._seen.of(world, self.day, self._choices)
        self._showing = Showing(
            world=world, day=self.day, choices=self._choices, view=view, is_whole=not large, known=self._seen.ties
        )
        self._parts.show_network(empty=not self.context.session.counts().get(Kind.RELATION, 0))
        if (drawing := self._places.drawing(self._showing)) is not None:
            self._parts.stage.show_drawing(drawing, animate=animate and self._menus.is_animated)
        if self._parts.is_table:
            self._parts.table.show_network(view.drawn, world, sizes_of(view, self._choices))
        self._bars.show_state(self._showing)
        self._show_selection()

    def _periods(self) -> list[Period]:
        """The days that are shown, and the one that they are compared with."""
        until, other = self._choices.until, self._choices.other
        shown = (self.day, Day(self.day + 1) if until is None else until)
        return [shown] if other is None else [shown, (other, Day(other + 1))]

    def _outline_first(self) -> None:
        """Outline the main blocs when the page is first shown."""
        if not self._blocs_chosen:
            self._blocs_chosen = True
            outlined = first_blocs(self._seen.of(self.context.session, self.day, self._choices).network)
            self._choices = replace(self._choices, outlined=outlined)

    @property
    def _is_slow(self) -> bool:
        """Whether the picture cannot follow a handle that is dragged, and waits until it pauses."""
        return self._showing is not None and len(self._showing.view.network.nodes) > _FOLLOWS

    @property
    def _is_movable(self) -> bool:
        return self._choices.arrangement is Arrangement.FREE and not self.context.session.read_only

    def _show_selection(self) -> None:
        """Mark what is selected, and let the panel speak of it."""
        selection = self.context.selection
        self._parts.stage.mark(selection.refs)
        if self._parts.is_table:
            self._parts.table.select(selection.ref)
        if self._showing is not None:
            ref = selection.ref
            main = ActorId(ref.id) if ref is not None and ref.kind is Kind.ACTOR else None
            self._showing = replace(self._showing, main=main, since=self._parts.days.since)
            self._parts.panels.show_state(self._showing)

    def _reveal_tie(self, ref: Ref) -> None:
        """Go to a day on which the tie holds, if it does not on this one."""
        tie = self.context.session.get(Relation, ref.id)
        start = tie.span.start.date
        if not tie.span.holds_on(self.day) and start is not None and start.latest is not None:
            self.context.selection.set_day(start.latest)
        self._show_selection()

    def _delete(self) -> None:
        ties = self._parts.table.chosen_ties() if self._parts.is_table else ()
        ref = self.context.selection.ref
        if not ties and ref is not None and ref.kind is Kind.RELATION:
            ties = (ref,)
        if ties:
            self._deeds.remove(ties)

    # Slots

    def _open_view(self) -> None:
        self._menus.open_view(self._showing, self.day)

    def _open_picture(self) -> None:
        self._menus.open_picture(self._choices)

    def _open_overlays(self) -> None:
        self._menus.open_overlays(self._choices)

    def _on_record_activated(self, ref: Ref) -> None:
        if ref.kind is Kind.RELATION:
            self._deeds.edit_tie(ref)
        else:
            self.context.selection.select(ref)
            self.context.actions[Command.EDIT_RECORD].trigger()

    def _on_selection_changed(self) -> None:
        if self.isVisible() and self._parts.near.follow(self.context.selection.ref):
            self._show()
        elif self.isVisible():
            self._show_selection()

    def _on_day_changed(self) -> None:
        if self.isVisible():
            self._choices = replace(self._choices, last=self._parts.days.slider.last)
            self._parts.days.show_day(self.day, self._choices.last)
            if self._parts.days.is_dragging and self._is_slow:
                self._later.start()
            else:
                self._show(animate=not self._parts.days.is_dragging)

    def _on_range_changed(self, last: Day | None) -> None:
        self._choices = replace(self._choices, last=last)
        self._show()

    def _on_view_chosen(self, number: int) -> None:
        self._parts.show_view(number)
        self._show()

    def _on_compare_wanted(self) -> None:
        if self._choices.other is not None:
            self.compare_with(None)
            return
        self.compare_with(Day(self.day - _BACK))
        self._parts.strip.ask_day()

    def place_actor(self, ref: Ref, place: Place) -> None:
        """Put an actor somewhere, where the arrangement allows it."""
        if self._is_movable:
            self._deeds.move(ref, place, self._parts.stage.places)
        else:
            self._parts.stage.board.set_down()
            self.context.problems.note(self.tr("Here everybody has a fixed place. Arrange by ties to move somebody."))

    def _on_menu_wanted(self, ref: Ref | None, at: QPoint) -> None:
        if ref is not None:
            self.context.selection.select(ref)
        self._menus.open_record(ref, at, self._choices, movable=self._is_movable)

    def _compare_with_facts(self) -> None:
        self.choose(replace(self._choices, other=None))
        self._parts.panels.open(_CHANGES)

    def _on_step_chosen(self, key: str) -> None:
        if key == PICK:
            self._parts.near.ask()
        elif key == TIE:
            self._deeds.new_tie()
        else:
            self.context.navigator.go(PageKey(key))
            if self._showing is not None:
                self.context.actions[Command.NEW_RECORD].trigger()
