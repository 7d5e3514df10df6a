"""The legend of a scene as a widget: the same keys as in every export, in the window's type."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.figures.legend_rows import laid_legend
from briefings.figures.scene import Key, Scene, Shape
from desktop.canvas.painter import ScenePainter
from desktop.theme import Theme

_SIZE = 12.0
_WIDER = 1.2
_LEAST = 240

Rows = Sequence[Sequence[Key]]
"""Keys in their rows, before these wrap."""


class SceneLegend(QWidget):
    """Shows what the lines and shapes of a scene mean, in rows that wrap at its width.

    Keeps room for the fullest legend that it is told of, so that nothing round it moves when a key more is shown.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = ScenePainter(theme)
        self._rows: Rows = ()
        self._fullest: Rows = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Legend")
        theme.changed.connect(self._measure)

    def keep_room(self, fullest: Rows) -> None:
        """Be as high as these rows would be, even while fewer keys are shown."""
        self._fullest = _titled(fullest)
        self._measure()

    def set_scene(self, scene: Scene) -> None:
        """Show the legend of this scene."""
        self._rows = _titled(scene.legend)
        self.setAccessibleDescription("; ".join(key.words for row in scene.legend for key in row))
        self._measure()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(max(self._laid(rows, width)[1] for rows in (self._rows, self._fullest)))

    def sizeHint(self) -> QSize:
        width = max(self.width(), _LEAST)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._painter.draw(painter, self._laid(self._rows, self.width())[0])
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _laid(self, rows: Rows, width: int) -> tuple[tuple[Shape, ...], float]:
        scene = Scene(width=float(max(width, _LEAST)), height=0.0, shapes=(), legend=tuple(map(tuple, rows)))
        return laid_legend(scene, size=_SIZE * self._theme.factor, wider=_WIDER)

    def _measure(self) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()


def _titled(rows: Rows) -> Rows:
    return [[replace(key, words=key.words[:1].upper() + key.words[1:]) for key in row] for row in rows]
