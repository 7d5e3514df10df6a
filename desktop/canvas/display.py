"""A Scene on the screen: drawn in the theme's colours, moved and enlarged; what is marked and what it is called.

Edges and names are painted once into a larger picture that moves with the view; what the pointer does is painted over
it. Pointer and keyboard are read in `canvas`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.domain.records import Ref
from briefings.figures.scene import Point, Scene, Text
from desktop.canvas.backing import Backing
from desktop.canvas.buffer import MARGIN, Buffer, Step
from desktop.canvas.carried import Carried
from desktop.canvas.change import Change
from desktop.canvas.emphasis import Emphasis
from desktop.canvas.hits import Hits
from desktop.canvas.inks import MUTED
from desktop.canvas.marks import Marks
from desktop.canvas.shown import EMPTY, Shown, TieWords
from desktop.canvas.view import View
from desktop.theme import Role, Theme


class SceneDisplay(QWidget):
    """Draws one scene at a time. `chosen` is the record that is marked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks = Marks(theme)
        self._backing = Backing(self._begin, self)
        self._change = Change(theme, self)
        self._shown = Shown(theme)
        self._view, self._fitted = View(), True
        self._emphasis = Emphasis()
        self._tie: Ref | None = None
        self._under: Ref | None = None
        self._carried: Carried | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._backing.painted.connect(self.update)
        self._change.stepped.connect(self.update)
        theme.changed.connect(self._on_theme_changed)

    # What is shown

    def set_scene(
        self,
        scene: Scene,
        *,
        spoken: Mapping[Ref, str] | None = None,
        names: Mapping[Ref, str] | None = None,
        tie_words: TieWords | None = None,
        pinned: Collection[Ref] = (),
        animate: bool = False,
    ) -> None:
        """Show a scene. `spoken` says of each record what a screen reader reads, the most important first; Tab goes in
        that order. `names` is what records are called where the scene has no room to say it, `tie_words` what is said
        of ties; `pinned` are records that a hand has put where they are. With `animate`, records that stay move to
        their new places, where motion is wanted."""
        before, stood = self._shown, self._as_it_stands()
        self._shown = Shown(self._theme, scene, spoken=spoken, names=names, tie_words=tie_words, pinned=pinned)
        self._carried = self._tie = None
        self.setAccessibleDescription(scene.alt)
        if self.chosen not in self._hits.spots:
            self._emphasis = replace(self._emphasis, chosen=None)
        if self._fitted or before.scene is EMPTY:
            self._fit()
        if not animate or before.scene is EMPTY or not self.isVisible():
            self._change.stop()
        elif before.picture.is_crowd or self._shown.picture.is_crowd:
            self._change.fade(self._backing.hand_over())
        else:
            self._change.move(stood, scene)
        self._repaint_all()

    @property
    def scene(self) -> Scene:
        """What is shown."""
        return self._shown.scene

    @property
    def chosen(self) -> Ref | None:
        """The record that is marked."""
        return self._emphasis.chosen

    @property
    def chosen_tie(self) -> Ref | None:
        """The tie of the chosen record that was stepped to."""
        return self._tie

    @property
    def is_seen(self) -> bool:
        """Whether all that the widget shows has been painted. The margins of a large picture may be yet to come."""
        return self._backing.fills_widget and not self._change.is_moving and self._change.share == 1.0

    @property
    def is_settled(self) -> bool:
        """Whether all of the picture has been painted and nothing is on its way: very large ones take several turns."""
        return self.is_seen and self._backing.is_complete

    def choose(self, ref: Ref | None) -> None:
        """Mark a record without telling anyone; a record that is not in the scene unmarks."""
        chosen = ref if ref in self._hits.spots else None
        if chosen != self.chosen:
            self._tie = None
            self._emphasise(replace(self._emphasis, chosen=chosen))

    def light(self, ties: Collection[Ref]) -> None:
        """Bring out these ties; with none, those of the chosen record."""
        if frozenset(ties) != self._emphasis.lit:
            self._emphasise(replace(self._emphasis, lit=frozenset(ties)))

    def carry(self, ref: Ref, to: Point) -> None:
        """Draw a record at another point of the scene, its ties with it, until `set_down` or the next scene."""
        if ref not in self._hits.spots:
            return
        if self._carried is None or self._carried.ref != ref:
            self._carried = Carried(self.scene, self._hits, ref)
            if not self._shown.picture.is_crowd:
                self._backing.forget()
        self._carried.to = to
        self.update()

    def set_down(self) -> None:
        """Draw a carried record where it stood."""
        if self._carried is not None:
            self._carried = None
            self._repaint_all()

    def fit(self) -> None:
        """Show all of the scene."""
        self._fit()
        self._repaint_all()

    def zoom(self, factor: float) -> None:
        """Enlarge about the middle."""
        self._set_view(self._view.zoomed(factor, QPointF(self.rect().center())))

    def move_view(self, across: float, down: float) -> None:
        """Shift the picture by so many pixels."""
        self._set_view(self._view.moved(across, down))

    def sizeHint(self) -> QSize:
        return QSize(720, 460)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 160)

    # What a screen reader asks

    @property
    def records(self) -> tuple[Ref, ...]:
        """The records with a place, the most important first."""
        return tuple(self._shown.spoken)

    def words_of(self, ref: Ref) -> str:
        """What is said of a record."""
        return self._shown.spoken.get(ref, "")

    def area_of(self, ref: Ref) -> QRect:
        """Where a record stands, in widget pixels."""
        at = self._view.to_widget(self._hits.spots[ref])
        reach = round(14 * self._view.scale)
        return QRect(at.toPoint() - QPoint(reach, reach), QSize(2 * reach, 2 * reach))

    def record_at(self, at: QPointF) -> Ref | None:
        """The record under a point of the widget."""
        return self._hits.at(self._view.to_scene(at), self._view.scale)

    @property
    def _hits(self) -> Hits:
        return self._shown.hits

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not self._backing.is_stale)
        if not self._change.is_moving:
            self._paint_still(painter)
        painter.setTransform(self._view.transform, combine=True)
        if self._change.is_moving:
            self._change.draw(painter)
        else:
            self._paint_marks(painter)
        painter.end()

    def _paint_still(self, painter: QPainter) -> None:
        self._change.draw_fading(painter, self._view)
        # A crowd steps back as a whole, so that choosing one of it paints nothing anew.
        back = self._shown.picture.is_crowd and not (self._emphasis.is_even and self._carried is None)
        self._backing.show(painter, self._view, self._change.share * (MUTED if back else 1.0))

    def _begin(self, buffer: Buffer) -> None:
        ratio, view, picture = self.devicePixelRatioF(), self._view, self._shown.picture
        # One choice of names for all parts: each for itself would cut names where two parts meet.
        whole = QRectF(self.rect()).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        paint = partial(self._steps, view.scale, ratio, picture.added(view.scale, view.area(whole)))
        ground = self._theme.colour(Role.SHEET)
        buffer.begin(self.size(), ratio, view, ground, paint, in_parts=picture.is_crowd)

    def _steps(self, scale: float, ratio: float, names: Sequence[Text], area: QRectF) -> Iterator[Step]:
        moving = self._carried.shapes if self._carried is not None else ()
        picture = self._shown.picture
        yield from picture.steps(area, scale, ratio=ratio, emphasis=self._emphasis, without=moving)
        yield lambda painter: picture.letter(painter, names, area)
        yield self._paint_pins

    def _paint_pins(self, painter: QPainter) -> None:
        for shapes in self._shown.pinned:
            self._marks.draw_pin(painter, shapes)

    def _paint_marks(self, painter: QPainter) -> None:
        marks, shown, chosen = self._marks, self._shown, self.chosen
        if self._carried is not None:
            marks.draw(painter, self._carried.moved())
            return
        if shown.picture.is_crowd:
            marks.draw(painter, shown.outstanding(self._emphasis))
            marks.draw(painter, shown.names(self._emphasis, self._under, self._view.scale))
        if chosen is not None:
            marks.draw_chosen(painter, (*shown.curves(self._tie, chosen), *self._hits.shapes[chosen]))
        if self._under in self._hits.spots and self._under != chosen:
            marks.draw_ring(painter, self._hits.shapes[self._under])

    def _as_it_stands(self) -> Scene:
        """The scene with what is carried where it is carried."""
        if self._carried is None:
            return self.scene
        rest = (shape for shape in self.scene.shapes if id(shape) not in self._carried.shapes)
        return replace(self.scene, shapes=(*rest, *self._carried.moved()))

    def _emphasise(self, emphasis: Emphasis) -> None:
        self._emphasis = emphasis
        if self._shown.picture.is_crowd:
            self.update()
        else:
            self._repaint_all()

    # The view

    def _fit(self) -> None:
        self._view = View.fitted(QSizeF(self.scene.width, self.scene.height), QSizeF(self.size()))
        self._fitted = True

    def _set_view(self, view: View) -> None:
        self._view, self._fitted = view, False
        self._backing.follow_later()
        self.update()

    def _repaint_all(self) -> None:
        """What is shown is no longer so."""
        self._backing.forget()
        self.update()

    def _on_theme_changed(self) -> None:
        self._shown.picture.forget_colours()
        self._repaint_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self._fit()
        self._repaint_all()
