"""A scene made ready for painting: shape by shape, or in groups where it has thousands; seen from afar, with names
for the most important records only."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from briefings.figures.scene import Curve, Scene, Shape, Text
from briefings.figures.scene import Role as Meaning
from desktop.canvas.buffer import Step
from desktop.canvas.emphasis import Emphasis
from desktop.canvas.geometry import in_view
from desktop.canvas.hits import MANY
from desktop.canvas.landmarks import LEGIBLE, Landmarks
from desktop.canvas.lettering import Lettering
from desktop.canvas.painter import ScenePainter
from desktop.theme import Theme

if TYPE_CHECKING:
    from desktop.canvas.crowd.crowd import Crowd

_MANY_SHAPES = 3 * MANY


class Picture:
    """Draws one scene, with `landmarks` where its own names cannot be read or have no room."""

    def __init__(self, theme: Theme, scene: Scene, landmarks: Landmarks) -> None:
        self._theme = theme
        self._shapes = scene.shapes
        self._line_weight = scene.line_weight
        self._painter = ScenePainter(theme, scene.line_weight)
        self._lettering = Lettering(theme)
        self._landmarks = landmarks
        self._largest = max((text.size for text in filter(_is_name, scene.shapes)), default=LEGIBLE)
        lines = sum(isinstance(shape, Curve) for shape in scene.shapes)
        self.is_crowd = lines > MANY or len(scene.shapes) > _MANY_SHAPES
        """Whether the scene has so many shapes that they are painted in groups, all ties alike."""

    def forget_colours(self) -> None:
        """Paint in the theme's colours as they are now."""
        if self.is_crowd:
            self._crowd.forget_colours()

    def steps(
        self,
        area: QRectF,
        scale: float,
        *,
        ratio: float = 1.0,
        emphasis: Emphasis | None = None,
        without: Collection[int] = (),
    ) -> Iterator[Step]:
        """Yield what draws an area of the scene, part by part, where the painter's transform enlarges it by `scale` and
        its pixels are `ratio` pixels of the screen. A crowd knows no emphasis, and leaves out none of the shapes (by
        identity) that the picture is drawn `without`."""
        legible = self._is_legible(scale)
        if self.is_crowd:
            yield from self._crowd.steps(area, scale, ratio, lettered=legible)
        else:
            shapes = self._shapes if legible else self._wordless
            kept = tuple(shape for shape in shapes if id(shape) not in without) if without else shapes
            strength = (emphasis or Emphasis()).strength
            yield lambda painter: self._painter.draw(painter, kept, strength)

    def added(self, scale: float, area: QRectF) -> tuple[Text, ...]:
        """Return the names that an area of the picture has beside the scene's own at a scale."""
        return tuple(self._landmarks.near(scale, area) if self._is_legible(scale) else self._landmarks.afar(scale))

    def letter(self, painter: QPainter, names: Iterable[Text], area: QRectF) -> None:
        """Draw those of the added names that touch an area."""
        for name in names:
            if in_view(area, name.at, name.size * len(name.text)):
                self._lettering.draw(painter, name)

    def _is_legible(self, scale: float) -> bool:
        return self._largest * scale >= LEGIBLE

    @cached_property
    def _crowd(self) -> "Crowd":
        from desktop.canvas.crowd.crowd import Crowd  # noqa: PLC0415 - loads numpy, which few pictures need

        return Crowd(self._theme, self._shapes, self._line_weight)

    @cached_property
    def _wordless(self) -> tuple[Shape, ...]:
        return tuple(shape for shape in self._shapes if not _is_name(shape))


def _is_name(shape: Shape) -> TypeGuard[Text]:
    """Whether a shape is a text that may be left out: all but the words that say what the picture is."""
    return isinstance(shape, Text) and shape.role is not Meaning.STAMP
