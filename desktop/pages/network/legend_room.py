"""The room that the legend takes below the picture: as much as its width gives, whatever the legend holds.

So the picture stays put when a key more or less is drawn; a longer legend scrolls.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from briefings.figures.scene import Scene
from desktop.canvas import SceneLegend
from desktop.canvas.legend import LINE
from desktop.theme import Theme

_AIR = 2
_LINES = ((480, 5), (680, 4), (1000, 3))
"""Below so many px of width so many lines; two where it is wider."""


class LegendRoom(QScrollArea):
    """Holds the legend of the scene that is drawn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._legend = SceneLegend(theme)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._legend)
        theme.changed.connect(self._fit)
        self._fit()

    def set_scene(self, scene: Scene) -> None:
        """Show the legend of this scene, from its first line on."""
        self._legend.set_scene(scene)
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        lines = next((count for width, count in _LINES if self.width() < px(width)), 2)
        self.setFixedHeight(px(LINE * lines + _AIR))
