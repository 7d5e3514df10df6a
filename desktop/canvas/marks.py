"""What is drawn over a scene: the chosen record, the one under the pointer, pins on what a hand has placed."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from briefings.figures.scene import Arrow, Curve, Shape, Text
from briefings.figures.scene import Role as Meaning
from desktop.canvas.inks import ON_AN_AXIS
from desktop.canvas.painter import ScenePainter, outline
from desktop.theme import Role

_PIN = 11
_GROUND = 7.5
_OVER = 1.25
"""How much wider a chosen tie is, so that nothing of its own colour is seen beside the accent."""


class Marks(ScenePainter):
    """Marks records by their shapes in the scene."""

    def draw_chosen(self, painter: QPainter, shapes: Iterable[Shape]) -> None:
        """Draw a record's shapes as chosen: accent ground, a ring round an actor, its code on accent."""
        accent = self._theme.colour(Role.ACCENT)
        for shape in shapes:
            if isinstance(shape, Text):
                if shape.role in (Meaning.CODE, Meaning.CODE_MAIN):
                    self._text(painter, shape, Role.ON_ACCENT)
                elif shape.halo:  # without one, bold letters would lie on the regular ones
                    self._text(painter, shape, Role.INK, 600)
            elif isinstance(shape, Curve):
                pen = self._pen(shape.role, dashed=True, weight=_OVER * max(shape.weight, 1.0))
                pen.setColor(accent)
                painter.strokePath(outline(shape), pen)
            else:
                if shape.role not in ON_AN_AXIS:
                    self._ring(painter, shape, Role.ACCENT)
                painter.fillPath(outline(shape, 0.6), accent)

    def draw_ring(self, painter: QPainter, shapes: Iterable[Shape]) -> None:
        """Ring the actor under the pointer."""
        for shape in shapes:
            if not isinstance(shape, Text | Curve | Arrow):
                self._ring(painter, shape, Role.CONTROL)

    def draw_pin(self, painter: QPainter, shapes: Iterable[Shape]) -> None:
        """Set a pin at the upper right of an actor, as large as an icon at any scale."""
        solid = next((shape for shape in shapes if not isinstance(shape, Text | Curve | Arrow)), None)
        if solid is None:
            return
        box = outline(solid).boundingRect()
        reach = 0.36 * box.width()
        at = painter.worldTransform().map(box.center() + QPointF(reach, -reach))
        painter.setWorldMatrixEnabled(False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.SHEET))
        painter.drawEllipse(at, _GROUND, _GROUND)
        picture = self._theme.pixmap("pin", Role.INK2, _PIN, ratio=painter.device().devicePixelRatioF())
        painter.drawPixmap(at - QPointF(_PIN / 2, _PIN / 2), picture)
        painter.setWorldMatrixEnabled(True)

    def _ring(self, painter: QPainter, shape: Shape, role: Role) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour(role), 2.0))
        painter.drawPath(outline(shape, 4.0))
