"""The picture with its legend: draws a view at the size of the widget, and moves actors while they are dragged."""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, Kind, Ref
from briefings.figures.describe import describe
from briefings.figures.folding import foldable
from briefings.figures.scene import Point, Scene
from desktop.context import Context
from desktop.pages.network.board import NetworkBoard
from desktop.pages.network.drawing import Drawing
from desktop.pages.network.easel import Easel, Picture
from desktop.pages.network.legend_room import LegendRoom
from desktop.pages.network.moves import Frame, nudged
from desktop.pages.network.tie_words import TieWords
from desktop.pages.network.work_note import WorkNote
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

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._theme = theme
        self._dossier = context.session
        self._drawing: Drawing | None = None
        self._chosen: Ref | None = None
        self._easel = Easel(context.tasks, self)
        self.board = NetworkBoard(theme)
        self.board.setAccessibleName(self.tr("Network"))
        self.board.setMinimumHeight(theme.px(_LEAST_HEIGHT))
        self.note = WorkNote(theme, self.board)
        self._legend = LegendRoom(theme)
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

    def show_drawing(self, drawing: Drawing, *, animate: bool = False) -> None:
        """Draw. A day on which nothing differs draws nothing anew."""
        same = drawing.looks_like(self._drawing)
        self._drawing = drawing
        if same:
            self.board.setAccessibleDescription(describe(drawing.view.drawn, None))
        else:
            self._draw(animate=animate)

    def stamped(self) -> Scene | None:
        """The picture as it is exported: the same geometry, with the day in its corner."""
        make = self.stamping()
        return None if make is None else make()

    def stamping(self) -> Callable[[], Scene] | None:
        """What makes that picture, of what is shown now; it may run on another thread."""
        return None if self._drawing is None else partial(self._drawing.scene, self._size(), stamp=None)

    def mark(self, refs: Collection[Ref]) -> None:
        """Mark what is selected: the first actor in the picture, and the ties."""
        actors = [ref for ref in refs if ref.kind is Kind.ACTOR]
        self._chosen = actors[0] if actors else None
        self.board.choose(self._chosen)
        self.board.light(refs)

    @property
    def places(self) -> Mapping[ActorId, Place]:
        """Where everybody stands in the layout."""
        return {} if self._drawing is None else self._drawing.places

    @property
    def can_fold(self) -> bool:
        """Whether the picture has a pact that could be folded."""
        return self._drawing is not None and bool(foldable(self._drawing.view.drawn))

    def place_of(self, actor: ActorId) -> Place | None:
        """Where an actor stands in the layout."""
        return self.places.get(actor)

    def _draw(self, *, animate: bool = False) -> None:
        if self._drawing is not None:
            self._easel.draw(self._drawing, self._size(), animate=animate)

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
        self._easel.done.connect(self._on_drawn)
        self._easel.started.connect(self.note.follow)
        self._later.timeout.connect(self._on_resized)
        self._theme.changed.connect(self._on_theme_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.board and event.type() is QEvent.Type.Resize:
            self._later.start()
        return super().eventFilter(watched, event)

    # Slots

    def _on_drawn(self, picture: Picture) -> None:
        network = picture.drawing.view.drawn
        self.board.set_scene(
            picture.scene,
            spoken=picture.spoken,
            names={Ref(Kind.ACTOR, node.actor): node.label for node in (*network.nodes, *network.absent)},
            tie_words=TieWords(network, self._dossier),
            pinned=picture.drawing.pinned,
            animate=picture.animate,
        )
        self.board.choose(self._chosen)
        self._legend.set_scene(picture.scene)

    def _on_resized(self) -> None:
        self._draw()

    def _on_theme_changed(self) -> None:
        self.board.setMinimumHeight(self._theme.px(_LEAST_HEIGHT))
        self._later.start()

    def _on_actor_dropped(self, ref: Ref, point: Point) -> None:
        if self._drawing is not None:
            self.actor_moved.emit(ref, Frame.of(self.scene, self._drawing.places).place(point))
        if not self._easel.is_busy:
            self.board.set_down()  # where it was not drawn anew

    def _on_actor_nudged(self, ref: Ref, across: int, down: int) -> None:
        place = self.place_of(ActorId(ref.id))
        if place is not None:
            self.actor_moved.emit(ref, nudged(place, across, down))
