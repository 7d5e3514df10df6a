"""Draws the shapes of a Scene with the colours of a theme. Nothing is moved: the geometry is the scene's."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from briefings.figures.heads import arrow_head
from briefings.figures.scene import Anchor, Arrow, Box, Curve, Disc, Poly, Shape, Text
from briefings.figures.scene import Role as Meaning
from desktop.canvas.inks import WINDOW, dash_of, weight_of, width_of
from desktop.canvas.lettering import Lettering
from desktop.theme import Role, Theme, TypeRole

_EM = 64
Strength = Callable[[Shape], float]
"""How strongly a shape is drawn, 0 to 1."""


def in_full(_shape: Shape) -> float:
    """Draw everything at full strength."""
    return 1.0


class ScenePainter:
    """Draws shapes in the units of their scene; the painter's transform says how large that is. Curves are drawn at
    `line_weight` times their width, as the scene asks."""

    def __init__(self, theme: Theme, line_weight: float = 1.0) -> None:
        self._theme = theme
        self._line_weight = line_weight
        self._lettering = Lettering(theme)

    def draw(self, painter: QPainter, shapes: tuple[Shape, ...], strength: Strength = in_full) -> None:
        """Draw the shapes in their order."""
        for shape in shapes:
            painter.setOpacity(strength(shape))
            self._draw(painter, shape)
        painter.setOpacity(1.0)

    def _draw(self, painter: QPainter, shape: Shape) -> None:
        match shape:
            case Text():
                self._text(painter, shape)
            case Curve():
                painter.setPen(self._pen(shape.role, dashed=True, weight=self._line_weight * shape.weight))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPath(outline(shape))
            case Poly(closed=False):
                painter.setPen(self._pen(shape.role, dashed=True))
                painter.drawPolyline(QPolygonF([QPointF(*point) for point in shape.points]))
            case Arrow():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._fill(shape.role))
                painter.drawPath(outline(shape))
            case Disc() | Box() | Poly():
                painter.setPen(self._pen(shape.role, dashed=isinstance(shape, Box)))
                painter.setBrush(self._fill(shape.role))
                painter.drawPath(outline(shape))

    def _text(self, painter: QPainter, text: Text, role: Role | None = None, weight: int | None = None) -> None:
        if text.halo:
            self._lettering.ground(painter, text, weight or weight_of(text.role))
        families = tuple(self._theme.font(TypeRole.BODY).families())
        path, advance = glyphs(text.text, weight or weight_of(text.role), families)
        scale = text.size / _EM
        shift = {Anchor.START: 0.0, Anchor.MIDDLE: advance / 2, Anchor.END: advance}[text.anchor]
        painter.save()
        painter.translate(QPointF(*text.at))
        painter.scale(scale, scale)
        painter.translate(-shift, 0.0)
        painter.fillPath(path, self._theme.colour(role) if role else self._fill(text.role))
        painter.restore()

    def _fill(self, meaning: Meaning) -> QBrush:
        ink = WINDOW[meaning]
        if ink.fill is None:
            return QBrush(Qt.BrushStyle.NoBrush)
        return QBrush(self._theme.colour(ink.fill, ink.fill_alpha))

    def _pen(self, meaning: Meaning, *, dashed: bool, weight: float = 1.0) -> QPen:
        ink, width, dash = WINDOW[meaning], width_of(meaning, weight), dash_of(meaning)
        if ink.stroke is None:
            return QPen(Qt.PenStyle.NoPen)
        colour: QColor = self._theme.colour(ink.stroke, ink.stroke_alpha)
        pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
        if dash and dashed:
            pen.setDashPattern([dash[0] / width, dash[1] / width])
        return pen


def outline(shape: Shape, air: float = 0.0) -> QPainterPath:
    """The edge of a shape, `air` points outside it where it is closed."""
    path = QPainterPath()
    match shape:
        case Disc():
            path.addEllipse(QPointF(*shape.centre), shape.radius + air, shape.radius + air)
        case Box():
            area = QRectF(shape.left, shape.top, shape.width, shape.height).adjusted(-air, -air, air, air)
            path.addRoundedRect(area, shape.radius + air, shape.radius + air)
        case Curve():
            path.moveTo(*shape.start)
            path.quadTo(*shape.control, *shape.end)
        case Arrow():
            path.addPolygon(QPolygonF([QPointF(*point) for point in arrow_head(shape)]))
            path.closeSubpath()
        case Poly():
            path.addPolygon(QPolygonF([QPointF(*point) for point in _grown(shape.points, air)]))
            if shape.closed:
                path.closeSubpath()
        case Text():
            pass
    return path


def _grown(points: tuple[tuple[float, float], ...], air: float) -> tuple[tuple[float, float], ...]:
    """Move corners away from their middle."""
    if not air:
        return points
    x = sum(point[0] for point in points) / len(points)
    y = sum(point[1] for point in points) / len(points)
    reach = max(((px - x) ** 2 + (py - y) ** 2) ** 0.5 for px, py in points) or 1.0
    scale = 1.0 + 1.3 * air / reach
    return tuple((x + (px - x) * scale, y + (py - y) * scale) for px, py in points)


@lru_cache(maxsize=4096)
def glyphs(text: str, weight: int, families: tuple[str, ...]) -> tuple[QPainterPath, float]:
    """The outlines of a text 64 px high, unhinted so that it scales, and its advance."""
    font = QFont(list(families))
    font.setPixelSize(_EM)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    path = QPainterPath()
    path.addText(QPointF(0.0, 0.0), font, text)
    return path, QFontMetricsF(font).horizontalAdvance(text)
