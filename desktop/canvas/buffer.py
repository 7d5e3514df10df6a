"""The last full paint, larger than the widget by a margin, moved and scaled while the view moves."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from desktop.canvas.view import View

MARGIN = 300
"""Pixels kept ready beyond each side of the widget."""


class Buffer:
    """One picture and the view in which it was painted."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._view = View()

    def clear(self) -> None:
        """Forget the picture: what it shows is no longer so."""
        self._picture = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to move."""
        return self._picture is None

    def paint(self, size: QSize, ratio: float, view: View, ground: QColor, draw: Callable[[QPainter], None]) -> None:
        """Paint anew on a ground: `draw` gets a painter in scene units."""
        wide, high = size.width() + 2 * MARGIN, size.height() + 2 * MARGIN
        picture = QPixmap(round(wide * ratio), round(high * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(ground)  # opaque, so that showing it only copies
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(view.moved(MARGIN, MARGIN).transform, combine=True)
        draw(painter)
        painter.end()
        self._picture, self._view = picture, view

    def show(self, painter: QPainter, view: View, opacity: float = 1.0) -> None:
        """Draw the picture as it lies in another view."""
        if self._picture is None:
            return
        ratio = view.scale / self._view.scale
        painter.save()
        painter.setOpacity(opacity)
        painter.setTransform(
            QTransform(ratio, 0.0, 0.0, ratio, view.x - self._view.x * ratio, view.y - self._view.y * ratio),
            combine=True,
        )
        painter.drawPixmap(QPointF(-MARGIN, -MARGIN), self._picture)
        painter.restore()
