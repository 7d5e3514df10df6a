"""Text set by the screen's own glyphs, which Qt keeps ready: for pictures with more names than outlines can be filled.

Outlines (`painter`) stand at any fraction of a pixel, glyphs on whole rows; at the size of names this is not seen.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText, QTransform

from briefings.figures.scene import Anchor, Text
from desktop.canvas.inks import WINDOW, weight_of
from desktop.theme import Role, Theme, TypeRole

_EM = 64
_HALO, _HALO_SHARE = 2.2, 0.18
"""How far the ground round a text reaches: in scene units, as round outlines, and as a share of a small text's size."""
_OVERHANG = 0.2
"""How far letters may reach beyond their advance, as a share of their size."""
_ROUND = ((-1.0, 0.0), (1.0, 0.0), (-0.5, -0.87), (0.5, -0.87), (-0.5, 0.87), (0.5, 0.87))


class Lettering:
    """Draws texts in the units of their scene; the painter's transform says how large that is."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def draw(self, painter: QPainter, text: Text) -> None:
        """Draw a text with its halo."""
        fill = WINDOW[text.role].fill
        if fill is not None:
            self._lay(painter, text, weight_of(text.role), self._theme.colour(fill, WINDOW[text.role].fill_alpha))

    def ground(self, painter: QPainter, text: Text, weight: int) -> None:
        """Draw the halo of a text alone."""
        self._lay(painter, text, weight, None)

    def box(self, text: Text) -> QRectF:
        """Return the box, in scene units, within which a text and its halo are drawn."""
        made, _, advance, ascent = self._made(text.text, weight_of(text.role))
        scale = text.size / _EM
        air = _HALO_SHARE * text.size + _OVERHANG * text.size
        size = QSizeF(max(advance, made.size().width()), made.size().height()) * scale
        left = text.at[0] - _shift(text.anchor, advance) * scale
        return QRectF(QPointF(left, text.at[1] - ascent * scale), size).adjusted(-air, -air, air, air)

    def _lay(self, painter: QPainter, text: Text, weight: int, ink: QColor | None) -> None:
        made, font, advance, ascent = self._made(text.text, weight)
        scale = text.size / _EM
        world = painter.worldTransform()
        x, y = text.at[0] - _shift(text.anchor, advance) * scale, text.at[1] - ascent * scale
        painter.setWorldTransform(QTransform(scale, 0.0, 0.0, scale, x, y) * world)
        painter.setFont(font)
        if text.halo:
            self._halo(painter, made, min(_HALO, _HALO_SHARE * text.size) / scale)
        if ink is not None:
            painter.setPen(ink)
            painter.drawStaticText(QPointF(0.0, 0.0), made)
        painter.setWorldTransform(world)

    def _halo(self, painter: QPainter, made: QStaticText, reach: float) -> None:
        painter.setPen(self._theme.colour(Role.SHEET))
        for across, down in _ROUND:
            painter.drawStaticText(QPointF(across * reach, down * reach), made)

    def _made(self, text: str, weight: int) -> tuple[QStaticText, QFont, float, float]:
        return _laid(text, weight, tuple(self._theme.font(TypeRole.BODY).families()))


def _shift(anchor: Anchor, advance: float) -> float:
    """How far a text begins to the left of its place."""
    return {Anchor.START: 0.0, Anchor.MIDDLE: advance / 2, Anchor.END: advance}[anchor]


@lru_cache(maxsize=64)
def _face(weight: int, families: tuple[str, ...]) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(_EM)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=8192)
def _laid(text: str, weight: int, families: tuple[str, ...]) -> tuple[QStaticText, QFont, float, float]:
    """A text ready to be drawn, its face, its advance, and how far its baseline lies under its top."""
    font = _face(weight, families)
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.prepare(QTransform(), font)
    metrics = QFontMetricsF(font)
    return made, font, metrics.horizontalAdvance(text), metrics.ascent()
