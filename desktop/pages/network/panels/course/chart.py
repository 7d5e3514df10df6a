"""A chart in a panel: drawn as wide as there is room, and written to a file on request."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from briefings.figures.scene import Scene
from desktop.canvas.display import SceneDisplay
from desktop.theme import Theme

Draw = Callable[[float, float], Scene]
"""Makes the scene for a width and a height in points."""

_HEIGHT = 176
_POINT = 1.45
"""So many px a point: words of a chart are as large as small text then."""
_LEAST = 160.0


class Chart(SceneDisplay):
    """Shows one chart, or nothing."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self._draw: Draw | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._show)

    def show_chart(self, draw: Draw | None) -> None:
        """Show what this draws; with None there is nothing to show."""
        self._draw = draw
        self.setVisible(draw is not None)
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        if self._draw is not None:
            scale = self._theme.factor * _POINT
            self.set_scene(self._draw(max(self.width() / scale, _LEAST), self.height() / scale))
