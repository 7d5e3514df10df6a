"""Which part of a scene is seen, and how large: a scale and an offset, nothing else."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

LEAST, MOST = 0.2, 8.0
_LARGEST_FIT = 2.6


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Scene units times `scale` plus the offset are widget pixels."""

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @classmethod
    def fitted(cls, scene: QSizeF, widget: QSizeF) -> "View":
        """The whole scene in the middle of the widget, enlarged at most 2.6 times."""
        if scene.isEmpty() or widget.isEmpty():
            return cls()
        scale = min(widget.width() / scene.width(), widget.height() / scene.height(), _LARGEST_FIT)
        return cls(
            scale=scale,
            x=(widget.width() - scene.width() * scale) / 2,
            y=(widget.height() - scene.height() * scale) / 2,
        )

    @property
    def transform(self) -> QTransform:
        """From scene to widget."""
        return QTransform(self.scale, 0.0, 0.0, self.scale, self.x, self.y)

    def to_scene(self, at: QPointF) -> tuple[float, float]:
        """A point of the widget in scene units."""
        return (at.x() - self.x) / self.scale, (at.y() - self.y) / self.scale

    def to_widget(self, point: tuple[float, float]) -> QPointF:
        """A point of the scene in widget pixels."""
        return QPointF(point[0] * self.scale + self.x, point[1] * self.scale + self.y)

    def area(self, of: QRectF) -> QRectF:
        """A rectangle of the widget in scene units."""
        return QRectF(QPointF(*self.to_scene(of.topLeft())), of.size() / self.scale)

    def zoomed(self, factor: float, about: QPointF) -> "View":
        """Larger or smaller, with the point `about` of the widget staying where it is."""
        scale = min(max(self.scale * factor, min(LEAST, self.scale)), MOST)
        ratio = scale / self.scale
        return View(scale=scale, x=about.x() - (about.x() - self.x) * ratio, y=about.y() - (about.y() - self.y) * ratio)

    def moved(self, dx: float, dy: float) -> "View":
        """Shifted by widget pixels."""
        return replace(self, x=self.x + dx, y=self.y + dy)
