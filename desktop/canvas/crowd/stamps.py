"""Shapes of actors painted once for each size and set down wherever one stands."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from briefings.figures.scene import Box, Disc, Poly
from briefings.figures.scene import Role as Meaning
from desktop.canvas.crowd.memory import first_fragment
from desktop.canvas.crowd.places import Places, mapped, near
from desktop.canvas.geometry import bounds, middle
from desktop.canvas.painter import ScenePainter

Solid = Disc | Box | Poly
_FINENESS = 4
"""Sizes are told apart to a quarter of a scene unit."""
_AIR = 2
"""Pixels round a shape for its line."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What makes two shapes look alike."""

    kind: type[Solid]
    role: Meaning
    corners: int
    size: int


class _Likes:
    """Shapes that look alike: one of them, and where the middles of all are."""

    def __init__(self, solids: Sequence[Solid]) -> None:
        self.one = solids[0]
        left, top, right, bottom = bounds(self.one)
        self.size = max(right - left, bottom - top)
        self.places = np.array([middle(solid) for solid in solids])

    def within(self, area: QRectF) -> Places:
        """The places from which a shape reaches into an area."""
        kept: Places = self.places[near(self.places, area, self.size)]
        return kept


class Stamps:
    """Sets down shapes of actors. `clear` it when colours change."""

    def __init__(self, painter: ScenePainter, solids: Sequence[Solid]) -> None:
        self._painter = painter
        alike: defaultdict[_Look, list[Solid]] = defaultdict(list)
        for solid in solids:
            alike[_look(solid)].append(solid)
        self._likes = [_Likes(group) for group in alike.values()]
        self._pictures: list[QPixmap] = []
        self._drawn = (0.0, 0.0)

    def clear(self) -> None:
        """Paint every look anew."""
        self._pictures.clear()

    def draw(self, painter: QPainter, area: QRectF, scale: float, ratio: float) -> None:
        """Draw the shapes in an area of the scene; the painter's transform enlarges it by `scale`, and each of its
        pixels is `ratio` pixels of the screen."""
        if not self._pictures or self._drawn != (scale, ratio):
            self._drawn = scale, ratio
            self._pictures = [self._paint(likes, scale * ratio) for likes in self._likes]
        world = painter.worldTransform()
        painter.setWorldMatrixEnabled(False)
        for likes, picture in zip(self._likes, self._pictures, strict=True):
            _set_down(painter, mapped(likes.within(area), world), picture, ratio)
        painter.setWorldMatrixEnabled(True)

    def _paint(self, likes: _Likes, scale: float) -> QPixmap:
        side = round(likes.size * scale) + 2 * _AIR
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(side / 2, side / 2)
        painter.scale(scale, scale)
        x, y = middle(likes.one)
        painter.translate(-x, -y)
        self._painter.draw(painter, (likes.one,))
        painter.end()
        return picture


def _look(solid: Solid) -> _Look:
    left, top, right, bottom = bounds(solid)
    corners = len(solid.points) if isinstance(solid, Poly) else 0
    return _Look(type(solid), solid.role, corners, round(max(right - left, bottom - top) * _FINENESS))


def _set_down(painter: QPainter, at: Places, picture: QPixmap, ratio: float) -> None:
    """Draw a picture with its middle on each place."""
    if not len(at):
        return
    side = picture.width()
    # On whole pixels of the screen, or the picture would be smoothed anew for each place.
    corners = np.round(at * ratio - side / 2) / ratio
    fragments = np.zeros((len(at), 10))
    fragments[:, 0:2] = corners + side / ratio / 2
    fragments[:, 4:10] = side, side, 1 / ratio, 1 / ratio, 0.0, 1.0
    painter.drawPixmapFragments(first_fragment(fragments), len(fragments), picture)
