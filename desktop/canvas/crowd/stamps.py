"""Shapes of actors painted once for each size and set down wherever one stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from briefings.figures.scene import Box, Disc, Point, Poly
from briefings.figures.scene import Role as Meaning
from desktop.canvas.geometry import middle
from desktop.canvas.painter import ScenePainter, outline

Solid = Disc | Box | Poly
_FINENESS = 4
"""Sizes are told apart to a quarter of a pixel."""
_AIR = 2
"""Pixels round a shape for its line."""
_LARGEST = 96
"""Larger shapes, in pixels, are painted in place: they are few, and their pictures would be large."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What makes two shapes look alike."""

    kind: type[Solid]
    role: Meaning
    corners: int
    size: int


class Stamps:
    """Sets down shapes of actors. `clear` it when colours change."""

    def __init__(self, painter: ScenePainter, solids: Iterable[Solid]) -> None:
        self._painter = painter
        self._solids = [(middle(solid), _size(solid), solid) for solid in solids]
        self._pictures: dict[_Look, QPixmap] = {}
        self._drawn = (0.0, 0.0)

    def clear(self) -> None:
        """Paint every look anew."""
        self._pictures.clear()

    def draw(self, painter: QPainter, area: QRectF, scale: float, ratio: float) -> None:
        """Draw the shapes in an area of the scene; the painter's transform enlarges it by `scale`."""
        if self._drawn != (scale, ratio):
            self._drawn = scale, ratio
            self._pictures.clear()
        world = painter.worldTransform()
        painter.setWorldMatrixEnabled(False)
        for at, size, solid in self._solids:
            if in_view(area, at, size):
                if size * scale > _LARGEST:
                    self._in_place(painter, solid)
                else:
                    self._set_down(painter, world.map(QPointF(*at)), solid, size)
        painter.setWorldMatrixEnabled(True)

    def _in_place(self, painter: QPainter, solid: Solid) -> None:
        painter.setWorldMatrixEnabled(True)
        self._painter.draw(painter, (solid,))
        painter.setWorldMatrixEnabled(False)

    def _set_down(self, painter: QPainter, at: QPointF, solid: Solid, size: float) -> None:
        scale, ratio = self._drawn
        corners = len(solid.points) if isinstance(solid, Poly) else 0
        look = _Look(type(solid), solid.role, corners, round(size * scale * _FINENESS))
        picture = self._pictures.get(look)
        if picture is None:
            picture = self._pictures[look] = self._paint(solid, size, scale, ratio)
        reach = picture.width() / ratio / 2
        # On whole pixels of the screen, or the picture would be smoothed anew for each place.
        left, top = (round((value - reach) * ratio) / ratio for value in (at.x(), at.y()))
        painter.drawPixmap(QPointF(left, top), picture)

    def _paint(self, solid: Solid, size: float, scale: float, ratio: float) -> QPixmap:
        side = round((size * scale + 2 * _AIR) * ratio)
        picture = QPixmap(side, side)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(side / ratio / 2, side / ratio / 2)
        painter.scale(scale, scale)
        x, y = middle(solid)
        painter.translate(-x, -y)
        self._painter.draw(painter, (solid,))
        painter.end()
        return picture


def _size(solid: Solid) -> float:
    """The longer side of the box round a shape."""
    box = outline(solid).boundingRect()
    return max(box.width(), box.height())


def in_view(area: QRectF, at: Point, reach: float) -> bool:
    """Whether something that reaches so far round a point touches an area."""
    x, y = at
    return area.left() - reach <= x <= area.right() + reach and area.top() - reach <= y <= area.bottom() + reach
