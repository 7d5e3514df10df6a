"""The legend of a scene as a widget: the same keys as in every export, in the window's type."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.figures.legend_rows import laid_legend
from briefings.figures.scene import Scene, Shape
from desktop.canvas.painter import ScenePainter
from desktop.theme import Theme

_SIZE = 12.0
_WIDER = 1.2
_LEAST = 240


class SceneLegend(QWidget):
    """Shows what the lines and shapes of a scene mean, in rows that wrap at its width."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = ScenePainter(theme)
        self._scene = Scene(width=1.0, height=0.0, shapes=())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Legend")
        theme.changed.connect(self._measure)

    def set_scene(self, scene: Scene) -> None:
        """Show the legend of this scene."""
        rows = tuple(
            tuple(replace(key, words=key.words[:1].upper() + key.words[1:]) for key in row) for row in scene.legend
        )
        self._scene = Scene(width=scene.width, height=0.0, shapes=(), legend=rows)
        self.setAccessibleDescription("; ".join(key.words for row in scene.legend for key in row))
        self._measure()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._laid(width)[1])

    def sizeHint(self) -> QSize:
        width = max(self.width(), _LEAST)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._painter.draw(painter, self._laid(self.width())[0])
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _laid(self, width: int) -> tuple[tuple[Shape, ...], float]:
        scene = Scene(width=float(max(width, _LEAST)), height=0.0, shapes=(), legend=self._scene.legend)
        return laid_legend(scene, size=_SIZE * self._theme.factor, wider=_WIDER)

    def _measure(self) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()
