"""A scene of thousands of shapes, made ready for painting: grounds, ties, heads of ties, actors, names."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from briefings.domain.records import Ref
from briefings.figures.scene import Arrow, Box, Curve, Disc, Poly, Shape, Text
from desktop.canvas.buffer import Step
from desktop.canvas.crowd.names import Names
from desktop.canvas.crowd.stamps import Stamps
from desktop.canvas.crowd.ties import Ties
from desktop.canvas.geometry import in_view, middle
from desktop.canvas.hits import is_solid
from desktop.canvas.lettering import Lettering
from desktop.canvas.painter import ScenePainter
from desktop.theme import Theme

_HEAD = 16.0
_SMALLEST_HEAD = 3.0
"""Heads and marks of ties are left out below this size in pixels."""


class Crowd:
    """Draws the shapes of one scene, its curves at `line_weight` times the width of their role or thinner. Within each
    of its layers ties come by their pens, not in the scene's order."""

    def __init__(self, theme: Theme, shapes: Sequence[Shape], line_weight: float = 1.0) -> None:
        self._painter = ScenePainter(theme)
        self._lettering = Lettering(theme)
        curves = [shape for shape in shapes if isinstance(shape, Curve)]
        ties = {curve.shows for curve in curves if curve.shows is not None}
        self._ties = Ties(theme, curves, line_weight)
        self._heads = [shape for shape in shapes if _is_head(shape, ties)]
        self._head_size = _size_of(self._heads)
        solids = [shape for shape in shapes if is_solid(shape) and shape.shows not in ties]
        self._stamps = Stamps(self._painter, [shape for shape in solids if isinstance(shape, Disc | Box | Poly)])
        texts = [shape for shape in shapes if isinstance(shape, Text)]
        self._codes = [text for text in texts if not text.halo]  # they grow with the shapes round them
        self._names = Names(self._lettering, [text for text in texts if text.halo])
        sorted_out = {id(shape) for shape in (*curves, *self._heads, *solids, *texts)}
        self._grounds = tuple(shape for shape in shapes if id(shape) not in sorted_out)

    def forget_colours(self) -> None:
        """Paint actors and names anew: the theme has changed."""
        self._stamps.clear()
        self._names.clear()

    def steps(self, area: QRectF, scale: float, ratio: float, *, lettered: bool) -> Iterator[Step]:
        """Yield what draws an area of the scene, part by part: the painter's transform enlarges it by `scale`, and a
        pixel of the painter is `ratio` pixels of the screen. Names are drawn where it is `lettered`."""
        yield lambda painter: self._painter.draw(painter, self._grounds)
        yield from self._ties.steps(area, scale)
        if scale * self._head_size >= _SMALLEST_HEAD:
            heads = tuple(head for head in self._heads if in_view(area, middle(head), _HEAD))
            yield lambda painter: self._painter.draw(painter, heads)
        yield lambda painter: self._stamps.draw(painter, area, scale, ratio)
        if lettered:
            yield lambda painter: self._letter(painter, area)
            yield lambda painter: self._names.draw(painter, area, scale, ratio)

    def _letter(self, painter: QPainter, area: QRectF) -> None:
        for code in self._codes:
            if in_view(area, code.at, code.size * len(code.text)):
                self._lettering.draw(painter, code)


def _is_head(shape: Shape, ties: set[Ref]) -> bool:
    """Whether a shape is the head of a tie or the mark at its middle."""
    return isinstance(shape, Arrow) or (isinstance(shape, Poly) and shape.shows in ties)


def _size_of(heads: list[Shape]) -> float:
    return max((head.size for head in heads if isinstance(head, Arrow)), default=8.0)
