"""The last full paint, larger than the widget by a margin, moved and scaled while the view moves."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QMargins, QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from desktop.canvas.view import View

MARGIN = 300
"""Pixels kept ready beyond each side of the widget."""

Step = Callable[[QPainter], None]
"""Paints a part of a picture, in scene units."""
Paint = Callable[[QRectF], Iterator[Step]]
"""Yields what paints an area of the scene, in scene units."""

_AROUND = QMargins(MARGIN, MARGIN, MARGIN, MARGIN)


class Buffer:
    """One picture and the view in which it was painted."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._view = View()
        self._ground = QColor()
        self._paint: Paint | None = None
        self._is_parted = self._fills_widget = False
        self._ready = self._part = QRect()
        self._parts: list[QRect] = []
        self._steps: list[Step] = []

    def clear(self) -> None:
        """Forget the picture: what it shows is no longer so."""
        self._picture, self._paint, self._fills_widget = None, None, False
        self._parts, self._steps = [], []

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to move."""
        return self._picture is None

    @property
    def is_complete(self) -> bool:
        """Whether all of the picture has been painted."""
        return self._picture is not None and not self._steps and not self._parts

    @property
    def fills_widget(self) -> bool:
        """Whether all that the widget showed has been painted. The margins may be yet to come."""
        return self._fills_widget

    def begin(self, size: QSize, ratio: float, view: View, ground: QColor, paint: Paint, *, in_parts: bool) -> None:
        """Begin a new picture on a ground, which `advance` paints step by step; `in_parts`, what the widget shows comes
        first and then its margins, one after the other."""
        seen = QRect(QPoint(0, 0), size)
        whole = seen.marginsAdded(_AROUND)
        self._picture = QPixmap(round(whole.width() * ratio), round(whole.height() * ratio))
        self._picture.setDevicePixelRatio(ratio)
        self._view, self._ground, self._paint, self._is_parted = view, ground, paint, in_parts
        self._ready = self._part = seen if in_parts else whole
        self._parts = [seen, *_margins(seen, whole)] if in_parts else [whole]
        self._steps, self._fills_widget = [], False

    def advance(self, seconds: float) -> None:
        """Paint on for about so long, at least one step and at most to the end of a part."""
        if self._picture is None:
            return
        until = time.perf_counter() + seconds
        painter = QPainter(self._picture)
        painter.translate(MARGIN, MARGIN)
        if not self._steps:
            self._begin_part(painter)
        if self._is_parted:
            # Parts meet without a seam. Qt also lays fine lines down twice as fast inside a rectangular clip.
            painter.setClipRect(self._part)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self._view.transform, combine=True)
        while self._steps:
            self._steps.pop(0)(painter)
            if time.perf_counter() >= until:
                break
        painter.end()
        self._fills_widget = self._fills_widget or not self._steps

    def _begin_part(self, painter: QPainter) -> None:
        if self._parts and self._paint is not None:
            self._part = self._parts.pop(0)
            painter.fillRect(self._part, self._ground)  # opaque, so that showing it only copies
            self._steps = [*self._paint(self._view.area(QRectF(self._part)))]

    def show(self, painter: QPainter, view: View, opacity: float = 1.0) -> None:
        """Draw the picture as it lies in another view, without margins that are yet to come."""
        if self._picture is None:
            return
        ratio = view.scale / self._view.scale
        painter.save()
        painter.setOpacity(opacity)
        painter.setTransform(
            QTransform(ratio, 0.0, 0.0, ratio, view.x - self._view.x * ratio, view.y - self._view.y * ratio),
            combine=True,
        )
        if not self.is_complete:
            painter.setClipRect(self._ready)
        painter.drawPixmap(QPointF(-MARGIN, -MARGIN), self._picture)
        painter.restore()


def _margins(seen: QRect, whole: QRect) -> tuple[QRect, ...]:
    """What lies beside, above and below the part that is seen."""
    beside = QSize(MARGIN, seen.height())
    above = QSize(whole.width(), MARGIN)
    return (
        QRect(QPoint(-MARGIN, 0), beside),
        QRect(QPoint(seen.width(), 0), beside),
        QRect(whole.topLeft(), above),
        QRect(QPoint(-MARGIN, seen.height()), above),
    )
