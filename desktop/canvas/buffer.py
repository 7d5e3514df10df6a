"""The last full paint, larger than the widget by a margin, moved and scaled while the view moves."""

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from desktop.canvas.view import View

MARGIN = 300
"""Pixels kept ready beyond each side of the widget."""

Step = Callable[[QPainter], None]
"""Paints a part of a picture, in scene units."""


class Buffer:
    """One picture and the view in which it was painted."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._view = View()
        self._steps: list[Step] = []

    def clear(self) -> None:
        """Forget the picture: what it shows is no longer so."""
        self._picture = None
        self._steps = []

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to move."""
        return self._picture is None

    @property
    def is_complete(self) -> bool:
        """Whether all of the picture has been painted."""
        return self._picture is not None and not self._steps

    def begin(self, size: QSize, ratio: float, view: View, ground: QColor, steps: Iterable[Step]) -> None:
        """Begin a new picture on a ground, which `advance` paints step by step."""
        wide, high = size.width() + 2 * MARGIN, size.height() + 2 * MARGIN
        self._picture = QPixmap(round(wide * ratio), round(high * ratio))
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(ground)  # opaque, so that showing it only copies
        self._view, self._steps = view, [*steps]

    def advance(self, seconds: float) -> None:
        """Paint on for about so long; at least one step."""
        if self._picture is None:
            return
        until = time.perf_counter() + seconds
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self._view.moved(MARGIN, MARGIN).transform, combine=True)
        while self._steps:
            self._steps.pop(0)(painter)
            if time.perf_counter() >= until:
                break
        painter.end()

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
