"""The picture with its legend: draws a view at the size of the widget, and moves actors while they are dragged."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.dates import Day
from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, Kind, Ref
from briefings.figures.describe import describe
from briefings.figures.scene import Point, Scene
from briefings.network.graph import Network
from desktop.canvas import SceneLegend
from desktop.pages.network.board import NetworkBoard
from desktop.pages.network.moves import Frame, nudged
from desktop.pages.network.picture import View, fullest_legend, scene_of
from desktop.pages.network.spoken import spoken
from desktop.theme import Theme
from desktop.widgets.layout import column, row

_MARGIN = 32
_LEAST_HEIGHT = 220
_SMALLEST = (520.0, 300.0)
"""Below this size in scene units names crowd: the picture is drawn for it and shown smaller."""


class Stage(QWidget):
    """Shows one view of the network."""

    record_clicked = Signal(object)
    """A record was chosen: a Ref, or None for the ground."""
    record_activated = Signal(object)
    """A record was opened: a Ref."""
    menu_wanted = Signal(object, QPoint)
    """What can be done with a record (or None) was asked, at a point of the screen."""
    actor_moved = Signal(object, object)
    """The user moved an actor (a Ref) to a Place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: View | None = None
        self._places: Mapping[ActorId, Place] = {}
        self._blocs: Collection[ActorId] = ()
        self._drawn: object = None
        self.board = NetworkBoard(theme)
        self.board.setAccessibleName(self.tr("Network"))
        self.board.setMinimumHeight(theme.px(_LEAST_HEIGHT))
        self._legend = SceneLegend(theme)
        self._legend.keep_room(fullest_legend())
        lower = row(self._legend, margins=(_MARGIN, 0, _MARGIN, 0))
        whole = column(row(self.board, margins=(16, 0, 16, 0)), 4, lower)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._connect()

    @property
    def scene(self) -> Scene:
        """What is shown."""
        return self.board.scene

    def show_view(
        self, view: View, places: Mapping[ActorId, Place], blocs: Collection[ActorId], *, animate: bool = False
    ) -> None:
        """Draw a view. A day on which nothing differs draws nothing anew."""
        same = self._view is not None and (_timeless(view), places, blocs) == self._drawn
        self._view, self._places, self._blocs = view, places, blocs
        self._drawn = (_timeless(view), places, blocs)
        if same:
            self.board.setAccessibleDescription(describe(view.drawn, None))
        else:
            self._draw(places, animate=animate)

    def stamped(self) -> Scene | None:
        """The picture as it is exported: the same geometry, with the day in its corner."""
        if self._view is None:
            return None
        return scene_of(self._view, self._places, self._size(), self._blocs, stamp=None)

    def mark(self, refs: Collection[Ref]) -> None:
        """Mark what is selected: the first actor in the picture, and the ties."""
        actors = [ref for ref in refs if ref.kind is Kind.ACTOR]
        self.board.choose(actors[0] if actors else None)
        self.board.light(refs)

    def place_of(self, actor: ActorId) -> Place | None:
        """Where an actor stands in the layout."""
        return self._places.get(actor)

    def _draw(self, places: Mapping[ActorId, Place], *, animate: bool = False) -> None:
        if self._view is None:
            return
        scene = scene_of(self._view, places, self._size(), self._blocs)
        self.board.set_scene(scene, spoken=spoken(self._view.network), animate=animate)
        self._legend.set_scene(scene)

    def _size(self) -> tuple[float, float]:
        factor = self._theme.factor
        width, height = self.board.width() / factor, self.board.height() / factor
        return max(width, _SMALLEST[0]), max(height, _SMALLEST[1])

    def _connect(self) -> None:
        board = self.board
        board.record_clicked.connect(self.record_clicked)
        board.record_activated.connect(self.record_activated)
        board.menu_wanted.connect(self.menu_wanted)
        board.actor_dropped.connect(self._on_actor_dropped)
        board.actor_nudged.connect(self._on_actor_nudged)
        board.installEventFilter(self)
        self._later.timeout.connect(self._on_resized)
        self._theme.changed.connect(self._on_theme_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.board and event.type() is QEvent.Type.Resize:
            self._later.start()
        return super().eventFilter(watched, event)

    # Slots

    def _on_resized(self) -> None:
        self._draw(self._places)

    def _on_theme_changed(self) -> None:
        self.board.setMinimumHeight(self._theme.px(_LEAST_HEIGHT))
        self._later.start()

    def _on_actor_dropped(self, ref: Ref, point: Point) -> None:
        self.actor_moved.emit(ref, Frame.of(self.scene, self._places).place(point))

    def _on_actor_nudged(self, ref: Ref, across: int, down: int) -> None:
        place = self._places.get(ActorId(ref.id))
        if place is not None:
            self.actor_moved.emit(ref, nudged(place, across, down))


def _timeless(view: View) -> Network:
    """What is drawn, apart from its day."""
    return replace(view.drawn, day=Day(0))
