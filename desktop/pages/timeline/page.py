"""The timeline page itself: keeps range and filter, shows the rows, and follows selection and as-of day."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from briefings.domain.actors import Actor
from briefings.domain.dates import Day
from briefings.domain.events import Event
from briefings.domain.records import ActorId, Kind, Ref
from briefings.edits import Changes
from briefings.session import Snapshot
from desktop.actions import Command, Handler
from desktop.canvas import SceneLegend
from desktop.context import Context
from desktop.models.size import is_long, latest_day
from desktop.models.words import actor_names, counted
from desktop.navigation import PageKey
from desktop.pages.export import Exporter
from desktop.pages.page import Page
from desktop.pages.timeline.canvas import AxisStrip, TimelineCanvas
from desktop.pages.timeline.lanes import (
    Picture,
    Range,
    count_within,
    density,
    lanes,
    picture,
    spoken,
    usual_range,
    whole_range,
)
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.empty_state import EmptyState, NextStep
from desktop.widgets.layout import box, column, row
from desktop.widgets.menu import Menu
from desktop.widgets.text import Heading

if TYPE_CHECKING:
    from briefings.figures.timeline_rows import Row

_MARGIN = 32
_SCALE, _MOST_SCALE = 1.5, 2.6
"""Px of the window for each unit of the picture at the base text size, and at most."""
_LEAST_WIDTH = 360.0
_ZOOM = 1.4
_BELOW, _LEAST_HEIGHT = 160, 120.0
"""What stays free below the counted months, in px; and how high they are at least, in units of the picture."""
_TOLD_APART, _ASKED = 100, 5_000
"""Of very many events so many are shown as rows; they are looked for where the months in sight hold at most so many."""
_SHOWN, _NOTHING_YET, _NOTHING_FOUND = range(3)
_DRAWN_FROM = frozenset({Kind.EVENT, Kind.RELATION, Kind.ACTOR})


class TimelinePage(Page):
    """Every event in a row of its own, the earliest at the top."""

    key = PageKey.TIMELINE

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._rows: Sequence[Row] = ()
        self._months: Mapping[int, int] = {}
        self._range: Range | None = None
        self._picture: Picture | None = None
        self._heading = Heading(theme, self.title)
        self._actor = ChoiceField(theme, [], label=self.tr("Events of"), icon="users")
        self._ties = Button(theme, self.tr("Ties"), "waypoints", ButtonKind.TOGGLE, label=self.tr("Show ties as well"))
        self._canvas = TimelineCanvas(theme)
        self._canvas.setAccessibleName(self.title)
        self._axis = AxisStrip(theme)
        self._legend = SceneLegend(theme)
        self._exporter = Exporter(context, self)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()

    # What the window asks

    def shown(self) -> None:
        self._show_rows()

    def refresh(self, changes: Changes) -> None:
        if changes.kinds & _DRAWN_FROM:
            self._show_rows()

    def reveal(self, ref: Ref) -> None:
        if self._months and ref.kind is Kind.EVENT:
            self._show_around(self.context.session.get(Event, ref.id))
        elif ref not in {held.shows for held in self._rows} and ref.kind is Kind.EVENT:
            self._show_everything()
        self._show_selection()

    def handlers(self) -> Mapping[Command, Handler]:
        return {
            Command.NEW_RECORD: self._begin,
            Command.ZOOM_IN: lambda: self.zoom(1 / _ZOOM),
            Command.ZOOM_OUT: lambda: self.zoom(_ZOOM),
            Command.ZOOM_FIT: self.fit,
            Command.EXPORT_SVG: lambda: self.export(".svg"),
            Command.EXPORT_PNG: lambda: self.export(".png"),
            Command.EXPORT_PDF: lambda: self.export(".pdf"),
        }

    def panes(self) -> Sequence[QWidget]:
        return (self._canvas, self._actor)

    # What others may ask

    @property
    def exporter(self) -> Exporter:
        """Who asks for a place and writes there."""
        return self._exporter

    @property
    def shown_days(self) -> Range | None:
        """The days of the axis."""
        return self._range

    def zoom(self, factor: float, share: float = 0.5) -> None:
        """Show so many times the days, about this share of the width."""
        if self._range is not None:
            self._range = self._range.zoomed(factor, share)
            self._draw()

    def shift(self, share: float) -> None:
        """Move on by this share of the days shown."""
        if self._range is not None:
            days = round(share * self._range.span) or (1 if share > 0 else -1)
            self._range = self._range.moved(days)
            self._draw()

    def fit(self) -> None:
        """Show the days that show the rows best."""
        self._range = None
        self._draw()

    def export(self, ending: str) -> None:
        """Write the picture to a file, in SVG or PDF."""
        if self._picture is not None:
            title = self.tr("{dossier}: timeline").format(dossier=self.context.session.about.title)
            self._exporter.export(self._picture.whole, title, ending)

    # Building

    def _build(self) -> None:
        theme, key = self.context.theme, self.context.actions.key
        self._actor.setFixedWidth(theme.px(220))
        less = Button(
            theme, "", "zoom-out", ButtonKind.ICON, label=self.tr("More days"), shortcut_text=key(Command.ZOOM_OUT)
        )
        more = Button(
            theme, "", "zoom-in", ButtonKind.ICON, label=self.tr("Fewer days"), shortcut_text=key(Command.ZOOM_IN)
        )
        fit = Button(theme, "", "maximize", ButtonKind.ICON, label=self.tr("Fit"), shortcut_text=key(Command.ZOOM_FIT))
        less.clicked.connect(lambda: self.zoom(_ZOOM))
        more.clicked.connect(lambda: self.zoom(1 / _ZOOM))
        fit.clicked.connect(self.fit)
        head = row(
            self._heading, None, self._ties, 4, self._actor, 12, less, more, fit, margins=(_MARGIN, 0, _MARGIN, 0)
        )
        head.setStretchFactor(self._heading, 100)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(box(column(self._canvas, None)))
        sides = (_MARGIN, 0, _MARGIN, 0)
        inside: QVBoxLayout = column(
            row(self._area, margins=sides),
            row(self._axis, margins=sides),
            12,
            row(self._legend, margins=sides),
            20,
            None,
        )
        inside.setStretch(0, 100)
        self._stack = QStackedWidget()
        for widget in (box(inside), self._nothing_yet(), self._nothing_found()):
            self._stack.addWidget(widget)
        whole: QVBoxLayout = column(20, head, 16, self._stack)
        whole.setStretchFactor(self._stack, 1)
        self.setLayout(whole)

    def _nothing_yet(self) -> EmptyState:
        step = NextStep(
            key="new",
            icon="plus",
            title=self.tr("New event"),
            detail=self.tr("What happened, with who took part and when"),
            shortcut_text=self.context.actions.key(Command.NEW_RECORD),
        )
        text = self.tr("Events stand here in order, each drawn no more exactly than its date is known.")
        state = EmptyState(self.context.theme, self.tr("No events yet"), text, [step], icon=self.icon)
        state.chosen.connect(self._begin)
        return state

    def _nothing_found(self) -> EmptyState:
        step = NextStep(key="all", icon="x", title=self.tr("Show all"), detail=self.tr("Events of every actor"))
        text = self.tr("No event names this actor as a participant.")
        state = EmptyState(self.context.theme, self.tr("Nothing found"), text, [step], icon="search")
        state.chosen.connect(self._show_everything)
        return state

    def _connect(self) -> None:
        canvas, selection = self._canvas, self.context.selection
        canvas.record_clicked.connect(selection.select)
        canvas.record_activated.connect(self._on_record_activated)
        canvas.zoom_wanted.connect(self.zoom)
        canvas.shift_wanted.connect(self.shift)
        canvas.fit_wanted.connect(self.fit)
        canvas.menu_wanted.connect(self._on_menu_wanted)
        self._actor.committed.connect(lambda _actor: self._show_rows(anew=True))
        self._ties.clicked.connect(lambda: self._show_rows(anew=True))
        selection.changed.connect(self._on_selection_changed)
        selection.day_changed.connect(self._on_day_changed)
        self._area.viewport().installEventFilter(self)
        self._later.timeout.connect(self._draw)
        self.context.theme.changed.connect(self._later.start)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._later.start()
        return super().eventFilter(watched, event)

    # Showing

    def _show_rows(self, *, anew: bool = False) -> None:
        session = self.context.session
        self._months = session.months() if is_long(session, Kind.EVENT) else {}
        for tool in (self._actor, self._ties):
            tool.setVisible(not self._months)
        if self._months:
            self._stack.setCurrentIndex(_SHOWN)
            self._draw()
            return
        self._show_actors()
        chosen = self._actor.value()
        actor = ActorId(chosen) if isinstance(chosen, int) else None
        self._rows = lanes(session, actor=actor, ties=self._ties.isChecked())
        events = sum(held.shows is not None and held.shows.kind is Kind.EVENT for held in self._rows)
        self._heading.set_figures(counted(Kind.EVENT, events))
        if anew:
            self._range = None
        if self._rows:
            self._stack.setCurrentIndex(_SHOWN)
            self._draw()
        else:
            self._stack.setCurrentIndex(_NOTHING_FOUND if session.all(Event) else _NOTHING_YET)

    def _show_actors(self) -> None:
        """Offer the actors that take part in something; the chosen one stays."""
        session = self.context.session
        taking = {member.actor for event in session.all(Event) for member in event.participants}
        names = {actor: name for actor, name in actor_names(session).items() if actor in taking}
        ordered = sorted(names.items(), key=lambda pair: pair[1].casefold())
        chosen = self._actor.value()
        choices = [
            Choice(value=None, text=self.tr("All actors")),
            *(Choice(value=actor, text=name) for actor, name in ordered),
        ]
        self._actor.set_choices(choices, value=chosen if chosen in names else None)

    def _draw(self) -> None:
        if not self._rows and not self._months:
            return
        self._range = self._range or (whole_range(self._months) if self._months else usual_range(self._rows))
        scale = min(_SCALE * self.context.theme.factor, _MOST_SCALE)
        width = max(self._area.viewport().width() / scale, _LEAST_WIDTH)
        scale = min(scale, self._area.viewport().width() / width)
        if self._months:
            self._rows = self._rows_within(self._range)
        if self._months and not self._rows:
            self._picture = density(self._months, width, self._height(scale), self._range, self._day())
        else:
            self._picture = picture(self._rows, width, self._range, self._day())
        self._canvas.setFixedHeight(round(self._picture.rows.height * scale))
        # The axis follows the last row where there are few, and stays in sight where there are many.
        self._area.setMaximumHeight(self._canvas.height())
        self._canvas.set_scene(self._picture.rows, spoken=spoken(self._rows))
        self._axis.show_scene(self._picture.axis, scale)
        self._legend.set_scene(self._picture.whole)
        self._show_selection()

    def _height(self, scale: float) -> float:
        """How high the counted months are, in units of the picture: most of what the page has room for."""
        return max((self._stack.height() - self.context.theme.px(_BELOW)) / scale, _LEAST_HEIGHT)

    def _rows_within(self, shown: Range) -> Sequence["Row"]:
        """Of very many events those that begin on the days shown, where these are few; else none."""
        session = self.context.session
        whole, within = sum(self._months.values()), count_within(self._months, shown)
        listing = None
        if within <= _ASKED:
            listing = session.listing(Event, by="day", between=(shown.first, shown.last))
        if listing is None or len(listing) > _TOLD_APART:
            words = self.tr("{events}, counted by month; zoom in to see each")
            self._heading.set_figures(words.format(events=counted(Kind.EVENT, whole)))
            return ()
        words = self.tr("{number} of {events}")
        self._heading.set_figures(words.format(number=len(listing), events=counted(Kind.EVENT, whole)))
        events = listing.page(0, len(listing))
        taking = {member.actor for event in events for member in event.participants}
        actors = session.listing(Actor, among=sorted(taking)).page(0, len(taking))
        return lanes(Snapshot.of(session.about, (*events, *actors)))

    def _day(self) -> Day | None:
        return self.context.selection.day or latest_day(self.context.session)

    def _show_selection(self) -> None:
        ref = self.context.selection.ref
        self._canvas.choose(ref)
        if ref is not None and self._canvas.chosen == ref:
            at = self._canvas.area_of(ref).center()
            self._area.ensureVisible(0, at.y(), 0, self.context.theme.px(48))

    def _show_around(self, event: Event) -> None:
        """Of very many events show the days around one."""
        day = event.date.earliest if event.date.earliest is not None else event.date.latest
        if day is not None and not (self._range and self._rows and self._range.first <= day <= self._range.last):
            self._range = Range(first=day, last=day)
            self._draw()

    def _show_everything(self) -> None:
        self._actor.set_value(None)
        self._show_rows(anew=True)

    def _begin(self) -> None:
        self.context.navigator.go(PageKey.EVENTS)
        self.context.actions[Command.NEW_RECORD].trigger()

    # Slots

    def _on_record_activated(self, ref: Ref) -> None:
        self.context.selection.select(ref)
        self.context.actions[Command.EDIT_RECORD].trigger()

    def _on_menu_wanted(self, ref: Ref, at: QPoint) -> None:
        self.context.selection.select(ref)
        menu = Menu(self.context.theme, self)
        menu.aboutToHide.connect(menu.deleteLater)
        edit = self.context.actions[Command.EDIT_RECORD].trigger
        menu.add(self.tr("Edit the record"), edit, icon="pencil")
        days = next((held.days for held in self._rows if held.shows == ref), ())
        if days and ref.kind is Kind.EVENT:
            menu.add(self.tr("The network on that day"), lambda: self._show_network(max(days)), icon="waypoints")
        menu.popup(at)

    def _show_network(self, day: Day) -> None:
        self.context.selection.set_day(day)
        self.context.navigator.go(PageKey.NETWORK)

    def _on_selection_changed(self) -> None:
        if self.isVisible():
            self._show_selection()

    def _on_day_changed(self) -> None:
        if self.isVisible():
            self._draw()
